package org.sunmao.app.matters;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.Count;
import org.sunmao.app.search.Page;

/** Matters, as far as a reader's scope opens them. */
public interface Matters {

    /** A page with the number of all rows. */
    record Listed(Page<Matter> page, Count count) {}

    /**
     * A page of those that the query asks for. Matters that go on with another are not listed.
     *
     * @param cursor from a page of the same list; null for the first
     */
    Listed list(Scope scope, MatterQuery query, @Nullable String cursor, int size);

    /** All of them in parts, as they stand at one moment, until the taker says no. */
    void forEach(Scope scope, MatterQuery query, Predicate<List<Matter>> taken);

    /** Where a kind waits for somebody who stands so to a matter. */
    record Waiting(String kind, String state, Side side) {}

    /**
     * Those that wait for the reader, the earliest last day first: in such a state, or with a part of the reader's unit that is not answered.
     *
     * @param most the most that are answered
     */
    List<Matter> listWaiting(Scope scope, List<Waiting> waiting, int most);

    /** One of them. */
    Optional<Matter> find(Scope scope, long id);

    /** The one that an address names by its id, as a form is told what something grows from; empty for what is no id, too. */
    default Optional<Matter> findSaid(Scope scope, @Nullable String id) {
        return id != null && id.matches("[0-9]{1,18}") ? find(scope, Long.parseLong(id)) : Optional.empty();
    }

    /** Those of these ids, in the order of the ids. */
    List<Matter> list(Scope scope, List<Long> ids);

    /** The one of this number. */
    Optional<Matter> findNumber(Scope scope, String number);

    /** Those that go on with this one. */
    List<Matter> listMerged(Scope scope, long id);

    /** What happened to it, the newest first, as far as it is told to the reader. */
    List<MatterEvent> history(Scope scope, long id);

    /** The parts of units, the leading one first, those that are over last; nothing for readers who do not handle it. */
    List<Part> parts(Scope scope, long id);

    /** What was promised, the earliest first. */
    List<Promise> promises(Scope scope, long id);

    /** What it is about and hangs together with. */
    List<Reference> references(Scope scope, long id);
}
