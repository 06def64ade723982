package org.sunmao.app.policies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an amount is reckoned from: known from the file, or declared with proof in an application. Tax is none. */
public enum Base {
    LET_AREA(Unit.SQM, Attribute.LET_AREA),
    STAFF(Unit.PERSONS, Attribute.STAFF),
    INSURED(Unit.PERSONS, Attribute.INSURED),
    CAPITAL(Unit.FEN, Attribute.CAPITAL),
    /** Total investment of the project. */
    INVESTMENT(Unit.FEN, null),
    RENT_PAID(Unit.FEN, null),
    FIT_OUT(Unit.FEN, null),
    EQUIPMENT(Unit.FEN, null),
    RESEARCH(Unit.FEN, null),
    /** Persons newly hired. */
    HIRED(Unit.PERSONS, null);

    /** What a base is counted in. */
    public enum Unit {
        FEN,
        SQM,
        PERSONS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Unit unit;
    private final @Nullable Attribute known;

    Base(Unit unit, @Nullable Attribute known) {
        this.unit = unit;
        this.known = known;
    }

    public Unit unit() {
        return unit;
    }

    /** The attribute that gives it; null where an application declares it. */
    public @Nullable Attribute known() {
        return known;
    }

    /** Its word in clauses and message keys, such as {@code rent-paid}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The base of this word; empty when there is none. */
    public static Optional<Base> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
