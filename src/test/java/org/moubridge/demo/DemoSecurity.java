package org.moubridge.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The mailbox page shows mails in a frame, with the styles that mails need inline. */
@Configuration
@Profile("demo")
class DemoSecurity {

	private static final String POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; "
			+ "frame-src 'self'; frame-ancestors 'self'; base-uri 'self'; form-action 'self'";

	@Bean
	@Order(0)
	SecurityFilterChain mailboxes(HttpSecurity http) throws Exception {
		return http.securityMatcher("/demo/**")
			.authorizeHttpRequests((rules) -> rules.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.headers((headers) -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
				.contentSecurityPolicy((policy) -> policy.policyDirectives(POLICY)))
			.build();
	}

}
