package org.moubridge.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A step with the rule that holds for it and the calendar it is counted in.
 *
 * @param traveller whose step it is; null when it is of both parties
 */
record LeadTime(TravelRule rule, @Nullable Traveller traveller, WorkingDays calendar) {

	@Nullable String party() {
		return (this.traveller != null) ? this.traveller.calendar().party() : null;
	}

	LocalDate after(LocalDate day) {
		return this.rule.unit().after(day, this.rule.days(), this.calendar);
	}

	Feasibility.Line line(LocalDate from, boolean decisive) {
		LocalDate to = after(from);
		return new Feasibility.Line(this.rule.step(), party(),
				(this.traveller != null) ? this.traveller.country() : null,
				(this.traveller != null) ? this.traveller.destination() : null, this.rule.days(), this.rule.unit(),
				from, to, this.calendar.isProvisional(from) || this.calendar.isProvisional(to), decisive,
				this.rule.source());
	}

	/** Returns when the last of them is done if one follows the other. */
	static LocalDate end(List<LeadTime> track, LocalDate from) {
		LocalDate day = from;
		for (LeadTime step : track) {
			day = step.after(day);
		}
		return day;
	}

	static List<Feasibility.Line> lines(List<LeadTime> track, LocalDate from, boolean decisive) {
		List<Feasibility.Line> lines = new ArrayList<>();
		LocalDate day = from;
		for (LeadTime step : track) {
			lines.add(step.line(day, decisive));
			day = step.after(day);
		}
		return lines;
	}

}
