package org.sunmao.benchmarks.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sunmao.benchmarks.peers.SqlLinker;
import org.sunmao.benchmarks.peers.SqlModel;
import org.sunmao.benchmarks.run.Meter;

/** The peer in SQL, from two CSV files on. What it costs to learn from the truth is not counted. */
final class PeerRun {

    /** Names of its figures. */
    static final String RECALL = "recall";

    static final String PAIRS = "pairs";

    private PeerRun() {}

    static List<Found> run(SqlModel model, Lists lists, int threads, Meter meter, Map<String, Double> figures) {
        try (var peer = new SqlLinker(model, threads)) {
            List<SqlLinker.Link> links = new ArrayList<>();
            meter.count(() -> {
                peer.load(lists.register(), lists.list());
                peer.block();
                peer.compare();
            });
            peer.train(lists.truth());
            meter.count(() -> {
                peer.score();
                links.addAll(peer.best());
            });
            SqlLinker.Blocking blocking = peer.blocking();
            figures.put(RECALL, blocking.recall());
            figures.put(PAIRS, blocking.pairsPerRow());
            return links.stream()
                    .map(l -> new Found(l.left(), l.right(), l.weight(), Found.Kind.SCORED))
                    .toList();
        }
    }
}
