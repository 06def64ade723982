package org.sunmao.app.resolution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.linkage.Links;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseRecord;
import org.sunmao.linkage.enterprise.EnterpriseResolver;

/**
 * The links of all enterprise mentions, kept right in memory while evidence and decisions come and go, under a pinned model. It follows
 * the database by what changed there since, so it may be thrown away at any time, and nodes need not know of each other. A file
 * keeps it over a restart; where that is missing or damaged it is made from the evidence.
 */
@Component
class LiveLinks {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLinks.class);

    private final WorkerDatabase database;
    private final ActiveMentions mentions;
    private final DecisionBook decisions;
    private final LiveLinksFile file;
    private @Nullable Live live;
    /** Whether a transaction that is not finished has moved the links on. */
    private boolean ahead;

    LiveLinks(WorkerDatabase database, ActiveMentions mentions, DecisionBook decisions, LiveLinksFile file) {
        this.database = database;
        this.mentions = mentions;
        this.decisions = decisions;
        this.file = file;
    }

    /** What is held in memory. */
    private static final class Live {
        private final EnterpriseResolver resolver;
        private final LinkIndexState.Origin origin;
        private final Instant since = Instant.now();
        private final Duration took;
        private LinkInputs read;
        private DecisionBook.Told told;
        private boolean saved;
        /** What was read and told before the transaction that is under way; null where it cannot go back to that. */
        private @Nullable LinkInputs readBefore;

        private DecisionBook.@Nullable Told toldBefore;

        Live(
                EnterpriseResolver resolver,
                LinkIndexState.Origin origin,
                Duration took,
                LinkInputs read,
                DecisionBook.Told told) {
            this.told = told;
            this.resolver = resolver;
            this.origin = origin;
            this.took = took;
            this.read = read;
            this.saved = origin == LinkIndexState.Origin.FILE;
        }
    }

    /**
     * What following came to.
     *
     * @param resolver the links as they are now
     * @param whole whether all links have to be compared with the journal, because nobody knows which changed
     * @param changes the links that changed; says nothing where all have to be compared
     */
    record Followed(EnterpriseResolver resolver, boolean whole, List<EnterpriseResolver.Change> changes) {}

    /**
     * Brings the links up to what the current transaction sees; it must hold the work lock. If it fails in the end, what it brought is
     * forgotten.
     *
     * @return empty where the model in use is not pinned: then each record changes how common values are, and only linking everything
     *     anew gives the links
     */
    synchronized Optional<Followed> follow() {
        forgetOnRollback();
        LinkInputs inputs = LinkInputs.now(database.client());
        if (live == null || !live.resolver.modelId().equals(inputs.model())) {
            if (live != null) {
                discard();
            }
            EnterpriseModel model = new ModelShelf(database.client()).active();
            if (!model.isPinned()) {
                return Optional.empty();
            }
            live = open(model);
            if (live == null) {
                live = load(model, inputs);
                return Optional.of(new Followed(live.resolver, true, List.of()));
            }
        }
        return Optional.of(new Followed(live.resolver, false, catchUp(live, inputs)));
    }

    private void forgetOnRollback() {
        if (!ahead && live != null) {
            live.readBefore = live.read;
            live.toldBefore = live.told;
        }
        ahead = true;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                finished(status == STATUS_COMMITTED);
            }
        });
    }

    private synchronized void finished(boolean committed) {
        boolean last = ahead;
        ahead = false;
        Live now = live;
        if (committed || now == null || !last) {
            return;
        }
        LinkInputs read = now.readBefore;
        DecisionBook.Told told = now.toldBefore;
        if (read == null || told == null) {
            live = null;
            return;
        }
        // Links are a function of records and decisions: with the former decisions they are what they were.
        now.resolver.decide(told.constraints());
        now.told = told;
        now.read = read;
    }

    private List<EnterpriseResolver.Change> catchUp(Live now, LinkInputs inputs) {
        var changes = new ArrayList<EnterpriseResolver.Change>();
        boolean moved = !inputs.evidence().equals(now.read.evidence());
        if (!inputs.hasDecisionsOf(now.read) || moved && now.told.dependOnWhatCounts()) {
            now.told = decisions.told(MentionKind.ENTERPRISE);
            changes.addAll(now.resolver.decide(now.told.constraints()));
            now.saved = false;
        }
        if (moved) {
            Set<Long> touched = now.read.evidence().touchedUntil(inputs.evidence(), database.client());
            if (!touched.isEmpty()) {
                now.toldBefore = null;
                changes.addAll(apply(now.resolver, touched));
                now.saved = false;
            }
        }
        now.read = inputs;
        return changes;
    }

    private List<EnterpriseResolver.Change> apply(EnterpriseResolver resolver, Set<Long> touched) {
        List<EnterpriseRecord> here = mentions.list(MentionKind.ENTERPRISE, touched).stream()
                .map(LinkageRecords::enterprise)
                .toList();
        Set<String> gone = here.size() == touched.size() ? Set.of() : mentions.keys(touched);
        if (!gone.isEmpty()) {
            here.forEach(record -> gone.remove(record.key()));
        }
        // Most of a monthly list says what it said before.
        return resolver.apply(
                here.stream()
                        .filter(record -> !record.equals(resolver.record(record.key())))
                        .toList(),
                gone);
    }

    private @Nullable Live open(EnterpriseModel model) {
        Instant began = Instant.now();
        LiveLinksFile.@Nullable Content content = file.open(model, database.client());
        if (content == null) {
            return null;
        }
        Duration took = Duration.between(began, Instant.now());
        LOG.info("links of {} read from links.index in {} ms", model.id(), took.toMillis());
        // Decisions are few: they are read again.
        var read = new LinkInputs(model.id(), -1, -1, content.mark());
        return new Live(
                content.resolver(), LinkIndexState.Origin.FILE, took, read, new DecisionBook.Told(List.of(), true));
    }

    private Live load(EnterpriseModel model, LinkInputs inputs) {
        Instant began = Instant.now();
        var resolver = new EnterpriseResolver(model);
        DecisionBook.Told told = decisions.told(MentionKind.ENTERPRISE);
        resolver.decide(told.constraints());
        resolver.load(mentions.list(MentionKind.ENTERPRISE).stream()
                .map(LinkageRecords::enterprise)
                .toList());
        Duration took = Duration.between(began, Instant.now());
        LOG.info("links of {} made from the evidence in {} ms", model.id(), took.toMillis());
        return new Live(resolver, LinkIndexState.Origin.EVIDENCE, took, inputs, told);
    }

    /** Forgets what is in memory and in the file: the next that needs the links makes them from the evidence. */
    synchronized void discard() {
        live = null;
        file.remove();
    }

    /** The links as they are now in memory; empty where none are held. */
    synchronized Optional<Links> links() {
        return live == null ? Optional.empty() : Optional.of(live.resolver.links());
    }

    /** What is held, for whoever looks after the server. */
    synchronized LinkIndexState state() {
        Live now = live;
        if (now == null) {
            return LinkIndexState.NOTHING.withDamage(file.damage());
        }
        return new LinkIndexState(
                now.resolver.modelId(),
                now.origin,
                now.since,
                now.took,
                now.resolver.anchors(),
                now.resolver.records(),
                now.resolver.indexBytes(),
                file.damage());
    }

    /**
     * The journal says now what the links say: what it wrote for that needs no looking at. Called where {@link #follow} was. Nothing but
     * the links counts as read: a decision may have been made since, by somebody who does not wait for the lock.
     */
    synchronized void brought() {
        Live now = live;
        if (now != null) {
            now.read = now.read.with(now.read.evidence().withLinks(database.client()));
        }
    }

    /** Writes the file and gives the memory back: the next that needs the links opens the file. */
    synchronized void close() {
        save();
        live = null;
    }

    /** Writes the file, if anything changed since it was written; not while a transaction may still fail. */
    synchronized void save() {
        Live now = live;
        if (now != null && !ahead && !now.saved) {
            file.save(now.resolver, now.read.evidence(), database.client());
            now.saved = true;
        }
    }
}
