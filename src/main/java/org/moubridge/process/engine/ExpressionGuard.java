package org.moubridge.process.engine;

import java.util.Map;

import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;

/**
 * Keeps expressions that come with a query from running code: the engine evaluates those
 * of nested queries even where its settings forbid it (CVE-2026-109432).
 */
class ExpressionGuard extends SpringExpressionManager {

	ExpressionGuard(ApplicationContext context, @Nullable Map<Object, Object> beans) {
		super(context, beans);
	}

	@Override
	public Expression createExpression(String text) {
		return new GuardedExpression((Expression) super.createExpression(text));
	}

}
