package org.sunmao.app.access.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Refuses an address for the rest of ten minutes after too many failures from there, whatever they named: passwords, codes and
 * tokens together. Kept in memory, and never for more than 10,000 addresses: the one that failed longest ago is forgotten first.
 */
public final class AddressLimit {

    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final int most;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    private record Window(Instant begun, int failures) {}

    /**
     * @param clock what counts the time
     * @param most failures that an address may have within ten minutes; 0 sets no limit
     */
    public AddressLimit(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Whether nothing from this address is looked at now. */
    public synchronized boolean isShut(String address) {
        Window window = windows.get(address);
        return most > 0 && window != null && window.failures() >= most && lasts(window);
    }

    /** Counts a failure. */
    public synchronized void failed(String address) {
        Window known = windows.remove(address);
        windows.put(
                address,
                known != null && lasts(known)
                        ? new Window(known.begun(), known.failures() + 1)
                        : new Window(clock.instant(), 1));
        if (windows.size() > MOST_ADDRESSES) {
            var eldest = windows.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }

    private boolean lasts(Window window) {
        return window.begun().plus(WINDOW).isAfter(clock.instant());
    }
}
