package org.sunmao.app.access.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * {@code audit/routes.csv}: for every route that is not open, what a line in the record calls a request for it, or why none is needed. A test
 * fails where a route is missing.
 */
final class AuditedRoutes {

    /** Asked of every request, so it is made once. */
    private static final Pattern FORM_OF_VARIABLE = Pattern.compile("\\{(\\w+):[^/]*}");

    private final Map<String, AuditedRoute> byRoute = new LinkedHashMap<>();

    private AuditedRoutes(String text) {
        text.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(AuditedRoute::parse)
                .forEach(route -> {
                    if (byRoute.put(key(route.method(), route.path()), route) != null) {
                        throw new IllegalArgumentException(
                                "audit/routes.csv has two lines for " + route.method() + " " + route.path());
                    }
                });
    }

    static AuditedRoutes load() {
        try (InputStream in = Objects.requireNonNull(AuditedRoutes.class.getResourceAsStream("/audit/routes.csv"))) {
            return new AuditedRoutes(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param pattern as Spring has it, variables with or without their form */
    AuditedRoute get(String method, String pattern) {
        String plain = FORM_OF_VARIABLE.matcher(pattern).replaceAll("{$1}");
        String asked = method.equals("HEAD") ? "GET" : method;
        AuditedRoute known = byRoute.get(key(asked, plain));
        return known != null ? known : AuditedRoute.undeclared(asked, plain);
    }

    Collection<AuditedRoute> all() {
        return byRoute.values();
    }

    private static String key(String method, String path) {
        return method + " " + path;
    }
}
