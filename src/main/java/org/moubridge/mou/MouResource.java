package org.moubridge.mou;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Person;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Memoranda for other programs. */
@RestController
@RequestMapping("/v1/mous")
class MouResource {

	private final Mous mous;

	private final CurrentPerson currentPerson;

	MouResource(Mous mous, CurrentPerson currentPerson) {
		this.mous = mous;
		this.currentPerson = currentPerson;
	}

	@GetMapping
	MouList list() {
		Person reader = this.currentPerson.get();
		return new MouList(this.mous.all().stream().filter((mou) -> mou.isReadableBy(reader)).toList(), null);
	}

	@GetMapping("/{reference}")
	Mou get(@PathVariable String reference) {
		return this.mous.get(reference, this.currentPerson.get());
	}

	/** An office has few Memoranda: one page holds them all, so there is no next. */
	record MouList(List<Mou> items, @Nullable String next) {
	}

}
