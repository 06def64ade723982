package org.sunmao.app.search.memory;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Postings by piece. A table of its own: a hundred million pieces of a million entries would each be boxed for one of the library's. */
final class GramMap {

    private static final int BEGIN = 1 << 10;
    /** Spreads neighbouring pieces over the table (Knuth's multiplicative hashing). */
    private static final int SPREAD = 0x9e3779b9;

    private int[] grams = new int[BEGIN];
    private @Nullable Posting[] postings = new @Nullable Posting[BEGIN];
    private int size;

    /** The posting of a piece; null where no entry has it. */
    @Nullable
    Posting get(int gram) {
        return postings[place(grams, postings, gram)];
    }

    /** Notes that an entry has a piece. */
    void add(int gram, int doc) {
        int place = place(grams, postings, gram);
        Posting posting = postings[place];
        if (posting == null) {
            posting = new Posting();
            grams[place] = gram;
            postings[place] = posting;
            if (++size > grams.length / 2) {
                grow();
            }
        }
        posting.add(doc);
    }

    private static int place(int[] grams, @Nullable Posting[] postings, int gram) {
        int mask = grams.length - 1;
        int place = (gram * SPREAD) >>> 7 & mask;
        while (postings[place] != null && grams[place] != gram) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        var wider = new int[grams.length * 2];
        var moved = new @Nullable Posting[wider.length];
        for (int i = 0; i < grams.length; i++) {
            if (postings[i] != null) {
                int place = place(wider, moved, grams[i]);
                wider[place] = grams[i];
                moved[place] = postings[i];
            }
        }
        grams = wider;
        postings = moved;
    }

    void forEach(Consumer<Posting> each) {
        for (Posting posting : postings) {
            if (posting != null) {
                each.accept(posting);
            }
        }
    }

    /** About how many bytes the table takes beside the postings. */
    long bytes() {
        return 8L * grams.length;
    }
}
