package org.sunmao.app.launch.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.table.Table;
import org.sunmao.linkage.table.TableAnswers;
import org.sunmao.linkage.table.TableClusters;
import org.sunmao.linkage.table.TableLinker;
import org.sunmao.linkage.table.TableLinks;
import org.sunmao.linkage.table.TablePair;

/**
 * Lists that are not of enterprises: one freed of doubles, two linked, or several linked two by two and put together, the surest pair
 * first, without ever joining two rows of a list that has each thing once.
 */
final class TablesLinked {

    private final LinkRun run;
    private final TableWords words;
    private final List<FoundPair> found = new ArrayList<>();
    private final Set<Integer> withDoubles = new HashSet<>();
    private final Clusters clusters;
    private final Map<RowRef, Set<RowRef>> together = new HashMap<>();
    private long compared;

    TablesLinked(LinkRun run, TableWords words) {
        this.run = run;
        this.words = words;
        clusters = new Clusters(run.lists(), -1);
    }

    /**
     * Links, tells how the columns were read, and hands the pairs over.
     *
     * @throws Refusal if no column of one list could be held against one of another
     */
    Counts link() {
        if (run.lists().size() == 1) {
            deduplicate();
        }
        int pairs = run.lists().size() * (run.lists().size() - 1) / 2;
        int done = 0;
        List<Integer> order = order();
        for (int left = 0; left < order.size(); left++) {
            for (int right = left + 1; right < order.size(); right++) {
                link(order.get(left), order.get(right));
                run.progress().at(++done, pairs);
            }
        }
        List<FoundPair> told = run.lists().size() > 2 ? putTogether() : found;
        told.sort(FoundPair.ORDER);
        told.forEach(clusters::note);
        told.forEach(run.listener()::pair);
        if (run.lists().size() == 2) {
            told.stream().filter(p -> p.zone() == Zone.LINKED).forEach(p -> clusters.join(p.left(), p.right()));
        }
        if (run.listener().wantsClusters()) {
            run.listener().clusters(clusters.list());
        }
        return counts(told);
    }

    /** Several lists by their names, so that their order on the command line has no influence. */
    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < run.lists().size(); i++) {
            order.add(i);
        }
        if (order.size() > 2) {
            order.sort(Comparator.comparing(list -> run.lists().get(list).name()));
        }
        return order;
    }

    private Table table(int list) {
        return run.lists().get(list).table().table();
    }

    private TableAnswers answers(int left, int right) {
        return new TableAnswers(
                numbers(run.answers().same(), left, right),
                numbers(run.answers().different(), left, right));
    }

    private static Set<TableAnswers.Pair> numbers(Set<RowPair> pairs, int left, int right) {
        Set<TableAnswers.Pair> out = new HashSet<>();
        for (RowPair pair : pairs) {
            if (pair.left().list() == left && pair.right().list() == right) {
                out.add(new TableAnswers.Pair(pair.left().row(), pair.right().row()));
            } else if (pair.left().list() == right && pair.right().list() == left) {
                out.add(new TableAnswers.Pair(pair.right().row(), pair.left().row()));
            }
        }
        return out;
    }

    private void deduplicate() {
        TableClusters groups = TableLinker.deduplicate(table(0), answers(0, 0));
        groups.columns().forEach(words::say);
        run.listener().learned(0, 0, groups.columns(), groups.weights(), groups.learned(), groups.compared());
        compared += groups.compared();
        for (int row = 0; row < groups.clusters().size(); row++) {
            clusters.join(new RowRef(0, row), new RowRef(0, groups.clusters().get(row)));
        }
        add(groups.pairs(), 0, 0);
    }

    private void link(int left, int right) {
        TableLinks links = TableLinker.link(table(left), table(right), answers(left, right));
        if (links.columns().isEmpty()) {
            throw new Refusal("No column of the one list is like one of the other: "
                    + String.join(", ", table(left).header()) + " and "
                    + String.join(", ", table(right).header()) + ". Give those that say the same the same header.");
        }
        links.columns().forEach(words::say);
        words.unique(run.lists().get(left), links.leftUnique());
        words.unique(run.lists().get(right), links.rightUnique());
        if (!links.leftUnique()) {
            withDoubles.add(left);
        }
        if (!links.rightUnique()) {
            withDoubles.add(right);
        }
        run.listener().learned(left, right, links.columns(), links.weights(), links.learned(), links.compared());
        compared += links.compared();
        add(links.pairs(), left, right);
    }

    private void add(List<TablePair> pairs, int left, int right) {
        for (TablePair pair : pairs) {
            RowRef one = new RowRef(left, pair.left());
            RowRef other = new RowRef(right, pair.right());
            boolean byPerson = run.answers().same().contains(RowPair.of(one, other));
            found.add(FoundPair.of(one, other, pair.probability(), pair.zone(), byPerson, pair.reasons()));
        }
    }

    /** The surest pairs first; a pair that would join two rows of a list without doubles is left to a person. */
    private List<FoundPair> putTogether() {
        List<FoundPair> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing((FoundPair p) -> !p.byPerson())
                .thenComparing(Comparator.comparingDouble(FoundPair::score).reversed())
                .thenComparing(p -> said(p.left()))
                .thenComparing(p -> said(p.right())));
        List<FoundPair> out = new ArrayList<>();
        for (FoundPair pair : sorted) {
            boolean one = clusters.together(pair.left(), pair.right());
            if (pair.zone() == Zone.LINKED && (one || mayJoin(pair))) {
                join(pair);
                out.add(pair);
            } else if (!one) {
                out.add(new FoundPair(pair.left(), pair.right(), pair.score(), Zone.REVIEW, false, pair.reasons()));
            }
        }
        return out;
    }

    /** A row by list and id: an order that does not depend on the command line. */
    private String said(RowRef row) {
        InputList list = run.lists().get(row.list());
        return list.name() + '\n' + list.id(row.row());
    }

    private Set<RowRef> cluster(RowRef row) {
        return together.getOrDefault(row, Set.of(row));
    }

    private boolean mayJoin(FoundPair pair) {
        Set<Integer> there = new HashSet<>();
        for (RowRef row : cluster(pair.left())) {
            if (!withDoubles.contains(row.list())) {
                there.add(row.list());
            }
        }
        for (RowRef a : cluster(pair.right())) {
            if (there.contains(a.list()) && !pair.byPerson()) {
                return false;
            }
            for (RowRef b : cluster(pair.left())) {
                if (run.answers().different().contains(RowPair.of(a, b))) {
                    return false;
                }
            }
        }
        return true;
    }

    private void join(FoundPair pair) {
        if (!clusters.together(pair.left(), pair.right())) {
            Set<RowRef> all = new TreeSet<>(cluster(pair.left()));
            all.addAll(cluster(pair.right()));
            all.forEach(row -> together.put(row, all));
            clusters.join(pair.left(), pair.right());
        }
    }

    private Counts counts(List<FoundPair> told) {
        if (run.lists().size() == 2) {
            long linked = told.stream().filter(p -> p.zone() == Zone.LINKED).count();
            long rows = told.stream().map(FoundPair::left).distinct().count();
            return new Counts(
                    (int) linked,
                    (int) (told.size() - linked),
                    (int) (run.lists().get(0).size() - rows),
                    compared);
        }
        Set<RowRef> linked = new HashSet<>();
        Set<RowRef> doubtful = new HashSet<>();
        for (FoundPair pair : told) {
            Set<RowRef> rows = pair.zone() == Zone.LINKED ? linked : doubtful;
            rows.add(pair.left());
            rows.add(pair.right());
        }
        doubtful.removeAll(linked);
        int all = run.lists().stream().mapToInt(InputList::size).sum();
        return new Counts(linked.size(), doubtful.size(), all - linked.size() - doubtful.size(), compared);
    }
}
