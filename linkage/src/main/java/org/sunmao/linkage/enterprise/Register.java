package org.sunmao.linkage.enterprise;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.region.LocalRegions;
import org.sunmao.linkage.region.Region;

/** What stays the same while records are decided about: the anchors with their index, how common values are, the model. */
final class Register {
    private final EnterpriseModel model;
    private final AnchorIndex anchors;
    private final Frequencies frequencies;
    private final KnownPlaces known;
    private final LocalRegions places;
    private final Pool pool;

    private Register(
            EnterpriseModel model,
            AnchorIndex anchors,
            Frequencies frequencies,
            KnownPlaces known,
            LocalRegions places,
            Pool pool) {
        this.model = model;
        this.anchors = anchors;
        this.frequencies = frequencies;
        this.known = known;
        this.places = places;
        this.pool = pool;
    }

    /** Reads and files the anchors, which must be sorted by key; the addresses come first: they tell the places in names. */
    static Register of(EnterpriseModel model, List<EnterpriseRecord> anchors, Decisions decisions, Workers workers) {
        Pool pool = new Pool();
        List<Profile> rows = workers.quietly(anchors, r -> new Profile(r, pool));
        LocalRegions places = model.isPinned() ? model.places() : LocalRegions.learn(regions(rows));
        workers.forEach(rows, p -> p.readNames(places, pool));
        Anchors filed = new Anchors(rows, decisions);
        Frequencies pinned = model.frequencies();
        Frequencies frequencies = pinned == null ? Frequencies.of(filed) : pinned;
        return new Register(model, filed, frequencies, new KnownPlaces(rows), places, pool);
    }

    private static Collection<List<Region>> regions(List<Profile> rows) {
        return new AbstractList<>() {
            @Override
            public List<Region> get(int i) {
                return rows.get(i).regions.regions;
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    /** Anchors that come and go, under a pinned model. */
    static Register live(EnterpriseModel model, AnchorIndex anchors, Frequencies frequencies, KnownPlaces known) {
        return new Register(model, anchors, frequencies, known, model.places(), new Pool());
    }

    /** No anchors, and values as common as in the register of a usual city. */
    static Register typical(EnterpriseModel model) {
        Decisions nobody = new Decisions(List.of());
        return new Register(
                model,
                new Anchors(List.of(), nobody),
                Frequencies.typical(),
                new KnownPlaces(List.of()),
                LocalRegions.NONE,
                new Pool());
    }

    EnterpriseModel model() {
        return model;
    }

    Register with(EnterpriseModel other) {
        return new Register(other, anchors, frequencies, known, places, pool);
    }

    AnchorIndex anchors() {
        return anchors;
    }

    LocalRegions places() {
        return places;
    }

    Frequencies frequencies() {
        return frequencies;
    }

    Profile read(EnterpriseRecord record) {
        return new Profile(record, places, pool);
    }

    Pool pool() {
        return pool;
    }

    Comparison comparison() {
        return new Comparison(frequencies, known);
    }

    Explanation explanation(int most) {
        return new Explanation(model, anchors, comparison(), places, most);
    }

    Decider decider(Decisions decisions, EnterpriseLinker.@Nullable PairWatcher watcher) {
        return new Decider(model, anchors, decisions, comparison(), new Candidates(anchors), watcher);
    }
}
