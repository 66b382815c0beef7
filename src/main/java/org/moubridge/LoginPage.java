package org.moubridge;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one form to sign in with; Spring Security takes what it posts. */
@Controller
class LoginPage {

	@GetMapping("/login")
	String show() {
		return "login";
	}

}
