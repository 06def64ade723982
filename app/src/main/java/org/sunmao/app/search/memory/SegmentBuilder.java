package org.sunmao.app.search.memory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Puts rows into a segment, in the order in which they are to be shown. */
public final class SegmentBuilder {

    private final GramMap pairs = new GramMap();
    private final GramMap triples = new GramMap();
    private final Map<Object, Posting> places = new HashMap<>();
    private final Posting buildings = new Posting();
    private long[] ids = new long[64];
    private char[] written = new char[2048];
    private byte[] sounds = new byte[2048];
    private int[] writtenEnds = new int[64];
    private int[] soundEnds = new int[64];
    private int docs;

    /** Adds a row, which is shown after those before it. */
    public void add(Row row) {
        int doc = docs++;
        if (doc == ids.length) {
            ids = Arrays.copyOf(ids, doc * 2);
            writtenEnds = Arrays.copyOf(writtenEnds, doc * 2);
            soundEnds = Arrays.copyOf(soundEnds, doc * 2);
        }
        ids[doc] = row.id();
        addWritten(doc, Grams.EDGE + row.written() + Grams.EDGE);
        addSounds(doc, row.sounds());
        if (row.building()) {
            buildings.add(doc);
        } else {
            row.buildings().forEach(building -> add(places, building, doc));
        }
        row.streets().forEach(street -> add(places, street, doc));
    }

    private void addWritten(int doc, String text) {
        int from = doc == 0 ? 0 : writtenEnds[doc - 1];
        int end = from + text.length();
        if (end > written.length) {
            written = Arrays.copyOf(written, roomFor(end));
        }
        text.getChars(0, text.length(), written, from);
        writtenEnds[doc] = end;
        Grams.pairs(text, gram -> pairs.add(gram, doc));
        Grams.singles(text, gram -> pairs.add(gram, doc));
    }

    private void addSounds(int doc, String text) {
        int from = doc == 0 ? 0 : soundEnds[doc - 1];
        int end = from + text.length();
        if (end > sounds.length) {
            sounds = Arrays.copyOf(sounds, roomFor(end));
        }
        for (int i = 0; i < text.length(); i++) {
            sounds[from + i] = (byte) text.charAt(i);
        }
        soundEnds[doc] = end;
        Grams.triples(text, gram -> triples.add(gram, doc));
    }

    private static int roomFor(int end) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, end * 3L / 2));
    }

    private static <K> void add(Map<K, Posting> postings, K key, int doc) {
        postings.computeIfAbsent(key, any -> new Posting()).add(doc);
    }

    /** The segment of all rows that were added; nothing can be added afterwards. */
    public Segment build() {
        pairs.forEach(Posting::close);
        triples.forEach(Posting::close);
        places.values().forEach(Posting::close);
        buildings.close();
        int chars = docs == 0 ? 0 : writtenEnds[docs - 1];
        int bytes = docs == 0 ? 0 : soundEnds[docs - 1];
        return new Segment(
                Arrays.copyOf(ids, docs),
                new Texts(
                        Arrays.copyOf(written, chars),
                        Arrays.copyOf(writtenEnds, docs),
                        Arrays.copyOf(sounds, bytes),
                        Arrays.copyOf(soundEnds, docs)),
                pairs,
                triples,
                places,
                buildings);
    }
}
