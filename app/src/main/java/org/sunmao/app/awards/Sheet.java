package org.sunmao.app.awards;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Conditions and amount as they stood when they were asked; kept for good.
 *
 * @param stage {@code applied}, {@code checked} or {@code decided}
 * @param fen what the award comes to; null while a figure is missing
 */
public record Sheet(long id, String stage, @Nullable Long fen, Content content, String by, Instant at) {

    /**
     * What was found.
     *
     * @param outcome a word of {@code Fit.Outcome}
     * @param figures what the amount was reckoned from, by the base's word
     * @param base what the rule was applied to; null for a fixed amount
     * @param rawFen before the caps
     */
    public record Content(
            String outcome,
            List<Check> checks,
            Map<String, BigDecimal> figures,
            @Nullable BigDecimal base,
            @Nullable Long rawFen,
            List<Cap> caps,
            @Nullable Long fen) {

        public Content {
            checks = List.copyOf(checks);
            figures = Map.copyOf(figures);
            caps = List.copyOf(caps);
        }
    }

    /**
     * A condition with the fact that answers it.
     *
     * @param oneOf the values that it asks for; empty where it asks for a range
     * @param met a word of {@code Truth}
     * @param found empty where nothing is known
     * @param source code of the source; {@link #APPLICANT} or {@link #CHECKER} where none of the file's
     * @param day the day of which the source says so
     */
    public record Check(
            String attribute,
            List<String> oneOf,
            @Nullable String from,
            @Nullable String to,
            boolean wanted,
            String met,
            List<String> found,
            @Nullable String source,
            @Nullable String day) {

        public Check {
            oneOf = List.copyOf(oneOf);
            found = List.copyOf(found);
        }
    }

    /** A cap with what was used of it before. */
    public record Cap(String cap, long limitFen, long usedFen, boolean cuts) {}

    /** Stands for a source: the applicant said so. */
    public static final String APPLICANT = "@applicant";

    /** Stands for a source: whoever checked found so. */
    public static final String CHECKER = "@checker";
}
