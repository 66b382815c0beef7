package org.moubridge.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a file is called, made of what somebody's program said: without path, without
 * anything invisible, and with the ending that its content has. It is only shown and
 * offered for saving, never used to find anything.
 */
final class FileName {

	private static final int LONGEST = 120;

	/** Controls, direction marks, private and lone halves of characters. */
	private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

	private static final Pattern FOR_SYSTEMS = Pattern.compile("[<>:\"|?*%\\s]+");

	private FileName() {
	}

	static String of(@Nullable String typed, FileType type) {
		String name = Normalizer.normalize((typed != null) ? typed : "", Normalizer.Form.NFC);
		name = INVISIBLE.matcher(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
			.replaceAll("");
		int dot = name.lastIndexOf('.');
		String ending = name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
		boolean fits = dot >= 0 && type.endings().contains(ending);
		String stem = stem(fits ? name.substring(0, dot) : name);
		return (stem.isEmpty() ? "document" : stem) + "." + (fits ? ending : type.endings().get(0));
	}

	/** Names that begin or end with a dot or blank are hidden or changed by systems. */
	private static String stem(String name) {
		String stem = FOR_SYSTEMS.matcher(name).replaceAll(" ").replaceAll("^[. ]+", "");
		int length = stem.codePointCount(0, stem.length());
		String cut = (length > LONGEST) ? stem.substring(0, stem.offsetByCodePoints(0, LONGEST)) : stem;
		return cut.replaceAll("[. ]+$", "");
	}

}
