package org.sunmao.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.AuditEntry.Result;
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.RecordedRequest;

/** Writes the line of a request, unless its handler wrote one about the same thing already. Requests of nobody leave none. */
class RequestRecorder {

    private static final String ATTRIBUTE = AuditedRoute.class.getName();
    private static final int LONGEST = 200;
    private static final Set<String> FILE_KINDS = Set.of("enterprise", "building");

    private final AuditedRoutes routes;
    private final CurrentReader current;
    private final Audit audit;

    RequestRecorder(AuditedRoutes routes, CurrentReader current, Audit audit) {
        this.routes = routes;
        this.current = current;
        this.audit = audit;
    }

    /** Remembers which route this request is for. */
    void begin(HttpServletRequest request, boolean open) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (!open && pattern != null) {
            request.setAttribute(ATTRIBUTE, routes.get(request.getMethod(), pattern.toString()));
        }
    }

    /** Before anything is shown; what cannot be recorded throws, and is not shown. */
    void shown(HttpServletRequest request) {
        AuditedRoute route = route(request);
        if (route == null) {
            return;
        }
        var recorded = RecordedRequest.of(request);
        boolean there = route.how() == AuditedRoute.How.CHANGE
                ? recorded.holdsAnything() || recorded.holdsRefusal()
                : recorded.holds(route.kind(), id(request, route));
        if (!there) {
            write(request, route, Result.DONE, 0);
        }
    }

    /**
     * After everything: what was refused or broke.
     *
     * @param status as it was answered; 409 for a form that leads back to its page because it was refused
     */
    void ended(HttpServletRequest request, int status, boolean broke) {
        AuditedRoute route = route(request);
        if (route == null) {
            return;
        }
        if (status < 400 && !broke) {
            if (status < 300 || route.how() == AuditedRoute.How.CHANGE) {
                shown(request);
            }
        } else if (!RecordedRequest.of(request).holdsRefusal()) {
            boolean refused = status == 403 || status == 404 || status < 500 && route.how() == AuditedRoute.How.CHANGE;
            if (refused || broke || status >= 500) {
                write(request, route, refused ? Result.REFUSED : Result.FAILED, status);
            }
        }
    }

    private static @Nullable AuditedRoute route(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof AuditedRoute route && route.how() != AuditedRoute.How.NOT
                ? route
                : null;
    }

    private void write(HttpServletRequest request, AuditedRoute route, Result result, int status) {
        Reader reader = current.get();
        if (reader.signedIn()) {
            audit.record(AuditEntry.of(reader, route.action())
                    .about(route.kind(), id(request, route))
                    .as(result)
                    .with(detail(request, route, reader, status)));
        }
    }

    private static Map<String, Object> detail(
            HttpServletRequest request, AuditedRoute route, Reader reader, int status) {
        var detail = new LinkedHashMap<String, Object>();
        if (route.kind().equals("route")) {
            detail.put("route", route.method() + " " + route.path());
        }
        if (route.how() == AuditedRoute.How.READ) {
            var asked = new LinkedHashMap<String, String>();
            request.getParameterMap().forEach((name, values) -> {
                String value = String.join(" ", values);
                if (!value.isBlank()) {
                    asked.put(cut(name), cut(value));
                }
            });
            if (!asked.isEmpty()) {
                detail.put("asked", asked);
            }
        }
        if (status > 0) {
            detail.put("status", status);
        } else if (FILE_KINDS.contains(route.kind())) {
            detail.put("tax", reader.scope().tax().name());
            detail.put("personal", reader.scope().personalPlain() ? "plain" : "masked");
        }
        return detail;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** As lines call it: {@code E12}, whatever the case in the address. */
    private static String id(HttpServletRequest request, AuditedRoute route) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (route.variable().isEmpty() || !(variables instanceof Map<?, ?> map)) {
            return "";
        }
        String id = cut(String.valueOf(map.get(route.variable())));
        return id.matches("[be][1-9][0-9]*") ? Character.toUpperCase(id.charAt(0)) + id.substring(1) : id;
    }
}
