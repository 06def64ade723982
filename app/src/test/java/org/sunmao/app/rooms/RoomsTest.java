package org.sunmao.app.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
    void everyRoomButTheLauncherDeclaresWhatItMayImport() {
        var undeclared = ApplicationModules.of(SunmaoApplication.class).stream()
                .map(room -> room.getBasePackage().getName())
                .filter(name -> !declaresDependencies(name))
                .toList();
        assertThat(undeclared).containsExactlyInAnyOrder(BASE + ".foundation", BASE + ".launch");
    }

    private static boolean declaresDependencies(String packageName) {
        try {
            return Class.forName(packageName + ".package-info")
                    .isAnnotationPresent(org.springframework.modulith.ApplicationModule.class);
        } catch (ClassNotFoundException noPackageInfo) {
            return false;
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
