package org.sunmao.app.traffic;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Times every request by the pattern of its route, never by its address, which may hold names. Also counts sign-ins that were refused:
 * the form leads back to the page of sign-in then, and a program that shows a key hears 401.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestWatch extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final Counter refusedSignIns;

    RequestWatch(MeterRegistry registry) {
        this.registry = registry;
        this.refusedSignIns = Counter.builder("sunmao.sign-in.refused")
                .description("Attempts to sign in that were refused")
                .register(registry);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        boolean broke = true;
        try {
            chain.doFilter(request, response);
            broke = false;
        } finally {
            int status = broke ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus();
            record(request, status, System.nanoTime() - start);
            if (refusedSignIn(request, response, status)) {
                refusedSignIns.increment();
            }
        }
    }

    private void record(HttpServletRequest request, int status, long nanos) {
        Timer.builder("http.server.requests")
                .description("Requests by the pattern of their route")
                .tag("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER")
                .tag("route", route(request))
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** The pattern of the route; what no route was found for is one line. */
    private static String route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "none" : pattern.toString();
    }

    private static boolean refusedSignIn(HttpServletRequest request, HttpServletResponse response, int status) {
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            return request.getHeader("Authorization") != null;
        }
        String location = response.getHeader("Location");
        return request.getMethod().equals("POST") && location != null && location.contains("/login?refused=");
    }
}
