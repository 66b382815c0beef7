package org.moubridge.notification;

import java.nio.charset.StandardCharsets;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.stereotype.Component;

/**
 * Sets a letter as HTML and as plain text. It has a template engine of its own: the one
 * of the pages resolves messages and links for a request, and there is none here.
 */
@Component
class LetterPrinter {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	LetterPrinter() {
		this.engine.addTemplateResolver(resolver(TemplateMode.HTML));
		this.engine.addTemplateResolver(resolver(TemplateMode.TEXT));
	}

	String html(Letter letter) {
		return print("letter.html", letter);
	}

	String text(Letter letter) {
		return print("letter.txt", letter).replaceAll("\n{3,}", "\n\n").strip() + "\n";
	}

	private String print(String template, Letter letter) {
		Context context = new Context(letter.language());
		context.setVariable("letter", letter);
		return this.engine.process(template, context);
	}

	private static ClassLoaderTemplateResolver resolver(TemplateMode mode) {
		var resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("mails/");
		resolver.setTemplateMode(mode);
		resolver.setForceTemplateMode(true);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		resolver.getResolvablePatternSpec().addPattern((mode == TemplateMode.HTML) ? "*.html" : "*.txt");
		return resolver;
	}

}
