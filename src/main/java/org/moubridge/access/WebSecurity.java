package org.moubridge.access;

import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One login in front of everything. Three ways in: a link from a mail, which carries its
 * own right; HTTP Basic for programs; a session for people. What no rule names is closed.
 */
@Configuration
@EnableWebSecurity
class WebSecurity {

	/** Ours, and the one of Tasklist and Cockpit. */
	private static final RequestMatcher LOGOUT = new OrRequestMatcher(post("/logout"),
			post("/camunda/api/admin/auth/user/{engine}/logout"));

	private final Environment environment;

	private final EngineDoors doors;

	private final EngineBodyFilter bodies;

	private final PageHeaders headers;

	private final RestProblems problems;

	WebSecurity(Environment environment, EngineDoors doors, PageHeaders headers, RestProblems problems) {
		this.environment = environment;
		this.doors = doors;
		this.bodies = new EngineBodyFilter(problems);
		this.headers = headers;
		this.problems = problems;
	}

	/**
	 * Patterns are about the whole path: below another servlet {@code /engine-rest/task}
	 * would pass for {@code /task}.
	 */
	@Bean
	PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
		return new PathPatternRequestMatcherBuilderFactoryBean();
	}

	/** No session, no cookie: the token in the address is all there is. */
	@Bean
	@Order(1)
	SecurityFilterChain linksFromMails(HttpSecurity http) throws Exception {
		return stateless(http.securityMatcher("/decide/**")).headers(this.headers::ofMailLinks).build();
	}

	/** The same, and the form is drawn by a script of ours. */
	@Bean
	@Order(1)
	SecurityFilterChain formsByLink(HttpSecurity http) throws Exception {
		return stateless(http.securityMatcher("/task/**")).headers(this.headers::ofFormLinks).build();
	}

	/** Calendar programs keep what they read; others may not. */
	@Bean
	@Order(1)
	SecurityFilterChain calendarLinks(HttpSecurity http) throws Exception {
		return stateless(http.securityMatcher("/calendar/feed/**")).headers(this.headers::ofCalendarLinks).build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain programs(HttpSecurity http) throws Exception {
		return http.securityMatcher(new BasicCall())
			.authorizeHttpRequests(this::rules)
			.httpBasic((basic) -> basic.authenticationEntryPoint(this.problems))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.exceptionHandling(
					(errors) -> errors.authenticationEntryPoint(this.problems).accessDeniedHandler(this.problems))
			.headers(this.headers::ofPages)
			.addFilterAfter(this.bodies, AuthorizationFilter.class)
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain sessions(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests(this::rules)
			.formLogin((login) -> login.loginPage("/login").permitAll())
			.logout((logout) -> logout.logoutRequestMatcher(LOGOUT).logoutSuccessUrl("/login?logout"))
			// Camunda's own token guards its web applications
			.csrf((csrf) -> csrf.ignoringRequestMatchers("/camunda/api/**", "/camunda/app/**"))
			.exceptionHandling((errors) -> errors.defaultAuthenticationEntryPointFor(this.problems, RestProblems.REST)
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), (request) -> true)
				.defaultAccessDeniedHandlerFor(this.problems, RestProblems.REST))
			.requestCache((cache) -> cache.requestCache(new PagesOnlyRequestCache()))
			.headers(this.headers::ofPages)
			.addFilterAfter(this.bodies, AuthorizationFilter.class)
			.build();
	}

	private static HttpSecurity stateless(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((rules) -> rules.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable);
	}

	private void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
		rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll();
		if (this.environment.acceptsProfiles(Profiles.of("demo"))) {
			rules.requestMatchers("/demo/**").permitAll();
		}
		rules
			.requestMatchers(HttpMethod.GET, "/login", "/certificates/**", "/css/**", "/js/**", "/img/**", "/vendor/**",
					"/favicon.ico", "/actuator/health", "/actuator/health/**")
			.permitAll()
			.requestMatchers("/actuator/prometheus")
			.hasAnyAuthority("manager", "admin")
			.requestMatchers("/engine-rest/**", "/engine-rest", "/camunda/**")
			.access(this.doors)
			.requestMatchers("/", "/logout", "/mous/**", "/initiatives/**", "/calendar/**", "/mails/**", "/people/**",
					"/preferences", "/approvals/**", "/records", "/deputies/**", "/documents/**", "/v1/**",
					"/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
			.authenticated()
			.anyRequest()
			.denyAll();
	}

	private static RequestMatcher post(String path) {
		return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
	}

}
