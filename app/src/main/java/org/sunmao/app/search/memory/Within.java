package org.sunmao.app.search.memory;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a segment count.
 *
 * @param only these; null for all
 * @param open how many these are
 * @param outdated not these: they were written again since
 */
record Within(@Nullable BitSet only, int open, BitSet outdated) {

    static Within of(@Nullable BitSet only, int all, BitSet outdated) {
        return new Within(only, only == null ? all : only.cardinality(), outdated);
    }

    boolean counts(int doc) {
        return (only == null || only.get(doc)) && !outdated.get(doc);
    }

    /** The shorter way to all that may fit: those that count, or those that have something in common with what is sought. */
    Docs shorter(Lead lead) {
        return only != null && open < lead.cost() ? Docs.of(only) : lead.docs().get();
    }
}
