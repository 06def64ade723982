package org.sunmao.app.scenarios.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.scenarios.Batch;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Entry;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.rules.ReleaseLeaks;
import org.sunmao.app.scenarios.store.BatchBook;
import org.sunmao.app.scenarios.store.EntryBook;
import org.sunmao.app.scenarios.store.ItemBook;

/** Puts batches together and lets them out. A released batch stands: what is changed afterwards goes out as a further edition, with the reason. */
@Component
public class BatchDesk {

    private static final Set<String> PUBLIC_STATES = Set.of("released", "matched", "ended");

    private final WorkerDatabase database;
    private final BatchBook book;
    private final EntryBook entries;
    private final ItemBook items;
    private final Matters matters;
    private final MatterDesk desk;
    private final MatterTime time;
    private final Audit audit;

    BatchDesk(
            WorkerDatabase database,
            BatchBook book,
            EntryBook entries,
            ItemBook items,
            Matters matters,
            MatterDesk desk,
            MatterTime time,
            Audit audit) {
        this.database = database;
        this.book = book;
        this.entries = entries;
        this.items = items;
        this.matters = matters;
        this.desk = desk;
        this.time = time;
        this.audit = audit;
    }

    /** Something that must not go out, and where it stands. */
    public record Held(Item item, ReleaseLeaks.Found leak) {}

    /**
     * What became of a release.
     *
     * @param word {@code done}, {@code leaks}, {@code empty}, {@code not-ready}, {@code not-now} or {@code unchanged}
     * @param held what must not go out
     */
    public record Released(String word, List<Held> held) {

        public Released {
            held = List.copyOf(held);
        }
    }

    /** A new batch with the next number. */
    public long make(Reader reader, String title) {
        long id = Objects.requireNonNull(database.inTransaction(() -> book.make(reader, title)));
        tell(reader, "scenarios.batch", id, Map.of("title", title));
        return id;
    }

    /** Puts an item that is ready into a batch that is not released. */
    public boolean add(Reader reader, long batch, long matter) {
        boolean ready = matters.find(reader.scope(), matter)
                .filter(each ->
                        each.state().equals("ready") && Sort.ofKind(each.kind()).isPresent())
                .isPresent();
        boolean added = ready && book.add(reader, batch, matter);
        tell(reader, "scenarios.batch-add", batch, Map.of("matter", matter, "done", added));
        return added;
    }

    /** Takes an item out of a batch that is not released. */
    public boolean remove(Reader reader, long batch, long matter) {
        boolean removed = book.remove(batch, matter);
        tell(reader, "scenarios.batch-remove", batch, Map.of("matter", matter, "done", removed));
        return removed;
    }

    private void tell(Reader reader, String action, long batch, Map<String, ?> what) {
        audit.record(AuditEntry.of(reader, action)
                .about("batch", Long.toString(batch))
                .changed(Map.of(), what));
    }

    /** Lets a batch out, as a whole or not at all. */
    public Released release(Reader reader, long batch) {
        Released outcome = Objects.requireNonNull(database.inTransaction(() -> releaseLocked(reader, batch)));
        tell(
                reader,
                "scenarios.release",
                batch,
                Map.of("outcome", outcome.word(), "leaks", outcome.held().size()));
        return outcome;
    }

    private Released releaseLocked(Reader reader, long batch) {
        List<Long> ids = book.lock(batch, false);
        if (ids.isEmpty()) {
            boolean released =
                    book.find(reader.scope(), batch).filter(Batch::released).isPresent();
            return new Released(released ? "not-now" : "empty", List.of());
        }
        Map<Long, Matter> found =
                matters.list(reader.scope(), ids).stream().collect(Collectors.toMap(Matter::id, Function.identity()));
        List<Item> all = items.list(reader.scope(), ids);
        boolean ready = all.size() == ids.size()
                && found.values().stream().allMatch(each -> each.state().equals("ready"));
        if (!ready) {
            return new Released("not-ready", List.of());
        }
        List<Held> held = leaks(all);
        if (!held.isEmpty()) {
            return new Released("leaks", held);
        }
        book.release(batch, time.today());
        book.addEdition(reader, batch, 1, time.today(), "");
        for (Item item : all) {
            publish(batch, 1, item, "open");
            Matter matter = Objects.requireNonNull(found.get(item.matter()));
            Outcome moved = desk.move(reader, matter, "release", matter.moves(), "", Map.of());
            if (!moved.done()) {
                throw new IllegalStateException("batch " + batch + ": " + matter.number() + " " + moved);
            }
        }
        return new Released("done", List.of());
    }

    private static List<Held> leaks(List<Item> all) {
        var held = new ArrayList<Held>();
        all.forEach(item -> ReleaseLeaks.find(item).forEach(leak -> held.add(new Held(item, leak))));
        return held;
    }

    private void publish(long batch, int edition, Item item, String state) {
        var open = new LinkedHashMap<String, String>();
        Columns.of(item.sort()).stream()
                .filter(column -> column.open() && !item.text(column.name()).isEmpty())
                .forEach(column -> open.put(column.name(), item.text(column.name())));
        String owner = item.text(item.sort() == Sort.OPPORTUNITY ? "owner" : "firm");
        String building = item.text("building");
        String place = item.text("place");
        entries.add(
                batch,
                edition,
                item,
                owner,
                building.isEmpty() ? place : place.isEmpty() ? building : building + " " + place,
                open,
                state);
    }

    /** Lets out what was changed since the newest edition. */
    public Released reissue(Reader reader, long batch, String why) {
        Released outcome = Objects.requireNonNull(database.inTransaction(() -> reissueLocked(reader, batch, why)));
        tell(
                reader,
                "scenarios.edition",
                batch,
                Map.of("outcome", outcome.word(), "leaks", outcome.held().size()));
        return outcome;
    }

    private Released reissueLocked(Reader reader, long batch, String why) {
        List<Long> ids = book.lock(batch, true);
        Optional<Batch> found = book.find(reader.scope(), batch);
        if (ids.isEmpty() || found.isEmpty()) {
            return new Released("not-now", List.of());
        }
        Map<Long, Entry> before = entries
                .edition(reader.scope(), batch, found.get().newest())
                .stream()
                .collect(Collectors.toMap(Entry::matter, Function.identity()));
        Map<Long, Matter> now =
                matters.list(reader.scope(), ids).stream().collect(Collectors.toMap(Matter::id, Function.identity()));
        List<Item> out = items.list(reader.scope(), ids).stream()
                .filter(item -> now.containsKey(item.matter())
                        && PUBLIC_STATES.contains(now.get(item.matter()).state()))
                .toList();
        boolean same = out.size() == before.size()
                && out.stream()
                        .allMatch(item -> before.containsKey(item.matter())
                                && before.get(item.matter()).version() == item.version());
        if (same) {
            return new Released("unchanged", List.of());
        }
        List<Held> held = leaks(out);
        if (!held.isEmpty()) {
            return new Released("leaks", held);
        }
        int edition = found.get().newest() + 1;
        book.addEdition(reader, batch, edition, time.today(), why);
        for (Item item : out) {
            String state = Objects.requireNonNull(now.get(item.matter())).state();
            publish(batch, edition, item, state.equals("released") ? "open" : state);
        }
        return new Released("done", List.of());
    }
}
