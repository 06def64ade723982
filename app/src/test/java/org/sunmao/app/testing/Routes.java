package org.sunmao.app.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table of routes, for tests that go through all of them. */
public final class Routes {

    private Routes() {}

    /**
     * One line of routes.csv.
     *
     * @param who {@code open}, {@code everyone}, {@code signed-in} or the words of the roles
     */
    public record Route(String method, String path, String who) {

        /** Whether this role of the district's work may use it. */
        public boolean opensTo(String role) {
            return List.of("open", "everyone", "signed-in").contains(who)
                    || List.of(who.split(" ")).contains(role);
        }

        /** The path with these values for its variables, {@code 1} for others. */
        public String with(Map<String, String> values) {
            String filled = path;
            for (Map.Entry<String, String> value : values.entrySet()) {
                filled = filled.replace("{" + value.getKey() + "}", value.getValue());
            }
            return filled.replaceAll("\\{[^}]*}", "1");
        }
    }

    /** All lines. */
    public static List<Route> all() {
        try (InputStream in = Objects.requireNonNull(Routes.class.getResourceAsStream("/routes.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(","))
                    .map(parts -> new Route(parts[0], parts[1], parts[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
