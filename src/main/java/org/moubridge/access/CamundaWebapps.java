package org.moubridge.access;

import jakarta.servlet.ServletContext;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tasklist, Cockpit and the engine's REST behind our login: they take the person from
 * Spring Security, whose filter (order -100) runs before these.
 */
@Configuration
class CamundaWebapps {

	private static final int AFTER_SPRING_SECURITY = 0;

	/** Before the starter reads the settings of its filters. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ServletContextInitializer webappSettings(CamundaBpmProperties camunda, BaseUrl baseUrl) {
		return (servlets) -> {
			var csrf = camunda.getWebapp().getCsrf();
			csrf.setTargetOrigin(baseUrl.origin());
			csrf.setEnableSecureCookie(baseUrl.isSecure());
			csrf.setSameSiteCookieOption("LAX");
			camunda.getWebapp().getSessionCookie().setEnableSecureCookie(baseUrl.isSecure());
			camunda.getWebapp().getSessionCookie().setSameSiteCookieOption("LAX");
			// its nonce is shared by all requests, so two page loads at once break each
			// other
			camunda.getWebapp().getHeaderSecurity().setContentSecurityPolicyDisabled(true);
			secureCookie(servlets, baseUrl);
		};
	}

	private static void secureCookie(ServletContext servlets, BaseUrl baseUrl) {
		servlets.getSessionCookieConfig().setSecure(baseUrl.isSecure());
	}

	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
		var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
		filter.addInitParameter("authentication-provider", SignedIn.class.getName());
		filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
		filter.setOrder(AFTER_SPRING_SECURITY);
		return filter;
	}

	@Bean
	FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineIdentity() {
		var filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
		filter.addInitParameter("authentication-provider", SignedIn.class.getName());
		filter.addUrlPatterns("/engine-rest/*");
		filter.setOrder(AFTER_SPRING_SECURITY);
		return filter;
	}

}
