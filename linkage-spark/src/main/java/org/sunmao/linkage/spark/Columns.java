package org.sunmao.linkage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.enterprise.EnterpriseRecord;

/** Which column of a table holds what. */
final class Columns implements Serializable {
    private static final long serialVersionUID = 1;

    private final String source;
    private final boolean anchors;
    private final String prefix;
    private final EnumMap<Field, Integer> places;

    private Columns(String source, boolean anchors, String prefix, EnumMap<Field, Integer> places) {
        this.source = source;
        this.prefix = prefix;
        this.anchors = anchors;
        this.places = places;
    }

    /**
     * Finds the columns of a table: where they were told, those; else those that bear one of the names of a field.
     *
     * @param table what messages call the table
     * @param prefix put before every key
     * @param told column by word of field
     * @throws UserError if a column is not there, or none holds the key or the name
     */
    static Columns of(String table, boolean anchors, String prefix, String[] header, Map<String, String> told) {
        EnumMap<Field, Integer> places = new EnumMap<>(Field.class);
        for (Map.Entry<String, String> entry : told.entrySet()) {
            int at = Arrays.asList(header).indexOf(entry.getValue());
            if (at < 0) {
                throw new UserError(
                        "%s: there is no column %s (said to hold %s). Its columns are: %s. Nothing was linked."
                                .formatted(table, entry.getValue(), entry.getKey(), String.join(", ", header)));
            }
            places.put(field(entry.getKey()), at);
        }
        for (Field field : Field.values()) {
            for (int i = 0; i < header.length && !places.containsKey(field); i++) {
                if (field.names.contains(header[i].strip().toLowerCase(Locale.ROOT)) && !places.containsValue(i)) {
                    places.put(field, i);
                }
            }
        }
        for (Field needed : List.of(Field.KEY, Field.NAME)) {
            if (!places.containsKey(needed)) {
                throw new UserError(
                        "%s: no column for %s was found among: %s. Known names are %s; or say which it is with --columns %s=COLUMN. Nothing was linked."
                                .formatted(
                                        table,
                                        needed.word,
                                        String.join(", ", header),
                                        String.join(", ", needed.names),
                                        needed.word));
            }
        }
        return new Columns(table, anchors, prefix, places);
    }

    private static Field field(String word) {
        return Arrays.stream(Field.values())
                .filter(f -> f.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new UserError("--columns: there is no field %s. Fields are %s."
                        .formatted(
                                word,
                                Arrays.stream(Field.values()).map(f -> f.word).collect(Collectors.joining(", ")))));
    }

    /** What was found, for the protocol. */
    String inWords(String[] header) {
        return places.entrySet().stream()
                .map(e -> e.getKey().word + "=" + header[e.getValue()])
                .collect(Collectors.joining(","));
    }

    /** Reads a row; null where it has no key. */
    @Nullable
    EnterpriseRecord record(Row row) {
        String key = text(row, Field.KEY);
        if (key == null || key.isBlank()) {
            return null;
        }
        List<String> others = new ArrayList<>();
        String names = text(row, Field.OTHER_NAMES);
        if (names != null) {
            for (String name : names.split("[;；、|\n]")) {
                if (!name.isBlank()) {
                    others.add(name.strip());
                }
            }
        }
        return new EnterpriseRecord(
                prefix + key,
                source,
                anchors,
                text(row, Field.NAME),
                others,
                text(row, Field.CODE),
                text(row, Field.REGISTRATION),
                text(row, Field.PERSON),
                text(row, Field.PHONE),
                text(row, Field.ADDRESS),
                text(row, Field.PLACE),
                text(row, Field.ROOM));
    }

    /** The text of a cell; numbers as they are written in full. */
    private @Nullable String text(Row row, Field field) {
        Integer at = places.get(field);
        if (at == null || row.isNullAt(at)) {
            return null;
        }
        String text = String.valueOf(row.get(at));
        return text.isEmpty() ? null : text;
    }
}
