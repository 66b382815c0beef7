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
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Prints a template of {@code papers/} as PDF. The fonts go into the file, so that
 * Chinese names look the same everywhere.
 */
@Component
class Paper {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	Paper(MessageSource messages) {
		var resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("papers/");
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.engine.setTemplateResolver(resolver);
		this.engine.setTemplateEngineMessageSource(messages);
	}

	/**
	 * Returns the PDF.
	 * @param template the name of the template without its ending
	 */
	byte[] print(String template, Locale language, Map<String, Object> facts) {
		var pdf = new ByteArrayOutputStream();
		try {
			var builder = new PdfRendererBuilder();
			builder.useFastMode();
			font(builder, "NotoSans-Regular.ttf", "Noto Sans", 400);
			font(builder, "NotoSans-Bold.ttf", "Noto Sans", 700);
			font(builder, "DroidSansFallbackFull.ttf", "Droid Sans Fallback", 400);
			builder.withHtmlContent(this.engine.process(template, new Context(language, facts)), "classpath:/papers/");
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
