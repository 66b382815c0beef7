package org.moubridge.process.collaborativeresearch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.letter.Reports;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "File final report" in collaborative-research.bpmn. */
@Component
class FileFinalReportDelegate implements JavaDelegate {

	private final Reports reports;

	private final InitiativeMails mails;

	FileFinalReportDelegate(Reports reports, InitiativeMails mails) {
		this.reports = reports;
		this.mails = mails;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String reference = new InitiativeVariables(execution).initiative();
		this.mails.toCoordinators(reference, MailTemplate.REPORT_RELEASED,
				this.reports.writeFinalReport(reference, "write-final-report"));
	}

}
