package org.sunmao.app.launch.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Zone;

/**
 * Three and more lists of enterprises. Each list is held against the register by itself, as two lists are; what the register does not
 * have is then held against the rows of all other lists, those that were found in the register among them. The order of the lists has
 * no influence on what belongs together.
 */
final class ManyLists {

    private final LinkRun run;
    private final List<Integer> order;
    private final Map<RowRef, FoundPair> best = new HashMap<>();
    private final List<FoundPair> asserted = new ArrayList<>();
    private final Set<RowPair> apart = new HashSet<>();
    private long compared;
    private double done;

    ManyLists(LinkRun run) {
        this.run = run;
        order = order(run);
    }

    /** By name, and by size where names are equal but for their folder: never by the place on the command line. */
    private static List<Integer> order(LinkRun run) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < run.lists().size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer list) -> run.lists().get(list).name())
                .thenComparing(list -> run.lists().get(list).size()));
        return order;
    }

    Counts link() {
        hold(order);
        for (Set<Integer> again = contradicted(); !again.isEmpty(); again = contradicted()) {
            hold(order.stream().filter(again::contains).toList());
        }
        Map<RowRef, RowRef> known = known();
        Grouped grouped = new Grouped(run.with(run.answers().without(apart)), order, known, this::secondHalf);
        compared += grouped.compared();
        Clusters clusters = new Clusters(run.lists(), run.register());
        grouped.join(clusters);
        List<FoundPair> pairs = pairs(grouped, clusters);
        pairs.forEach(clusters::note);
        pairs.forEach(run.listener()::pair);
        List<Cluster> list = clusters.list();
        if (run.listener().wantsClusters()) {
            run.listener().clusters(list);
        }
        return counts(list);
    }

    private void hold(List<Integer> lists) {
        for (int list : lists) {
            if (list == run.register()) {
                continue;
            }
            best.keySet().removeIf(row -> row.list() == list);
            asserted.removeIf(pair -> pair.left().list() == list || pair.right().list() == list);
            HeldAgainst held = new HeldAgainst(run.with(run.answers().without(apart)), list);
            double share = .5 / (run.lists().size() - 1);
            compared += held.link((now, all) -> firstHalf(done + share * now / Math.max(1, all)), pair -> {
                        if (pair.byPerson()) {
                            asserted.add(pair);
                        }
                        best.putIfAbsent(asked(pair), pair);
                    })
                    .pairs();
            done = Math.min(.5, done + share);
        }
    }

    private void firstHalf(double share) {
        run.progress().at(Math.round(Math.min(.5, share) * 1_000), 1_000);
    }

    private void secondHalf(long now, long all) {
        run.progress().at(500 + Math.round(500.0 * now / Math.max(1, all)), 1_000);
    }

    private RowRef asked(FoundPair pair) {
        return pair.left().list() == run.register() ? pair.right() : pair.left();
    }

    private @Nullable RowRef target(RowRef row) {
        FoundPair pair = best.get(row);
        return pair == null || pair.zone() != Zone.LINKED ? null : pair.rows().other(row);
    }

    /** Lists with rows that a person keeps apart though both were found in one row of the register: the less sure one looks on. */
    private Set<Integer> contradicted() {
        Set<Integer> lists = new TreeSet<>();
        for (RowPair pair : run.answers().different()) {
            RowRef target = target(pair.left());
            if (target != null && target.equals(target(pair.right()))) {
                RowRef weaker = score(pair.left()) < score(pair.right()) ? pair.left() : pair.right();
                if (apart.add(RowPair.of(weaker, target))) {
                    lists.add(weaker.list());
                }
            }
        }
        return lists;
    }

    private double score(RowRef row) {
        FoundPair pair = best.get(row);
        return pair == null ? 0 : pair.byPerson() ? 2 : pair.score();
    }

    /** The row of the register that each row belongs to. Rows that a person joined go where the surest of them does. */
    private Map<RowRef, RowRef> known() {
        Map<RowRef, RowRef> known = new TreeMap<>();
        best.keySet().forEach(row -> {
            RowRef target = target(row);
            if (target != null) {
                known.put(row, target);
            }
        });
        for (Set<RowRef> together : joinedByPersons()) {
            RowRef leader = together.stream()
                    .filter(known::containsKey)
                    .max(Comparator.comparingDouble(this::score)
                            .thenComparing(row -> -order.indexOf(row.list()))
                            .thenComparing(row -> -row.row()))
                    .orElse(null);
            if (leader != null) {
                RowRef target = known.get(leader);
                together.forEach(row -> known.put(row, target));
            }
        }
        return known;
    }

    /** Rows outside of the register that answers join, in sets. */
    private List<Set<RowRef>> joinedByPersons() {
        Map<RowRef, Set<RowRef>> sets = new TreeMap<>();
        for (RowPair pair : run.answers().same()) {
            if (pair.left().list() != run.register() && pair.right().list() != run.register()) {
                Set<RowRef> all = new TreeSet<>(sets.getOrDefault(pair.left(), Set.of(pair.left())));
                all.addAll(sets.getOrDefault(pair.right(), Set.of(pair.right())));
                all.forEach(row -> sets.put(row, all));
            }
        }
        return new ArrayList<>(new HashSet<>(sets.values()));
    }

    private List<FoundPair> pairs(Grouped grouped, Clusters clusters) {
        Map<RowPair, FoundPair> pairs =
                new TreeMap<>(Comparator.comparing(RowPair::left).thenComparing(RowPair::right));
        asserted.forEach(pair -> pairs.put(pair.rows(), pair));
        for (FoundPair pair : best.values()) {
            boolean together = clusters.together(pair.left(), pair.right());
            boolean open = !together && pair.zone() != Zone.LINKED && !founded(asked(pair), clusters);
            if (pair.zone() == Zone.LINKED && together || open) {
                pairs.putIfAbsent(pair.rows(), pair);
            }
        }
        for (Grouped.Pair pair : grouped.pairs()) {
            if (pair.joins() || pair.pair().zone() == Zone.REVIEW) {
                pairs.putIfAbsent(pair.pair().rows(), pair.pair());
            }
        }
        return new ArrayList<>(pairs.values());
    }

    /** Whether a row's cluster has a row of the register. */
    private boolean founded(RowRef row, Clusters clusters) {
        return clusters.has(row, run.register());
    }

    private Counts counts(List<Cluster> clusters) {
        int[] counts = new int[Cluster.Standing.values().length];
        clusters.forEach(
                c -> c.members().forEach(member -> counts[member.standing().ordinal()]++));
        return new Counts(
                counts[Cluster.Standing.LINKED.ordinal()],
                counts[Cluster.Standing.REVIEW.ordinal()],
                counts[Cluster.Standing.ALONE.ordinal()],
                compared);
    }
}
