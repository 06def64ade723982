package org.sunmao.app.search.memory;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Keeps the rarest of the pieces that it is shown; a piece that no entry has is the rarest of all. */
final class Rarest implements IntConsumer {

    private final GramMap postings;
    private @Nullable Posting rarest;

    Rarest(GramMap postings) {
        this.postings = postings;
    }

    @Override
    public void accept(int gram) {
        Posting found = postings.get(gram);
        Posting posting = found == null ? Posting.EMPTY : found;
        if (rarest == null || posting.count() < rarest.count()) {
            rarest = posting;
        }
    }

    /** Where all entries are that have all the pieces. */
    Lead lead() {
        return rarest == null ? Lead.NOWHERE : Lead.of(rarest);
    }
}
