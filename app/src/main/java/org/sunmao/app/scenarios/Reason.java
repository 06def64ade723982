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
        /** Everything that is written of both, word by word. */
        TEXT,
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

    /** The same reason, counting only a share of what speaks for the match; what speaks against it counts in full. */
    public Reason scaled(double share) {
        return points <= 0 || share >= 1 ? this : new Reason(about, verdict, (int) Math.round(points * share), said);
    }
}
