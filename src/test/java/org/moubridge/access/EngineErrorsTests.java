package org.moubridge.access;

import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EngineErrorsTests {

	@Test
	void tellNothingAboutABug() {
		Response answer = new EngineErrors().toResponse(new ProcessEngineException("ENGINE-03051 select * from x"));
		assertThat(answer.getStatus()).isEqualTo(500);
		assertThat(answer.getEntity().toString()).contains("Nothing was changed").doesNotContain("ENGINE", "select");
	}

	@Test
	void callALostRaceByItsName() {
		Response answer = new EngineErrors().toResponse(new OptimisticLockingException("ENGINE-03005"));
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getEntity().toString()).contains("at the same moment").doesNotContain("ENGINE");
	}

	@Test
	void sayOnlyTheSentenceOfARefusal() {
		Response answer = new EngineErrors()
			.toResponse(new ProcessEngineException("ENGINE-1", new Refusal("access.claimForAnother")));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getEntity().toString()).contains("You can take a task for yourself only.")
			.doesNotContain("ENGINE");
	}

}
