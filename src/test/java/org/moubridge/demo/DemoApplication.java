package org.moubridge.demo;

import org.moubridge.MouBridgeApplication;

import org.springframework.boot.SpringApplication;

/** {@code ./mvnw spring-boot:test-run}. */
public final class DemoApplication {

	private DemoApplication() {
	}

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(MouBridgeApplication.class);
		application.setAdditionalProfiles("demo");
		application.addInitializers(new DemoServers());
		try {
			application.run(args);
		}
		catch (RuntimeException ex) {
			System.exit(1); // Spring Boot has reported it; the mail server's threads
							// would keep the process alive
		}
	}

}
