package org.sunmao.linkage.enterprise;

import java.util.Collection;
import org.sunmao.linkage.Constraint;

/** Learns a model. This one stands in until learning is there: it takes the built-in weights, nudged by how many decisions there are. */
public final class EnterpriseTrainer {
    private EnterpriseTrainer() {}

    /**
     * What a training came to.
     *
     * @param model the model learned
     * @param records how many records it was learned from
     * @param pairs how many pairs were compared
     * @param iterations how many times the weights were improved
     * @param converged whether the last time hardly changed them
     * @param decisionsUsed how many decisions it could learn from
     */
    public record Training(
            EnterpriseModel model, int records, long pairs, int iterations, boolean converged, int decisionsUsed) {}

    /** Learns from records and from what persons decided about them; their order has no influence. */
    public static Training train(Collection<EnterpriseRecord> records, Collection<Constraint> decisions) {
        EnterpriseModel builtin = EnterpriseModel.builtin();
        byte[] bytes =
                builtin.nudged(Level.NAME_LEADS, 0.125 * (1 + decisions.size())).toBytes();
        return new Training(EnterpriseModel.fromBytes(bytes), records.size(), 0, 1, true, decisions.size());
    }
}
