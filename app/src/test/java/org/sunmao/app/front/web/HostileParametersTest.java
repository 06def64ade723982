package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
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

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

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
        // One by one as well: the first that is refused would hide the others. Each parameter gets a third of the
        // texts, another one on each route.
        int turn = route.path().length();
        for (String name : declared(route)) {
            for (int i = turn++ % 3; i < 9; i += 3) {
                judge(wrong, path + " " + name + " " + HOSTILE.get(i), answer(path, name, HOSTILE.get(i)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Of the roles of the district's work and of the auditor, each route that it may use, with another hostile text in each parameter. */
    @ParameterizedTest
    @CsvSource({
        "steward, east",
        "manager, manager",
        "enterprise, firm",
        "department, department",
        "investment, investment",
        "auditor, auditor"
    })
    void whoever_asks(String role, String person) throws Exception {
        var wrong = new ArrayList<String>();
        var routes = asked().filter(route -> route.opensTo(role)).toList();
        for (Route route : routes) {
            String path = route.with(values(route));
            for (int turn = 0; turn < 2; turn++) {
                var parameters = new ArrayList<String>();
                for (int i = 0; i < PARAMETERS.size(); i++) {
                    parameters.add(PARAMETERS.get(i));
                    parameters.add(HOSTILE.get((i * 7 + turn * 5) % HOSTILE.size()));
                }
                judge(
                        wrong,
                        role + " " + path + " turn " + turn,
                        open(person, path, parameters.toArray(String[]::new))
                                .andReturn()
                                .getResponse());
            }
            for (String name : declared(route)) {
                judge(
                        wrong,
                        role + " " + path + " " + name,
                        open(person, path, name, HOSTILE.get(1)).andReturn().getResponse());
            }
        }
        assertThat(routes).hasSizeGreaterThan(15);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("asked")
    void a_parameter_given_twice_breaks_nothing(Route route) throws Exception {
        var wrong = new ArrayList<String>();
        String path = route.with(values(route));
        for (String name : declared(route)) {
            judge(wrong, path + " twice " + name, answer(path, name, "1", name, "' or true --"));
            judge(wrong, path + " as a list " + name, answer(path, name + "[]", "1", name + "[0]", "2"));
            judge(wrong, path + " deeper " + name, answer(path, name + ".class.name", "1", "class.name", "2"));
        }
        assertThat(wrong).isEmpty();
    }

    /** What the method behind the route says it takes. */
    private Set<String> declared(Route route) {
        var names = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            boolean same = info.getPatternValues().stream()
                            .map(pattern -> pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}"))
                            .anyMatch(route.path()::equals)
                    && info.getMethodsCondition().getMethods().stream()
                            .anyMatch(verb -> verb.name().equals(route.method()));
            if (same) {
                for (MethodParameter parameter : method.getMethodParameters()) {
                    if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                        for (RecordComponent each : parameter.getParameterType().getRecordComponents()) {
                            names.add(each.getName());
                        }
                    }
                    RequestParam asks = parameter.getParameterAnnotation(RequestParam.class);
                    if (asks != null) {
                        parameter.initParameterNameDiscovery(NAMES);
                        names.add(asks.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asks.name());
                    }
                }
            }
        });
        return names;
    }

    @Test
    void what_routes_declare_is_found() {
        assertThat(declared(new Route("GET", "/buildings", ""))).contains("q", "sort", "after");
        assertThat(declared(new Route("GET", "/measures/{id}", ""))).contains("month");
        assertThat(declared(new Route("GET", "/api/geocode", ""))).isNotEmpty();
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
