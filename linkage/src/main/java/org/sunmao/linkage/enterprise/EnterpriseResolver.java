package org.sunmao.linkage.enterprise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Links;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.file.CheckedFileWriter;

/**
 * Keeps the links of a set of records right while records and persons' decisions come and go. After every call the links are those
 * that {@link EnterpriseLinker} would give for the same records, decisions and pinned model, whatever the order in which they
 * came: what a change touches is decided anew, and nothing else. A new row may so undo an old machine link that it explains better.
 *
 * <p>One change is made at a time; any number of threads may call.
 */
public final class EnterpriseResolver {
    /** The most bytes that a caller may leave with a saved resolver. */
    public static final int LONGEST_NOTE = 1 << 16;

    private final EnterpriseModel model;
    private final LiveRecords records = new LiveRecords();
    private final LiveAnchors anchors;
    private final Register reading;
    private final KnownPlaces known;
    private Decisions decisions = new Decisions(List.of());
    private Judge judge;

    /**
     * A resolver without records.
     *
     * @throws IllegalArgumentException if the model is not pinned: then how common values are would change with every record
     */
    public EnterpriseResolver(EnterpriseModel model) {
        Frequencies frequencies = model.frequencies();
        if (frequencies == null) {
            throw new IllegalArgumentException(
                    "The model " + model.id() + " is not pinned; EnterpriseTrainer gives a pinned one");
        }
        this.model = model;
        anchors = new LiveAnchors(decisions);
        known = new KnownPlaces(List.of());
        reading = Register.live(model, anchors, frequencies, known);
        judge = new Judge(reading, decisions, Explanation.MOST_SHOWN, null);
    }

    /**
     * A link that is not what it was.
     *
     * @param key the record
     * @param before its link before; null for a new record
     * @param after its link now; null for one that was removed
     */
    public record Change(
            String key, @Nullable Link before, @Nullable Link after) {}

    /**
     * Takes in many records; the fastest way where most are new, and tells no changes. Where a key comes twice, what comes last
     * holds.
     */
    public synchronized void load(Collection<EnterpriseRecord> loaded) {
        List<Integer> rows = new ArrayList<>();
        List<EnterpriseRecord> again = new ArrayList<>();
        for (EnterpriseRecord record : loaded) {
            if (anchors.row(record.key()) >= 0 || records.find(record.key()) >= 0) {
                again.add(record);
                continue;
            }
            Profile p = reading.read(record);
            if (record.anchor()) {
                known.learn(p);
                rows.add(anchors.add(p));
            } else {
                records.add(p);
            }
        }
        anchors.cluster(anchors.connected(rows));
        List<Integer> ids = new ArrayList<>();
        records.forEach(ids::add);
        ids.forEach(id -> records.own(id, PackedLink.pack(judge.apply(records.profile(id)))));
        new Fates(records, anchors, decisions).join(ids, records::full);
        apply(again, List.of());
    }

    /**
     * Takes in records, new or with what they say now, and removes others, all at once: each link is decided once, after all of
     * them. Where a key comes twice, what comes last holds; a key that is taken in and removed is taken in; a key that is not
     * known is not removed.
     *
     * @return every record, anchors among them, whose {@link #link} is not what it was, sorted by key
     */
    public synchronized List<Change> apply(Collection<EnterpriseRecord> upserted, Collection<String> removed) {
        Map<String, EnterpriseRecord> latest = new LinkedHashMap<>();
        upserted.forEach(record -> latest.put(record.key(), record));
        List<Profile> read = new ArrayList<>();
        for (EnterpriseRecord record : latest.values()) {
            if (!record.equals(record(record.key()))) {
                read.add(reading.read(record));
            }
        }
        Touched touched = touched();
        Set.copyOf(removed).stream().filter(key -> !latest.containsKey(key)).forEach(touched::remove);
        for (Profile p : read) {
            touched.remove(p.key());
            touched.add(p);
        }
        return touched.settle(judge);
    }

    /** Takes in a record, new or with what it says now; tells changes as {@link #apply} does. */
    public synchronized List<Change> upsert(EnterpriseRecord record) {
        return apply(List.of(record), List.of());
    }

    /** Removes a record; does nothing where it is not known. Tells changes as {@link #apply} does. */
    public synchronized List<Change> remove(String key) {
        return apply(List.of(), List.of(key));
    }

    /** Puts other decisions of persons in the place of the present ones. Tells changes as {@link #apply} does. */
    public synchronized List<Change> decide(Collection<Constraint> constraints) {
        Touched touched = touched();
        Decisions others = new Decisions(constraints);
        touched.decide(others, decisions.differences(others));
        take(others);
        return touched.settle(judge);
    }

    /** The link of a record as it stands; null where the record is not known. */
    public synchronized @Nullable Link link(String key) {
        int row = anchors.row(key);
        if (row >= 0) {
            return anchors.founded(row);
        }
        int id = records.find(key);
        return id < 0 ? null : records.link(id);
    }

    /** All links, as {@link EnterpriseLinker#link} gives them. */
    public synchronized Links links() {
        List<Link> links = new ArrayList<>();
        for (int row = 0; row < anchors.size(); row++) {
            if (anchors.isLive(row)) {
                links.add(anchors.founded(row));
            }
        }
        records.forEach(id -> links.add(records.link(id)));
        links.sort(Comparator.comparing(Link::key));
        return new Links(links, model.id());
    }

    /** The keys of all records in a cluster, anchors among them, sorted; none where no cluster is named so. */
    public synchronized List<String> members(String cluster) {
        List<String> keys = new ArrayList<>();
        int row = anchors.row(cluster);
        if (row >= 0 && anchors.clusterKey(row).equals(cluster)) {
            anchors.members(row).forEach(member -> keys.add(anchors.row(member).key()));
        }
        records.members(cluster, keys);
        keys.sort(Comparator.naturalOrder());
        return keys;
    }

    /** The record with that key as it was taken in last; null where it is not known. */
    public synchronized @Nullable EnterpriseRecord record(String key) {
        int row = anchors.row(key);
        if (row >= 0) {
            return anchors.row(row).record;
        }
        int id = records.find(key);
        return id < 0 ? null : records.profile(id).record;
    }

    /** What a record would be linked to, without taking it in. */
    public synchronized Link lookup(EnterpriseRecord record) {
        return judge.apply(reading.read(record));
    }

    /** The id of the model by which links are made. */
    public String modelId() {
        return model.id();
    }

    /** How many records there are that are no anchors. */
    public synchronized int records() {
        return records.live();
    }

    /** How many anchors there are. */
    public synchronized int anchors() {
        return anchors.live();
    }

    /** The memory of the indexes, in bytes. */
    public synchronized long indexBytes() {
        return anchors.indexBytes() + records.indexBytes();
    }

    /**
     * Writes everything into a file from which {@link #open} gives a resolver that behaves as this one. The file is written beside the
     * old one, forced to the disk and renamed, so that whatever happens there is a whole one. Other calls wait meanwhile.
     *
     * @param note what the caller wants to know when it opens the file, at most {@value #LONGEST_NOTE} bytes
     * @throws IllegalArgumentException if the note is longer
     * @throws UncheckedIOException if the file cannot be written; the old one is then as it was
     */
    public synchronized void save(Path file, byte[] note) {
        save(file, note, CheckedFileWriter::open);
    }

    synchronized void save(Path file, byte[] note, CheckedFileWriter.Opening opening) {
        if (note.length > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "A note of " + note.length + " bytes; at most " + LONGEST_NOTE + " are kept with an index");
        }
        try {
            new ResolverSaver(model, anchors, records, decisions, reading.pool()).save(file, note, opening);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens what was saved; several times faster than loading the records.
     *
     * @param model the model under which it was saved
     * @throws UnusableIndexException if the file is not there, torn, altered, or of another kind, version or model
     */
    public static Opened open(Path file, EnterpriseModel model) {
        EnterpriseResolver resolver = new EnterpriseResolver(model);
        ResolverOpener opener =
                new ResolverOpener(file, model, resolver.anchors, resolver.records, resolver.known, resolver.reading);
        Decisions saved = opener.open();
        resolver.take(saved);
        opener.requireSameLinks(resolver.judge);
        return new Opened(resolver, opener.note());
    }

    /**
     * A resolver that was saved.
     *
     * @param note what the caller left when it was saved
     */
    public record Opened(EnterpriseResolver resolver, byte[] note) {}

    private void take(Decisions others) {
        decisions = others;
        anchors.decide(decisions);
        judge = new Judge(reading, decisions, Explanation.MOST_SHOWN, null);
    }

    private Touched touched() {
        return new Touched(anchors, records, known, decisions);
    }
}
