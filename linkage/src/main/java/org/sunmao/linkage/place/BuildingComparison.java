package org.sunmao.linkage.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.text.Edits;
import org.sunmao.linkage.text.Grams;
import org.sunmao.linkage.text.Homophones;

/**
 * Compares a record with a building of the list: road and number, name, block, district, code. Weights are log2 likelihood
 * ratios; see linkage/package.md.
 */
final class BuildingComparison {
    private static final int BACKGROUND = 50;

    /** The expected number of buildings off the list that share a number on a road, or a name. */
    private static final double UNKNOWN_NUMBER = 0.004;

    private static final double UNKNOWN_NAME = 0.003;

    private final Map<String, Integer> counts = new HashMap<>();
    private final int anchors;

    /** A value is as rare as the buildings that have it are few; several rows of one building count once. */
    BuildingComparison(BuildingAnchors list) {
        Map<String, Set<Integer>> buildings = new HashMap<>();
        Set<Integer> all = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Integer building = list.cluster(i);
            all.add(building);
            BuildingProfile p = list.row(i);
            Set<String> values = new HashSet<>();
            p.numbers.forEach(n -> values.add("r" + n));
            p.names.forEach(n -> {
                values.add("n" + n.core());
                values.add("n" + n.core() + '#' + n.block());
            });
            values.forEach(
                    v -> buildings.computeIfAbsent(v, k -> new HashSet<>()).add(building));
        }
        anchors = all.size();
        buildings.forEach((value, those) -> counts.put(value, those.size()));
    }

    Result compare(BuildingProfile a, BuildingProfile b) {
        Result result = new Result();
        result.add("prior", "record-has-an-anchor", -log2(anchors + BACKGROUND), "", "");
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
            result.add("code", "equal", 16, a.code, b.code);
        } else if (telling && a.record.source().equals(b.record.source())) {
            result.add("code", "different", -4, a.code, b.code);
        }
    }

    private boolean numbers(BuildingProfile a, BuildingProfile b, Result result) {
        for (String n : a.numbers) {
            if (b.numbers.contains(n)) {
                result.add(
                        "address", "road-and-number-equal", rarity("r" + n, UNKNOWN_NUMBER) - 0.5, a.text(), b.text());
                return true;
            }
        }
        for (String n : a.numbers) {
            for (String m : b.numbers) {
                if (Homophones.key(n).equals(Homophones.key(m))) {
                    result.add(
                            "address", "road-sounds-alike", rarity("r" + m, UNKNOWN_NUMBER) - 3.5, a.text(), b.text());
                    return true;
                }
            }
        }
        if (!a.numbers.isEmpty() && !b.numbers.isEmpty()) {
            boolean road = a.roads.stream().anyMatch(b.roads::contains);
            result.add("address", road ? "another-number" : "another-road", road ? -5 : -7, a.text(), b.text());
        } else if (a.roads.stream().anyMatch(b.roads::contains)) {
            result.add("address", "same-road", 2, a.text(), b.text());
        }
        return false;
    }

    private void names(BuildingProfile a, BuildingProfile b, boolean sameNumber, Result result) {
        NamePair best = null;
        for (BuildingName x : union(a.names, a.hints)) {
            for (BuildingName y : union(b.names, b.hints)) {
                NamePair pair = compareNames(x, y);
                best = best == null || pair.bits > best.bits ? pair : best;
            }
        }
        if (best == null) {
            return;
        }
        if (best.bits > 0) {
            result.add("name", best.level, best.bits, best.left, best.right);
        } else if (!a.names.isEmpty() && !b.names.isEmpty()) {
            result.add("name", "different", sameNumber ? -3 : -8, best.left, best.right);
            result.nameContradicts = true;
        } else if (!sameNumber) {
            result.add("name", "different", -4, best.left, best.right);
        }
    }

    private NamePair compareNames(BuildingName x, BuildingName y) {
        String left = x.full();
        String right = y.full();
        boolean block = !x.block().isEmpty() && x.block().equals(y.block());
        double rarity = rarity("n" + y.core() + (block ? '#' + y.block() : ""), UNKNOWN_NAME);
        if (left.equals(right)) {
            return new NamePair("equal", rarity - 0.5, left, right);
        }
        if (x.core().equals(y.core()) && x.core().length() >= 2) {
            boolean both = !x.kind().isEmpty() && !y.kind().isEmpty();
            return new NamePair(
                    both ? "equal-of-another-kind" : "equal-without-kind", rarity - (both ? 5 : 2), left, right);
        }
        if (left.length() >= 3 && Homophones.key(left).equals(Homophones.key(right))) {
            return new NamePair("sounds-alike", rarity - 5, left, right);
        }
        if (Math.min(x.core().length(), y.core().length()) >= 3 && Edits.atMostOne(left, right)) {
            return new NamePair("one-edit", rarity - 6, left, right);
        }
        if (Math.min(x.core().length(), y.core().length()) >= 2 && (left.contains(right) || right.contains(left))) {
            boolean telling = Math.min(left.length(), right.length()) >= 4;
            return new NamePair("contained", rarity - (telling ? 3 : 4.5), left, right);
        }
        // The words for a building's kind are shared by half the town: only what stands before them can make names
        // alike.
        double dice = Grams.dice(Grams.of(x.core()), Grams.of(y.core()));
        return dice >= 0.6
                ? new NamePair("alike", rarity - 7, left, right)
                : new NamePair("different", -1, left, right);
    }

    private static void blocks(BuildingProfile a, BuildingProfile b, Result result) {
        if (a.blocks.isEmpty() || b.blocks.isEmpty()) {
            return;
        }
        boolean equal = a.blocks.stream().anyMatch(b.blocks::contains);
        String left = String.join(",", a.blocks);
        String right = String.join(",", b.blocks);
        result.add("block", equal ? "equal" : "different", equal ? 4 : -14, left, right);
    }

    private static void districts(BuildingProfile a, BuildingProfile b, Result result) {
        String x = a.district();
        String y = b.district();
        if (x.isEmpty() || y.isEmpty()) {
            return;
        }
        boolean equal = x.equals(y) || x.contains(y) || y.contains(x);
        result.add("district", equal ? "equal" : "different", equal ? 1 : -6, x, y);
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
    private record NamePair(String level, double bits, String left, String right) {}

    /** The evidence of one comparison. */
    static final class Result {
        final List<Reason> reasons = new ArrayList<>(6);
        double bits;
        boolean nameContradicts;

        void add(String comparison, String level, double weight, String left, String right) {
            reasons.add(new Reason(comparison, level, weight, left, right));
            bits += weight;
        }
    }
}
