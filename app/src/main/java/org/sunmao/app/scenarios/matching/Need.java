package org.sunmao.app.scenarios.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an opportunity looks for.
 *
 * @param needs capabilities in words
 * @param field a word of the dictionary of fields
 * @param industries codes of GB/T 4754; empty where none is asked for
 * @param qualifications names; empty where none is asked for
 * @param at where it would be; null where it is not known
 * @param today the day on which qualifications must hold
 */
public record Need(
        String title,
        String text,
        String needs,
        String field,
        List<String> industries,
        List<String> qualifications,
        @Nullable Spot at,
        LocalDate today) {

    public Need {
        industries = List.copyOf(industries);
        qualifications = List.copyOf(qualifications);
    }
}
