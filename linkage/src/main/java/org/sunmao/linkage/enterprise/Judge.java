package org.sunmao.linkage.enterprise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.decision.Decisions;

/** Decides about records one by one, persons' decisions first. Serves one thread. */
final class Judge implements Workers.Worker<Profile, Link> {
    private final AnchorRows anchors;
    private final Decisions decisions;
    private final Decider decider;
    private final Explanation explanation;
    private long compared;

    /** Shows so many candidates with each link. */
    Judge(Register register, Decisions decisions, int most, EnterpriseLinker.@Nullable PairWatcher watcher) {
        this(register.anchors(), decisions, register.decider(decisions, watcher), register.explanation(most));
    }

    /** Decides about anchors of any kind. */
    Judge(AnchorRows anchors, Decisions decisions, Decider decider, Explanation explanation) {
        this.anchors = anchors;
        this.decisions = decisions;
        this.decider = decider;
        this.explanation = explanation;
    }

    @Override
    public Link apply(Profile p) {
        if (!decisions.isEmpty()) {
            Link asserted = asserted(p);
            if (asserted != null) {
                return asserted;
            }
        }
        Zone zone = decider.decide(p);
        compared += decider.compared();
        return explanation.link(p, zone, decider);
    }

    @Override
    public long counted() {
        return compared;
    }

    private @Nullable Link asserted(Profile p) {
        String target = decisions.mustLink(p.key());
        int row = target == null ? -1 : anchors.row(target);
        if (row >= 0) {
            return explanation.asserted(p, row);
        }
        return decisions.isSeparate(p.key())
                ? new Link(p.key(), Zone.NEW, p.key(), 0, 1, List.of(), true, List.of())
                : null;
    }
}
