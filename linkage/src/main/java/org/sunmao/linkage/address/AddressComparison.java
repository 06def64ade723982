package org.sunmao.linkage.address;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Reason;

/**
 * Two addresses compared level by level: do they name the same unit of the same building? Each level that both sides name gives
 * bits, log2 of how much likelier this is for two writings of one unit than for two units; a level that one side does
 * not name is no evidence. Without a register there are no frequencies, so the bits are typical ones; a linker that knows how common a
 * road or a building is should weigh those levels itself.
 *
 * <p>Levels are compared in canonical form, so {@code 12F-03}, {@code 十二层03室} and {@code 1203} are one room, and {@code A1203} is
 * room 1203 of block A. Another room, floor, block or 单元 is a veto: it outweighs everything that speaks for the building.
 *
 * @param bits the sum of the bits of the reasons
 * @param reasons one for each level that both sides name, from the region to the room
 */
public record AddressComparison(double bits, List<Reason> reasons) {
    /** Takes a private copy of the reasons. */
    public AddressComparison {
        reasons = List.copyOf(reasons);
    }

    /** Compares two addresses with the floors and rooms that they name themselves. */
    public static AddressComparison of(Address left, Address right) {
        return of(left, null, right, null);
    }

    /** Compares two addresses, where floor and room may stand in columns of their own; null where they do not. */
    public static AddressComparison of(
            Address left, @Nullable UnitReading leftUnit, Address right, @Nullable UnitReading rightUnit) {
        List<Reason> reasons = new ArrayList<>(7);
        new SiteLevels(left, right, reasons).compare();
        UnitPlace a = UnitPlace.of(left, leftUnit);
        UnitPlace b = UnitPlace.of(right, rightUnit);
        new UnitLevels(a, b, reasons).compare();
        double bits = 0;
        for (Reason reason : reasons) {
            bits += reason.bits();
        }
        return new AddressComparison(bits, reasons);
    }

    /** True where both name a block, 单元, floor or room and they differ: whatever the building, these are two units. */
    public boolean isAnotherUnit() {
        for (Reason reason : reasons) {
            if (reason.bits() <= UnitLevels.VETO) {
                return true;
            }
        }
        return false;
    }
}
