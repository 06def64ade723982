package org.sunmao.app.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.sunmao.app.SunmaoApplication;

/** The house stands: rooms import only what their floor allows, and nothing goes in circles. */
class RoomsTest {

    private static final String BASE = "org.sunmao.app";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void roomsImportOnlyWhatTheyDeclare() {
        ApplicationModules.of(SunmaoApplication.class).verify();
    }

    @Test
    void everyRoomDeclaresWhatItMayImport() {
        var undeclared = ApplicationModules.of(SunmaoApplication.class).stream()
                .filter(room -> !room.getIdentifier().toString().equals("foundation"))
                .filter(room ->
                        declaredDependencies(room.getBasePackage().getName()).isEmpty())
                .map(room -> room.getIdentifier().toString())
                .toList();
        // The lowest rooms declare an empty list, the launcher may use all rooms.
        assertThat(undeclared).isSubsetOf("database", "launch", "search");
    }

    private static List<String> declaredDependencies(String packageName) {
        try {
            var annotation = Class.forName(packageName + ".package-info")
                    .getAnnotation(org.springframework.modulith.ApplicationModule.class);
            return annotation == null ? List.of() : List.of(annotation.allowedDependencies());
        } catch (ClassNotFoundException noPackageInfo) {
            return List.of();
        }
    }

    @Test
    void packagesAreFreeOfCircles() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void aPlantedCircleIsSeen() {
        var planted = new ClassFileImporter().importPackages("org.sunmao.app.rooms.planted");
        assertThatThrownBy(() -> slices().matching("org.sunmao.app.rooms.planted.(*)")
                        .should()
                        .beFreeOfCycles()
                        .check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
    }

    @Test
    void aRoomsApiDoesNotLeanOnItsPages() {
        for (var room : ApplicationModules.of(SunmaoApplication.class)) {
            String base = room.getBasePackage().getName();
            noClasses()
                    .that()
                    .resideInAPackage(base)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(base + ".web..")
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }
}
