package org.moubridge.process.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.jspecify.annotations.Nullable;
import org.moubridge.access.QueryExpressions;

/**
 * An expression that is evaluated for a running process, or is known to be harmless.
 */
record GuardedExpression(Expression expression) implements Expression {

	@Override
	public Object getValue(@Nullable VariableScope scope) {
		check(scope);
		return this.expression.getValue(scope);
	}

	@Override
	public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution context) {
		check(scope);
		return this.expression.getValue(scope, context);
	}

	@Override
	public void setValue(Object value, @Nullable VariableScope scope) {
		check(scope);
		this.expression.setValue(value, scope);
	}

	@Override
	public void setValue(Object value, @Nullable VariableScope scope, @Nullable BaseDelegateExecution context) {
		check(scope);
		this.expression.setValue(value, scope, context);
	}

	@Override
	public String getExpressionText() {
		return this.expression.getExpressionText();
	}

	@Override
	public boolean isLiteralText() {
		return this.expression.isLiteralText();
	}

	/**
	 * Texts in a model were reviewed with the model; texts in a query come from outside.
	 */
	private void check(@Nullable VariableScope scope) {
		boolean inProcess = scope != null && !(scope instanceof StartProcessVariableScope);
		if (!inProcess && !isLiteralText() && !QueryExpressions.allows(getExpressionText())) {
			throw new BadUserRequestException("This expression is not allowed in a query");
		}
	}

}
