package org.sunmao.app.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No route is forgotten by the record: RoutesTest holds routes.csv against the controllers, this test audit/routes.csv against routes.csv. */
class AuditedRoutesTest {

    private final AuditedRoutes routes = AuditedRoutes.load();

    @Test
    void every_route_that_is_not_open_is_recorded_or_says_why_not() {
        var declared = routes.all().stream()
                .map(route -> route.method() + "," + route.path())
                .collect(Collectors.toCollection(TreeSet::new));
        var closed = closedRoutes();

        assertThat(closed).hasSizeGreaterThan(70);
        var forgotten = new TreeSet<>(closed);
        forgotten.removeAll(declared);
        var gone = new TreeSet<>(declared);
        gone.removeAll(closed);
        assertThat(forgotten)
                .as("routes without a line in src/main/resources/audit/routes.csv")
                .isEmpty();
        assertThat(gone)
                .as("lines of src/main/resources/audit/routes.csv without such a route, or for an open one")
                .isEmpty();
    }

    @Test
    void what_changes_something_is_recorded_as_a_change() {
        // Who is at an item of the review desk now is no change of anything, ends by itself in minutes and is told
        // every half minute. What somebody has typed into a note of a visit and not sent yet is told every few seconds,
        // to nobody
        // else, and is gone in days; the note itself is recorded. A preview keeps nothing.
        var present = Set.of(
                "/review/{mention}/stay",
                "/review/{mention}/leave",
                "/visits/draft",
                "/policies/preview",
                "/requests/similar");
        assertThat(routes.all())
                .filteredOn(route -> !route.method().equals("GET") && !present.contains(route.path()))
                .allMatch(route -> route.how() == AuditedRoute.How.CHANGE);
    }

    @Test
    void a_route_that_nobody_declared_is_recorded_all_the_same() {
        var route = routes.get("GET", "/forgotten/{id:[0-9]+}");

        assertThat(route.how()).isEqualTo(AuditedRoute.How.READ);
        assertThat(route.action()).isEqualTo("web.undeclared");
        assertThat(route.path()).isEqualTo("/forgotten/{id}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET,/a,not,,,,",
                "GET,/a,not,front.a,,,because",
                "GET,/a,read,,,,",
                "GET,/a/{id},read,front.a,building,other,",
                "GET,/a"
            })
    void a_line_that_says_too_little_is_refused(String line) {
        assertThatThrownBy(() -> AuditedRoute.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("audit/routes.csv");
    }

    private static TreeSet<String> closedRoutes() {
        try (InputStream in = Objects.requireNonNull(AuditedRoutesTest.class.getResourceAsStream("/routes.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split(",")))
                    .filter(cells -> !cells.get(2).equals("open"))
                    .map(cells -> cells.get(0) + "," + cells.get(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
