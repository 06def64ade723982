package org.sunmao.app.policies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sunmao.app.access.Reader;

/**
 * What clauses have paid: for the room that carries applications. It holds the caps, whatever that room believes; whether the enterprise fits is for
 * those to say who look at its proof.
 */
public interface Awards {

    /**
     * An award to be booked.
     *
     * @param year the year to whose budget it belongs
     * @param bases what was proved: investment and the like, in fen, square metres or persons
     * @param reference the application, as its room names it; booked once
     */
    record Award(long policy, String clause, long enterprise, int year, Map<Base, BigDecimal> bases, String reference) {
        public Award {
            bases = Map.copyOf(bases);
        }
    }

    /** What became of it. */
    enum Word {
        BOOKED,
        /** No such clause in the version that holds on this day. */
        NO_CLAUSE,
        /** Nothing is paid before the review for fair competition was passed. */
        NOT_REVIEWED,
        /** A figure is missing. */
        INCOMPLETE,
        /** The caps leave nothing. */
        NOTHING_LEFT,
        /** That application was booked before. */
        TWICE
    }

    /**
     * What came of a booking.
     *
     * @param amount what it was reckoned from; without anything paid where the word is another than booked
     */
    record Booked(Word word, java.util.Optional<Amount> amount) {}

    /**
     * Books an award under the version that holds on a day. Two at the same time for one policy follow each other, so that no fen is given out twice. Within
     * the caller's transaction where there is one.
     */
    Booked book(Reader reader, Award award, LocalDate day);

    /** Writes back what is left of what an application was awarded; false when there is nothing to write back. */
    boolean giveBack(Reader reader, String reference);

    /** Writes back a part of it; false, and nothing is written, where less than that is left. */
    boolean giveBack(Reader reader, String reference, long fen);

    /** What a policy has paid an enterprise. */
    List<Amount.Paid> listPaid(Reader reader, long policy, long enterprise);
}
