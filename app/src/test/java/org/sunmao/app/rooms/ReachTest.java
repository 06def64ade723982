package org.sunmao.app.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the program can reach: which classes open connections, statements and scripts. */
class ReachTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sunmao.app");

    /**
     * All of them: commands that speak with the server of this machine, finding out whether that one lives, and the database. No request
     * of a person leads to a connection that the person chooses.
     */
    @Test
    void only_commands_open_connections_and_only_to_the_server_of_this_machine() {
        var found = CLASSES.stream()
                .filter(type -> uses(type, HttpClient.class) || opens(type) || uses(type, Socket.class))
                .map(type -> type.getName().replaceAll("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found)
                .allMatch(name -> name.startsWith("org.sunmao.app.launch.")
                        || name.equals("org.sunmao.app.live.LiveServer")
                        || name.startsWith("org.sunmao.app.database."));
        assertThat(found).contains("org.sunmao.app.live.LiveServer");
    }

    private static boolean uses(JavaClass type, Class<?> used) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(used));
    }

    /** Resources of the class path are URLs too; opening one is what counts, and Spring's resources do that themselves. */
    private static boolean opens(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(URL.class)
                                && call.getName().startsWith("open")
                        || call.getTargetOwner().isAssignableTo(URLConnection.class)
                        || call.getTargetOwner().isEquivalentTo(InetAddress.class)
                                && !type.getPackageName().equals("org.sunmao.app.live"));
    }

    @Test
    void what_answers_requests_writes_no_statement() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..", "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void nothing_evaluates_text_as_a_program_or_brings_objects_back_from_bytes() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.script..", "org.springframework.expression..", "java.beans..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(CLASSES);
    }

    @Test
    void what_answers_requests_starts_no_process() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.sunmao.app.database..", "org.sunmao.app.launch..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .check(CLASSES);
    }
}
