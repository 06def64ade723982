package org.sunmao.app.launch.link;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunmao.linkage.Zone;

/** One list of enterprises: its rows that are one. */
final class OneList {

    private final LinkRun run;

    OneList(LinkRun run) {
        this.run = run;
    }

    Counts link() {
        Grouped grouped = new Grouped(run, List.of(0), Map.of(), run.progress());
        Clusters clusters = new Clusters(run.lists(), -1);
        grouped.join(clusters);
        Set<RowRef> linked = new HashSet<>();
        Set<RowRef> doubtful = new HashSet<>();
        grouped.pairs().stream().map(Grouped.Pair::pair).sorted(FoundPair.ORDER).forEach(pair -> {
            clusters.note(pair);
            run.listener().pair(pair);
            Set<RowRef> rows = pair.zone() == Zone.LINKED ? linked : doubtful;
            rows.add(pair.left());
            rows.add(pair.right());
        });
        doubtful.removeAll(linked);
        if (run.listener().wantsClusters()) {
            run.listener().clusters(clusters.list());
        }
        int none = run.lists().get(0).size() - linked.size() - doubtful.size();
        return new Counts(linked.size(), doubtful.size(), none, grouped.compared());
    }
}
