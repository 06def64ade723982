package org.sunmao.app.search.memory;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;

/**
 * Entries that were read at one time, numbered in the order in which they are shown, so that whoever stops early has the best. What has several
 * pieces in common with what is sought is looked for by the rarest piece and then read: that is quicker than intersecting lists, and exact.
 */
public final class Segment {

    private final long[] ids;
    private final Texts texts;
    private final GramMap pairs;
    private final GramMap triples;
    private final Map<Object, Posting> places;
    private final Posting buildings;
    /** Ids in order, and which entry each is. */
    private final long[] sorted;

    private final int[] docOf;

    Segment(long[] ids, Texts texts, GramMap pairs, GramMap triples, Map<Object, Posting> places, Posting buildings) {
        this.ids = ids;
        this.texts = texts;
        this.pairs = pairs;
        this.triples = triples;
        this.places = places;
        this.buildings = buildings;
        this.docOf = IntStream.range(0, ids.length)
                .boxed()
                .sorted((a, b) -> Long.compare(ids[a], ids[b]))
                .mapToInt(doc -> doc)
                .toArray();
        this.sorted = IntStream.of(docOf).mapToLong(doc -> ids[doc]).toArray();
    }

    /** How many entries there are. */
    public int size() {
        return ids.length;
    }

    /** The subjects of all entries. */
    public LongStream ids() {
        return LongStream.of(ids);
    }

    long id(int doc) {
        return ids[doc];
    }

    Texts texts() {
        return texts;
    }

    /** The entry of a subject; -1 where there is none. */
    public int doc(long id) {
        int at = java.util.Arrays.binarySearch(sorted, id);
        return at < 0 ? -1 : docOf[at];
    }

    /** About how many bytes it takes. */
    public long bytes() {
        var postings = new LongAdder();
        pairs.forEach(posting -> postings.add(posting.size()));
        triples.forEach(posting -> postings.add(posting.size()));
        places.values().forEach(posting -> postings.add(posting.size()));
        return texts.bytes() + 20L * ids.length + pairs.bytes() + triples.bytes() + postings.sum();
    }

    /** The entries that a reader's scope opens and that are of this kind; as the database says in {@code search.opens}. */
    Within within(Scope scope, @Nullable Boolean building, BitSet outdated) {
        BitSet only = scope.district() ? null : opened(scope);
        if (building != null) {
            BitSet kind = set(buildings.docs());
            if (!building) {
                kind.flip(0, ids.length);
            }
            if (only == null) {
                only = kind;
            } else {
                only.and(kind);
            }
        }
        return Within.of(only, ids.length, outdated);
    }

    private BitSet opened(Scope scope) {
        var open = new BitSet(ids.length);
        scope.regions().forEach(street -> addAll(open, places.get(street)));
        scope.buildings().forEach(building -> addAll(open, places.get(building)));
        BitSet kind = set(buildings.docs());
        for (long id : scope.buildings()) {
            int doc = doc(id);
            if (doc >= 0 && kind.get(doc)) {
                open.set(doc);
            }
        }
        for (long id : scope.enterprises()) {
            int doc = doc(id);
            if (doc >= 0 && !kind.get(doc)) {
                open.set(doc);
            }
        }
        return open;
    }

    private static void addAll(BitSet set, @Nullable Posting posting) {
        if (posting != null) {
            Docs docs = posting.docs();
            for (int doc = docs.next(); doc != Docs.END; doc = docs.next()) {
                set.set(doc);
            }
        }
    }

    private static BitSet set(Docs docs) {
        var set = new BitSet();
        for (int doc = docs.next(); doc != Docs.END; doc = docs.next()) {
            set.set(doc);
        }
        return set;
    }

    /** Where entries with this part are. */
    Lead lead(Part part) {
        Lead lead = Lead.NOWHERE;
        if (part.written() != null) {
            lead = lead.or(written(part.written()));
        }
        return part.heard() == null ? lead : lead.or(heard(part.heard()));
    }

    private Lead written(String text) {
        if (text.length() == 1) {
            return lead(text.charAt(0));
        }
        var rarest = new Rarest(pairs);
        Grams.pairs(text, rarest);
        return rarest.lead();
    }

    private Lead heard(String sounds) {
        var rarest = new Rarest(triples);
        Grams.triples(sounds, rarest);
        return rarest.lead();
    }

    /** Where entries with a pair of characters are, or with a single one. */
    Lead lead(int gram) {
        return lead(pairs, gram);
    }

    private static Lead lead(GramMap postings, int gram) {
        Posting posting = postings.get(gram);
        return posting == null ? Lead.NOWHERE : Lead.of(posting);
    }

    /** Whether an entry has this part. */
    boolean has(int doc, Part part) {
        return part.written() != null && texts.has(doc, part.written())
                || part.heard() != null && texts.sounds(doc, part.heard());
    }
}
