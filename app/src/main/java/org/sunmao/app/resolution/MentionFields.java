package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.evidence.Hashes;

/**
 * The identifying fields of a mention, as its source writes them. Field codes: for an enterprise {@code name, code,
 * registration-number, legal-person, phone, address, building, room}; for a building {@code name, alias, address, code, district,
 * street}. Several aliases are separated by a line break.
 *
 * @param kind what is mentioned
 * @param values field code to text; no empty texts
 */
public record MentionFields(MentionKind kind, SortedMap<String, String> values) {

    public MentionFields {
        values = new TreeMap<>(values);
        values.values().removeIf(String::isBlank);
    }

    /** A mention with these fields; empty and missing ones are left out. */
    public static MentionFields of(MentionKind kind, Map<String, String> values) {
        return new MentionFields(kind, new TreeMap<>(values));
    }

    /** The text of a field, null where the source does not say. */
    public @Nullable String get(String field) {
        return values.get(field);
    }

    /** Whether the source identifies anything at all. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The hash (32 bytes) that this mention of this source goes by. */
    public byte[] hash(String sourceCode) {
        List<String> texts = new ArrayList<>();
        texts.add(sourceCode);
        texts.add(kind.code());
        values.forEach((field, text) -> {
            texts.add(field);
            texts.add(text);
        });
        return Hashes.of(texts);
    }
}
