package org.moubridge.mou;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the office its mistake instead of a stack trace. */
class MouFileInvalidAnalyzer extends AbstractFailureAnalyzer<MouFileInvalid> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MouFileInvalid cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Correct the file and start again; the comments in MOU-2024-001.yaml explain every key.", cause);
	}

}
