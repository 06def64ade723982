package org.sunmao.app.resolution;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.linkage.Links;
import org.sunmao.linkage.enterprise.EnterpriseLinker;

/**
 * Brings the journal to what evidence, decisions and the model in use say of enterprise mentions. Under a pinned model only what changed
 * is decided anew; under the model that comes with the program each mention changes how common values are, so all are linked.
 */
@Component
class EnterpriseLinking {

    private final WorkerDatabase database;
    private final ActiveMentions mentions;
    private final DecisionBook decisions;
    private final LiveLinks live;
    private final LinkWriter writer;
    private final LinkJournal journal;

    EnterpriseLinking(
            WorkerDatabase database,
            ActiveMentions mentions,
            DecisionBook decisions,
            LiveLinks live,
            LinkWriter writer,
            LinkJournal journal) {
        this.database = database;
        this.mentions = mentions;
        this.decisions = decisions;
        this.live = live;
        this.writer = writer;
        this.journal = journal;
    }

    /** Links, in the transaction of a derivation. */
    void derive() {
        if (!follow()) {
            Map<String, ActiveMention> active = active();
            writer.bring(MentionKind.ENTERPRISE, active, linkAnew(active.values()));
            journal.markDirty();
        }
    }

    /**
     * Links, in a transaction that holds the work lock, what changed since it was last done.
     *
     * @return false where the model in use is not pinned; then nothing was done
     */
    boolean follow() {
        Optional<LiveLinks.Followed> followed = live.follow();
        if (followed.isEmpty()) {
            return false;
        }
        if (followed.get().whole()) {
            writer.bring(
                    MentionKind.ENTERPRISE, active(), followed.get().resolver().links());
            journal.markDirty();
        } else {
            Set<Long> changed = writer.bringChanges(
                    followed.get().resolver(), followed.get().changes());
            journal.markDirty(changed);
        }
        live.brought();
        return true;
    }

    /** All links by the model in use, kept nowhere. */
    Links linkAnew(Collection<ActiveMention> active) {
        return new EnterpriseLinker(new ModelShelf(database.client()).active())
                .link(
                        active.stream().map(LinkageRecords::enterprise).toList(),
                        decisions.constraints(MentionKind.ENTERPRISE));
    }

    private Map<String, ActiveMention> active() {
        return mentions.list(MentionKind.ENTERPRISE).stream()
                .collect(Collectors.toMap(ActiveMention::key, Function.identity()));
    }
}
