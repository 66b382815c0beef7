package org.moubridge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language that pages are written in.
 *
 * @param tag what the address carries
 * @param label the short name to choose it by
 * @param name the language's own name
 * @param html the tag that browsers choose fonts and hyphenation by
 */
record PageLanguage(String tag, String label, String name, String html) {

	static final List<PageLanguage> ALL = List.of(new PageLanguage("en", "EN", "English", "en"),
			new PageLanguage("ms", "BM", "Bahasa Melayu", "ms"), new PageLanguage("zh", "中文", "中文", "zh-Hans"));

	static Optional<PageLanguage> find(String tag) {
		return ALL.stream().filter((language) -> language.tag.equals(tag)).findFirst();
	}

	/** Returns the language a page is shown in when this locale is asked for. */
	static PageLanguage of(Locale locale) {
		return find(locale.getLanguage()).orElse(ALL.get(0));
	}

	static List<Locale> locales() {
		return ALL.stream().map(PageLanguage::locale).toList();
	}

	Locale locale() {
		return Locale.forLanguageTag(this.tag);
	}

}
