package org.sunmao.app.scenarios;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an edition of a batch says of an item in public.
 *
 * @param edition from 1
 * @param title of the item
 * @param owner office or enterprise
 * @param place building or place; empty where none is said
 * @param state {@code open}, {@code matched} or {@code ended}
 * @param releasedOn the day of the batch
 */
public record Entry(
        long id,
        long batch,
        int batchNumber,
        int edition,
        long matter,
        int version,
        Sort sort,
        String field,
        String title,
        String owner,
        @Nullable Long building,
        String place,
        Map<String, String> content,
        String state,
        boolean withdrawn,
        LocalDate releasedOn) {

    public Entry {
        content = Map.copyOf(content);
    }

    /** What a column says; empty where nobody said anything. */
    public String text(String column) {
        return content.getOrDefault(column, "");
    }
}
