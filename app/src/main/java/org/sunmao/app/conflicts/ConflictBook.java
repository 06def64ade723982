package org.sunmao.app.conflicts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What persons do about conflicts, kept; everything joins the worker's transaction. */
public interface ConflictBook {

    /**
     * Notes that somebody acts on the state that he saw, once.
     *
     * @return false where somebody else acted, or the conflict changed, since
     */
    boolean move(long conflict, int seenMoves);

    /** A decision that is not undone. */
    record Decision(long id, String word, @Nullable Long delivery) {}

    /** Keeps a decision about the sides as they are now. */
    void decide(
            long conflict,
            String word,
            @Nullable String attribute,
            @Nullable String value,
            @Nullable Long delivery,
            String by,
            String why);

    /** A decision of this conflict that still holds. */
    Optional<Decision> findDecision(long conflict, long word);

    /** The ruling of this conflict's file and attribute that still holds, of whichever conflict. */
    Optional<Decision> findRuling(long subject, String attribute);

    /** Takes a decision back. */
    void undo(long conflict, long word, String by, String why);

    /** The request that waits for an answer. */
    record Waiting(long id, String source) {}

    /** The request of this conflict that nobody has answered. */
    Optional<Waiting> findWaiting(long conflict);

    /** Asks the department of a source; answers with how many of these conflicts it was asked about, those that already wait left out. */
    int ask(Collection<Long> conflicts, String source, String by, LocalDate due, String message);

    /** Answers a request. */
    void answer(
            long request,
            String state,
            String by,
            @Nullable String value,
            @Nullable String reason,
            @Nullable Long delivery);
}
