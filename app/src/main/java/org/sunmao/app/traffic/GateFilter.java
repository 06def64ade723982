package org.sunmao.app.traffic;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.sunmao.app.live.LocalToken;
import org.sunmao.app.live.Readiness;

/**
 * Stands in front of everything that costs something. What finds no place hears 503 and when to come back; while the server stops, so
 * does everything new. Files of the front end, health and figures pass always, and so does the owner of the data on this machine.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class GateFilter extends OncePerRequestFilter {

    private static final List<String> ALWAYS =
            List.of("/health", "/metrics", "/css/", "/js/", "/vendor/", "/webjars/", "/fonts/", "/favicon");
    private static final int RETRY_SECONDS = 5;
    /** A stranger's form is a name and a password. */
    private static final long STRANGERS_BYTES = 64 << 10;

    private final Gates gates;
    private final Readiness readiness;
    private final Counter refused;

    GateFilter(Gates gates, Readiness readiness, MeterRegistry registry) {
        this.gates = gates;
        this.readiness = readiness;
        this.refused = Counter.builder("sunmao.gate.refused")
                .description("Requests that found no place, or came while the server stopped")
                .register(registry);
        for (Gates.Kind kind : Gates.Kind.values()) {
            String word = kind.name().toLowerCase(Locale.ROOT);
            Gauge.builder("sunmao.gate.running", gates.of(kind), Gate::running)
                    .tag("gate", word)
                    .register(registry);
            Gauge.builder("sunmao.gate.waiting", gates.of(kind), Gate::waiting)
                    .tag("gate", word)
                    .register(registry);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return ALWAYS.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (readiness.state().phase() == Readiness.Phase.STOPPING) {
            refuse(request, response);
        } else if (LocalToken.isLocal(request)) {
            chain.doFilter(request, response);
        } else if (bringsTooMuch(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            through(gates.of(Gates.kindOf(request)), request, response, chain);
        }
    }

    private void through(Gate gate, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String caller = Callers.of(request);
        if (!gate.enter(caller)) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            gate.leave(caller);
        }
    }

    /**
     * The token against forgery may stand in the body, so the whole body would be read before anybody asks who sends it; nobody who has
     * neither signed in nor shows a key gets so far.
     */
    private static boolean bringsTooMuch(HttpServletRequest request) {
        boolean body =
                request.getContentLengthLong() > STRANGERS_BYTES || request.getHeader("Transfer-Encoding") != null;
        return body && request.getHeader("Authorization") == null && !Callers.signedIn(request);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refused.increment();
        BusyAnswer.send(request, response, RETRY_SECONDS);
    }
}
