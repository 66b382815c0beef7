package org.moubridge.access;

import jakarta.ws.rs.ApplicationPath;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;

import org.springframework.stereotype.Component;

/** The engine's REST with errors in our words. */
@Component
@ApplicationPath("/engine-rest")
class EngineRest extends CamundaJerseyResourceConfig {

	@Override
	protected void registerCamundaRestResources() {
		EngineErrors.replaceCamundas();
		super.registerCamundaRestResources();
	}

}
