package org.sunmao.linkage.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.sunmao.linkage", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_job_depends_on_the_linker_and_spark_only = classes()
            .that()
            .resideInAPackage("org.sunmao.linkage.spark..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.sun.management..",
                    "org.jspecify.annotations..",
                    "org.sunmao.linkage..",
                    "org.apache.spark..",
                    "scala..",
                    "picocli..");

    @ArchTest
    static final ArchRule the_linker_knows_no_spark = noClasses()
            .that()
            .resideOutsideOfPackage("org.sunmao.linkage.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "scala..", "org.sunmao.linkage.spark..");
}
