package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        Map<String, Integer> firstByCode = new HashMap<>();
        Map<String, List<Integer>> byName = new TreeMap<>();
        for (int i = 0; i < records.size(); i++) {
            Profile p = records.get(i);
            if (p.hasValidUscc()) {
                Integer first = firstByCode.putIfAbsent(p.code.value(), i);
                sets.union(first == null ? i : first, i);
            }
            String name = fullName(p);
            if (!name.isEmpty()) {
                byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(i);
            }
        }
        byName.values().forEach(same -> joinNamesakes(records, same, sets));
        return sets;
    }

    /** Empty where the name is not one that a register would keep unique. */
    private static String fullName(Profile p) {
        Named name = p.name();
        boolean telling = name != null && name.core.length() >= 3 && name.name.form() != LegalForm.NONE;
        if (name == null || !telling) {
            return "";
        }
        boolean shop = name.name.form() == LegalForm.SHOP || name.name.form() == LegalForm.CENTRE;
        if (!shop) {
            return name.canonical;
        }
        return p.sites.isEmpty()
                ? ""
                : name.canonical + '@' + p.sites.iterator().next();
    }

    /** With two codes among the namesakes nobody knows whose those without a code are: they stay apart from both. */
    private static void joinNamesakes(List<Profile> records, List<Integer> same, UnionFind sets) {
        List<Integer> without = new ArrayList<>();
        Map<String, Integer> codes = new TreeMap<>();
        for (int i : same) {
            if (records.get(i).hasValidUscc()) {
                codes.putIfAbsent(records.get(i).code.value(), i);
            } else {
                without.add(i);
            }
        }
        for (int i : without) {
            sets.union(without.get(0), i);
        }
        if (codes.size() == 1 && !without.isEmpty()) {
            sets.union(codes.values().iterator().next(), without.get(0));
        }
    }
}
