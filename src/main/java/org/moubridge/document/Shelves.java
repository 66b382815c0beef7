package org.moubridge.document;

import java.util.List;

import org.moubridge.access.NotFound;
import org.moubridge.access.Person;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.mou.Mou;
import org.moubridge.mou.MouParty;
import org.moubridge.mou.Mous;

import org.springframework.stereotype.Component;

/** Finds what documents belong to, for those who may read it. */
@Component
class Shelves {

	private final Initiatives initiatives;

	private final Mous mous;

	Shelves(Initiatives initiatives, Mous mous) {
		this.initiatives = initiatives;
		this.mous = mous;
	}

	static boolean isMou(String reference) {
		return reference.startsWith("MOU-");
	}

	static Shelf of(Initiative initiative) {
		return new Shelf(initiative.reference(), "/initiatives/" + initiative.reference(), initiative.parties());
	}

	static Shelf of(Mou mou) {
		List<String> parties = mou.parties().stream().map(MouParty::id).toList();
		return new Shelf(mou.reference(), "/mous/" + mou.reference(), parties);
	}

	/** Throws {@link UnknownDocument} if this person may not read it. */
	Shelf get(String reference, Person reader) {
		try {
			return isMou(reference) ? of(this.mous.get(reference, reader))
					: of(this.initiatives.readableBy(reader, reference));
		}
		catch (NotFound unknown) {
			throw new UnknownDocument();
		}
	}

	/** Lets nobody else add to it until the transaction ends. */
	void hold(String reference) {
		if (isMou(reference)) {
			this.mous.hold(reference);
		}
		else {
			this.initiatives.hold(reference);
		}
	}

}
