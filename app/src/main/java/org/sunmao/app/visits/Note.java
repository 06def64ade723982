package org.sunmao.app.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A note as a reader finds it.
 *
 * @param found word of a {@link Finding}
 * @param words what was told, as the evidence has it, by field; empty where it was erased
 * @param erased whether its time was over and the words are gone
 * @param withdrawn whether its delivery was withdrawn
 * @param delivery number of the delivery that it became
 * @param photos numbers of its photos
 * @param taken what took its wish up, as that room names it; null while nothing has
 */
public record Note(
        long id,
        long visit,
        LocalDate day,
        String found,
        String department,
        String by,
        Instant at,
        Map<String, String> words,
        boolean erased,
        boolean withdrawn,
        long delivery,
        List<Long> photos,
        @Nullable String taken) {

    public Note {
        words = Map.copyOf(words);
        photos = List.copyOf(photos);
    }
}
