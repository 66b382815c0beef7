package org.moubridge.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.jspecify.annotations.Nullable;

/**
 * The days of an iCalendar file (RFC 5545): each {@code VEVENT} is one or several whole
 * days off. It is a worked day of the weekend if its category is {@code WORKING-DAY}, or
 * if its summary says so in the words that published calendars use.
 * {@code STATUS:CANCELLED} takes a day out of the calendar.
 *
 * @param days by date
 * @param cancelled the days to take out
 */
record CalendarFile(Map<LocalDate, NamedDay> days, List<LocalDate> cancelled) {

	/** The largest file that is read, in bytes. */
	static final int LARGEST = 256 * 1024;

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final int MOST_DAYS = 1000;

	private static final int LONGEST_SPAN = 31;

	private static final int LONGEST_NAME = 200;

	/** Of several calendars in one file the library would read only the last. */
	private static final Pattern BEGINNING = Pattern.compile("^BEGIN:VCALENDAR\\s*$",
			Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

	/**
	 * How published calendars call a day of the weekend that is worked instead of
	 * another.
	 */
	private static final Pattern WORKED = Pattern.compile(
			"make-?up (working )?day|working day|work ?day|hari bekerja|上班|补班|調班|调班|(^|\\W)班(\\W|$)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

	/**
	 * Reads the bytes of a file, of which no more than the largest file and one byte need
	 * be given; throws as {@link #read} does.
	 */
	static String text(byte[] bytes) {
		if (bytes.length > LARGEST) {
			throw new CalendarFileUnusable("too-large", LARGEST / 1024);
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw new CalendarFileUnusable("encoding");
		}
	}

	/**
	 * Reads the file; throws {@link CalendarFileUnusable} with the first reason why it
	 * cannot be used.
	 */
	static CalendarFile read(String text) {
		if (text.isBlank()) {
			throw new CalendarFileUnusable("empty");
		}
		if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
			throw new CalendarFileUnusable("too-large", LARGEST / 1024);
		}
		if (BEGINNING.matcher(text).results().count() > 1) {
			throw new CalendarFileUnusable("several");
		}
		var days = new TreeMap<LocalDate, NamedDay>();
		List<LocalDate> cancelled = new ArrayList<>();
		for (VEvent event : events(text)) {
			take(event, days, cancelled);
		}
		if (days.isEmpty() && cancelled.isEmpty()) {
			throw new CalendarFileUnusable("no-days");
		}
		cancelled.stream().filter(days::containsKey).findFirst().ifPresent((day) -> {
			throw new CalendarFileUnusable("both", day, days.get(day).name());
		});
		return new CalendarFile(days, cancelled);
	}

	private static Collection<VEvent> events(String text) {
		try {
			Calendar calendar = new CalendarBuilder().build(new StringReader(text));
			return calendar.getComponents("VEVENT");
		}
		catch (ParserException ex) {
			throw new CalendarFileUnusable("malformed", ex.getLineNo());
		}
		catch (IOException | RuntimeException ex) {
			throw new CalendarFileUnusable("unreadable");
		}
	}

	private static void take(VEvent event, Map<LocalDate, NamedDay> days, List<LocalDate> cancelled) {
		String name = name(event);
		if (event.getProperty(Property.RRULE).isPresent() || event.getProperty(Property.RDATE).isPresent()) {
			throw new CalendarFileUnusable("recurring", name);
		}
		LocalDate first = date(event, Property.DTSTART, name)
			.orElseThrow(() -> new CalendarFileUnusable("undated", name));
		LocalDate after = date(event, Property.DTEND, name).orElse(first.plusDays(1));
		long span = Math.max(1, ChronoUnit.DAYS.between(first, after));
		if (after.isBefore(first) || span > LONGEST_SPAN) {
			throw new CalendarFileUnusable("span", name, first, LONGEST_SPAN);
		}
		for (LocalDate day = first; day.isBefore(first.plusDays(span)); day = day.plusDays(1)) {
			if (value(event, Property.STATUS).equalsIgnoreCase("CANCELLED")) {
				cancelled.add(day);
			}
			else {
				add(new NamedDay(day, isWorked(event, name), name, localName(event)), days);
			}
		}
		if (days.size() + cancelled.size() > MOST_DAYS) {
			throw new CalendarFileUnusable("too-many", MOST_DAYS);
		}
	}

	private static void add(NamedDay day, Map<LocalDate, NamedDay> days) {
		NamedDay other = days.putIfAbsent(day.date(), day);
		if (other != null) {
			throw new CalendarFileUnusable("overlapping", day.date(), other.name(), day.name());
		}
	}

	private static boolean isWorked(VEvent event, String name) {
		return event.getProperties(Property.CATEGORIES)
			.stream()
			.map((categories) -> ((Property) categories).getValue().toUpperCase(Locale.ROOT))
			.anyMatch((categories) -> List.of(categories.split(",")).contains("WORKING-DAY"))
				|| WORKED.matcher(name).find() && !holidayByCategory(event);
	}

	private static boolean holidayByCategory(VEvent event) {
		return event.getProperties(Property.CATEGORIES)
			.stream()
			.anyMatch((categories) -> ((Property) categories).getValue().toUpperCase(Locale.ROOT).contains("HOLIDAY"));
	}

	private static Optional<LocalDate> date(VEvent event, String property, String name) {
		return event.getProperty(property).map((value) -> {
			if (((DateProperty<?>) value).getDate() instanceof LocalDate date) {
				if (date.getYear() < 2000 || date.getYear() > 2100) {
					throw new CalendarFileUnusable("year", name, date);
				}
				return date;
			}
			throw new CalendarFileUnusable("timed", name);
		});
	}

	private static String name(VEvent event) {
		String name = plain(value(event, Property.SUMMARY));
		if (name.isEmpty()) {
			throw new CalendarFileUnusable("unnamed", value(event, Property.DTSTART));
		}
		if (name.length() > LONGEST_NAME) {
			throw new CalendarFileUnusable("long-name", name.substring(0, 40), LONGEST_NAME);
		}
		return name;
	}

	/** The name in the party's own language is the comment that has a language. */
	private static @Nullable String localName(VEvent event) {
		return event.getProperty(Property.COMMENT)
			.filter((comment) -> ((Property) comment).getParameter(Parameter.LANGUAGE).isPresent())
			.map((comment) -> plain(((Property) comment).getValue()))
			.filter((name) -> !name.isEmpty() && name.length() <= LONGEST_NAME)
			.orElse(null);
	}

	private static String value(VEvent event, String property) {
		return event.getProperty(property).map((value) -> ((Property) value).getValue()).orElse("");
	}

	private static String plain(@Nullable String text) {
		return (text != null) ? text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip() : "";
	}

}
