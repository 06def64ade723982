package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.decision.Decisions;

/**
 * Learns a model from records: from the anchors how common values are and how firms of one owner share them, from the other
 * records, without labels, the shares of every relation; persons' decisions count for what they are. Given the same records and
 * decisions, in whatever order, the model is the same.
 */
public final class EnterpriseTrainer {
    private EnterpriseTrainer() {}

    /**
     * What was learned, and from how much.
     *
     * @param model the model, pinned: it holds how common values were
     * @param anchors records that found a cluster
     * @param records records that look for one
     * @param pairs pairs that were compared
     * @param iterations rounds of expectation maximisation
     * @param converged whether the weights had come to rest
     * @param decisionsUsed records whose cluster, or that they have none, persons had decided
     */
    public record Training(
            EnterpriseModel model,
            int anchors,
            int records,
            long pairs,
            int iterations,
            boolean converged,
            int decisionsUsed) {}

    /**
     * Learns from records and decisions, and pins what was learned.
     *
     * @throws IllegalArgumentException if two records have one key
     */
    public static Training train(Collection<EnterpriseRecord> records, Collection<Constraint> decisions) {
        List<EnterpriseRecord> sorted = EnterpriseLinker.sorted(records);
        List<EnterpriseRecord> anchors = new ArrayList<>();
        List<EnterpriseRecord> asked = new ArrayList<>();
        sorted.forEach(r -> (r.anchor() ? anchors : asked).add(r));
        Decisions decided = new Decisions(decisions);
        Workers workers = new Workers(1, n -> {});
        Register register = Register.of(EnterpriseModel.builtin(), anchors, decided, workers);
        List<Profile> others = workers.map(asked, register::read);
        Learner learner = new Learner(register, others, decided, EnterpriseModel.builtin());
        EnterpriseModel learned = learner.learn().pinned(register.frequencies(), register.places());
        return new Training(
                learned,
                anchors.size(),
                asked.size(),
                learner.pairs(),
                learner.rounds(),
                learner.converged(),
                learner.decided());
    }
}
