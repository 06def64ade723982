package org.sunmao.app.resolution;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseRecord;
import org.sunmao.linkage.enterprise.EnterpriseTrainer;

/**
 * The models by which enterprises are linked: trained here, pinned, and put into use by a decision that is kept. Nothing of it is ever
 * changed or erased; going back to an older model is one more activation. Links follow when the conclusions are derived next.
 */
@Component
public class Models {

    private final WorkerDatabase database;
    private final ActiveMentions mentions;
    private final DecisionBook decisions;

    Models(WorkerDatabase database, ActiveMentions mentions, DecisionBook decisions) {
        this.database = database;
        this.mentions = mentions;
        this.decisions = decisions;
    }

    /**
     * What a training came to.
     *
     * @param id the model's id; the same mentions and decisions give the same
     * @param fresh false where this very model was there already
     */
    public record Trained(String id, boolean fresh) {}

    /** What became of the wish to put a model into use. */
    public sealed interface Outcome {}

    /** It is in use from now on. */
    public record Activated(long activationId) implements Outcome {}

    /** It was refused, and nothing was recorded. */
    public record Refused(Refusal why) implements Outcome {}

    /** Why an activation was refused; {@code resolution.model.refusal.<word>} says it. */
    public enum Refusal {
        NO_SUCH_MODEL,
        ACTIVE_ALREADY,
        NO_REASON,
        /** Which links change must have been computed against the model that is in use. */
        COMPARE_FIRST,
        /** This version of the program cannot read it. */
        UNREADABLE;

        /** The word in message keys. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Learns a model from all mentions and decisions that count, and keeps it. Takes minutes on a large district. */
    public Trained train(String by, String note) {
        record Given(List<EnterpriseRecord> records, List<Constraint> decided) {}
        Given given = database.inTransaction(() -> new Given(
                mentions.list(MentionKind.ENTERPRISE).stream()
                        .map(LinkageRecords::enterprise)
                        .toList(),
                decisions.constraints(MentionKind.ENTERPRISE)));
        EnterpriseTrainer.Training training = EnterpriseTrainer.train(given.records(), given.decided());
        return new Trained(training.model().id(), keep(training, by, note));
    }

    /** Keeps a model under its id; false where it is there already. */
    boolean keep(EnterpriseTrainer.Training training, String by, String note) {
        return database.client()
                        .sql("""
                        insert into resolution.model
                            (id, bytes, trained_by, mentions, pairs, decisions, iterations, converged, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                        .params(training.model().id(), training.model().toBytes(), by)
                        .params(training.anchors() + training.records(), training.pairs(), training.decisionsUsed())
                        .params(training.iterations(), training.converged(), note)
                        .update()
                == 1;
    }

    /** The model by which links are made now. */
    EnterpriseModel active() {
        return new ModelShelf(database.client()).active();
    }

    /**
     * Puts a model into use. Only one that was compared with the model in use, so that whoever decides has seen what changes; the one
     * that comes with the program also where that comparison is impossible, because the model in use cannot be read.
     *
     * @param comparison number of the comparison that was looked at
     */
    public Outcome activate(String id, @Nullable Long comparison, String by, String why) {
        return database.inTransaction(() -> {
            oneAtATime();
            Optional<Refusal> refusal = refusal(id, comparison, why);
            return refusal.isPresent() ? new Refused(refusal.get()) : record(id, comparison, by, why);
        });
    }

    private void oneAtATime() {
        database.client()
                .sql("select pg_advisory_xact_lock(hashtext('resolution.model_activation'))")
                .query((row, n) -> "")
                .list();
    }

    private Optional<Refusal> refusal(String id, @Nullable Long comparison, String why) {
        var shelf = new ModelShelf(database.client());
        if (!shelf.has(id)) {
            return Optional.of(Refusal.NO_SUCH_MODEL);
        }
        if (id.equals(shelf.activeId())) {
            return Optional.of(Refusal.ACTIVE_ALREADY);
        }
        if (why.isBlank()) {
            return Optional.of(Refusal.NO_REASON);
        }
        if (!readable(shelf, id)) {
            return Optional.of(Refusal.UNREADABLE);
        }
        boolean seen = comparison == null ? mayGoBackUnseen(shelf, id) : compares(comparison, id, shelf.activeId());
        return seen ? Optional.empty() : Optional.of(Refusal.COMPARE_FIRST);
    }

    private static boolean mayGoBackUnseen(ModelShelf shelf, String id) {
        return id.equals(ModelShelf.builtinId()) && !readable(shelf, shelf.activeId());
    }

    private static boolean readable(ModelShelf shelf, String id) {
        try {
            return shelf.find(id).isPresent();
        } catch (UnreadableModelException e) {
            return false;
        }
    }

    private boolean compares(long comparison, String id, String against) {
        return database.client()
                .sql("select exists (select 1 from resolution.model_comparison where id = ? and model_id = ?"
                        + " and against = ?)")
                .params(comparison, id, against)
                .query(Boolean.class)
                .single();
    }

    private Activated record(String id, @Nullable Long comparison, String by, String why) {
        long number = database.client()
                .sql("""
                        insert into resolution.model_activation (model_id, comparison_id, by_person, why)
                        values (:model, :comparison, :by, :why) returning id
                        """)
                .param("model", id)
                .param("comparison", comparison)
                .param("by", by)
                .param("why", why.strip())
                .query(Long.class)
                .single();
        return new Activated(number);
    }
}
