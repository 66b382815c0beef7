package org.moubridge;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The arrows between the modules, and the one place that knows the engine. */
@AnalyzeClasses(packages = "org.moubridge", importOptions = DoNotIncludeTests.class)
class ModularityTests {

	/** The way out to another engine: only these would have to change. */
	@ArchTest
	static final ArchRule onlyProcessAndAccessKnowTheEngine = noClasses().that()
		.resideOutsideOfPackages("org.moubridge.process..", "org.moubridge.access..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.camunda..");

	@ArchTest
	static final ArchRule nothingKnowsTheProcesses = noClasses().that()
		.resideOutsideOfPackage("org.moubridge.process..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.moubridge.process..");

	@Test
	void arrowsGoOneWay() {
		ApplicationModules.of(MouBridgeApplication.class).verify();
	}

}
