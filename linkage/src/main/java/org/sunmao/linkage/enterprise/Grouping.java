package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.enterprise.EnterpriseModel.Setting;
import org.sunmao.linkage.enterprise.GroupPairs.Scored;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.index.UnionFind;

/**
 * Joins rows into groups, the surest pair first. A group never has two valid codes, two anchors, or two records that a person keeps
 * apart; two groups are joined only if what their rows share speaks for it on the whole and no pair across is barred; and a row that
 * could as well belong to another firm is left to a person.
 */
final class Grouping {
    /** Of larger groups so many rows are looked at when two are to be joined. */
    private static final int LOOKED_AT = 24;

    private static final Comparator<Scored> SUREST = Comparator.comparing((Scored p) -> !p.decided())
            .thenComparing(Comparator.comparingDouble(Scored::probability).reversed())
            .thenComparing(Comparator.comparingDouble(Scored::bits).reversed())
            .thenComparing(Scored::a)
            .thenComparing(Scored::b);

    private final EnterpriseModel model;
    private final AnchorIndex rows;
    private final GroupPairs pairs;
    private final Decisions decisions;
    private final IntPredicate founds;
    private final UnionFind sets;
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final Comparison comparison;
    private final Tally tally;
    private final Candidates candidates;
    private final int[] found = new int[Candidates.MOST + 1];
    private final Set<Scored> joining = new HashSet<>();

    /** @param founds whether a row founds a group: no two such are joined, but by a code or by a person */
    Grouping(Register register, GroupPairs pairs, Decisions decisions, IntPredicate founds) {
        model = register.model();
        rows = register.anchors();
        this.pairs = pairs;
        this.decisions = decisions;
        this.founds = founds;
        sets = new UnionFind(rows.size());
        comparison = register.comparison();
        tally = new Tally(model);
        candidates = new Candidates(rows);
    }

    /** Joins two rows without asking, unless that would put two valid codes together or what a person keeps apart. */
    void join(int a, int b) {
        if (!sameGroup(a, b) && oneCode(group(a), group(b)) && !keptApart(group(a), group(b))) {
            union(a, b);
        }
    }

    /** Joins as the pairs tell. */
    void joinAll(List<Scored> scored) {
        List<Scored> sorted = new ArrayList<>(scored);
        sorted.sort(SUREST);
        for (Scored pair : sorted) {
            if (isSure(pair) && !sameGroup(pair.a(), pair.b()) && mayJoin(pair) && !isAmbiguous(pair)) {
                union(pair.a(), pair.b());
                joining.add(pair);
            }
        }
    }

    /** Whether this is one of the pairs by which two groups became one. */
    boolean joins(Scored pair) {
        return joining.contains(pair);
    }

    boolean sameGroup(int a, int b) {
        return sets.find(a) == sets.find(b);
    }

    /** The rows of a row's group, ascending. */
    Collection<Integer> group(int row) {
        return members.getOrDefault(sets.find(row), List.of(row));
    }

    /** Whether a person could still join the two: neither codes nor anchors nor a decision stand against it. */
    boolean isOpen(int a, int b) {
        Collection<Integer> one = group(a);
        Collection<Integer> other = group(b);
        return oneCode(one, other) && !twoAnchors(one, other) && !keptApart(one, other);
    }

    private boolean isSure(Scored pair) {
        double needed = model.setting(pair.fullName() ? Setting.ACCEPT_FULL_NAME : Setting.ACCEPT);
        return !pair.barred() && (pair.decided() || pair.probability() >= needed);
    }

    private boolean mayJoin(Scored pair) {
        return isOpen(pair.a(), pair.b()) && (pair.decided() || agree(group(pair.a()), group(pair.b())));
    }

    private boolean oneCode(Collection<Integer> one, Collection<Integer> other) {
        long left = code(one);
        long right = code(other);
        return left == Hash64.NONE || right == Hash64.NONE || left == right;
    }

    private long code(Collection<Integer> group) {
        for (int row : group) {
            if (rows.row(row).uscc != Hash64.NONE) {
                return rows.row(row).uscc;
            }
        }
        return Hash64.NONE;
    }

    private boolean twoAnchors(Collection<Integer> one, Collection<Integer> other) {
        return one.stream().anyMatch(founds::test) && other.stream().anyMatch(founds::test);
    }

    private boolean keptApart(Collection<Integer> one, Collection<Integer> other) {
        if (decisions.isEmpty()) {
            return false;
        }
        for (int a : one) {
            for (int b : other) {
                if (decisions.cannotLink(rows.row(a).key(), rows.row(b).key())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean agree(Collection<Integer> one, Collection<Integer> other) {
        double sum = 0;
        for (int a : one.stream().limit(LOOKED_AT).toList()) {
            for (int b : other.stream().limit(LOOKED_AT).toList()) {
                Scored pair = pairs.score(a, b, comparison, tally);
                if (pair.barred()) {
                    return false;
                }
                sum += pair.bits();
            }
        }
        return sum > 0;
    }

    private boolean isAmbiguous(Scored pair) {
        return !pair.decided() && (hasRival(pair.a(), pair.b()) || hasRival(pair.b(), pair.a()));
    }

    /** Whether a row fits another firm nearly as well; one that lacks what the other shows of person and telephone is lent it. */
    private boolean hasRival(int row, int other) {
        double margin = model.setting(Setting.MARGIN);
        double overconfidence = model.setting(Setting.OVERCONFIDENCE);
        double siblingPhone = EnterpriseModel.log2(model.setting(Setting.SIBLING_PHONE));
        double bits = pairs.score(row, other, comparison, tally).bits();
        double owner = tally.bitsOfOwner();
        int n = candidates.findOthers(rows.row(row), row, found);
        for (int i = 0; i < n; i++) {
            int rival = found[i];
            if (rival == other || sameGroup(rival, other) || sameGroup(rival, row)) {
                continue;
            }
            double his = pairs.score(row, rival, comparison, tally).bits();
            boolean barred = tally.isBarred();
            double more = (owner - tally.bitsOfOwner() + siblingPhone) / overconfidence;
            boolean contradicted = tally.has(Level.PERSON_DIFFERENT) || tally.has(Level.PHONE_DIFFERENT);
            if (more > 0 && !contradicted && rows.row(other).isSiblingOf(rows.row(rival))) {
                his += more;
            }
            if (!barred && his > bits - margin && isAnotherFirm(other, rival)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnotherFirm(int a, int b) {
        if (!isOpen(a, b)) {
            return true;
        }
        Scored pair = pairs.score(a, b, comparison, tally);
        return pair.barred() || pair.bits() < 0;
    }

    private void union(int a, int b) {
        List<Integer> all = new ArrayList<>(group(a));
        all.addAll(group(b));
        all.sort(Comparator.naturalOrder());
        members.remove(sets.find(a));
        members.remove(sets.find(b));
        sets.union(a, b);
        members.put(sets.find(a), all);
    }
}
