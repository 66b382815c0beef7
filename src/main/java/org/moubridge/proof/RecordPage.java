package org.moubridge.proof;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Parties;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.approval.DecisionRecord;
import org.moubridge.approval.Head;
import org.moubridge.approval.PersonalPart;
import org.moubridge.initiative.Reason;
import org.moubridge.initiative.ReasonUnusable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record of one initiative, whether it is sound, and what proves it elsewhere. */
@Controller
@RequestMapping("/initiatives/{reference}/record")
class RecordPage {

	private final Proofs proofs;

	private final ProofPack pack;

	private final DecisionRecord record;

	private final Parties parties;

	private final CurrentPerson currentPerson;

	RecordPage(Proofs proofs, ProofPack pack, DecisionRecord record, Parties parties, CurrentPerson currentPerson) {
		this.proofs = proofs;
		this.pack = pack;
		this.record = record;
		this.parties = parties;
		this.currentPerson = currentPerson;
	}

	/**
	 * Shows the record.
	 * @param head what a receipt of the reader prints under "Record"; empty for none
	 */
	@GetMapping
	String show(@PathVariable String reference, @RequestParam(defaultValue = "") String head, Model model,
			HttpServletResponse response) {
		try {
			fill(model, reference, head.isBlank() ? List.of() : List.of(Head.of(head.strip())));
		}
		catch (IllegalArgumentException ex) {
			fill(model, reference, List.of());
			model.addAttribute("wrongHead", new Refusal("error.record.head").getLocalizedMessage());
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		}
		model.addAttribute("asked", head);
		return "record";
	}

	@GetMapping("/proof.zip")
	ResponseEntity<byte[]> download(@PathVariable String reference, Locale language) {
		Person reader = this.currentPerson.get();
		Proof proof = this.proofs.of(reference, reader, List.of());
		ContentDisposition name = ContentDisposition.attachment()
			.filename(proof.initiative().reference() + "-proof.zip")
			.build();
		return ResponseEntity.ok()
			.contentType(new MediaType("application", "zip"))
			.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.body(this.pack.of(proof, reader.isAdmin(), language));
	}

	@PostMapping("/{decision}/erasure")
	String erase(@PathVariable String reference, @PathVariable UUID decision, @RequestParam PersonalPart part,
			@RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		Person person = this.currentPerson.get();
		this.proofs.of(reference, person, List.of());
		try {
			this.record.erase(reference, decision, part, person, Reason.checked(reason));
		}
		catch (ReasonUnusable wrong) {
			fill(model, reference, List.of());
			model.addAttribute("asked", "");
			model.addAttribute("wrong", Map.of("decision", decision, "part", part, "typed", reason, "sentence",
					wrong.getLocalizedMessage()));
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return "record";
		}
		next.addFlashAttribute("erased", part.name());
		return "redirect:/initiatives/" + reference + "/record";
	}

	private void fill(Model model, String reference, List<Head> heads) {
		Person reader = this.currentPerson.get();
		Proof proof = this.proofs.of(reference, reader, heads);
		String party = (reader.party() != null) ? reader.party() : proof.initiative().leadParty();
		model.addAttribute("proof", proof);
		model.addAttribute("parts", PersonalPart.values());
		model.addAttribute("administrator", reader.isAdmin());
		model.addAttribute("zone", this.parties.get(party).zone());
	}

}
