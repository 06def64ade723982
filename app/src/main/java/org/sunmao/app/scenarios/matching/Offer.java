package org.sunmao.app.scenarios.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an enterprise says it can do.
 *
 * @param id of the capability
 * @param field a word of the dictionary of fields
 * @param industries codes of GB/T 4754 for which it is meant
 * @param held qualifications
 * @param past what was done before
 */
public record Offer(
        long id,
        String title,
        String text,
        String field,
        List<String> industries,
        List<Qualification> held,
        List<PastWork> past) {

    public Offer {
        industries = List.copyOf(industries);
        held = List.copyOf(held);
        past = List.copyOf(past);
    }

    /**
     * A qualification.
     *
     * @param issuer who gave it; empty where nobody says
     * @param until the last day on which it holds; null where it has none or nobody says
     */
    public record Qualification(
            String name, String issuer, @Nullable LocalDate until) {}

    /** Past work: what, when, for whom. */
    public record PastWork(String what, String when, String whom) {}
}
