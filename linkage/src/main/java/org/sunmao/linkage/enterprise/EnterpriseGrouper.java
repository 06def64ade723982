package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.enterprise.EnterpriseModel.Setting;
import org.sunmao.linkage.enterprise.GroupPairs.Scored;

/**
 * Finds which records of one list, or of several, speak of one enterprise where no register says which enterprises there are: every
 * record is held against all others, by weights that are learned from the records themselves. Two different valid codes never come
 * into one group. The outcome is a function of the set of records and decisions.
 */
public final class EnterpriseGrouper {
    /** The first round learns while doubles still look like other firms; the second knows them. */
    private static final int ROUNDS = 2;

    private final int threads;

    /** A grouper that works with so many threads; the groups are the same for any number. */
    public EnterpriseGrouper(int threads) {
        this.threads = Math.max(1, threads);
    }

    /**
     * Groups records.
     *
     * @param records those that are anchors found groups; no two of them come into one, but by decision. They are not compared with
     *     others: who belongs to an anchor is said by {@code joined}
     * @param decisions persons', which hold, unless they would put two valid codes together
     * @param joined by the key of a record that of another it is known to belong to
     * @throws IllegalArgumentException if two records have one key
     */
    public EnterpriseGroups group(
            Collection<EnterpriseRecord> records,
            Collection<Constraint> decisions,
            Map<String, String> joined,
            EnterpriseLinker.Progress progress) {
        List<EnterpriseRecord> sorted = EnterpriseLinker.sorted(records);
        Run run = new Run(sorted, decisions, joined, progress);
        for (int round = 0; round < ROUNDS; round++) {
            run.round();
        }
        return run.groups();
    }

    /** One run over a set of records; between rounds it keeps only which belong together. */
    private final class Run {
        private final List<EnterpriseRecord> records;
        private final Collection<Constraint> constraints;
        private final Decisions decisions;
        private final Map<String, String> joined;
        private final Workers workers;
        private final Map<String, Integer> rowByKey = new HashMap<>();
        private final List<Integer> asked;
        private Map<String, String> known;
        private long steps;
        private long compared;
        private Register register;
        private Grouping grouping;
        private List<Scored> scored = new ArrayList<>();

        Run(
                List<EnterpriseRecord> records,
                Collection<Constraint> constraints,
                Map<String, String> joined,
                EnterpriseLinker.Progress progress) {
            this.records = records;
            this.constraints = new LinkedHashSet<>(constraints);
            this.joined = joined;
            known = joined;
            decisions = new Decisions(constraints);
            for (int i = 0; i < records.size(); i++) {
                rowByKey.put(records.get(i).key(), i);
            }
            asked = IntStream.range(0, records.size())
                    .filter(i -> !records.get(i).anchor()
                            && !joined.containsKey(records.get(i).key()))
                    .boxed()
                    .toList();
            long all = (long) ROUNDS * (records.size() + asked.size());
            workers = new Workers(threads, n -> progress.at(Math.min(all, steps += n), all));
            register = Register.typical(EnterpriseModel.builtin());
            grouping = new Grouping(register, new GroupPairs(register, decisions, workers), decisions, i -> false);
        }

        void round() {
            List<Constraint> together = new ArrayList<>(constraints);
            known.forEach((key, other) -> together.add(new MustLink(key, other)));
            Register read = Register.of(EnterpriseModel.builtin(), records, new Decisions(together), workers);
            Map<Profile, Integer> own = new IdentityHashMap<>();
            asked.forEach(row -> own.put(read.anchors().row(row), row));
            List<Profile> learned =
                    asked.stream().map(row -> read.anchors().row(row)).toList();
            register = read.with(
                    new Learner(read, learned, decisions, EnterpriseModel.builtin(), p -> own.getOrDefault(p, -1), true)
                            .learn());
            GroupPairs pairs = new GroupPairs(register, decisions, workers);
            scored = pairs.find(asked, row -> records.get(row).anchor());
            compared += pairs.compared();
            grouping = new Grouping(
                    register, pairs, decisions, row -> records.get(row).anchor());
            joinKnown();
            grouping.joinAll(scored);
            known = named();
        }

        /** Persons' decisions go first; what was found before them gives way. */
        private void joinKnown() {
            for (Constraint constraint : constraints) {
                if (constraint instanceof MustLink must) {
                    join(must.key(), must.anchorKey());
                }
            }
            new TreeMap<>(joined).forEach(this::join);
        }

        private void join(String key, String other) {
            Integer a = rowByKey.get(key);
            Integer b = rowByKey.get(other);
            if (a != null && b != null) {
                grouping.join(a, b);
            }
        }

        /** By every key that of its group. */
        private Map<String, String> named() {
            Map<String, String> out = new TreeMap<>();
            for (int i = 0; i < records.size(); i++) {
                Collection<Integer> group = grouping.group(i);
                int first = group.stream()
                        .filter(row -> records.get(row).anchor())
                        .findFirst()
                        .orElse(group.iterator().next());
                out.put(records.get(i).key(), records.get(first).key());
            }
            return out;
        }

        EnterpriseGroups groups() {
            List<EnterpriseGroups.Pair> out = new ArrayList<>();
            addDecided();
            Explanation explanation = register.explanation(1);
            Map<Long, Scored> doubtful = new TreeMap<>();
            for (Scored pair : scored) {
                if (grouping.sameGroup(pair.a(), pair.b())) {
                    out.add(said(pair, Zone.LINKED, explanation));
                } else if (isForReview(pair)) {
                    int one = grouping.group(pair.a()).iterator().next();
                    int other = grouping.group(pair.b()).iterator().next();
                    doubtful.merge(
                            (long) Math.min(one, other) << 32 | Math.max(one, other),
                            pair,
                            (x, y) -> x.probability() >= y.probability() ? x : y);
                }
            }
            doubtful.values().forEach(pair -> out.add(said(pair, Zone.REVIEW, explanation)));
            out.sort(Comparator.comparing(EnterpriseGroups.Pair::left).thenComparing(EnterpriseGroups.Pair::right));
            return new EnterpriseGroups(known, out, register.model(), compared);
        }

        /** Pairs that a person joined are told, whether or not they were compared. */
        private void addDecided() {
            Comparison comparison = register.comparison();
            Tally tally = new Tally(register.model());
            GroupPairs pairs = new GroupPairs(register, decisions, workers);
            Set<Long> there = new HashSet<>();
            scored.forEach(pair -> there.add((long) pair.a() << 32 | pair.b()));
            for (Constraint constraint : constraints) {
                if (constraint instanceof MustLink must
                        && rowByKey.containsKey(must.key())
                        && rowByKey.containsKey(must.anchorKey())) {
                    int one = rowByKey.get(must.key());
                    int other = rowByKey.get(must.anchorKey());
                    if (one != other && there.add((long) Math.min(one, other) << 32 | Math.max(one, other))) {
                        scored.add(pairs.score(one, other, comparison, tally));
                    }
                }
            }
        }

        private boolean asserted(String left, String right) {
            return constraints.contains(new MustLink(left, right)) || constraints.contains(new MustLink(right, left));
        }

        private boolean isForReview(Scored pair) {
            return (pair.decided() || pair.probability() >= register.model().setting(Setting.REVIEW))
                    && grouping.isOpen(pair.a(), pair.b());
        }

        private EnterpriseGroups.Pair said(Scored pair, Zone zone, Explanation explanation) {
            Profile left = register.anchors().row(pair.a());
            Profile right = register.anchors().row(pair.b());
            boolean asserted = asserted(left.key(), right.key());
            return new EnterpriseGroups.Pair(
                    left.key(),
                    right.key(),
                    pair.bits(),
                    asserted ? 1 : pair.probability(),
                    zone,
                    asserted,
                    grouping.joins(pair),
                    explanation.reasons(left, right, 0, -EnterpriseModel.log2(pair.nobody())));
        }
    }
}
