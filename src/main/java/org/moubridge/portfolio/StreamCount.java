package org.moubridge.portfolio;

/** How many initiatives of a stream the reader may see, whatever the filter. */
record StreamCount(String stream, String name, long initiatives) {
}
