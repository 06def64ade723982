package org.sunmao.app.policies;

import java.util.Locale;

/**
 * One clause of a policy.
 *
 * @param key its word in addresses, the same from version to version
 * @param titleEn empty where there is none
 * @param text the clause in the words of the document
 * @param hash over everything that it says: the clause version that is reviewed
 */
public record Clause(
        String key,
        String titleZh,
        String titleEn,
        String text,
        Condition condition,
        AmountRule amount,
        Caps caps,
        String hash) {

    /** Its title for readers of this language. */
    public String title(Locale locale) {
        return titleEn.isEmpty() || locale.getLanguage().equals("zh") ? titleZh : titleEn;
    }

    /** What the review for fair competition came to; only a clause that passed pays. */
    public enum Review {
        NOT_REVIEWED,
        IN_REVIEW,
        PASSED,
        REFUSED;

        /** Whether a clause in this state may pay anything. */
        public boolean pays() {
            return this == PASSED;
        }

        /** Its word in addresses, the database and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
