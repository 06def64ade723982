package org.sunmao.app.people.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Sessions.OpenSession;

/**
 * An open session as it is shown.
 *
 * @param agent browser and system in two words, or the beginning of what the program calls itself; null when it does not
 */
public record SessionLine(
        long id,
        Instant since,
        Instant lastSeen,
        String address,
        @Nullable String agent,
        boolean own) {

    private static final int SHOWN = 40;

    /** What a browser's own name holds, and what it means; the first that is held counts. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("MicroMessenger", "WeChat"),
            Map.entry("Edg/", "Edge"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iOS"),
            Map.entry("iPad", "iOS"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS", "macOS"),
            Map.entry("Linux", "Linux"));

    /** The lines of these sessions. */
    public static List<SessionLine> of(List<OpenSession> sessions) {
        return sessions.stream()
                .map(open -> new SessionLine(
                        open.id(), open.since(), open.lastSeen(), open.address(), words(open.agent()), open.own()))
                .toList();
    }

    static @Nullable String words(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        if (browser != null && system != null) {
            return browser + " · " + system;
        }
        if (agent.isBlank()) {
            return null;
        }
        return agent.length() > SHOWN ? agent.substring(0, SHOWN) + "…" : agent;
    }

    private static @Nullable String first(List<Map.Entry<String, String>> names, String agent) {
        return names.stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
