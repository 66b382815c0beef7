package org.moubridge.initiative;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every hour whether a Memorandum has ended under which initiatives are on their
 * way.
 */
@Component
class EndedMemoranda {

	private static final Logger log = LoggerFactory.getLogger(EndedMemoranda.class);

	private final MemorandumEnds ends;

	EndedMemoranda(MemorandumEnds ends) {
		this.ends = ends;
	}

	/** One that fails is tried again at the next scan, and holds up no other. */
	@Scheduled(fixedDelayString = "${moubridge.initiative.memorandum-scan:PT1H}")
	void scan() {
		this.ends.due().forEach(this::ask);
	}

	private void ask(String reference) {
		try {
			this.ends.ask(reference);
		}
		catch (RuntimeException ex) {
			log.warn("The end of the Memorandum of {} could not be dealt with", reference, ex);
		}
	}

}
