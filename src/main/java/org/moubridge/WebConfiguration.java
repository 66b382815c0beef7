package org.moubridge;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The language of a page: what the reader chose with {@code ?lang=}, remembered in a
 * cookie, else what the browser asks for, else English.
 */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

	private final Layout layout;

	WebConfiguration(Layout layout) {
		this.layout = layout;
	}

	@Bean
	static LocaleResolver localeResolver() {
		var browser = new AcceptHeaderLocaleResolver();
		browser.setSupportedLocales(PageLanguage.locales());
		browser.setDefaultLocale(Locale.ENGLISH);
		var chosen = new CookieLocaleResolver("language");
		chosen.setDefaultLocaleFunction(browser::resolveLocale);
		chosen.setRejectInvalidCookies(false);
		chosen.setCookieMaxAge(Duration.ofDays(365));
		chosen.setCookieHttpOnly(true);
		chosen.setCookieSameSite("Lax");
		return chosen;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		var change = new KnownLanguageInterceptor();
		change.setParamName("lang");
		change.setIgnoreInvalidLocale(true);
		// a link that carries its own right leaves no cookie
		registry.addInterceptor(change).excludePathPatterns("/decide/**", "/account/**", "/calendar/feed/**");
		registry.addInterceptor(this.layout);
	}

	/** A language that no page is written in is no choice: the browser's wish stands. */
	private static final class KnownLanguageInterceptor extends LocaleChangeInterceptor {

		@Override
		protected @Nullable Locale parseLocaleValue(String value) {
			return PageLanguage.find(value).map(PageLanguage::locale).orElse(null);
		}

	}

}
