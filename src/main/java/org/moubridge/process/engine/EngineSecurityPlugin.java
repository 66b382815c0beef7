package org.moubridge.process.engine;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.moubridge.access.AccessSettings;

import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The engine's settings where its defaults are unsafe or unkind; after the starter's own.
 */
@Component
@Order(EngineSecurityPlugin.AFTER_STARTER)
class EngineSecurityPlugin extends AbstractProcessEnginePlugin {

	static final int AFTER_STARTER = 100;

	private final AccessSettings settings;

	private final ApplicationContext context;

	EngineSecurityPlugin(AccessSettings settings, ApplicationContext context) {
		this.settings = settings;
		this.context = context;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		authorize(engine);
		guardExpressions(engine);
		limitInput(engine);
		limitWork(engine);
		intercept(engine);
		schedule(engine);
		keepHistory(engine);
	}

	private void authorize(ProcessEngineConfigurationImpl engine) {
		engine.setAuthorizationEnabled(true);
		engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
		engine.setTenantCheckEnabled(false);
		engine.setResourceAuthorizationProvider(new TaskAuthorizations());
		engine.setDefaultUserPermissionNameForTask("TASK_WORK");
		engine.setEnforceSpecificVariablePermission(true);
		// without it people see an empty history tab and cannot comment
		engine.setEnableHistoricInstancePermissions(true);
		engine.setEnablePasswordPolicy(this.settings.passwordPolicy());
		engine.setPasswordEncryptor(new BcryptPasswords(this.settings.passwordCost()));
		// the engine's pattern refuses the hyphen of "mranti-coordinator"
		engine.setGeneralResourceWhitelistPattern("[a-z0-9-]+");
	}

	private void guardExpressions(ProcessEngineConfigurationImpl engine) {
		engine.setExpressionManager(new ExpressionGuard(this.context, engine.getBeans()));
		engine.setEnableExpressionsInAdhocQueries(false);
		// the shared filters need them; the guard decides which
		engine.setEnableExpressionsInStoredQueries(true);
	}

	private static void limitInput(ProcessEngineConfigurationImpl engine) {
		engine.setDefaultSerializationFormat(SerializationDataFormats.JSON.getName());
		engine.setJavaSerializationFormatEnabled(false);
		engine.setDeserializationTypeValidationEnabled(true);
		engine.setQueryMaxResultsLimit(2000);
		engine.setEnableScriptEngineLoadExternalResources(false);
		engine.setEnableFetchScriptEngineFromProcessApplication(false);
	}

	/** What is never used costs a join in every task query. */
	private static void limitWork(ProcessEngineConfigurationImpl engine) {
		engine.setCmmnEnabled(false);
		engine.setStandaloneTasksEnabled(false);
		engine.setMetricsEnabled(true);
		engine.setDbMetricsReporterActivate(false);
		engine.setTaskMetricsEnabled(false);
		// otherwise an error that no boundary event catches ends the scope in silence
		engine.setEnableExceptionsAfterUnhandledBpmnError(true);
		// a refused form is no error of ours; what is one is logged where it is answered
		engine.setEnableCmdExceptionLogging(false);
	}

	/** Outside the transaction, the first one outermost. */
	private static void intercept(ProcessEngineConfigurationImpl engine) {
		List<CommandInterceptor> interceptors = new ArrayList<>();
		interceptors.add(new DomainErrorsInterceptor());
		interceptors.add(new CommandRetryInterceptor());
		engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
	}

	/**
	 * Another node's job is seen within seconds, and a failure is tried again for a day.
	 */
	private static void schedule(ProcessEngineConfigurationImpl engine) {
		engine.setFailedJobRetryTimeCycle("PT10S,PT1M,PT10M,PT1H,PT6H");
		engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
		JobExecutor jobs = engine.getJobExecutor();
		if (jobs != null) {
			jobs.setWaitTimeInMillis(1000);
			jobs.setMaxWait(5000);
			jobs.setBackoffTimeInMillis(25);
			jobs.setMaxBackoff(50);
		}
	}

	/** Cleanup runs only when it has a window. */
	private static void keepHistory(ProcessEngineConfigurationImpl engine) {
		engine.setHistoryCleanupBatchWindowStartTime("18:00+0000");
		engine.setHistoryCleanupBatchWindowEndTime("22:00+0000");
		engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_END);
	}

}
