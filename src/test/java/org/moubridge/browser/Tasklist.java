package org.moubridge.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What a person does with mouse and keyboard in Tasklist. */
class Tasklist {

	static final String PATH = "/camunda/app/tasklist/default/";

	private final Page page;

	Tasklist(Page page) {
		this.page = page;
	}

	void start(String process, String title) {
		this.page.locator(".start-process-action a").click();
		this.page.locator(".modal-body a:has-text('" + process + "')").click();
		this.page.locator(".modal .fjs-form").getByLabel("Title").first().fill(title);
		this.page.locator(".modal-footer button:has-text('Start')").last().click();
		assertThat(this.page.locator(".modal")).hasCount(0);
	}

	void open(String list, String task, String reference) {
		this.page.click("text=" + list);
		card(task, reference).click();
		assertThat(this.page.locator(".fjs-form").first()).isVisible();
	}

	Locator card(String task, String reference) {
		return this.page.locator(".tasks-list .task")
			.filter(new Locator.FilterOptions().setHas(this.page.locator("h4:has-text('" + task + "')"))
				.setHasText(reference))
			.first();
	}

	void type(String label, String text) {
		settle();
		field(label).fill(text);
	}

	/**
	 * The form takes over what was typed a moment later, and draws itself again: somebody
	 * faster than any person would lose a value.
	 */
	private void settle() {
		this.page.clock().runFor(500);
	}

	Locator field(String label) {
		return this.page.locator(".fjs-form").getByLabel(label).first();
	}

	/** Dates are typed as the browser's language writes them, here day first. */
	void date(String label, String day) {
		Locator input = this.page.locator(".fjs-form-field-datetime:has-text('" + label + "') input").first();
		input.click();
		input.fill(day);
		input.press("Tab");
	}

	void radio(String option) {
		this.page.locator(".fjs-form-field-radio label:has-text('" + option + "')").first().click();
	}

	void select(String label, String option) {
		Locator field = this.page.locator(".fjs-form-field-select:has-text('" + label + "')").first();
		field.locator(".fjs-input-group").click();
		field.locator(".fjs-dropdownlist-item:text-is('" + option + "')").click();
	}

	void complete() {
		settle();
		this.page.locator("button:visible:has-text('Complete')").click();
	}

}
