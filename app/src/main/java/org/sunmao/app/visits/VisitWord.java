package org.sunmao.app.visits;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What can be said of a visit: this table is all the moves there are. {@code visits.word.<word>} names the word, {@code visits.event.<word>} tells
 * that it was said.
 */
public enum VisitWord {
    /** The enterprise says yes. */
    CONFIRMED(Side.FIRM, VisitState.CONFIRMED, false, false, VisitState.PROPOSED),
    /** The enterprise says no, with the reason. */
    DECLINED(Side.FIRM, VisitState.DECLINED, true, false, VisitState.PROPOSED, VisitState.CONFIRMED),
    /** The enterprise proposes another time, with the reason. */
    OTHER_DAY(Side.FIRM, VisitState.COUNTERED, true, true, VisitState.PROPOSED, VisitState.CONFIRMED),
    /** The time that the enterprise proposed is taken. */
    ACCEPTED(Side.DISTRICT, VisitState.CONFIRMED, false, false, VisitState.COUNTERED),
    /** It is put to another time, with the reason; the enterprise is asked anew. */
    MOVED(
            Side.DISTRICT,
            VisitState.PROPOSED,
            true,
            true,
            VisitState.PROPOSED,
            VisitState.CONFIRMED,
            VisitState.COUNTERED,
            VisitState.DECLINED),
    CANCELLED(
            Side.DISTRICT,
            VisitState.CANCELLED,
            true,
            false,
            VisitState.PROPOSED,
            VisitState.CONFIRMED,
            VisitState.COUNTERED),
    DONE(Side.DISTRICT, VisitState.DONE, false, false, VisitState.PROPOSED, VisitState.CONFIRMED, VisitState.COUNTERED),
    MISSED(
            Side.DISTRICT,
            VisitState.MISSED,
            true,
            false,
            VisitState.PROPOSED,
            VisitState.CONFIRMED,
            VisitState.COUNTERED);

    /** Who says it. */
    public enum Side {
        FIRM,
        DISTRICT
    }

    private final Side side;
    private final VisitState to;
    private final boolean reasoned;
    private final boolean timed;
    private final Set<VisitState> from;

    VisitWord(Side side, VisitState to, boolean reasoned, boolean timed, VisitState first, VisitState... more) {
        this.side = side;
        this.to = to;
        this.reasoned = reasoned;
        this.timed = timed;
        this.from = EnumSet.of(first, more);
    }

    public Side side() {
        return side;
    }

    /** The state that it leads to. */
    public VisitState to() {
        return to;
    }

    /** Whether it needs a reason. */
    public boolean reasoned() {
        return reasoned;
    }

    /** Whether it names a time. */
    public boolean timed() {
        return timed;
    }

    /** Whether it can be said of a visit in this state. */
    public boolean fits(VisitState state) {
        return from.contains(state);
    }

    /** Whether it can be said only once the visit has begun. */
    public boolean afterwards() {
        return this == DONE || this == MISSED;
    }

    /** The word in the database, in forms and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word so written. */
    public static Optional<VisitWord> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
