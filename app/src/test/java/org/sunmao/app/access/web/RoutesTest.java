package org.sunmao.app.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Role;

/** The routes of every controller, read as Spring reads them, against the table in routes.csv. */
class RoutesTest {

    private final Reading reading = new Reading();

    @Test
    void everyRouteDeclaresWhoMayUseIt() {
        assertThat(routes()).isNotEmpty().noneMatch(line -> line.endsWith(",nobody"));
    }

    @Test
    void the_table_of_routes_says_what_the_controllers_say() {
        var undeclared = new TreeSet<>(routes());
        undeclared.removeAll(table());
        var gone = new TreeSet<>(table());
        gone.removeAll(routes());

        assertThat(undeclared)
                .as("routes that src/test/resources/routes.csv does not know")
                .isEmpty();
        assertThat(gone)
                .as("lines of src/test/resources/routes.csv without such a route")
                .isEmpty();
    }

    @Test
    void a_route_without_a_declaration_is_noticed() {
        assertThat(routes(Set.of(Forgetful.class))).containsExactly("GET,/forgotten,nobody");
    }

    private SortedSet<String> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return routes(scanner.findCandidateComponents("org.sunmao.app").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .filter(type -> !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes"))
                .collect(Collectors.toSet()));
    }

    private SortedSet<String> routes(Set<Class<?>> controllers) {
        var lines = new TreeSet<String>();
        for (Class<?> controller : controllers) {
            MethodIntrospector.selectMethods(controller, (MethodIntrospector.MetadataLookup<RequestMappingInfo>)
                            method -> reading.getMappingForMethod(method, controller))
                    .forEach((method, mapping) -> lines.addAll(lines(controller, method, mapping)));
        }
        return lines;
    }

    private static Set<String> lines(Class<?> controller, Method method, RequestMappingInfo mapping) {
        Set<String> verbs = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
        return mapping.getPatternValues().stream()
                .flatMap(path -> (verbs.isEmpty() ? Set.of("*") : verbs)
                        .stream().map(verb -> verb + "," + plain(path) + "," + who(controller, method)))
                .collect(Collectors.toSet());
    }

    /** Without the form of its variables: {@code /review/{mention}}. */
    private static String plain(String path) {
        return path.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
    }

    private static String who(Class<?> controller, Method method) {
        String own = who(
                AnnotatedElementUtils.hasAnnotation(method, Open.class),
                AnnotatedElementUtils.findMergedAnnotation(method, Allowed.class));
        return own.equals("nobody")
                ? who(
                        AnnotatedElementUtils.hasAnnotation(controller, Open.class),
                        AnnotatedElementUtils.findMergedAnnotation(controller, Allowed.class))
                : own;
    }

    private static String who(boolean open, Allowed allowed) {
        if (open) {
            return "open";
        }
        if (allowed == null) {
            return "nobody";
        }
        if (allowed.everyone()) {
            return "everyone";
        }
        return allowed.value().length == 0
                ? "signed-in"
                : Arrays.stream(allowed.value()).map(Role::word).sorted().collect(Collectors.joining(" "));
    }

    private static SortedSet<String> table() {
        try (InputStream in = Objects.requireNonNull(RoutesTest.class.getResourceAsStream("/routes.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> String.join(",", List.of(line.split(",")).subList(0, 3)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spring's own reading of annotations, without an application around it. */
    private static final class Reading extends RequestMappingHandlerMapping {

        @Override
        protected RequestMappingInfo getMappingForMethod(Method method, Class<?> type) {
            return super.getMappingForMethod(method, type);
        }
    }

    private static final class Forgetful {

        @org.springframework.web.bind.annotation.GetMapping("/forgotten")
        String forgotten() {
            return "";
        }
    }
}
