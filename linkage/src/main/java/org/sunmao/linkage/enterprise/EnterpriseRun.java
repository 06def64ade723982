package org.sunmao.linkage.enterprise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.decision.Decisions;

/**
 * A run that has decided about every record: what it took, the model it decided by, and, for single records, why. It holds all
 * records that it read, so whoever keeps it keeps those. Serves one thread.
 */
public final class EnterpriseRun {
    private final Register register;
    private final List<Profile> others;
    private final Decisions decisions;
    private final EnterpriseLinker.Statistics statistics;
    private final @Nullable Learned learned;
    private @Nullable Judge judge;
    private @Nullable Judge machine;

    EnterpriseRun(
            Register register,
            List<Profile> others,
            Decisions decisions,
            EnterpriseLinker.Statistics statistics,
            @Nullable Learned learned) {
        this.register = register;
        this.others = others;
        this.decisions = decisions;
        this.statistics = statistics;
        this.learned = learned;
    }

    /**
     * How a run learned its weights.
     *
     * @param pairs pairs of a sample that were compared
     * @param rounds rounds of expectation maximisation
     * @param converged whether the weights had come to rest
     * @param decisions records of the sample whose cluster, or that they have none, persons had decided
     */
    public record Learned(long pairs, int rounds, boolean converged, int decisions) {}

    /** What the run took. */
    public EnterpriseLinker.Statistics statistics() {
        return statistics;
    }

    /** The model that decided. */
    public EnterpriseModel model() {
        return register.model();
    }

    /** How the weights were learned; null where the run decided by a model that it was given. */
    public @Nullable Learned learned() {
        return learned;
    }

    /** The key of the cluster that an anchor is in; its own where there is no such anchor. */
    public String cluster(String anchorKey) {
        int row = register.anchors().row(anchorKey);
        return row < 0 ? anchorKey : register.anchors().clusterKey(row);
    }

    /**
     * The link of one record once more, now with up to five candidates and the values that were compared.
     *
     * @throws IllegalArgumentException if the run decided about no record with that key
     */
    public Link explain(String key) {
        judge = judge == null ? new Judge(register, decisions, Explanation.MOST_SHOWN, null) : judge;
        return judge.apply(profile(key));
    }

    /**
     * What would have been decided about one record if no person had decided anything about it. What the model learned from
     * decisions stays in it.
     *
     * @throws IllegalArgumentException if the run decided about no record with that key
     */
    public Link withoutDecisions(String key) {
        machine =
                machine == null ? new Judge(register, new Decisions(List.of()), Explanation.MOST_SHOWN, null) : machine;
        return machine.apply(profile(key));
    }

    private Profile profile(String key) {
        int from = 0;
        int to = others.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = others.get(middle).key().compareTo(key);
            if (order == 0) {
                return others.get(middle);
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        throw new IllegalArgumentException("Nothing was decided about a record with the key " + key);
    }
}
