package org.moubridge.process.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Parties;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Decision;
import org.moubridge.initiative.ContentText;
import org.moubridge.initiative.Costs;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Markdown;
import org.moubridge.initiative.PartText;
import org.moubridge.initiative.Parts;
import org.moubridge.initiative.PlannedStart;
import org.moubridge.initiative.StreamContent;
import org.moubridge.initiative.Timeline;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.MailTemplate;

import org.springframework.stereotype.Component;

/**
 * Where the fields of a form belong, by their names alone. A field of the stream's
 * content changes the content. A list is kept as the list of its name. Everything else
 * belongs to the entry that the task is about, to the list that the form adds to, or to
 * the part of the record that bears the name of the form. What a gateway reads is set on
 * the multi-instance that the task is in, else on the process.
 */
@Component
class FormRecord {

	private final Initiatives initiatives;

	private final Parts parts;

	private final Entries entries;

	private final ContentText texts;

	private final PartText partTexts;

	private final Approvals approvals;

	private final PlannedStart start;

	private final Timeline timeline;

	private final Parties parties;

	private final Costs costs;

	FormRecord(Initiatives initiatives, Parts parts, Entries entries, ContentText texts, PartText partTexts,
			Approvals approvals, PlannedStart start, Timeline timeline, Parties parties, Costs costs) {
		this.initiatives = initiatives;
		this.parts = parts;
		this.entries = entries;
		this.texts = texts;
		this.partTexts = partTexts;
		this.approvals = approvals;
		this.start = start;
		this.timeline = timeline;
		this.parties = parties;
		this.costs = costs;
	}

	/**
	 * Besides the fields a form may show the {@code context} of its initiative, what the
	 * {@code record} knows, the {@code comments} of the last decision, the
	 * {@code subject}: the entry that the task is about, with its {@code subjectAddress},
	 * and what a gateway or rule read or said, by its name.
	 */
	Map<String, Object> show(TaskInHand task, Form form) {
		String reference = task.initiative();
		Map<String, Object> shown = new HashMap<>(this.initiatives.fields(this.initiatives.content(reference)));
		if (!form.properties().containsKey("entry")) {
			shown.putAll(this.parts.byParty(reference, form.id()).getOrDefault(party(task), Map.of()));
		}
		entry(task).ifPresent((entry) -> {
			shown.putAll(entry.fields());
			shown.put("subject", Markdown.escape(entry.label()));
			shown.put("subjectAddress", Markdown.escape(Objects.requireNonNullElse(entry.text("email"), "")));
		});
		lists(form, shown).forEach((list) -> shown.put(list.key(), rows(reference, list)));
		form.variables().forEach((name) -> show(task, name, shown));
		return shown;
	}

	/** Returns what a field lets choose from: the entries of the list of this name. */
	List<Map<String, String>> choices(TaskInHand task, String list) {
		return this.entries.standing(task.initiative(), list)
			.stream()
			.map((entry) -> Map.of("value", entry.id().toString(), "label", entry.label()))
			.toList();
	}

	/**
	 * The entry itself is asked if it stands in the list that the form names, else the
	 * first of that list on the side that the task is for, else the entry after all.
	 */
	Optional<Guest> guest(TaskInHand task, Form form) {
		return asked(task, form).map((entry) -> new Guest(MailTemplate.TASK_BY_LINK, addressee(entry)));
	}

	private Optional<Entry> asked(TaskInHand task, Form form) {
		String list = form.properties().getOrDefault("guest", "");
		Optional<Entry> entry = entry(task);
		return entry.filter((one) -> one.kind().equals(list) && one.text("email") != null)
			.or(() -> this.entries.standing(task.initiative(), list)
				.stream()
				.filter((one) -> party(task).isEmpty() || one.party() == null || party(task).equals(one.party()))
				.findFirst())
			.or(() -> entry)
			.filter((one) -> one.text("email") != null);
	}

	void save(TaskInHand task, Form form, Map<String, Object> values) {
		String reference = task.initiative();
		this.costs.check(reference, values);
		Map<String, Object> content = new HashMap<>(values);
		content.keySet().retainAll(this.initiatives.fields(this.initiatives.content(reference)).keySet());
		Map<String, Object> others = new HashMap<>(values);
		others.keySet().removeAll(content.keySet());
		if (!content.isEmpty()) {
			amend(task, content);
		}
		form.fields().stream().filter((field) -> field.isList() && others.containsKey(field.key())).forEach((list) -> {
			saveRows(task, form, list, others.remove(list.key()));
		});
		keep(task, form, others);
		form.fields().stream().filter(Field::isAnswer).forEach((field) -> answer(task, field, values));
		task.caller()
			.filter((person) -> content.isEmpty())
			.ifPresent((person) -> this.timeline.add(reference, "step-done", person, Map.of("form", form.id())));
	}

	private void amend(TaskInHand task, Map<String, Object> content) {
		Initiative initiative = this.initiatives.amend(task.initiative(), task.person(), content);
		StreamContent amended = this.initiatives.content(task.initiative());
		if (content.containsKey("earlyStartReason")) {
			this.start.require(initiative, amended);
		}
		new InitiativeVariables(task.execution()).follow(amended);
	}

	private void saveRows(TaskInHand task, Form form, Field list, Object rows) {
		List<Entry> kept = this.entries.replace(task.initiative(), list.key(), editor(task, form),
				written(task, list, rows));
		new EntryRows(task.execution()).set(list.key(), kept);
	}

	/**
	 * What a row only shows is not taken over, and such rows are neither more nor less.
	 */
	@SuppressWarnings("unchecked")
	private List<Map<String, Object>> written(TaskInHand task, Field list, Object rows) {
		Set<String> shown = list.rows().stream().filter(Field::readonly).map(Field::key).collect(Collectors.toSet());
		List<Map<String, Object>> written = ((List<Map<String, Object>>) rows).stream().map((row) -> {
			Map<String, Object> cells = new HashMap<>(row);
			cells.keySet().removeAll(shown);
			return cells;
		}).toList();
		int standing = this.entries.standing(task.initiative(), list.key()).size();
		if (!shown.isEmpty() && written.size() != standing) {
			throw new Refusal("error.form.rows-fixed", standing);
		}
		return written;
	}

	private void keep(TaskInHand task, Form form, Map<String, Object> fields) {
		Optional<Entry> entry = entry(task);
		String list = form.properties().get("entry");
		if (list != null) {
			Map<String, Object> added = new HashMap<>(fields);
			entry.ifPresent((about) -> added.put("name", about.label()));
			if (!party(task).isEmpty()) {
				added.put("party", party(task));
			}
			this.entries.add(task.initiative(), list, editor(task, form), added);
		}
		else if (entry.isPresent()) {
			this.entries.amend(entry.get().id(), editor(task, form), fields);
		}
		else if (!fields.isEmpty()) {
			this.parts.save(task.initiative(), form.id(), party(task), editor(task, form), fields);
		}
	}

	private static void answer(TaskInHand task, Field field, Map<String, Object> values) {
		Object value = values.get(field.key());
		new EntryRows(task.execution()).answer(field.key(), (value != null) ? value : "");
	}

	private void show(TaskInHand task, String name, Map<String, Object> shown) {
		String reference = task.initiative();
		switch (name) {
			case "context" -> shown.put(name, this.texts.markdown(reference, Locale.ENGLISH));
			case "record" -> shown.put(name, this.partTexts.markdown(this.initiatives.get(reference), Locale.ENGLISH));
			case "comments" -> shown.put(name, comments(reference));
			case "subject", "subjectAddress" -> shown.putIfAbsent(name, "");
			case "parties", "payers" -> {
				// the desk knows them
			}
			default -> {
				List<Map<String, String>> choices = choices(task, name);
				Object answer = task.execution().getVariable(name);
				if (!choices.isEmpty()) {
					shown.put(name, choices);
				}
				else if (answer instanceof String) {
					shown.putIfAbsent(name, answer);
				}
			}
		}
	}

	private static List<Field> lists(Form form, Map<String, Object> content) {
		return form.fields().stream().filter((field) -> field.isList() && !content.containsKey(field.key())).toList();
	}

	private List<Map<String, Object>> rows(String reference, Field list) {
		return this.entries.standing(reference, list.key()).stream().map((entry) -> {
			Map<String, Object> row = new HashMap<>();
			list.rows().forEach((field) -> row.put(field.key(), entry.fields().get(field.key())));
			return row;
		}).collect(Collectors.toList());
	}

	private Optional<Entry> entry(TaskInHand task) {
		return new EntryRows(task.execution()).current("id").map(UUID::fromString).map(this.entries::get);
	}

	private static String party(TaskInHand task) {
		return new EntryRows(task.execution()).current("party").orElse("");
	}

	private String editor(TaskInHand task, Form form) {
		return task.caller().map(Person::id).or(() -> asked(task, form).map(Entry::label)).orElse("");
	}

	private Addressee addressee(Entry entry) {
		@Nullable String party = entry.party();
		@Nullable String chosen = entry.text("language");
		Locale language = (chosen != null && List.of("en", "ms", "zh").contains(chosen)) ? Locale.forLanguageTag(chosen)
				: (party != null) ? this.parties.get(party).language() : Locale.ENGLISH;
		return new Addressee(null, party, entry.label(), String.valueOf(entry.text("email")), language);
	}

	private String comments(String reference) {
		return this.approvals.decisions(reference)
			.stream()
			.filter((decision) -> decision.stands() && decision.comment() != null)
			.reduce((first, second) -> second)
			.map(Decision::comment)
			.map(Markdown::escape)
			.orElse("");
	}

}
