package org.sunmao.app.launch.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sunmao.app.intake.ListFile;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Constraint.CannotLink;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.enterprise.EnterpriseGrouper;
import org.sunmao.linkage.enterprise.EnterpriseGroups;
import org.sunmao.linkage.enterprise.EnterpriseLinker;
import org.sunmao.linkage.enterprise.EnterpriseRecord;

/** Rows of all lists of enterprises held against each other. */
final class Grouped {

    private static final char FIRST = 'A';

    private final LinkRun run;
    private final List<Integer> order;
    private final EnterpriseGroups groups;

    /**
     * Groups.
     *
     * @param order the lists in an order that does not depend on the command line
     * @param known by row that of the register it is known to belong to
     */
    Grouped(LinkRun run, List<Integer> order, Map<RowRef, RowRef> known, EnterpriseLinker.Progress progress) {
        this.run = run;
        this.order = order;
        Map<String, String> joined = new java.util.TreeMap<>();
        known.forEach((row, target) -> joined.put(key(row), key(target)));
        groups = new EnterpriseGrouper(run.threads()).group(records(), constraints(), joined, progress);
        run.listener().grouped(groups.model(), groups.compared());
    }

    private List<EnterpriseRecord> records() {
        List<EnterpriseRecord> records = new ArrayList<>();
        for (int list : order) {
            ListFile rows = run.lists().get(list).firms();
            boolean anchor = list == run.register();
            for (int i = 0; i < rows.rows().size(); i++) {
                String source = anchor ? "anchors" : "list";
                records.add(rows.rows().get(i).record(key(new RowRef(list, i)), source, anchor));
            }
        }
        return records;
    }

    private List<Constraint> constraints() {
        List<Constraint> out = new ArrayList<>();
        run.answers().same().forEach(pair -> out.add(new MustLink(key(pair.left()), key(pair.right()))));
        run.answers().different().forEach(pair -> out.add(new CannotLink(key(pair.left()), key(pair.right()))));
        return out;
    }

    private String key(RowRef row) {
        return RowKeys.key((char) (FIRST + order.indexOf(row.list())), row.row());
    }

    private RowRef row(String key) {
        return new RowRef(order.get(key.charAt(0) - FIRST), RowKeys.row(key));
    }

    /** Joins in the clusters what belongs together. */
    void join(Clusters clusters) {
        groups.groups().forEach((key, group) -> clusters.join(row(key), row(group)));
    }

    long compared() {
        return groups.compared();
    }

    /** A pair with whether it is one of those that made the groups. */
    record Pair(FoundPair pair, boolean joins) {}

    List<Pair> pairs() {
        return groups.pairs().stream()
                .map(p -> new Pair(
                        FoundPair.of(
                                row(p.left()), row(p.right()), p.probability(), p.zone(), p.asserted(), p.reasons()),
                        p.joins() || p.asserted()))
                .toList();
    }
}
