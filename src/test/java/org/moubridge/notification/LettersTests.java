package org.moubridge.notification;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class LettersTests {

	private static final Locale CHINESE = Locale.forLanguageTag("zh-Hans");

	private final Letters letters = OutgoingMails.letters();

	private final LetterPrinter printer = new LetterPrinter();

	@Test
	void putsTheLanguageOfTheRecipientFirstAndEnglishBelow() {
		Letter letter = this.letters.write(OutgoingMails.mail(MailTemplate.APPROVAL_REQUEST, CHINESE), Map.of());
		assertThat(letter.subject()).startsWith("[INI-2026-0001] 请您审批");
		assertThat(letter.blocks()).extracting(Letter.Block::lang).containsExactly("zh-Hans", "en");
		assertThat(letter.blocks().get(0).facts()).contains(new Letter.Fact("截止日期", "2026年12月18日"));
	}

	@Test
	void repeatsNothingForThoseWhoReadEnglish() {
		Letter letter = this.letters.write(OutgoingMails.mail(MailTemplate.APPROVAL_REQUEST, Locale.UK), Map.of());
		assertThat(letter.blocks()).hasSize(1);
	}

	@Test
	void writesEnglishToLanguagesItDoesNotKnow() {
		Letter letter = this.letters.write(OutgoingMails.mail(MailTemplate.TASK_WAITING, Locale.FRENCH), Map.of());
		assertThat(letter.blocks()).extracting(Letter.Block::lang).containsExactly("en");
	}

	@Test
	void namesTheTaskInTheLanguageOfItsBlock() {
		Letter letter = this.letters.write(OutgoingMails.mail(MailTemplate.TASK_WAITING, CHINESE,
				Map.of("task", "Review outcome", "step", "UserTask_ReviewOutcome")), Map.of());
		assertThat(letter.subject()).isEqualTo("[INI-2026-0001] 有任务待处理：评估成果");
		assertThat(letter.blocks().get(0).facts()).contains(new Letter.Fact("任务", "评估成果"));
		assertThat(letter.blocks().get(1).facts()).contains(new Letter.Fact("Task", "Review outcome"));
	}

	@Test
	void keepsTheNameOfATaskThatNoLanguageKnows() {
		Letter letter = this.letters.write(OutgoingMails.mail(MailTemplate.TASK_WAITING, CHINESE,
				Map.of("task", "Water the plants", "step", "UserTask_WaterThePlants")), Map.of());
		assertThat(letter.subject()).endsWith("Water the plants");
	}

	@Test
	void endsNoSentenceTwiceAfterTheNameOfACompany() {
		for (MailTemplate template : MailTemplate.values()) {
			Letter letter = this.letters.write(
					OutgoingMails.mail(template, Locale.ENGLISH, Map.of("party", "Science City Co. Ltd.")), Map.of());
			assertThat(this.printer.text(letter)).as(template.name()).doesNotContain("Ltd..");
		}
	}

	@ParameterizedTest
	@EnumSource(MailTemplate.class)
	void leavesNoPlaceholderUnfilled(MailTemplate template) {
		for (String language : new String[] { "en", "ms", "zh-Hans" }) {
			Letter letter = this.letters.write(OutgoingMails.mail(template, Locale.forLanguageTag(language)), Map.of());
			assertThat(this.printer.text(letter)).doesNotContainPattern("[{}]").contains("https://moubridge.example/");
			assertThat(this.printer.html(letter)).doesNotContainPattern("\\{[a-z]+}").doesNotContain(" th:");
		}
	}

	@Test
	void keepsALineBreakInATitleOutOfTheHeaders() {
		Letter letter = this.letters.write(OutgoingMails.mail(MailTemplate.TASK_WAITING, Locale.ENGLISH,
				Map.of("task", "Sign\r\nBcc: everybody@moubridge.example")), Map.of());
		assertThat(letter.subject())
			.isEqualTo("[INI-2026-0001] A task is waiting: Sign Bcc: everybody@moubridge.example");
	}

	@Test
	void escapesWhatPeopleTyped() {
		Letter letter = this.letters.write(OutgoingMails.mail(MailTemplate.PROPOSAL_REJECTED, Locale.ENGLISH,
				Map.of("title", "<script>alert(1)</script>", "comment", "<img src=x>")), Map.of());
		assertThat(this.printer.html(letter)).doesNotContain("<script", "<img").contains("&lt;script&gt;", "&lt;img");
	}

	@Test
	void leadsNobodyToAnInitiativeWhoCannotSignIn() {
		OutgoingMail mail = OutgoingMails.toGuest(MailTemplate.INITIATIVE_CANCELLED, CHINESE);
		Letter letter = this.letters.write(mail, Map.of());
		assertThat(letter.page()).isNull();
		assertThat(this.printer.html(letter)).doesNotContain("<a ", letter.blocks().get(0).action());
		assertThat(this.printer.text(letter)).doesNotContain("http", letter.blocks().get(0).action());
		assertThat(this.letters.write(mail, Map.of("link", "/task/abc")).page())
			.isEqualTo("https://moubridge.example/task/abc");
	}

	@Test
	void leadsOnlyToItsOwnPages() {
		OutgoingMail mail = OutgoingMails.mail(MailTemplate.TASK_WAITING, Locale.ENGLISH,
				Map.of("url", "https://moubridge.example.evil.test/x"));
		assertThat(this.letters.write(mail, Map.of()).page())
			.isEqualTo("https://moubridge.example/initiatives/INI-2026-0001");
		assertThat(this.letters.write(mail, Map.of("link", "/decide/abc")).page())
			.isEqualTo("https://moubridge.example/decide/abc");
	}

}
