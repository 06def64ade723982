package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.index.UnionFind;
import org.sunmao.linkage.name.LegalForm;

/**
 * Joins records that belong to no anchor with each other: those with one valid code, and those with one full name whose codes
 * and places do not contradict it. Two valid codes are never joined.
 */
final class NewRecords {
    private NewRecords() {}

    /** For each record the number of the smallest record of its set; records must be sorted by key. */
    static UnionFind join(List<Profile> records) {
        UnionFind sets = new UnionFind(records.size());
        Map<Long, Integer> firstByCode = new HashMap<>();
        Map<Long, List<Integer>> byName = new TreeMap<>();
        for (int i = 0; i < records.size(); i++) {
            Profile p = records.get(i);
            if (p.hasValidUscc()) {
                Integer first = firstByCode.putIfAbsent(p.uscc, i);
                sets.union(first == null ? i : first, i);
            }
            long name = fullName(p);
            if (name != Hash64.NONE) {
                byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(i);
            }
        }
        byName.values().forEach(same -> joinNamesakes(same, i -> records.get(same.get(i)).uscc, sets::union));
        return sets;
    }

    /** What joins a new record with others: its valid code and its full name. */
    static long[] identities(Profile p) {
        long name = fullName(p);
        if (p.uscc != Hash64.NONE && name != Hash64.NONE) {
            return new long[] {p.uscc, name};
        }
        return p.uscc != Hash64.NONE ? new long[] {p.uscc} : name != Hash64.NONE ? new long[] {name} : new long[0];
    }

    /** None where the name is not one that a register would keep unique. */
    static long fullName(Profile p) {
        Named name = p.name();
        boolean telling = name != null && name.core.length() >= 3 && name.form != LegalForm.NONE;
        if (name == null || !telling) {
            return Hash64.NONE;
        }
        boolean shop = name.form == LegalForm.SHOP || name.form == LegalForm.CENTRE;
        if (!shop) {
            return name.canonical;
        }
        return p.sites.length == 0 ? Hash64.NONE : Hash64.of(name.canonical, p.sites[0]);
    }

    /** Hears which of two records belong together. */
    interface Pairs {
        void join(int one, int other);
    }

    /**
     * Joins records of one full name. With two codes among the namesakes nobody knows whose those without a code are: they stay apart
     * from both.
     *
     * @param same the numbers of the records, smallest first
     * @param uscc the hash of the valid code of the record at a place of that list
     */
    static void joinNamesakes(List<Integer> same, IntToLongFunction uscc, Pairs pairs) {
        List<Integer> without = new ArrayList<>();
        Map<Long, Integer> codes = new TreeMap<>();
        for (int i = 0; i < same.size(); i++) {
            if (uscc.applyAsLong(i) != Hash64.NONE) {
                codes.putIfAbsent(uscc.applyAsLong(i), same.get(i));
            } else {
                without.add(same.get(i));
            }
        }
        for (int i : without) {
            pairs.join(without.get(0), i);
        }
        if (codes.size() == 1 && !without.isEmpty()) {
            pairs.join(codes.values().iterator().next(), without.get(0));
        }
    }
}
