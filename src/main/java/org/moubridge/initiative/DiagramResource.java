package org.moubridge.initiative;

import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;
import org.moubridge.access.CurrentPerson;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the script of the initiative's page draws. */
@Hidden
@RestController
class DiagramResource {

	private final Initiatives initiatives;

	private final InitiativeDiagram diagram;

	private final CurrentPerson currentPerson;

	DiagramResource(Initiatives initiatives, InitiativeDiagram diagram, CurrentPerson currentPerson) {
		this.initiatives = initiatives;
		this.diagram = diagram;
		this.currentPerson = currentPerson;
	}

	@GetMapping("/initiatives/{reference}/diagram")
	Drawings show(@PathVariable String reference) {
		return new Drawings(
				this.diagram.of(this.initiatives.readableBy(this.currentPerson.get(), reference).reference()));
	}

	record Drawings(List<Drawing> drawings) {
	}

}
