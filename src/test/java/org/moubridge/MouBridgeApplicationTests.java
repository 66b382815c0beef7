package org.moubridge;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class MouBridgeApplicationTests {

	@Test
	void isHealthyOnceStarted(@Autowired TestRestTemplate http) {
		assertThat(http.getForObject("/actuator/health", String.class)).contains("\"status\":\"UP\"");
	}

}
