package org.sunmao.linkage.enterprise;

import java.util.List;
import java.util.Map;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;

/**
 * Which records of a set speak of one enterprise, as {@link EnterpriseGrouper} found.
 *
 * @param groups for the key of every record the key that names its group: that of its anchor, else its smallest
 * @param pairs the pairs that were compared and lie within a group, and those across that a person should see; by left, then right key
 * @param model what was learned, and decided
 * @param compared how many pairs were compared
 */
public record EnterpriseGroups(Map<String, String> groups, List<Pair> pairs, EnterpriseModel model, long compared) {

    /**
     * Two records that are one enterprise, or may be.
     *
     * @param left the smaller key
     * @param right the other key
     * @param bits the sum of the bits of the reasons
     * @param probability how likely they are one; 1 where a person said so
     * @param zone linked where both lie in one group, else for review
     * @param asserted whether a person said so
     * @param joins whether it is this pair that brought the two into one group
     */
    public record Pair(
            String left,
            String right,
            double bits,
            double probability,
            Zone zone,
            boolean asserted,
            boolean joins,
            List<Reason> reasons) {}
}
