package org.sunmao.app.scenarios;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity or a capability, as its newest version says it.
 *
 * @param matter the matter that carries it
 * @param version from 1
 * @param enterprise whose it is; null for an opportunity of an office
 * @param building where it would be; null where no file of a building is named
 * @param content what was said, by the names of {@link Columns}; what nobody said is left out
 */
public record Item(
        long matter,
        Sort sort,
        int version,
        String field,
        @Nullable Long enterprise,
        @Nullable String unit,
        @Nullable Long building,
        Map<String, String> content) {

    public Item {
        content = Map.copyOf(content);
    }

    /** What a column says; empty where nobody said anything. */
    public String text(String column) {
        return content.getOrDefault(column, "");
    }
}
