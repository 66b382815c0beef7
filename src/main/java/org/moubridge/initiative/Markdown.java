package org.moubridge.initiative;

/** Text that people typed, made harmless for the Markdown of forms. */
public final class Markdown {

	private Markdown() {
	}

	/** Escapes everything that Markdown or HTML would act on; line ends stay. */
	public static String escape(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replaceAll("([\\\\`*_{}\\[\\]()#+!|~-])", "\\\\$1")
			.replace("\n", "  \n");
	}

}
