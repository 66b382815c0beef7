package org.moubridge.process.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

import org.moubridge.initiative.Entry;

/**
 * The lists of the record that a process runs over: what it knows of an entry is its id
 * and its party.
 */
public record EntryRows(DelegateExecution execution) {

	/**
	 * Lets the process run over these entries, in the variable that bears the list's
	 * name.
	 */
	public void set(String list, List<Entry> entries) {
		new InitiativeVariables(((ExecutionEntity) this.execution).getProcessInstance()).setRows(list,
				entries.stream().map(EntryRows::row).toList());
	}

	/** Returns a field of the row that the multi-instance is at; empty outside of one. */
	public Optional<String> current(String field) {
		return Optional.ofNullable((SpinJsonNode) this.execution.getVariable(InitiativeVariables.ROW))
			.filter((row) -> row.hasProp(field) && !row.prop(field).isNull())
			.map((row) -> row.prop(field).stringValue());
	}

	/** Lets what is inside of the current row run over these entries. */
	public void setHere(String list, List<Entry> entries) {
		answer(list, Spin.JSON(entries.stream().map(EntryRows::row).toList()));
	}

	/** Returns after how many months the row that the multi-instance is at comes up. */
	public int months() {
		SpinJsonNode row = (SpinJsonNode) this.execution.getVariable(InitiativeVariables.ROW);
		return row.prop("months").numberValue().intValue();
	}

	/** Sets what a gateway reads: for the current row alone, or for the whole process. */
	public void answer(String name, Object value) {
		ExecutionEntity scope = (ExecutionEntity) this.execution;
		while (scope.getParent() != null && !scope.hasVariableLocal(InitiativeVariables.ROW)) {
			scope = scope.getParent();
		}
		scope.setVariableLocal(name, value);
	}

	private static Map<String, String> row(Entry entry) {
		Map<String, String> row = new HashMap<>();
		row.put("id", entry.id().toString());
		row.put("party", entry.party());
		return row;
	}

}
