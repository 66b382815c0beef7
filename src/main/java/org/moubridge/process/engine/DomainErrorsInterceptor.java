package org.moubridge.process.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.moubridge.access.Refusal;
import org.moubridge.access.TooLate;

/**
 * Takes the product's own refusals out of the wrapping that the engine puts around what a
 * listener or delegate throws, and says in a sentence that an initiative rests.
 */
class DomainErrorsInterceptor extends CommandInterceptor {

	@Override
	public <T> T execute(Command<T> command) {
		try {
			return this.next.execute(command);
		}
		catch (SuspendedEntityInteractionException ex) {
			throw new TooLate("error.initiative.suspended");
		}
		catch (ProcessEngineException ex) {
			throw Refusal.in(ex).<RuntimeException>map((refusal) -> refusal).orElse(ex);
		}
	}

}
