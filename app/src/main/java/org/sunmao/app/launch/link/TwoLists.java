package org.sunmao.app.launch.link;

import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.enterprise.EnterpriseLinker;

/** Two lists of enterprises: links are told as they are made, and none is kept. */
final class TwoLists {

    private final LinkRun run;
    private final int asked;
    private final @Nullable Clusters clusters;
    private int linked;
    private int review;
    private int last = -1;

    TwoLists(LinkRun run) {
        this.run = run;
        asked = 1 - run.register();
        clusters = run.listener().wantsClusters() ? new Clusters(run.lists(), run.register()) : null;
    }

    Counts link() {
        EnterpriseLinker.Statistics statistics = new HeldAgainst(run, asked).link(run.progress(), this::tell);
        if (clusters != null) {
            run.listener().clusters(clusters.list());
        }
        return new Counts(linked, review, statistics.records() - linked - review, statistics.pairs());
    }

    private void tell(FoundPair pair) {
        int row = pair.left().list() == asked ? pair.left().row() : pair.right().row();
        boolean again = row == last;
        last = row;
        linked += !again && pair.zone() == Zone.LINKED ? 1 : 0;
        review += !again && pair.zone() == Zone.REVIEW ? 1 : 0;
        run.listener().pair(pair);
        if (clusters != null) {
            clusters.note(pair);
            if (pair.zone() == Zone.LINKED) {
                clusters.join(pair.left(), pair.right());
            }
        }
    }
}
