package org.moubridge.process.engine;

import java.util.Set;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happens, except what forms show and what was typed into them: that is
 * in the record, where it can be corrected and, for people, erased.
 */
class RecordHistoryLevel extends AbstractHistoryLevel {

	static final String NAME = "record";

	private static final Set<HistoryEventTypes> VALUES = Set.of(HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
			HistoryEventTypes.VARIABLE_INSTANCE_UPDATE, HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
			HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE, HistoryEventTypes.VARIABLE_INSTANCE_DELETE);

	@Override
	public int getId() {
		return 40;
	}

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
		if (type == HistoryEventTypes.FORM_PROPERTY_UPDATE) {
			return false;
		}
		boolean value = type instanceof HistoryEventTypes known && VALUES.contains(known);
		return !(value && entity instanceof VariableInstanceEntity variable && variable.getTaskId() != null);
	}

}
