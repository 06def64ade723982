package org.sunmao.app.policies;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Reader;

/** Saves drafts, publishes them and says words of their review. Whoever calls has asked the reader's role. */
public interface Publishing {

    /** What became of it; {@code policies.outcome.<word>} says it. */
    enum Outcome {
        SAVED,
        PUBLISHED,
        REVIEWED,
        /** Somebody else acted meanwhile. */
        TOO_LATE,
        /** What belongs to the word is missing. */
        INCOMPLETE,
        /** The document has faults. */
        FAULTY,
        /** A sentence of the clause breaks a rule of fair competition; that cannot be passed. */
        UNFAIR,
        /** It holds a personal number that must not be public. */
        LEAK,
        /** There is no such thing. */
        NOTHING,
        /** Nobody passes what he has written himself. */
        OWN_WORK,
        /** A version that is published begins no earlier than today. */
        PAST;

        /** Its word in addresses and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What came of saving: the policy, where one was saved. */
    record Saved(Outcome outcome, long policy) {}

    /**
     * Saves a document as the draft of a policy. One in which sentences break a rule can be kept and talked about; it is never published.
     *
     * @param policy null for a new one
     * @param seen the moves of the draft that the writer looked at; -1 where there was none
     */
    Saved save(Reader reader, @Nullable Long policy, int seen, String yaml);

    /** Publishes the draft of a policy from a day; after that it stands. */
    Outcome publish(Reader reader, long policy, int seen, LocalDate from, LocalDate today);

    /**
     * Says a word of the review of a clause as a version words it. A clause that the linter refuses cannot be passed.
     *
     * @param seen the state that the reader looked at
     */
    Outcome review(
            Reader reader,
            long policy,
            int version,
            String key,
            Clause.Review seen,
            Clause.Review word,
            String document,
            String why);
}
