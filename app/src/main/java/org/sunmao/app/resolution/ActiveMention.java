package org.sunmao.app.resolution;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mention that at least one row that counts speaks with.
 *
 * @param id the database's number
 * @param key its hash in hex: the name it has in linkage
 * @param source code of its source
 * @param sourceKind kind of its source
 * @param fields identifying fields, see {@link MentionFields}
 * @param firstSeen the first data date of the deliveries that hold it
 * @param lastSeen the last one
 * @param buildingId for an enterprise mention the building that the same rows are linked to, else null
 */
record ActiveMention(
        long id,
        String key,
        String source,
        String sourceKind,
        Map<String, String> fields,
        LocalDate firstSeen,
        LocalDate lastSeen,
        @Nullable Long buildingId) {

    @Nullable
    String field(String code) {
        return fields.get(code);
    }
}
