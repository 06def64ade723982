package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.enterprise.EnterpriseModel.Setting;
import org.sunmao.linkage.index.Hash64;

/** The likely pairs among records that are all anchors of one register: each pair scored by itself, without rivals. */
final class GroupPairs {
    /** Less likely pairs are of no use, neither for joining nor for a person. */
    private static final double LEAST = 0.05;

    private final Register register;
    private final AnchorIndex rows;
    private final Decisions decisions;
    private final double overconfidence;
    private final Workers workers;
    private long compared;

    GroupPairs(Register register, Decisions decisions, Workers workers) {
        this.register = register;
        rows = register.anchors();
        this.decisions = decisions;
        this.workers = workers;
        overconfidence = register.model().setting(Setting.OVERCONFIDENCE);
    }

    /**
     * Two rows with what speaks for their being one.
     *
     * @param a the smaller row
     * @param nobody the odds that the one is of a firm that only looks like the other's, against which the bits stand
     */
    record Scored(int a, int b, double bits, double nobody, boolean decided, boolean barred, boolean fullName) {
        double probability() {
            double odds = Math.pow(2, Math.min(500, bits));
            return odds / (odds + nobody);
        }
    }

    /**
     * Looks up every asked row among the others, and scores what it finds.
     *
     * @param asked rows, ascending
     * @param left rows that are not to be joined by themselves
     */
    List<Scored> find(List<Integer> asked, IntPredicate left) {
        List<Scored> found = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        compared += workers.<Integer, List<Scored>>inOrder(
                asked,
                () -> new Finder(left),
                some -> some.forEach(pair -> {
                    if (seen.add((long) pair.a() << 32 | pair.b())) {
                        found.add(pair);
                    }
                }));
        return found;
    }

    long compared() {
        return compared;
    }

    Scored score(int one, int other, Comparison comparison, Tally tally) {
        int a = Math.min(one, other);
        int b = Math.max(one, other);
        comparison.compare(rows.row(a), rows.row(b), tally);
        double nobody = 1 + Math.pow(2, tally.bitsAsSibling() / overconfidence);
        nobody += Math.pow(2, tally.bitsAsOtherBranch() / overconfidence);
        return new Scored(
                a,
                b,
                tally.bits() / overconfidence,
                nobody,
                tally.isDecided(),
                tally.isBarred() || !tally.isDecided() && isOfAnotherKind(tally),
                tally.has(Level.NAME_FULL_EQUAL));
    }

    /** A company and its group, or a partnership beside a company, are mostly two firms of one owner. */
    private static boolean isOfAnotherKind(Tally tally) {
        return tally.has(Level.FORM_DIFFERENT) || tally.has(Level.GROUP_DIFFERENT);
    }

    /** Finds for one row after the other; serves one thread. */
    private final class Finder implements Workers.Worker<Integer, List<Scored>> {
        private final IntPredicate left;
        private final Candidates candidates = new Candidates(rows);
        private final Comparison comparison = register.comparison();
        private final Tally tally = new Tally(register.model());
        private final int[] found = new int[Candidates.MOST + 1];
        private long counted;

        Finder(IntPredicate left) {
            this.left = left;
        }

        @Override
        public List<Scored> apply(Integer row) {
            Profile p = rows.row(row);
            int n = candidates.findOthers(p, row, found);
            int first = rows.cluster(row);
            if (first != row && p.uscc != Hash64.NONE && p.uscc == rows.row(first).uscc) {
                found[n++] = first;
            }
            List<Scored> out = new ArrayList<>(2);
            for (int i = 0; i < n; i++) {
                if (!left.test(found[i])
                        && !decisions.cannotLink(p.key(), rows.row(found[i]).key())) {
                    Scored pair = score(row, found[i], comparison, tally);
                    counted++;
                    if (pair.decided() || pair.probability() >= LEAST) {
                        out.add(pair);
                    }
                }
            }
            return out;
        }

        @Override
        public long counted() {
            return counted;
        }
    }
}
