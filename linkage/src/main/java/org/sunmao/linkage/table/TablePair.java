package org.sunmao.linkage.table;

import java.util.List;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;

/**
 * Two rows that belong together, or may.
 *
 * @param left number of the row in the left or only table, from 0
 * @param right number of the row in the right table, or of the other row
 * @param score bits for the pair, the prior among them: log2 of its odds if it had no rivals
 * @param probability that they are one, rivals counted; 0 to 1
 * @param zone linked, or for review
 * @param reasons their bits add up to the score; a comparison is a header, a level is kind and level as in {@code name.one-slip}
 */
public record TablePair(int left, int right, double score, double probability, Zone zone, List<Reason> reasons) {}
