package org.moubridge.letter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.moubridge.document.Audience;
import org.moubridge.initiative.BenchmarkingContent;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints what both parties report, for all who read the initiative. */
@Service
@Transactional
public class Reports {

	private static final List<String> RESULTS = List.of("trlReached", "jointPublications", "jointFilings",
			"peopleTrained", "peopleExchanged", "companiesInvolved", "complianceIncidents");

	private final Initiatives initiatives;

	private final Entries entries;

	private final Parts parts;

	private final StandingAnswers answers;

	private final LetterHeads heads;

	private final LetterDesk desk;

	Reports(Initiatives initiatives, Entries entries, Parts parts, StandingAnswers answers, LetterHeads heads,
			LetterDesk desk) {
		this.initiatives = initiatives;
		this.entries = entries;
		this.parts = parts;
		this.answers = answers;
		this.heads = heads;
		this.desk = desk;
	}

	/** Prints the joint report of a visit exactly as both parties approved it. */
	public WrittenLetter writeJointReport(String reference) {
		Initiative initiative = this.initiatives.get(reference);
		var report = ((BenchmarkingContent) this.initiatives.content(reference)).report();
		return this.desk.write(LetterKind.JOINT_REPORT, reference, "", reference, Audience.EVERYBODY,
				this.heads.languages(initiative), (language) -> new ReportPaper(this.heads.of(initiative, language),
						report.reportSummary(), report.releaseClass(), this.answers.of(initiative, language)));
	}

	/**
	 * Prints the final report of a joint research.
	 * @param form in which it was written
	 */
	public WrittenLetter writeFinalReport(String reference, String form) {
		Initiative initiative = this.initiatives.get(reference);
		return this.desk.write(LetterKind.FINAL_REPORT, reference, "", reference, Audience.EVERYBODY,
				this.heads.languages(initiative), (language) -> finalReport(initiative, form, language));
	}

	private FinalReportPaper finalReport(Initiative initiative, String form, Locale language) {
		var filled = new Filled(this.parts.get(initiative.reference(), form));
		Stream<FinalReportPaper.Result> results = RESULTS.stream()
			.filter((field) -> filled.text(field) != null)
			.map((field) -> new FinalReportPaper.Result(field, filled.textOr(field, "")));
		return new FinalReportPaper(this.heads.of(initiative, language), filled.text("finalSummary"), results.toList(),
				filled.money("followOnFunding"), this.initiatives.content(initiative.reference()).currency(),
				outputs(initiative.reference()));
	}

	private List<FinalReportPaper.Output> outputs(String reference) {
		return this.entries.standing(reference, "outputs").stream().map(Reports::output).toList();
	}

	private static FinalReportPaper.Output output(Entry entry) {
		var output = new Filled(entry.fields());
		return new FinalReportPaper.Output(output.textOr("kind", "OTHER"), entry.label(), output.text("reference"));
	}

}
