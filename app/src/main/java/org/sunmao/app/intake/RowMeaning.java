package org.sunmao.app.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.RowReading;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.resolution.MentionFields;

/**
 * What a row says once its cells are read, wherever it came from.
 *
 * @param fields field code to canonical text
 * @param mentions what a row that counts mentions; none of a row that is refused
 */
public record RowMeaning(Map<String, String> fields, List<MentionFields> mentions) {

    /**
     * @param building the building that a list of tenants is of, where its rows do not say; else null
     */
    public static RowMeaning of(SourceKind kind, RowReading reading, @Nullable String building) {
        var fields = new TreeMap<String, String>();
        reading.values().forEach((field, text) -> fields.put(field.code(), text));
        if (kind == SourceKind.TENANTS) {
            if (building != null) {
                fields.putIfAbsent("building-name", building);
            }
            Vacancy.settle(fields);
        }
        if (kind == SourceKind.COMPLAINTS) {
            SpokenPlaces.settle(fields);
        }
        return new RowMeaning(fields, reading.refused() ? List.of() : RowMentions.of(kind, fields));
    }
}
