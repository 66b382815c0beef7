package org.moubridge.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints a template of {@code papers/} as PDF. The fonts go into the file, so that
 * Chinese names look the same everywhere.
 */
@Component
class Paper {

	private static final Logger log = LoggerFactory.getLogger(Paper.class);

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final SpringTemplateEngine shipped = new SpringTemplateEngine();

	private final @Nullable Path own;

	Paper(MessageSource messages, LetterSettings settings) {
		this.own = settings.templates();
		if (this.own != null) {
			var office = html(new FileTemplateResolver(), this.own + "/", 1);
			office.setCheckExistence(true);
			office.setCacheable(false); // what the office changes is on its next letter
			this.engine.addTemplateResolver(office);
		}
		this.engine.addTemplateResolver(html(new ClassLoaderTemplateResolver(), "papers/", 2));
		this.engine.setTemplateEngineMessageSource(messages);
		this.shipped.addTemplateResolver(html(new ClassLoaderTemplateResolver(), "papers/", 1));
		this.shipped.setTemplateEngineMessageSource(messages);
	}

	private static <R extends AbstractConfigurableTemplateResolver> R html(R resolver, String folder, int order) {
		resolver.setPrefix(folder);
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		resolver.setOrder(order);
		return resolver;
	}

	/**
	 * Returns the PDF; throws {@link TemplateUnusable} when the office's own template
	 * cannot be printed.
	 * @param template the name of the template without its ending
	 */
	byte[] print(String template, Locale language, Map<String, Object> facts) {
		try {
			return pdf(this.engine, template, language, facts);
		}
		catch (RuntimeException ex) {
			if (this.own == null || !Files.exists(this.own.resolve(template + ".html"))) {
				throw ex;
			}
			log.warn("The template {} of this office cannot be printed", template, ex);
			throw new TemplateUnusable(template);
		}
	}

	/** Returns the PDF by the shipped template, whatever the office has of its own. */
	byte[] printAsShipped(String template, Locale language, Map<String, Object> facts) {
		return pdf(this.shipped, template, language, facts);
	}

	private static byte[] pdf(SpringTemplateEngine engine, String template, Locale language,
			Map<String, Object> facts) {
		var pdf = new ByteArrayOutputStream();
		try {
			var builder = new PdfRendererBuilder();
			builder.useFastMode();
			font(builder, "NotoSans-Regular.ttf", "Noto Sans", 400);
			font(builder, "NotoSans-Bold.ttf", "Noto Sans", 700);
			font(builder, "DroidSansFallbackFull.ttf", "Droid Sans Fallback", 400);
			builder.withHtmlContent(engine.process(template, new Context(language, facts)), "classpath:/papers/");
			builder.toStream(pdf).run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
		builder.useFont(() -> {
			try {
				return new ClassPathResource("fonts/" + file).getInputStream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}, family, weight, FontStyle.NORMAL, true);
	}

}
