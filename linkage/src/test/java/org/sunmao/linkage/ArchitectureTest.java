package org.sunmao.linkage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.sunmao.linkage", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_library_depends_on_the_jdk_and_itself_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", "org.sunmao.linkage..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("org.sunmao.linkage.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_shared_results_depend_on_no_linker = classes()
            .that()
            .resideInAPackage("org.sunmao.linkage")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", "org.sunmao.linkage");
}
