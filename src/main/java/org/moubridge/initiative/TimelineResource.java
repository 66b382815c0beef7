package org.moubridge.initiative;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.moubridge.access.CurrentPerson;
import org.moubridge.access.People;
import org.moubridge.access.Person;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The history of an initiative for other programs. */
@Tag(name = "Initiatives")
@RestController
class TimelineResource {

	private final Initiatives initiatives;

	private final Timeline timeline;

	private final TimelineText texts;

	private final People people;

	private final CurrentPerson currentPerson;

	TimelineResource(Initiatives initiatives, Timeline timeline, TimelineText texts, People people,
			CurrentPerson currentPerson) {
		this.initiatives = initiatives;
		this.timeline = timeline;
		this.texts = texts;
		this.people = people;
		this.currentPerson = currentPerson;
	}

	@GetMapping(path = "/v1/initiatives/{reference}/timeline", produces = "application/json")
	@Operation(summary = "What happened in an initiative", operationId = "getTimeline",
			description = "Everything that happened, oldest first, to those who may read the initiative.")
	TimelineList show(@PathVariable String reference, Locale locale) {
		Person reader = this.currentPerson.get();
		List<TimelineEntry> entries = this.timeline.shownTo(reader, this.initiatives.readableBy(reader, reference));
		Map<String, String> names = this.people
			.names(entries.stream().map(TimelineEntry::person).filter(Objects::nonNull).distinct().toList());
		return new TimelineList(entries.stream().map((entry) -> item(entry, names, locale)).toList(), null);
	}

	private TimelineList.Item item(TimelineEntry entry, Map<String, String> names, Locale locale) {
		return new TimelineList.Item(entry.at(), entry.fact(), this.texts.sentence(entry, locale), entry.person(),
				(entry.person() != null) ? names.get(entry.person()) : null, entry.party(), entry.details());
	}

}
