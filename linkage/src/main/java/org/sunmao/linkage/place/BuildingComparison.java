package org.sunmao.linkage.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.index.UnionFind;
import org.sunmao.linkage.text.Edits;
import org.sunmao.linkage.text.Grams;
import org.sunmao.linkage.text.Homophones;
import org.sunmao.linkage.text.Ordinals;

/**
 * Compares a record with a building of the list: road and number, name, block, district, code. Weights are log2 likelihood
 * ratios; see linkage/package.md.
 */
final class BuildingComparison {
    private static final int BACKGROUND = 50;

    /** The expected number of buildings off the list that share a number on a road, or a name. */
    private static final double UNKNOWN_NUMBER = 0.004;

    private static final double UNKNOWN_NAME = 0.003;

    /** What is said by records instead of the list is a little less sure. */
    private static final double LEARNED = 2;

    /** 一期 is not 二期, as one block is not another. */
    private static final double ANOTHER_ORDINAL = -14;

    private final Map<String, Integer> counts = new HashMap<>();
    private final int anchors;

    /**
     * A value is as rare as the sites that have it are few. Several rows of one building count once, and so do towers of one name at
     * one number: which of them is meant is told by the block, not by the rarity of what they share.
     */
    BuildingComparison(BuildingAnchors list) {
        Map<String, Set<Integer>> sites = new HashMap<>();
        Set<Integer> buildings = new HashSet<>();
        UnionFind towers = towers(list);
        for (int i = 0; i < list.size(); i++) {
            buildings.add(list.cluster(i));
            Integer site = towers.find(i);
            values(list.row(i))
                    .forEach(v -> sites.computeIfAbsent(v, k -> new HashSet<>()).add(site));
        }
        anchors = buildings.size();
        sites.forEach((value, those) -> counts.put(value, those.size()));
    }

    private static UnionFind towers(BuildingAnchors list) {
        UnionFind towers = new UnionFind(list.size());
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            int row = i;
            towers.union(list.cluster(i), i);
            BuildingProfile p = list.row(i);
            p.names.forEach(name -> p.numbers.forEach(number -> {
                Integer other = first.putIfAbsent(name.full() + '@' + number, row);
                if (other != null) {
                    towers.union(other, row);
                }
            }));
        }
        return towers;
    }

    private static Set<String> values(BuildingProfile p) {
        Set<String> values = new HashSet<>();
        p.numbers.forEach(n -> values.add("r" + n));
        p.names.forEach(n -> {
            values.add("n" + n.core());
            values.add("f" + n.full());
            p.blocks.forEach(block -> {
                values.add("n" + n.core() + '#' + block);
                values.add("f" + n.full() + '#' + block);
            });
        });
        return values;
    }

    Result compare(BuildingProfile a, BuildingProfile b) {
        Result result = new Result();
        result.add(BuildingLevel.PRIOR_RECORD_HAS_AN_ANCHOR, -log2(anchors + BACKGROUND), "", "");
        codes(a, b, result);
        boolean at = numbers(a, b, result);
        names(a, b, at, result);
        blocks(a, b, result);
        districts(a, b, result);
        return result;
    }

    private static void codes(BuildingProfile a, BuildingProfile b, Result result) {
        boolean telling = a.code.length() >= 6 && b.code.length() >= 6;
        if (telling && a.code.equals(b.code)) {
            result.add(BuildingLevel.BUILDING_CODE_EQUAL, 16, a.code, b.code);
        } else if (telling && a.record.source().equals(b.record.source())) {
            result.add(BuildingLevel.BUILDING_CODE_DIFFERENT, -4, a.code, b.code);
        }
    }

    private boolean numbers(BuildingProfile a, BuildingProfile b, Result result) {
        return sameNumber(a, b, result) || learnedNumber(a, b, result) || otherNumber(a, b, result);
    }

    private boolean learnedNumber(BuildingProfile a, BuildingProfile b, Result result) {
        for (String n : a.numbers) {
            LearnedAlias alias = b.learned.get(n);
            if (alias != null && alias.kind() == LearnedAlias.Kind.NUMBER) {
                double bits = rarity("r" + n, UNKNOWN_NUMBER) - LEARNED;
                result.add(BuildingLevel.ADDRESS_NUMBER_LEARNED, bits, a.text(), alias.text());
                return true;
            }
        }
        return false;
    }

    private boolean sameNumber(BuildingProfile a, BuildingProfile b, Result result) {
        for (String n : a.numbers) {
            if (b.numbers.contains(n)) {
                result.add(
                        BuildingLevel.ADDRESS_ROAD_AND_NUMBER_EQUAL,
                        rarity("r" + n, UNKNOWN_NUMBER) - 0.5,
                        a.text(),
                        b.text());
                return true;
            }
        }
        return false;
    }

    /** False where the roads or the numbers differ, or are not said. */
    private boolean otherNumber(BuildingProfile a, BuildingProfile b, Result result) {
        for (String n : a.numbers) {
            for (String m : b.numbers) {
                if (Homophones.key(n).equals(Homophones.key(m))) {
                    result.add(
                            BuildingLevel.ADDRESS_ROAD_SOUNDS_ALIKE,
                            rarity("r" + m, UNKNOWN_NUMBER) - 3.5,
                            a.text(),
                            b.text());
                    return true;
                }
            }
        }
        if (!a.numbers.isEmpty() && !b.numbers.isEmpty()) {
            boolean road = a.roads.stream().anyMatch(b.roads::contains);
            result.add(
                    road ? BuildingLevel.ADDRESS_ANOTHER_NUMBER : BuildingLevel.ADDRESS_ANOTHER_ROAD,
                    road ? -5 : -7,
                    a.text(),
                    b.text());
        } else if (a.roads.stream().anyMatch(b.roads::contains)) {
            result.add(BuildingLevel.ADDRESS_SAME_ROAD, 2, a.text(), b.text());
        }
        return false;
    }

    private void names(BuildingProfile a, BuildingProfile b, boolean sameNumber, Result result) {
        NamePair best = null;
        String block = a.blocks.stream()
                .filter(b.blocks::contains)
                .map(shared -> '#' + shared)
                .findFirst()
                .orElse("");
        for (BuildingName x : union(a.names, a.hints)) {
            for (BuildingName y : union(b.names, b.hints)) {
                NamePair pair = compareNames(x, y, block);
                best = best == null || pair.bits > best.bits ? pair : best;
            }
            NamePair pair = learnedName(x, b);
            best = pair != null && (best == null || pair.bits > best.bits) ? pair : best;
        }
        if (best == null) {
            return;
        }
        if (best.bits > 0) {
            result.add(best.level, best.bits, best.left, best.right);
            result.nameAgrees = true;
        } else if (!a.names.isEmpty() && !b.names.isEmpty()) {
            result.add(BuildingLevel.NAME_DIFFERENT, Math.min(best.bits, sameNumber ? -3 : -8), best.left, best.right);
            result.nameContradicts = true;
        } else if (!sameNumber) {
            result.add(BuildingLevel.NAME_DIFFERENT, -4, best.left, best.right);
        }
    }

    private @Nullable NamePair learnedName(BuildingName x, BuildingProfile b) {
        LearnedAlias alias = b.learned.get(x.full());
        if (alias == null || alias.kind() != LearnedAlias.Kind.NAME) {
            return null;
        }
        BuildingLevel level = alias.basis() == LearnedAlias.Basis.RENAMED
                ? BuildingLevel.NAME_LEARNED_RENAMED
                : BuildingLevel.NAME_LEARNED;
        return new NamePair(level, rarity("f" + x.full(), UNKNOWN_NAME) - LEARNED, x.full(), alias.text());
    }

    private NamePair compareNames(BuildingName x, BuildingName y, String block) {
        String left = x.full();
        String right = y.full();
        double rarity = rarity("n" + y.core() + block, UNKNOWN_NAME);
        if (left.equals(right)) {
            // A short name may stand for every building that begins so; a whole one stands for itself.
            double own = x.kind().isEmpty() ? rarity : rarity("f" + right + block, UNKNOWN_NAME);
            return new NamePair(BuildingLevel.NAME_EQUAL, own - 0.5, left, right);
        }
        if (Ordinals.differ(left, right)) {
            return new NamePair(BuildingLevel.NAME_DIFFERENT, ANOTHER_ORDINAL, left, right);
        }
        if (x.core().equals(y.core()) && x.core().length() >= 2) {
            boolean both = !x.kind().startsWith(y.kind()) && !y.kind().startsWith(x.kind());
            return new NamePair(
                    both ? BuildingLevel.NAME_EQUAL_OF_ANOTHER_KIND : BuildingLevel.NAME_EQUAL_WITHOUT_KIND,
                    rarity - (both ? 5 : 2),
                    left,
                    right);
        }
        if (left.length() >= 3 && Homophones.key(left).equals(Homophones.key(right))) {
            return new NamePair(BuildingLevel.NAME_SOUNDS_ALIKE, rarity - 5, left, right);
        }
        if (Math.min(x.core().length(), y.core().length()) >= 3 && Edits.atMostOne(left, right)) {
            return new NamePair(BuildingLevel.NAME_ONE_EDIT, rarity - 6, left, right);
        }
        if (Math.min(x.core().length(), y.core().length()) >= 2 && (left.contains(right) || right.contains(left))) {
            boolean telling = Math.min(left.length(), right.length()) >= 4;
            return new NamePair(BuildingLevel.NAME_CONTAINED, rarity - (telling ? 3 : 4.5), left, right);
        }
        // The words for a building's kind are shared by half the town: only what stands before them can make names
        // alike.
        double dice = Grams.dice(Grams.of(x.core()), Grams.of(y.core()));
        return dice >= 0.6
                ? new NamePair(BuildingLevel.NAME_ALIKE, rarity - 7, left, right)
                : new NamePair(BuildingLevel.NAME_DIFFERENT, -1, left, right);
    }

    private static void blocks(BuildingProfile a, BuildingProfile b, Result result) {
        if (b.blocks.isEmpty() && a.blocks.stream().anyMatch(b.unitBlocks::contains)) {
            result.add(BuildingLevel.BLOCK_EQUAL, 4, String.join(",", a.blocks), b.text());
            return;
        }
        if (a.blocks.isEmpty() || b.blocks.isEmpty()) {
            if (!result.nameAgrees && (!a.blocks.isEmpty() || a.shop)) {
                result.add(BuildingLevel.BLOCK_NOT_ON_THE_LIST, -4, a.text(), b.text());
            }
            return;
        }
        boolean equal = a.blocks.stream().anyMatch(b.blocks::contains);
        String left = String.join(",", a.blocks);
        String right = String.join(",", b.blocks);
        result.add(equal ? BuildingLevel.BLOCK_EQUAL : BuildingLevel.BLOCK_DIFFERENT, equal ? 4 : -14, left, right);
    }

    private static void districts(BuildingProfile a, BuildingProfile b, Result result) {
        String x = a.district();
        String y = b.district();
        if (x.isEmpty() || y.isEmpty()) {
            return;
        }
        boolean equal = x.equals(y) || x.contains(y) || y.contains(x);
        result.add(equal ? BuildingLevel.DISTRICT_EQUAL : BuildingLevel.DISTRICT_DIFFERENT, equal ? 1 : -6, x, y);
    }

    private double rarity(String value, double unknown) {
        int others = Math.max(0, counts.getOrDefault(value, 0) - 1);
        return log2((anchors + BACKGROUND) / (others + unknown));
    }

    private static List<BuildingName> union(List<BuildingName> a, List<BuildingName> b) {
        if (b.isEmpty()) {
            return a;
        }
        List<BuildingName> out = new ArrayList<>(a);
        out.addAll(b);
        return out;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /** How two names relate. */
    private record NamePair(BuildingLevel level, double bits, String left, String right) {}

    /** The evidence of one comparison. */
    static final class Result {
        final List<Reason> reasons = new ArrayList<>(6);
        double bits;
        boolean nameContradicts;
        boolean nameAgrees;

        void add(BuildingLevel level, double weight, String left, String right) {
            reasons.add(new Reason(level.comparison, level.word, weight, left, right));
            bits += weight;
        }
    }
}
