package org.moubridge.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What the engine's REST answers when it fails: one sentence for the person in front of
 * Tasklist, in her language, never a code, a class or a statement of the engine. Public
 * with a public constructor because the REST library makes it.
 */
public class EngineErrors implements ExceptionMapper<Throwable> {

	private static final Logger log = LoggerFactory.getLogger(EngineErrors.class);

	private static final Map<Integer, String> SENTENCES = Map.of(400, "access.invalid", 401, "access.signIn", 403,
			"access.closed", 404, "access.notFound", 405, "access.closed", 406, "access.invalid", 415,
			"access.invalid");

	/**
	 * Takes the place of Camunda's own mappers on both mounts, which read this list when
	 * they start.
	 */
	static void replaceCamundas() {
		Set<Class<?>> classes = CamundaRestResources.getConfigurationClasses();
		classes.removeIf(ExceptionMapper.class::isAssignableFrom);
		classes.addAll(List.of(EngineErrors.class, MisshapenJson.class));
	}

	@Override
	public Response toResponse(Throwable failure) {
		return Refusal.in(failure)
			.map((refusal) -> answer((refusal instanceof NotFound) ? 404 : 400, refusal.getLocalizedMessage()))
			.orElseGet(() -> ofEngine(failure));
	}

	/**
	 * What is JSON, but not of the form that is asked for; the library's own answer would
	 * name its classes.
	 */
	public static class MisshapenJson implements ExceptionMapper<MismatchedInputException> {

		@Override
		public Response toResponse(MismatchedInputException failure) {
			return say(400, "access.invalid");
		}

	}

	private static Response ofEngine(Throwable failure) {
		if (causedBy(failure, OptimisticLockingException.class)) {
			return say(409, "access.conflict");
		}
		if (causedBy(failure, TaskAlreadyClaimedException.class)) {
			return say(409, "access.taken");
		}
		if (causedBy(failure, NullValueException.class)) {
			return say(404, "access.gone");
		}
		int status = ExceptionHandlerHelper.getInstance().getStatus(failure).getStatusCode();
		if (!SENTENCES.containsKey(status)) {
			log.error("The engine's REST failed", failure);
			return say(500, "access.failed");
		}
		return say(status, SENTENCES.get(status));
	}

	private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
		return type.isInstance(failure) || failure.getCause() != null && causedBy(failure.getCause(), type);
	}

	private static Response say(int status, String key) {
		return answer(status, Refusal.sentence(key, LocaleContextHolder.getLocale()));
	}

	/** Tasklist shows {@code message}. */
	private static Response answer(int status, String sentence) {
		return Response.status(status)
			.type(MediaType.APPLICATION_JSON_TYPE)
			.entity(Map.of("type", "Refusal", "message", sentence))
			.build();
	}

}
