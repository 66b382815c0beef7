package org.moubridge.process.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.moubridge.access.Parties;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What forms let choose from by the names {@code parties}, the two of the initiative, and
 * {@code payers}: they, and the people or the company that take part.
 */
@Component
class PartyChoices {

	/** Who pays besides the parties. */
	static final String GUESTS = "GUESTS";

	static final Set<String> NAMES = Set.of("parties", "payers");

	private final Parties parties;

	private final MessageSource messages;

	PartyChoices(Parties parties, MessageSource messages) {
		this.parties = parties;
		this.messages = messages;
	}

	List<String> values(TaskEntity task, String name) {
		var variables = new InitiativeVariables(task);
		Stream<String> both = Stream.of(variables.leadParty(), variables.partnerParty());
		return (name.equals("payers") ? Stream.concat(both, Stream.of(GUESTS)) : both).toList();
	}

	List<Map<String, String>> options(TaskEntity task, String name) {
		return values(task, name).stream()
			.map((value) -> Map.of("value", value, "label", label(value)))
			.collect(Collectors.toList());
	}

	/** Whoever reads the form finds it in her language: a choice has one label. */
	private String label(String value) {
		return value.equals(GUESTS) ? Stream.of("en", "ms", "zh")
			.map((language) -> this.messages.getMessage("ledger.payer.GUESTS", null, Locale.forLanguageTag(language)))
			.collect(Collectors.joining(" / ")) : this.parties.get(value).name();
	}

}
