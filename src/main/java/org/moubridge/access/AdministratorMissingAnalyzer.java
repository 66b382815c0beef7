package org.moubridge.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to do instead of a stack trace. */
class AdministratorMissingAnalyzer extends AbstractFailureAnalyzer<AdministratorMissing> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, AdministratorMissing cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Set MOUBRIDGE_ACCESS_ADMINISTRATOR_PASSWORD for the first start: it makes the login \"admin\".",
				cause);
	}

}
