package org.sunmao.app.benefits;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of what was paid of a season's statements; never changed.
 *
 * @param fen what went to the party; below zero what came back
 * @param reference number of the bank's batch, of the paper that was signed, or of the receipt
 * @param undoes the line that this one takes back; null where it takes back none
 * @param why it was taken back; empty where it was not
 * @param payee null for readers who do not handle the project, and where money came back
 */
public record Payment(
        long id,
        long season,
        long party,
        Sort sort,
        Way way,
        long fen,
        LocalDate day,
        String reference,
        @Nullable Long undoes,
        String why,
        @Nullable Payee payee) {

    /** What happened. */
    public enum Sort {
        PAID,
        /** The bank gave it back (退票). */
        RETURNED,
        /** It was entered by mistake, and never happened. */
        MISTAKEN,
        /** The party paid back what a correction took away. */
        RECLAIMED;

        /** The word in tables and messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By which way. */
    public enum Way {
        /** A list that a bank carried out (银行代发). */
        BANK,
        /** Cash, against a signature. */
        CASH,
        /** Against a receipt; only what comes back. */
        RECEIPT;

        /** The word in tables and messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of this word. */
        public static Optional<Way> find(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * To whom it went.
     *
     * @param own whether that is the party itself
     * @param holder under a mask
     * @param tail last four digits of the account; empty for cash. No more of it is kept.
     */
    public record Payee(boolean own, String holder, String tail) {}
}
