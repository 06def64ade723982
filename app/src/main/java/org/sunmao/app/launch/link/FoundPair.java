package org.sunmao.app.launch.link;

import java.util.Comparator;
import java.util.List;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;

/**
 * Two rows that are one, may be, or nearly may be.
 *
 * @param left the row of the list that stands first on the command line; within one list the earlier row
 * @param right the other row
 * @param score how likely they are one, from 0 to 1; 1 where a person said so
 * @param zone linked, for review, or new where the pair came close to being laid before a person
 * @param byPerson whether a person said so
 * @param reasons what speaks for and against it
 */
public record FoundPair(RowRef left, RowRef right, double score, Zone zone, boolean byPerson, List<Reason> reasons) {

    static final Comparator<FoundPair> ORDER =
            Comparator.comparing(FoundPair::left).thenComparing(FoundPair::right);

    /** The pair with its rows in order. */
    static FoundPair of(RowRef one, RowRef other, double score, Zone zone, boolean byPerson, List<Reason> reasons) {
        boolean inOrder = one.compareTo(other) <= 0;
        return new FoundPair(inOrder ? one : other, inOrder ? other : one, score, zone, byPerson, reasons);
    }

    RowPair rows() {
        return new RowPair(left, right);
    }
}
