package org.sunmao.app.intake.fields;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sunmao.app.foundation.CoordinateSystem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the columns of a source mean: confirmed once by a person and remembered by the source.
 *
 * @param kind what the source tells about
 * @param columns header text to field; headers without a meaning are absent
 * @param units field code to the unit its bare numbers are in: 元, 万元, ㎡, 万㎡, 亩, % …; a unit in the cell itself goes before. For
 *     coordinates the name of their system (see {@link CoordinateSystem})
 */
public record ColumnMapping(SourceKind kind, SortedMap<String, Field> columns, Map<String, String> units) {

    private static final JsonMapper JSON = new JsonMapper();

    public ColumnMapping {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
    }

    /** The required sets of fields of which no column has one; empty when the mapping is complete. */
    public List<Set<Field>> missing() {
        return kind.requirements().stream()
                .filter(anyOf -> Collections.disjoint(anyOf, columns.values()))
                .toList();
    }

    /** The system in which this field's coordinates are given; WGS-84 where nothing is said. */
    public CoordinateSystem coordinates(Field field) {
        return CoordinateSystem.find(units.getOrDefault(field.code(), "")).orElse(CoordinateSystem.WGS84);
    }

    /** The same mapping with every column of coordinates in this system. */
    public ColumnMapping withCoordinates(CoordinateSystem system) {
        Map<String, String> changed = new TreeMap<>(units);
        columns.values().stream().filter(Field::isCoordinate).forEach(f -> changed.put(f.code(), system.label()));
        return new ColumnMapping(kind, columns, changed);
    }

    /** Whether every required field has a column. */
    public boolean complete() {
        return missing().isEmpty();
    }

    /** As {@code {"kind":"register","columns":{"企业名称":"enterprise-name"},"units":{"registered-capital":"万元"}}}. */
    public String toJson() {
        ObjectNode root = JSON.createObjectNode();
        root.put("kind", kind.code());
        ObjectNode columnNode = root.putObject("columns");
        columns.forEach((header, field) -> columnNode.put(header, field.code()));
        ObjectNode unitNode = root.putObject("units");
        units.forEach(unitNode::put);
        return root.toString();
    }

    /**
     * The mapping that {@link #toJson()} wrote.
     *
     * @throws IllegalArgumentException if the text is not of that form or names an unknown kind or field
     */
    public static ColumnMapping fromJson(String json) {
        JsonNode root = parse(json);
        SourceKind kind = SourceKind.findByCode(root.path("kind").asString(""))
                .orElseThrow(() -> new IllegalArgumentException("mapping: unknown kind"));
        SortedMap<String, Field> columns = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path("columns").properties()) {
            String code = entry.getValue().asString("");
            columns.put(
                    entry.getKey(),
                    Field.findByCode(code)
                            .orElseThrow(() -> new IllegalArgumentException("mapping: unknown field " + code)));
        }
        Map<String, String> units = new TreeMap<>();
        root.path("units")
                .properties()
                .forEach(e -> units.put(e.getKey(), e.getValue().asString("")));
        return new ColumnMapping(kind, columns, units);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("mapping: not JSON", e);
        }
    }
}
