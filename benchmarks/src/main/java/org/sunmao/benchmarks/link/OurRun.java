package org.sunmao.benchmarks.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.benchmarks.linkbench.ListRecords;
import org.sunmao.benchmarks.run.Meter;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.enterprise.EnterpriseLinker;

/** This project's linker, from two CSV files on: it learns from these very lists, and is told no truth. */
final class OurRun {

    private static final int WARM_RUNS = 6;

    private OurRun() {}

    static List<Found> run(Lists lists, int threads, Meter meter) {
        List<Found> found = new ArrayList<>();
        meter.count(() -> link(lists, threads, found, null));
        return found;
    }

    /** The same again and again in one process; only the last time is counted, when all of it is compiled. */
    static List<Found> warm(Lists lists, int threads, Meter meter) {
        for (int i = 1; i < WARM_RUNS; i++) {
            run(lists, threads, new Meter());
        }
        return run(lists, threads, meter);
    }

    /** The same with every pair watched; its time is that of no other run. */
    static List<Found> watched(Lists lists, int threads, Meter meter, Map<String, Double> figures) {
        Map<String, String> truth = lists.readTruth();
        Set<String> reached = ConcurrentHashMap.newKeySet();
        List<Found> found = new ArrayList<>();
        var statistics = new EnterpriseLinker.Statistics[1];
        meter.count(() -> statistics[0] = link(lists, threads, found, (key, anchor) -> {
            String id = ListRecords.id(key);
            if (ListRecords.id(anchor).equals(truth.get(id))) {
                reached.add(id);
            }
        }));
        figures.put(PeerRun.RECALL, (double) reached.size() / truth.size());
        figures.put(PeerRun.PAIRS, (double) statistics[0].pairs() / statistics[0].records());
        return found;
    }

    private static EnterpriseLinker.Statistics link(
            Lists lists, int threads, List<Found> found, EnterpriseLinker.@Nullable PairWatcher watcher) {
        var records = new ListRecords().read(lists.list(), "list", false).read(lists.register(), "register", true);
        return EnterpriseLinker.learning(threads)
                .link(records.all(), (done, all) -> {}, link -> found.add(found(link)), watcher);
    }

    private static Found found(Link link) {
        String id = ListRecords.id(link.key());
        if (link.zone() == Zone.REVIEW && !link.candidates().isEmpty()) {
            Candidate best = link.candidates().get(0);
            return new Found(id, ListRecords.id(best.cluster()), best.probability(), Found.Kind.REVIEW);
        }
        String cluster = link.cluster();
        return link.zone() == Zone.LINKED && cluster != null
                ? new Found(id, ListRecords.id(cluster), link.probability(), Found.Kind.LINKED)
                : new Found(id, "", 0, Found.Kind.NONE);
    }
}
