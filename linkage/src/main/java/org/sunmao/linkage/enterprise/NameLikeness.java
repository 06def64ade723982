package org.sunmao.linkage.enterprise;

import java.util.Optional;
import org.sunmao.linkage.name.CompanyName;

/**
 * Why two names that are not the same may still be one firm's, by the comparison of parts that linking uses: whole strings are never compared. It is a reason to ask
 * somebody, never one to join anything.
 */
public enum NameLikeness {
    /** The trade names sound the same, or differ as hands slip: a character of the same sound, two swapped, one doubled. */
    SOUND,
    /** The trade names differ in one character. */
    CHARACTER,
    /** One trade name shortens the other. */
    SHORT;

    private static final int SHORTEST_BRIEF = 3;

    /**
     * The reason; empty where the trade names are equal (then they are the same, not alike), where they are other names, where the trades or the places speak against it,
     * and where the names are too short to say anything.
     */
    public static Optional<NameLikeness> of(CompanyName one, CompanyName other) {
        var a = new Named(one, RegionList.of(0, one.regions()), false);
        var b = new Named(other, RegionList.of(0, other.regions()), false);
        if (!a.regions.isEmpty() && !b.regions.isEmpty() && !RegionList.mayNameOne(a.regions, b.regions)) {
            return Optional.empty();
        }
        Level trades = NameComparison.tradeLevel(a.trade(), b.trade());
        boolean sameTrade = !a.trade().isEmpty() && (trades == Level.TRADE_EQUAL || trades == Level.TRADE_NEAR);
        boolean otherTrade = !a.trade().isEmpty() && !b.trade().isEmpty() && trades == Level.TRADE_DIFFERENT;
        if (otherTrade) {
            return Optional.empty();
        }
        return switch (NameComparison.tradeNameLevel(a, b)) {
            case NAME_TYPING_SLIP -> Optional.of(SOUND);
            case NAME_TYPING_SLIP_SHORT -> sameTrade ? Optional.of(SOUND) : Optional.empty();
            case NAME_ONE_EDIT -> Optional.of(CHARACTER);
            case NAME_ONE_EDIT_OF_THREE -> sameTrade ? Optional.of(CHARACTER) : Optional.empty();
            case NAME_ABBREVIATED ->
                Math.min(a.distinctive.length(), b.distinctive.length()) >= SHORTEST_BRIEF
                        ? Optional.of(SHORT)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
