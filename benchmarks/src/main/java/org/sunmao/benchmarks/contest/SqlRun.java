package org.sunmao.benchmarks.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sunmao.benchmarks.peers.SqlLinker;
import org.sunmao.benchmarks.peers.SqlModel;
import org.sunmao.benchmarks.peers.SqlTables;
import org.sunmao.benchmarks.run.Meter;

/** The model in SQL. What it costs to learn from the truth is not counted. */
final class SqlRun {

    private SqlRun() {}

    static List<FoundPair> run(DataSet set, Meter meter) {
        int threads = Runtime.getRuntime().availableProcessors();
        List<SqlLinker.Link> links =
                set.isOfEnterprises() ? enterprises(set, threads, meter) : tables(set, threads, meter);
        return links.stream()
                .map(link -> new FoundPair(link.left(), link.right(), link.weight()))
                .toList();
    }

    private static List<SqlLinker.Link> enterprises(DataSet set, int threads, Meter meter) {
        try (var peer = new SqlLinker(SqlModel.SEVEN_FIELDS, threads)) {
            List<SqlLinker.Link> links = new ArrayList<>();
            meter.count(() -> {
                peer.load(Objects.requireNonNull(set.right()), set.left());
                peer.block();
                peer.compare();
            });
            peer.train(set.truth());
            meter.count(() -> {
                peer.score();
                links.addAll(peer.best());
            });
            return links;
        }
    }

    private static List<SqlLinker.Link> tables(DataSet set, int threads, Meter meter) {
        try (var peer = new SqlTables(threads)) {
            List<SqlLinker.Link> links = new ArrayList<>();
            String script = Engine.SQL.text(set);
            meter.count(() -> peer.compare(script, set.left(), set.right()));
            peer.train(set.truth());
            meter.count(() -> links.addAll(peer.links()));
            return links;
        }
    }
}
