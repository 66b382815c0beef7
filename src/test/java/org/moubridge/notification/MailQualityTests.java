package org.moubridge.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.moubridge.HtmlValidator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What mail programs can show: Outlook lays out tables alone and reads no style sheet, QQ
 * and 163 rewrite links, phones are narrow, and people have no colours or no pictures.
 */
class MailQualityTests {

	private static final Set<String> UNDERSTOOD = Set.of("html", "head", "meta", "style", "title", "body", "div",
			"table", "tbody", "tr", "td", "th", "h1", "p", "a");

	/** What Outlook's renderer ignores or gets wrong. */
	private static final Pattern UNKNOWN_TO_OUTLOOK = Pattern
		.compile("(?i)\\b(flex|grid|float|position|background-image|calc|var)\\b");

	/** All that is not valid HTML in a mail, and what Outlook does without it. */
	private static final Map<Pattern, String> NEEDED_BY_OUTLOOK = Map.of(
			Pattern.compile("The “bgcolor” attribute on the “(table|td)” element is obsolete.*"),
			"loses the background when a mail is forwarded: the words of a button are white",
			Pattern.compile("The “(border|cellpadding|cellspacing)” attribute on the “table” element is obsolete.*"),
			"puts lines and gaps of its own between cells",
			Pattern.compile("The “width” attribute on the “(table|th)” element is obsolete.*"),
			"knows no max-width: the mail gets as wide as the window",
			Pattern.compile("The “align” attribute on the “td” element is obsolete.*"),
			"centres no table by its margins: the mail stands at the left",
			Pattern.compile("CSS: “mso-padding-alt”: Property “mso-padding-alt” doesn't exist."),
			"knows no padding of links: a button is no taller than its words");

	private static final Pattern COLOUR = Pattern.compile("(?<![-\\w])color: *(#[0-9a-f]{6})");

	private static final Pattern BACKGROUND = Pattern.compile("background-color: *(#[0-9a-f]{6})");

	private static final double ENOUGH = 4.5;

	private static final Letters letters = OutgoingMails.letters();

	private static final LetterPrinter printer = new LetterPrinter();

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("mails")
	void isHtmlWithoutErrorsThatOutlookLaysOut(MailTemplate template, String language) {
		Letter letter = letter(template, language);
		Parser parser = Parser.htmlParser().setTrackErrors(20);
		Document page = parser.parseInput(printer.html(letter), OutgoingMails.BASE_URL);
		assertThat(parser.getErrors()).isEmpty();
		assertThat(page.getAllElements().stream().map(Element::normalName).filter((name) -> !name.equals("#root")))
			.isSubsetOf(UNDERSTOOD);
		assertThat(page.select("body > *").eachAttr("class")).isEmpty();
		for (Element table : page.select("table")) {
			assertThat(table.attr("cellpadding") + table.attr("cellspacing") + table.attr("border")).isEqualTo("000");
			assertThat(table.hasAttr("role") || !table.select("th[scope]").isEmpty()).as("layout or data").isTrue();
		}
		page.select("[style]")
			.forEach((element) -> assertThat(element.attr("style")).doesNotContainPattern(UNKNOWN_TO_OUTLOOK));
		for (Element button : page.select("td[bgcolor] > a")) {
			assertThat(button.parent().attr("style")).contains("mso-padding-alt", "background-color");
			assertThat(button.parent().attr("bgcolor")).isEqualTo("#0f5c5c");
		}
		assertThat(page.select("td[bgcolor] > a")).hasSize(letter.blocks().size());
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("mails")
	void isValidHtmlButForWhatOutlookNeeds(MailTemplate template, String language) {
		Letter toGuest = letters.write(OutgoingMails.toGuest(template, Locale.forLanguageTag(language)), Map.of());
		Letter answered = letter(template, language, Map.of(MailContext.REPLY, "decide+1"));
		for (Letter letter : List.of(letter(template, language), toGuest, answered)) {
			assertThat(notNeeded(printer.html(letter))).isEmpty();
		}
	}

	@Test
	void allowsNothingThatNoMailHasAndFindsWhatIsWrong() {
		String mail = printer
			.html(letter(MailTemplate.APPROVAL_REQUEST, "zh-Hans", Map.of(MailContext.REPLY, "decide+1")));
		List<String> findings = HtmlValidator.findings(mail);
		assertThat(NEEDED_BY_OUTLOOK.keySet())
			.allSatisfy((needed) -> assertThat(findings).anyMatch(needed.asMatchPredicate()));
		assertThat(notNeeded(mail.replace("</h1>", "</h2>").replace("padding: 0;", "paddin: 0;")))
			.hasSizeGreaterThan(2);
	}

	private static List<String> notNeeded(String mail) {
		return HtmlValidator.findings(mail)
			.stream()
			.filter((finding) -> NEEDED_BY_OUTLOOK.keySet()
				.stream()
				.noneMatch((needed) -> needed.matcher(finding).matches()))
			.toList();
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("mails")
	void loadsNothingAndTracksNobody(MailTemplate template, String language) {
		Letter letter = letter(template, language);
		Document page = page(letter);
		assertThat(page.select("img, script, link, iframe, form, input, object, video, [src], [background], [onload]"))
			.isEmpty();
		assertThat(page.html()).doesNotContain("@import", "url(");
		assertThat(page.select("a").eachAttr("href")).containsOnly(letter.page());
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("mails")
	void saysWhichLanguageEachBlockIsIn(MailTemplate template, String language) {
		Letter letter = letter(template, language);
		Document page = page(letter);
		assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
		List<String> expected = language.equals("en") ? List.of("en") : List.of(language, "en");
		assertThat(page.select("td.sheet").eachAttr("lang")).isEqualTo(expected);
		assertThat(page.select("p[lang]").eachAttr("lang")).isEqualTo(expected);
		assertThat(letter.blocks().get(0).heading()).isEqualTo(page.selectFirst("h1").text());
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("mails")
	void hasContrastEnoughToBeRead(MailTemplate template, String language) {
		for (Element element : page(letter(template, language)).select("body *")) {
			if (!element.ownText().isBlank() && !element.attr("style").contains("display: none")) {
				double contrast = contrast(nearest(element, COLOUR, "#000000"), background(element));
				assertThat(contrast).as(element.ownText()).isGreaterThanOrEqualTo(ENOUGH);
			}
		}
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("mails")
	void saysAllOfItInTheTextPartToo(MailTemplate template, String language) {
		Letter letter = letter(template, language);
		String text = printer.text(letter);
		assertThat(text).doesNotContain("<", "&amp;", "&#");
		for (Letter.Block block : letter.blocks()) {
			assertThat(text).contains(block.heading(), block.salutation(), block.text(), block.action(),
					block.footer());
			block.facts().forEach((fact) -> assertThat(text).contains(fact.label() + ": " + fact.value()));
			assertThat(text).contains(Stream.of(block.quote(), block.note()).filter((part) -> part != null).toList());
		}
		assertThat(text.lines().filter(letter.page()::equals)).hasSize(letter.blocks().size());
	}

	private static Stream<Arguments> mails() {
		return Stream.of(MailTemplate.values())
			.flatMap(
					(template) -> Stream.of("en", "ms", "zh-Hans").map((language) -> Arguments.of(template, language)));
	}

	private static Letter letter(MailTemplate template, String language) {
		return letter(template, language, Map.of());
	}

	private static Letter letter(MailTemplate template, String language, Map<String, Object> model) {
		return letters.write(OutgoingMails.mail(template, Locale.forLanguageTag(language),
				Map.of("comment", "Please raise it to thirty places.")), model);
	}

	private static Document page(Letter letter) {
		return Parser.htmlParser().parseInput(printer.html(letter), OutgoingMails.BASE_URL);
	}

	private static String background(Element element) {
		String styled = nearest(element, BACKGROUND, "");
		List<Element> around = new ArrayList<>(element.parents());
		around.add(0, element);
		String attribute = around.stream()
			.filter((each) -> each.hasAttr("bgcolor"))
			.map((each) -> each.attr("bgcolor"))
			.findFirst()
			.orElse("#ffffff");
		return styled.isEmpty() ? attribute : styled;
	}

	private static String nearest(Element element, Pattern style, String otherwise) {
		for (Element each = element; each != null; each = each.parent()) {
			Matcher found = style.matcher(each.attr("style"));
			if (found.find()) {
				return found.group(1);
			}
		}
		return otherwise;
	}

	/** WCAG 2.2, relative luminance. */
	private static double contrast(String one, String other) {
		double first = luminance(one) + 0.05;
		double second = luminance(other) + 0.05;
		return Math.max(first, second) / Math.min(first, second);
	}

	private static double luminance(String colour) {
		int rgb = Integer.parseInt(colour.substring(1), 16);
		return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
	}

	private static double linear(int channel) {
		double part = channel / 255.0;
		return (part <= 0.04045) ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
	}

}
