package org.moubridge.initiative;

import java.util.List;

import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.mou.Mou;
import org.moubridge.mou.Mous;

import org.springframework.stereotype.Component;

/** Tells a question about nothing from one whose answer is empty. */
@Component
class FilterCheck {

	private final Mous mous;

	private final InitiativeRegister register;

	FilterCheck(Mous mous, InitiativeRegister register) {
		this.mous = mous;
		this.register = register;
	}

	void check(Person reader, InitiativeFilter filter) {
		List<Mou> all = this.mous.all();
		if (filter.mou() != null && all.stream().noneMatch((mou) -> mou.reference().equals(filter.mou()))) {
			throw new Refusal("error.mou.unknown", filter.mou());
		}
		if (filter.stream() != null && all.stream().noneMatch((mou) -> mou.offers(filter.stream()))) {
			throw new Refusal("error.stream.unknown", filter.stream());
		}
		if (filter.turn() != null && !filter.turn().equals("both")
				&& all.stream().noneMatch((mou) -> mou.binds(filter.turn()))) {
			throw new Refusal("access.unknownParty", filter.turn());
		}
		if (filter.after() != null && this.register.find(reader, filter.after()).isEmpty()) {
			throw new Refusal("error.query.after", filter.after());
		}
	}

}
