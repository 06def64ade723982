package org.sunmao.benchmarks.link;

import java.util.List;
import java.util.Map;
import org.sunmao.benchmarks.peers.SqlModel;
import org.sunmao.benchmarks.run.Meter;

/** What joins two lists. */
enum Engine {
    /** This project's, as it comes: it is told no truth. */
    OURS {
        @Override
        List<Found> run(Lists lists, int threads, Meter meter, Map<String, Double> figures) {
            return OurRun.run(lists, threads, meter);
        }
    },

    /** The same, several times in one process. */
    OURS_WARM {
        @Override
        List<Found> run(Lists lists, int threads, Meter meter, Map<String, Double> figures) {
            return OurRun.warm(lists, threads, meter);
        }
    },

    /** The same, telling which pairs it compares. */
    OURS_WATCHED {
        @Override
        List<Found> run(Lists lists, int threads, Meter meter, Map<String, Double> figures) {
            return OurRun.watched(lists, threads, meter, figures);
        }
    },

    /** The peer whose figures were measured before. */
    PEER {
        @Override
        List<Found> run(Lists lists, int threads, Meter meter, Map<String, Double> figures) {
            return PeerRun.run(SqlModel.FIVE_FIELDS, lists, threads, meter, figures);
        }
    },

    /** The same with more fields and more pairs. */
    STRONGER_PEER {
        @Override
        List<Found> run(Lists lists, int threads, Meter meter, Map<String, Double> figures) {
            return PeerRun.run(SqlModel.SEVEN_FIELDS, lists, threads, meter, figures);
        }
    };

    /** Joins them, while the meter runs; further figures are put where they can be read afterwards. */
    abstract List<Found> run(Lists lists, int threads, Meter meter, Map<String, Double> figures);

    boolean isOurs() {
        return this == OURS || this == OURS_WARM || this == OURS_WATCHED;
    }
}
