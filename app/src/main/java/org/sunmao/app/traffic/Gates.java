package org.sunmao.app.traffic;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The gates in front of the server. Pages have one, files on their way in another, rows a third: a long upload or a derivation that rows
 * wait for keeps nobody from reading.
 */
@Component
class Gates {

    private static final int WORKER_THREADS = 4;

    private final Map<Kind, Gate> gates = new EnumMap<>(Kind.class);

    /** What a request is to the gates. */
    enum Kind {
        PAGES,
        UPLOADS,
        ROWS
    }

    /**
     * Sizes come from {@code sunmao.gate.*}. A page needs a connection of the pool of twelve for most of its time; a few more places
     * than connections keep these busy, more would only wait there instead of here, where it is fair.
     */
    Gates(Environment environment) {
        int places = environment.getProperty(
                "sunmao.gate.places",
                Integer.class,
                Math.max(16, WORKER_THREADS * Runtime.getRuntime().availableProcessors()));
        int queue = environment.getProperty("sunmao.gate.queue", Integer.class, 120);
        int share = environment.getProperty("sunmao.gate.share", Integer.class, Math.max(1, places / 4));
        Duration patience = environment.getProperty("sunmao.gate.patience", Duration.class, Duration.ofSeconds(8));
        int uploads = environment.getProperty("sunmao.upload.places", Integer.class, 8);
        int each = environment.getProperty("sunmao.upload.places-each", Integer.class, 2);
        gates.put(Kind.PAGES, new Gate(new Gate.Size(places, share, queue, Math.max(1, queue / 8), patience)));
        gates.put(Kind.UPLOADS, new Gate(new Gate.Size(uploads, each, uploads, each, patience)));
        gates.put(Kind.ROWS, new Gate(new Gate.Size(48, 32, 32, 32, patience)));
    }

    Gate of(Kind kind) {
        return Objects.requireNonNull(gates.get(kind));
    }

    static Kind kindOf(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/api/intake/rows")) {
            return Kind.ROWS;
        }
        boolean post = request.getMethod().equals("POST");
        return post && (path.startsWith("/intake/uploads") || path.startsWith("/api/intake"))
                ? Kind.UPLOADS
                : Kind.PAGES;
    }

    /** Waits until every gate is empty; false when the time was not enough. */
    boolean awaitEmpty(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (Gate gate : gates.values()) {
            if (!gate.awaitEmpty(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
                return false;
            }
        }
        return true;
    }
}
