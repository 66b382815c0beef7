package org.moubridge.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

import org.springframework.core.io.Resource;

/**
 * A decision table that changes with the product only: each question is asked once and
 * its answer kept. It is not evaluated by the process engine, whose history of decisions
 * would grow by three rows for each task.
 *
 * @param <A> what a row of the table means
 */
final class KeptTable<A> {

	private final Resource file;

	private final String decision;

	private final Function<DmnDecisionRuleResult, A> meaning;

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final Map<Map<String, Object>, A> answers = new ConcurrentHashMap<>();

	KeptTable(Resource file, String decision, Function<DmnDecisionRuleResult, A> meaning) {
		this.file = file;
		this.decision = decision;
		this.meaning = meaning;
	}

	/** Returns the answer of the one row that these facts match. */
	A ask(Map<String, Object> facts) {
		return this.answers.computeIfAbsent(facts, this::evaluate);
	}

	private A evaluate(Map<String, Object> facts) {
		try (InputStream content = this.file.getInputStream()) {
			return this.meaning
				.apply(this.engine.evaluateDecisionTable(this.engine.parseDecision(this.decision, content), facts)
					.getSingleResult());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
