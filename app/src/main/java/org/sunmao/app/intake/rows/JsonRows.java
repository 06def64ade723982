package org.sunmao.app.intake.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sunmao.app.evidence.SmallDeliveries;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows in JSON: an object, or an array of objects, whose values are texts, numbers, truth values, null or arrays of these (several
 * values, one below the other).
 *
 * @param headers the names that occur, in their own order, so that the same names are always the same layout
 * @param cells of each row, one text per header, empty where the row does not say
 */
record JsonRows(List<String> headers, List<List<String>> cells) {

    /** So many rows at most; more belong in a file. */
    static final int MOST = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @throws IllegalArgumentException saying which row and name is wrong, what was found and what was expected */
    static JsonRows parse(byte[] body) {
        if (body.length > SmallDeliveries.MOST_BYTES) {
            throw new IllegalArgumentException(
                    "%,d bytes were sent, at most %,d are taken at once; send fewer rows, or a file to"
                                    .formatted(body.length, SmallDeliveries.MOST_BYTES)
                            + " /api/intake");
        }
        List<Map<String, String>> rows = rows(read(body));
        Set<String> headers = new TreeSet<>();
        rows.forEach(row -> headers.addAll(row.keySet()));
        var cells = new ArrayList<List<String>>(rows.size());
        for (Map<String, String> row : rows) {
            cells.add(headers.stream().map(h -> row.getOrDefault(h, "")).toList());
        }
        return new JsonRows(List.copyOf(headers), cells);
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "no JSON: " + e.getOriginalMessage() + " (line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + "); expected an object, or an array of objects",
                    e);
        }
    }

    private static List<Map<String, String>> rows(JsonNode root) {
        if (root.isObject()) {
            return List.of(row(1, root));
        }
        if (!root.isArray() || root.isEmpty()) {
            throw new IllegalArgumentException("found " + kind(root) + "; expected an object, or an array of objects");
        }
        if (root.size() > MOST) {
            throw new IllegalArgumentException(
                    "%,d rows were sent, at most %,d are taken at once; send fewer rows, or a file to"
                                    .formatted(root.size(), MOST)
                            + " /api/intake");
        }
        var rows = new ArrayList<Map<String, String>>(root.size());
        for (JsonNode row : root) {
            rows.add(row(rows.size() + 1, row));
        }
        return rows;
    }

    private static Map<String, String> row(int number, JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("row " + number + ": found " + kind(node) + ", expected an object");
        }
        Map<String, String> row = new LinkedHashMap<>();
        node.properties()
                .forEach(each -> row.put(name(number, each.getKey()), text(number, each.getKey(), each.getValue())));
        return row;
    }

    private static String name(int row, String name) {
        return checked(row, name, name);
    }

    private static String text(int row, String name, JsonNode value) {
        if (value.isArray()) {
            var lines = new ArrayList<String>();
            value.forEach(each -> lines.add(text(row, name, each)));
            return String.join("\n", lines);
        }
        if (value.isObject()) {
            throw new IllegalArgumentException(
                    "row " + row + ", " + name + ": found an object, expected a text, a number or an array of these");
        }
        return value.isNull() ? "" : checked(row, name, value.asString());
    }

    /** The database keeps every character but this one. */
    private static String checked(int row, String name, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("row " + row + ", " + name.replace("\0", "\\0")
                    + ": found the character U+0000, which no text may hold; leave it out");
        }
        return text;
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an empty array";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a truth value";
            case NULL -> "null";
            default -> "nothing";
        };
    }
}
