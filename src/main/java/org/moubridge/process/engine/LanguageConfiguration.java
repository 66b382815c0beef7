package org.moubridge.process.engine;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filter behind the login, next to the engine. */
@Configuration
class LanguageConfiguration {

	@Bean
	FilterRegistrationBean<CallerLanguageFilter> callerLanguageFilter(CallerLanguage languages, ShownForms forms,
			ShownNames names) {
		var filter = new FilterRegistrationBean<>(new CallerLanguageFilter(languages, forms, names));
		filter.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
		filter.setOrder(Ordered.LOWEST_PRECEDENCE);
		return filter;
	}

}
