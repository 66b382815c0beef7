package org.moubridge.process.changeofcourse;

import java.util.HashMap;
import java.util.Map;

import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;

import org.moubridge.initiative.ChangeOfCourse;
import org.moubridge.initiative.CourseKind;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.ProcessesBeside;

import org.springframework.stereotype.Component;

/** Starts change-of-course.bpmn beside the stream. */
@Component
class EngineChangeOfCourse implements ChangeOfCourse {

	static final String PROCESS = "change-of-course";

	private final ProcessesBeside processes;

	private final Initiatives initiatives;

	EngineChangeOfCourse(ProcessesBeside processes, Initiatives initiatives) {
		this.processes = processes;
		this.initiatives = initiatives;
	}

	@Override
	public void begin(String reference, CourseKind kind, String party, @Nullable Entry about) {
		Initiative initiative = this.initiatives.get(reference);
		Map<String, Object> variables = new HashMap<>();
		variables.put(CourseVariables.COURSE, kind.name());
		variables.put(CourseVariables.CHANGING_PARTY, party);
		variables.put(CourseVariables.OTHER_PARTY,
				party.equals(initiative.leadParty()) ? initiative.partnerParty() : initiative.leadParty());
		if (about != null) {
			variables.put(InitiativeVariables.ROW, Spin.JSON(Map.of("id", about.id().toString(), "party", party)));
		}
		this.processes.start(PROCESS, reference, variables);
	}

}
