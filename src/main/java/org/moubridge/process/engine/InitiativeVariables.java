package org.moubridge.process.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

import org.moubridge.initiative.StreamContent;

/**
 * All variables that processes keep: references, and the answers that gateways and rules
 * read. Everything else is in the record.
 */
public record InitiativeVariables(VariableScope scope) {

	/** The reference of the initiative, also the business key. */
	public static final String INITIATIVE = "initiative";

	public static final String LEAD_PARTY = "leadParty";

	public static final String PARTNER_PARTY = "partnerParty";

	public static final String STREAM = "stream";

	/** What the approval rules look at. */
	public static final String CURRENCY = "currency";

	public static final String BUDGET = "budget";

	public static final String RISK_LEVEL = "riskLevel";

	/** What the deadlines look at, besides the task. */
	public static final String URGENCY = "urgency";

	/** The result of the approval rules: rows of role, side, order, signIn. */
	public static final String ROUTE = "route";

	/** The row keys of the tasks to come. */
	public static final String REQUESTS = "requests";

	public static final String SPEAKERS = "speakers";

	public static final String SESSIONS = "sessions";

	public static final String PARTICIPANTS = "participants";

	public static final String REVIEWERS = "reviewers";

	/** A row for each party, for what both do side by side. */
	public static final String BOTH_PARTIES = "bothParties";

	/**
	 * The row that a multi-instance is at; the rows themselves are in the variable that
	 * bears the name of the list.
	 */
	public static final String ROW = "row";

	/** The answers that gateways read. */
	public static final String ROUND_ENDED = "roundEnded";

	public static final String OUTCOME = "outcome";

	/** Whether what is approved is a change of what both approved before. */
	public static final String CHANGE = "change";

	public static final String CURRICULUM_AGREED = "curriculumAgreed";

	public static final String SPEAKER_AVAILABLE = "speakerAvailable";

	/** Whether the speaker came, and what becomes of the session if not. */
	public static final String SPEAKER_PRESENT = "speakerPresent";

	public static final String SESSION_CHANGE = "sessionChange";

	/** Who got a letter instead of a certificate, and how an appeal was answered. */
	public static final String LETTERS = "letters";

	public static final String APPEAL_GRANTED = "appealGranted";

	/** Who is asked whether the place is kept after other dates were agreed. */
	public static final String RECONFIRMED = "reconfirmed";

	public static final String CONTENT_CLEARED = "contentCleared";

	public static final String GO_NO_GO = "goNoGo";

	/** The answers of joint research: of the concept, the agreement and the last gate. */
	public static final String CONCEPT_DECISION = "conceptDecision";

	public static final String REVISIONS = "revisions";

	public static final String CLAUSES_AGREED = "clausesAgreed";

	public static final String TERMS_HASH = "termsHash";

	public static final String SIGNATURE = "signature";

	public static final String GATE = "gate";

	public static final String SILENCE_CHOICE = "silenceChoice";

	public static final String PLAN_ANSWER = "planAnswer";

	public static final String LANDING_ROUTE = "landingRoute";

	public static final String MID_TERM = "midTerm";

	public static final String GRADUATION = "graduation";

	/** What the points of the partner-silence protocol are counted by. */
	public static final String OWED_TASK = "owedTask";

	public static final String SILENT_PARTY = "silentParty";

	public static final String SILENT_ROLE = "silentRole";

	public static final String SILENT_SINCE = "silentSince";

	public static final String WAITING_PARTY = "waitingParty";

	public static final String WAIT_UNTIL = "waitUntil";

	/** What the readiness rule looks at, and its advice. */
	public static final String ACCEPTED = "accepted";

	public static final String SEATS_MIN = "seatsMin";

	public static final String SPEAKERS_CONFIRMED = "speakersConfirmed";

	public static final String ADVICE = "advice";

	/** What the certificate rule looks at, and what it gives. */
	public static final String ATTENDANCE_PERCENT = "attendancePercent";

	public static final String FEEDBACK_GIVEN = "feedbackGiven";

	public static final String CERTIFICATE = "certificate";

	public String initiative() {
		return text(INITIATIVE);
	}

	public String leadParty() {
		return text(LEAD_PARTY);
	}

	public String partnerParty() {
		return text(PARTNER_PARTY);
	}

	/** Returns how urgent the proposal says it is. */
	public String urgency() {
		String urgency = text(URGENCY);
		return (urgency != null) ? urgency : "NORMAL";
	}

	/** Whether both parties are asked about a change of what they approved before. */
	public boolean isChange() {
		return Boolean.TRUE.equals(this.scope.getVariable(CHANGE));
	}

	/** Lets the approval rules and the deadlines look at this content. */
	public void follow(StreamContent content) {
		set(CURRENCY, content.currency());
		set(BUDGET, content.budget().doubleValue());
		set(RISK_LEVEL, content.riskLevel());
		set(URGENCY, content.urgency());
	}

	/** Returns a text; fails where it was never set. */
	public String text(String name) {
		return (String) this.scope.getVariable(name);
	}

	/** Sets an answer or reference on the instance. */
	public void set(String name, Object value) {
		this.scope.setVariable(name, value);
	}

	/** Sets the row keys that a multi-instance runs over. */
	public void setRows(String name, List<Map<String, String>> rows) {
		this.scope.setVariable(name, Spin.JSON(rows));
	}

	/** Returns the rows of a list. */
	public List<SpinJsonNode> rows(String name) {
		return List.copyOf(((SpinJsonNode) this.scope.getVariable(name)).elements());
	}

	/** Returns a field of the row that a multi-instance is at. */
	public String element(String variable, String field) {
		return ((SpinJsonNode) this.scope.getVariable(variable)).prop(field).stringValue();
	}

}
