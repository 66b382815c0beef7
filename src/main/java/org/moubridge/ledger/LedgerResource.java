package org.moubridge.ledger;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.CurrentPerson;
import org.moubridge.mou.Mou;
import org.moubridge.mou.Mous;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of a Memorandum for other programs. */
@Tag(name = "Memoranda")
@RestController
class LedgerResource {

	private final Mous mous;

	private final Ledgers ledgers;

	private final CostTables costs;

	private final CurrentPerson currentPerson;

	LedgerResource(Mous mous, Ledgers ledgers, CostTables costs, CurrentPerson currentPerson) {
		this.mous = mous;
		this.ledgers = ledgers;
		this.costs = costs;
		this.currentPerson = currentPerson;
	}

	@GetMapping(path = "/v1/mous/{reference}/ledger", produces = "application/json")
	@Operation(summary = "What each party gave", operationId = "getLedger",
			description = "Counted from the initiatives of the Memorandum; currencies are never added up in items, "
					+ "and converted by the recorded rates in costs.")
	Ledger get(@PathVariable String reference) {
		Mou mou = this.mous.get(reference, this.currentPerson.get());
		return new Ledger(this.ledgers.of(mou), this.costs.of(mou), null);
	}

	/** All lines of the ledger are one page. */
	record Ledger(List<Balance> items, CostTable costs,
			@Schema(description = "Always null: the ledger is one page.", nullable = true) @Nullable String next) {
	}

}
