package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.testing.Routes;
import org.sunmao.app.testing.Routes.Route;

/** Every page and every answer of the API, asked with what breaks statements, templates and lines, in every parameter that any takes. */
@DirtiesContext
class HostileParametersTest extends TwoStreetsPages {

    private static final List<String> PARAMETERS = List.of(
            "q",
            "sort",
            "after",
            "street",
            "month",
            "kind",
            "source",
            "status",
            "state",
            "attribute",
            "rows",
            "unit",
            "place",
            "measure",
            "building",
            "box",
            "figure",
            "severity",
            "code",
            "said",
            "refused",
            "mention",
            "done",
            "comparison",
            "crs",
            "sheet",
            "from",
            "size",
            "address",
            "t",
            "zone",
            "label",
            "industry",
            "plain",
            "day",
            "why",
            "page",
            "back",
            "return",
            "continue",
            "lang",
            "theme");

    private static final List<String> HOSTILE = List.of(
            "'",
            "name' or '1'='1",
            "name; drop table evidence.row; --",
            "1) union select password_hash from access.person --",
            "-name, (select pg_sleep(10))",
            "\\",
            "%' or true --",
            "$${7*7}<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "https://elsewhere.example/",
            "//elsewhere.example",
            "\r\nSet-Cookie: stolen=1",
            "../../../../etc/passwd",
            "9".repeat(40),
            "-1",
            "NaN",
            "\u0000",
            "\ud800",
            "词".repeat(3_000));

    static Stream<Route> asked() {
        return Routes.all().stream()
                .filter(route -> route.method().equals("GET") && !route.path().startsWith("/health"));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void nothing_breaks_nothing_is_shown_as_it_came_and_nobody_is_led_away(Route route) throws Exception {
        var wrong = new ArrayList<String>();
        String path = route.with(values(route));
        for (String hostile : HOSTILE) {
            String[] parameters = PARAMETERS.stream()
                    .flatMap(name -> Stream.of(name, hostile))
                    .toArray(String[]::new);
            judge(wrong, path + " all " + hostile, answer(path, parameters));
        }
        for (String name : List.of("sort", "q", "after", "street", "month", "attribute", "unit", "box")) {
            for (String hostile : HOSTILE.subList(0, 9)) {
                judge(wrong, path + " " + name + " " + hostile, answer(path, name, hostile));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private MockHttpServletResponse answer(String path, String... parameters) throws Exception {
        return open("office", path, parameters).andReturn().getResponse();
    }

    private static void judge(List<String> wrong, String asked, MockHttpServletResponse answer) throws Exception {
        if (answer.getStatus() >= 500) {
            wrong.add(answer.getStatus() + " " + asked);
        }
        if ("text/html"
                .equals(
                        answer.getContentType() == null
                                ? ""
                                : answer.getContentType().split(";")[0])) {
            String page = answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            if (page.contains("<script>alert(1)")
                    || page.contains("<img src=x")
                    || page.contains("href=\"javascript:")) {
                wrong.add("written as it came: " + asked);
            }
        }
        String location = answer.getHeader("Location");
        if (location != null && (!location.startsWith("/") || location.startsWith("//"))) {
            wrong.add("leads to " + location + ": " + asked);
        }
        for (String name : answer.getHeaderNames()) {
            if (answer.getHeaders(name).stream().anyMatch(value -> value.contains("\n") || value.contains("\r"))) {
                wrong.add("a header with two lines: " + name + ": " + asked);
            }
        }
    }

    private static Map<String, String> values(Route route) {
        String id = route.path().contains("enterprises") ? enterprise(world.firm) : building(world.tower);
        return Map.of(
                "id",
                route.path().startsWith("/measures") || route.path().startsWith("/api/measures")
                        ? "office-area"
                        : id.substring(id.lastIndexOf('/') + 1));
    }
}
