package org.sunmao.app.traffic.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.sunmao.app.live.LocalToken;

/**
 * Answers {@code /metrics} to a collector that shows the key {@code sunmao.metrics.key} (SUNMAO_METRICS_KEY, 32 characters or more)
 * as {@code Authorization: Bearer}, or on this machine the token of the data. The key opens nothing else. Without either the request
 * goes on to the route, which is the system administrator's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class MetricsKeyFilter extends OncePerRequestFilter {

    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final int SHORTEST = 32;
    private static final String BEARER = "Bearer ";

    private final PrometheusMeterRegistry registry;
    private final String key;

    MetricsKeyFilter(PrometheusMeterRegistry registry, @Value("${sunmao.metrics.key:}") String key) {
        if (!key.isEmpty() && key.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "sunmao.metrics.key has " + key.length() + " characters; " + SHORTEST + " or more are needed");
        }
        this.registry = registry;
        this.key = key;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/metrics")
                || !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!LocalToken.isLocal(request) && !shows(request.getHeader("Authorization"))) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType(TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(registry.scrape().getBytes(StandardCharsets.UTF_8));
    }

    private boolean shows(@Nullable String header) {
        return !key.isEmpty()
                && header != null
                && header.startsWith(BEARER)
                && MessageDigest.isEqual(
                        key.getBytes(StandardCharsets.UTF_8),
                        header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
    }
}
