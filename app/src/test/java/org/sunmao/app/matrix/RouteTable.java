package org.sunmao.app.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sunmao.app.access.Role;

/** {@code routes.csv}: a line per route with whom it lets in, what it is about, and what each role hears of its own and of others' objects. */
final class RouteTable {

    static final String VISITOR = "visitor";

    private static final int BEFORE_OUTCOMES = 4;

    private RouteTable() {}

    /** The roles in the order of the columns, a visitor first. */
    static List<String> actors() {
        return Stream.concat(Stream.of(VISITOR), Arrays.stream(Role.values()).map(Role::word))
                .toList();
    }

    /** The first line. */
    static String head() {
        return "method,path,who,object," + String.join(",", actors());
    }

    static List<Line> lines() {
        try (InputStream in = Objects.requireNonNull(RouteTable.class.getResourceAsStream("/routes.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Line::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A route.
     *
     * @param who whom its annotations let in: {@code open}, {@code everyone}, {@code signed-in}, or roles with spaces between
     * @param object what stands in its address, {@code -} when nothing of anybody's
     * @param outcomes by actor, the status for an own object, a slash, and the status for another's; one status where the route is about
     *     no object; {@code -} for an object that there is not
     */
    record Line(String method, String path, String who, String object, Map<String, String> outcomes) {

        static Line parse(String text) {
            String[] cells = text.split(",", -1);
            Map<String, String> outcomes = new LinkedHashMap<>();
            List<String> actors = actors();
            for (int i = 0; i < actors.size(); i++) {
                outcomes.put(actors.get(i), at(cells, BEFORE_OUTCOMES + i));
            }
            return new Line(cells[0], cells[1], cells[2], at(cells, BEFORE_OUTCOMES - 1), outcomes);
        }

        private static String at(String[] cells, int column) {
            return column < cells.length ? cells[column] : "";
        }

        String route() {
            return method + " " + path;
        }

        /** Whether the annotations let this actor in. */
        boolean letsIn(String actor) {
            if (who.equals("open")) {
                return true;
            }
            return Role.find(actor)
                    .map(role -> switch (who) {
                        case "everyone" -> true;
                        case "signed-in" -> !role.administers();
                        default -> List.of(who.split(" ")).contains(actor);
                    })
                    .orElse(false);
        }

        String text(Map<String, String> said) {
            return String.join(",", method, path, who, object) + "," + String.join(",", said.values());
        }
    }
}
