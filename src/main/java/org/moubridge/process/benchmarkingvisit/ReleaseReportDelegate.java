package org.moubridge.process.benchmarkingvisit;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Timeline;
import org.moubridge.letter.Reports;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Release report" in benchmarking-visit.bpmn: both approved it, the actions follow. */
@Component
class ReleaseReportDelegate implements JavaDelegate {

	private final Initiatives initiatives;

	private final Timeline timeline;

	private final Reports reports;

	private final InitiativeMails mails;

	ReleaseReportDelegate(Initiatives initiatives, Timeline timeline, Reports reports, InitiativeMails mails) {
		this.initiatives = initiatives;
		this.timeline = timeline;
		this.reports = reports;
		this.mails = mails;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String reference = new InitiativeVariables(execution).initiative();
		this.initiatives.run(reference);
		this.timeline.add(reference, "report-released", null, Map.of());
		this.mails.toCoordinators(reference, MailTemplate.REPORT_RELEASED, this.reports.writeJointReport(reference));
	}

}
