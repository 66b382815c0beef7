package org.moubridge.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last thing on the console: where to click. */
@Component
@Profile("demo")
class DemoBanner {

	private final String baseUrl;

	DemoBanner(@Value("${moubridge.base-url}") String baseUrl) {
		this.baseUrl = baseUrl;
	}

	@EventListener
	void on(AvailabilityChangeEvent<ReadinessState> event) {
		if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
			print();
		}
	}

	private void print() {
		System.out.println("""

				  MoU Bridge is ready.

				    Portfolio   %1$s/
				    Tasklist    %1$s/camunda/app/tasklist/default/
				    Cockpit     %1$s/camunda/app/cockpit/default/
				    Mailboxes   %1$s/demo/mailbox   (every mail that was sent; no sign-in)

				  Sign in as  mranti-coordinator  to propose an initiative, look into the mailboxes
				  for the requests to  mranti-approver  and  zgc-approver  and decide from there;
				  zgc-coordinator, mranti-finance, zgc-finance, compliance, manager and admin
				  exist too. Everybody's password is  %2$s

				  Ctrl-C stops. Data stay in data/ until you delete it.
				""".formatted(this.baseUrl, DemoPeople.PASSWORD));
	}

}
