package org.sunmao.app.scenarios;

import java.util.List;
import java.util.Locale;

/**
 * One reason for or against a match: what was compared, what came of it, how much it counts.
 *
 * @param about what was compared
 * @param verdict a word of what came of it, such as {@code same}, {@code expired} or {@code unknown}
 * @param points how much it counts: above zero for the match, below against it, zero where nothing is known
 * @param said what the sentence names: words that both share, codes, days, metres
 */
public record Reason(About about, String verdict, int points, List<String> said) {

    /** What is compared. */
    public enum About {
        CAPABILITY,
        INDUSTRY,
        QUALIFICATION,
        NEARNESS,
        REFERENCES;

        /** The word in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nothing is known, which is not the same as nothing being there. */
    public static final String UNKNOWN = "unknown";

    public Reason {
        said = List.copyOf(said);
    }
}
