package org.sunmao.app.launch.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of known holes: every range can be read, and each says where it is known from. */
class DependencyRulesTest {

    private final DependencyRules rules = DependencyRules.load();

    @Test
    void every_line_names_a_range_an_advisory_and_where_it_is_known_from() {
        assertThat(rules.bad()).hasSizeGreaterThan(20).allSatisfy(bad -> {
            assertThat(bad.advisory()).matches("CVE-\\d{4}-\\d+|GHSA(-[a-z0-9]{4}){3}");
            assertThat(bad.what()).isNotBlank();
            assertThat(bad.knownFrom()).isNotBlank();
            // A range that cannot be read throws; one that covers everything would be no range.
            assertThat(bad.covers(new Component(bad.component(), "999", List.of())))
                    .isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.logging.log4j:log4j-core, 2.14.1, true",
        "org.apache.logging.log4j:log4j-core, 2.12.2, false",
        "org.apache.logging.log4j:log4j-core, 2.3, true",
        "org.apache.logging.log4j:log4j-core, 2.25.5, false",
        "org.apache.logging.log4j:log4j-api, 2.14.1, false",
        "org.apache.tomcat.embed:tomcat-embed-core, 11.0.27, true",
        "org.apache.tomcat.embed:tomcat-embed-core, 11.0.0-M1, true",
        "org.apache.tomcat.embed:tomcat-embed-core, 11.0.29, false",
        "org.apache.tomcat.embed:tomcat-embed-core, 9.0.123, true",
        "org.yaml:snakeyaml, 1.33, true",
        "org.yaml:snakeyaml, 2.0, false",
        "com.fasterxml.jackson.core:jackson-core, 2.21.6, true",
        "com.fasterxml.jackson.core:jackson-core, 2.21.7, false",
        "org.postgresql:postgresql, 42.7.1, true",
        "org.postgresql:postgresql, 42.7.14, false",
        "minimist, 1.2.5, true",
        "minimist, 1.2.8, false",
    })
    void versions_are_compared_as_maven_does(String component, String version, boolean bad) {
        var found = new Component(component, version, List.of());

        assertThat(rules.bad().stream().anyMatch(each -> each.covers(found))).isEqualTo(bad);
        if (component.contains(":")) {
            assertThat(rules.bad().stream().anyMatch(each -> each.coversFile(found.fileName())))
                    .isEqualTo(bad);
        }
    }

    @ParameterizedTest
    @CsvSource({"snakeyaml-engine-1.0", "jackson-core-asl-1.9.13", "postgresql", "spring-webmvc-test-7.0.1"})
    void a_file_of_a_longer_name_is_another_library(String file) {
        assertThat(rules.bad()).noneMatch(bad -> bad.coversFile(file));
    }
}
