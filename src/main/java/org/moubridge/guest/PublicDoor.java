package org.moubridge.guest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import org.moubridge.initiative.PublicRegistration;
import org.moubridge.initiative.Step;
import org.moubridge.initiative.Steps;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The public registration page of a training. It is open as long as coordinators can
 * register people: both have the same task.
 */
@Component
public class PublicDoor implements PublicRegistration {

	private static final String REGISTER = "UserTask_RegisterParticipant";

	private final GuestLinks links;

	private final Steps steps;

	private final String baseUrl;

	PublicDoor(GuestLinks links, Steps steps, @Value("${moubridge.base-url}") String baseUrl) {
		this.links = links;
		this.steps = steps;
		this.baseUrl = baseUrl;
	}

	@Override
	public Optional<String> address(String reference) {
		return task(reference).map((task) -> this.baseUrl + path(reference));
	}

	/** Returns where the page of a training is, whether it is open or not. */
	public String path(String reference) {
		return "/task/register/" + reference + "/" + this.links.registrationKey(reference);
	}

	/** Whether we ever gave this address to anybody. */
	public boolean isOurs(String reference, String key) {
		return MessageDigest.isEqual(this.links.registrationKey(reference).getBytes(StandardCharsets.UTF_8),
				key.getBytes(StandardCharsets.UTF_8));
	}

	/** Returns the open task whose form it is; empty when it is closed. */
	public Optional<String> task(String reference) {
		return this.steps.openOf(reference)
			.stream()
			.filter((step) -> step.taskKey().equals(REGISTER))
			.map(Step::taskId)
			.findFirst();
	}

}
