package org.moubridge.letter;

import org.moubridge.access.Refusal;

/** The office's own template of a paper cannot be printed. */
class TemplateUnusable extends Refusal {

	TemplateUnusable(String template) {
		super("error.letter.template", template);
	}

}
