package org.sunmao.app.matters;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.Count;
import org.sunmao.app.search.Page;

/** Everything that was promised, in matters of whatever kind, as far as a reader's scope opens them. */
public interface PromiseRegister {

    /** How a promise stands: {@code due} and {@code overdue} are open, before and after their day. */
    List<String> STATES = List.of("due", "overdue", "kept", "broken", "withdrawn");

    /**
     * Which promises; null and empty restrict nothing.
     *
     * @param state one of {@link #STATES}, or {@code open} for those that are due or overdue
     * @param kind kind of the matter
     * @param units units that promised; every one where it is null
     * @param words what the promise, or number or title of the matter, holds
     */
    record Query(
            @Nullable String state,
            @Nullable String kind,
            @Nullable List<String> units,
            @Nullable String words) {}

    /** A promise with its matter. */
    record Entry(Promise promise, Matter matter) {}

    /** A page with the number of all rows, the earliest day first. */
    record Listed(Page<Entry> page, Count count) {}

    /** A page of them; {@code cursor} is from a page of the same list, null for the first. */
    Listed list(Scope scope, Query query, @Nullable String cursor, int size);

    /** All of them in parts, as they stand at one moment, until the taker says no. */
    void forEach(Scope scope, Query query, Predicate<List<Entry>> taken);
}
