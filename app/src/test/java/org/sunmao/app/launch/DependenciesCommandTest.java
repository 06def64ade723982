package org.sunmao.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.dependencies.Bill;
import org.sunmao.app.launch.dependencies.DependencyCheck;
import org.sunmao.app.launch.dependencies.PackagedLibraries;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sunmao sbom} and {@code sunmao dependencies check}: of this very build, with something planted, and without a bill. */
class DependenciesCommandTest {

    private static final String GOOD =
            component("org.apache.logging.log4j", "log4j-api", "2.25.5", "{\"license\":{\"id\":\"Apache-2.0\"}}");

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    /** As long as a program has a bill, this one is: Maven makes it with a network only. */
    private static Bill ofThisBuild() throws IOException {
        Optional<Bill> bill = Bill.ofThisProgram(DependenciesCommandTest.class.getClassLoader());
        assumeThat(bill)
                .as("this build was made without a network, so it has no bill of materials")
                .isPresent();
        return bill.orElseThrow();
    }

    @Test
    void nothing_that_this_program_is_made_of_has_a_known_hole_or_a_licence_that_is_not_allowed() throws IOException {
        assertThat(new DependencyCheck(LocalDate.now()).bill(ofThisBuild())).isEmpty();
    }

    @Test
    void nothing_on_the_class_path_has_a_known_hole_whether_there_is_a_bill_or_not() throws IOException {
        var libraries = PackagedLibraries.on(System.getProperty("java.class.path"));

        assertThat(libraries).anyMatch(file -> file.startsWith("tomcat-embed-core-"));
        assertThat(new DependencyCheck(LocalDate.now()).files(libraries)).isEmpty();
    }

    @Test
    void the_bill_names_what_maven_brings_and_every_package_that_npm_pins() throws IOException {
        ofThisBuild();
        assertThat(run(DependenciesCommandTest.class.getClassLoader(), "sbom")).isZero();
        JsonNode bill = JsonMapper.builder().build().readTree(said.toString());
        JsonNode lock = JsonMapper.builder().build().readTree(Files.readString(Path.of("frontend/package-lock.json")));

        assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
        var names = bill.path("components")
                .valueStream()
                .map(each -> each.path("purl").asString())
                .toList();
        assertThat(names).anyMatch(purl -> purl.startsWith("pkg:maven/org.apache.tomcat.embed/tomcat-embed-core@"));
        lock.path("packages")
                .propertyStream()
                .filter(each -> !each.getKey().isEmpty())
                .forEach(each -> {
                    String name = each.getKey().replaceFirst(".*node_modules/", "");
                    assertThat(names)
                            .contains("pkg:npm/" + name.replace("@", "%40") + "@"
                                    + each.getValue().path("version").asString());
                });
    }

    @Test
    void a_bill_in_order_has_nothing_to_say() throws IOException {
        assertThat(check(GOOD)).isZero();
        assertThat(said.toString()).contains("1 libraries checked, nothing found");
    }

    @Test
    void a_planted_version_with_a_known_hole_is_named_with_the_advisory_and_what_to_do() throws IOException {
        assertThat(check(
                        GOOD,
                        component(
                                "org.apache.logging.log4j",
                                "log4j-core",
                                "2.14.1",
                                "{\"license\":{\"id\":\"Apache-2.0\"}}")))
                .isEqualTo(1);
        assertThat(said.toString())
                .contains(
                        "org.apache.logging.log4j:log4j-core 2.14.1: GHSA-jfh8-c2jp-5v3q",
                        "[2.13.0,2.15.0)",
                        "Take another version",
                        "2 libraries checked, 1 findings");
    }

    @Test
    void a_planted_package_of_npm_with_a_known_hole_is_named() throws IOException {
        assertThat(check("{\"name\":\"minimist\",\"version\":\"1.2.5\",\"purl\":\"pkg:npm/minimist@1.2.5\","
                        + "\"licenses\":[{\"expression\":\"MIT\"}]}"))
                .isEqualTo(1);
        assertThat(said.toString()).contains("minimist 1.2.5: GHSA-xvch-5gv4-984h");
    }

    @Test
    void a_planted_licence_is_named_with_those_that_are_allowed() throws IOException {
        assertThat(check(component("org.example", "viral", "1.0", "{\"license\":{\"id\":\"AGPL-3.0-only\"}}")))
                .isEqualTo(1);
        assertThat(said.toString())
                .contains(
                        "org.example:viral 1.0: licence AGPL-3.0-only; allowed are ",
                        "Apache-2.0",
                        "dependencies/licences.csv");
    }

    @Test
    void a_library_without_a_licence_and_a_development_version_are_named() throws IOException {
        assertThat(check(component("org.example", "silent", "2.0-SNAPSHOT", "")))
                .isEqualTo(1);
        assertThat(said.toString())
                .contains(
                        "org.example:silent 2.0-SNAPSHOT: no licence is named", "a development version", "2 findings");
    }

    @Test
    void a_library_that_the_bill_lacks_is_found() throws IOException {
        Bill bill = Bill.read(bill(GOOD));

        assertThat(new DependencyCheck(LocalDate.now()).lacking(bill, List.of("log4j-api-2.25.5", "stowaway-1.0")))
                .singleElement()
                .asString()
                .startsWith("stowaway-1.0.jar: in the program, but not in its bill of materials");
    }

    @Test
    void without_a_bill_it_is_said_what_was_not_checked_and_what_to_do() throws IOException {
        try (var nowhere = new URLClassLoader(new URL[0], null)) {
            assertThat(run(nowhere, "sbom")).isEqualTo(1);
            assertThat(said.toString()).contains("no bill of materials", "without a network", "Build it again");
            assertThat(run(nowhere, "dependencies", "check")).isEqualTo(3);
            assertThat(said.toString()).contains("Licences and npm packages were NOT checked");
        }
    }

    @Test
    void the_bill_beside_the_program_is_printed_as_it_is() throws IOException {
        Path place = Files.createDirectories(folder.resolve("META-INF/sbom"));
        Files.copy(bill(GOOD), place.resolve("application.cdx.json"));
        try (var program = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThat(run(program, "sbom")).isZero();
            assertThat(said.toString()).contains("log4j-api").startsWith("{\"bomFormat\"");
        }
    }

    @Test
    void what_is_no_bill_is_refused_with_what_was_found() throws IOException {
        Path text = Files.writeString(folder.resolve("text.json"), "name,version");
        Path other = Files.writeString(folder.resolve("other.json"), "{\"bomFormat\":\"SPDX\"}");

        assertThat(run("dependencies", "check", "--bill", text.toString())).isEqualTo(1);
        assertThat(run("dependencies", "check", "--bill", other.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("text.json is no JSON", "bomFormat should be CycloneDX and is 'SPDX'");
        assertThat(run("dependencies")).isEqualTo(2);
    }

    private int check(String... components) throws IOException {
        return run("dependencies", "check", "--bill", bill(components).toString());
    }

    private Path bill(String... components) throws IOException {
        return Files.writeString(
                folder.resolve("bill.json"),
                "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[" + String.join(",", components)
                        + "]}");
    }

    private static String component(String group, String name, String version, String licence) {
        return "{\"group\":\"%s\",\"name\":\"%s\",\"version\":\"%s\",\"purl\":\"pkg:maven/%s/%s@%s\",\"licenses\":[%s]}"
                .formatted(group, name, version, group, name, version, licence);
    }

    private int run(String... arguments) {
        return run(DependenciesCommandTest.class.getClassLoader(), arguments);
    }

    private int run(ClassLoader loader, String... arguments) {
        var out = new PrintWriter(said, true);
        return new CommandLine(new Nothing())
                .addSubcommand(new SbomCommand(loader))
                .addSubcommand(DependenciesCommand.commandLine(loader))
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler((failure, command, parsed) -> Refusal.report(failure, out))
                .execute(arguments);
    }

    @CommandLine.Command
    private static final class Nothing implements Runnable {
        @Override
        public void run() {}
    }
}
