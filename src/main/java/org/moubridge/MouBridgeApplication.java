package org.moubridge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Keeps a signed Memorandum of Understanding alive. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MouBridgeApplication {

	public static void main(String[] args) {
		SpringApplication.run(MouBridgeApplication.class, args);
	}

}
