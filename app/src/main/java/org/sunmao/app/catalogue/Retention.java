package org.sunmao.app.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * How long what a source delivered is kept. A row goes when the last delivery that brought it is older than the period.
 *
 * @param keepMonths after how many months all of it is deleted; null: it is kept
 * @param personalMonths after how many months what is personal in it is deleted; null: as the rest
 * @param from the day from which the months count
 */
public record Retention(
        @Nullable Integer keepMonths, @Nullable Integer personalMonths, From from) {

    /** From which day a delivery ages. */
    public enum From {
        /** The day that it speaks of. */
        DATA_DATE("data-date"),
        /** The day on which it arrived, in the district's time. */
        ARRIVAL("arrival");

        private final String word;

        From(String word) {
            this.word = word;
        }

        /** Its word in the database and in message keys. */
        public String word() {
            return word;
        }

        /** The day of this word; the day that a delivery speaks of where the word is none. */
        public static From of(String word) {
            return word.equals(ARRIVAL.word) ? ARRIVAL : DATA_DATE;
        }
    }

    /** Everything is kept. */
    public static final Retention KEPT = new Retention(null, null, From.DATA_DATE);

    /** Whether anything is ever deleted. */
    public boolean ends() {
        return keepMonths != null || personalMonths != null;
    }
}
