package org.moubridge.demo;

import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * All mailboxes of the demo. Open to everyone, because the demo answers to this machine
 * only.
 */
@Controller
@Hidden
@Profile("demo")
@RequestMapping("/demo/mailbox")
class DemoMailbox {

	private final DemoMailServer server;

	DemoMailbox(DemoMailServer server) {
		this.server = server;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String address,
			@RequestParam(required = false) @Nullable Integer mail, Model model) {
		String wanted = (address != null && !address.isEmpty()) ? address : null;
		List<DemoMail> all = this.server.mails();
		List<DemoMail> shown = all.stream().filter((each) -> wanted == null || each.address().equals(wanted)).toList();
		model.addAttribute("addresses", all.stream().map(DemoMail::address).distinct().sorted().toList());
		model.addAttribute("address", wanted);
		model.addAttribute("mails", shown);
		model.addAttribute("open", (mail != null) ? find(mail) : shown.stream().findFirst().orElse(null));
		return "demo/mailbox";
	}

	/** The mail as its author meant it; links leave the frame. */
	@GetMapping(path = "/{number}/html", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
	@ResponseBody
	String html(@PathVariable int number) {
		return find(number).html().replaceFirst("<head>", "<head><base target=\"_top\">");
	}

	@GetMapping(path = "/{number}/text", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
	@ResponseBody
	String text(@PathVariable int number) {
		return find(number).text();
	}

	private DemoMail find(int number) {
		return this.server.mail(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
