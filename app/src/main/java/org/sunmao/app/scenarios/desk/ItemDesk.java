package org.sunmao.app.scenarios.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Actor;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.rules.Fault;
import org.sunmao.app.scenarios.rules.ItemReader;
import org.sunmao.app.scenarios.store.ItemBook;

/** Proposes opportunities and capabilities, and changes what they say. */
@Component
public class ItemDesk {

    private final WorkerDatabase database;
    private final MatterDesk desk;
    private final ItemBook book;
    private final Subjects subjects;
    private final Audit audit;

    ItemDesk(WorkerDatabase database, MatterDesk desk, ItemBook book, Subjects subjects, Audit audit) {
        this.database = database;
        this.desk = desk;
        this.book = book;
        this.subjects = subjects;
        this.audit = audit;
    }

    /**
     * What somebody wants to propose.
     *
     * @param cells by the name of their column
     * @param unit whose opportunity it is; null where no unit of the platform has it
     * @param from the matter out of which it grew, which the reader sees; null for none
     * @param waived columns that its list does not have and that may be blank until the check
     */
    public record Wanted(
            Sort sort,
            Map<String, String> cells,
            @Nullable String unit,
            @Nullable Long from,
            Set<String> waived) {

        public Wanted {
            cells = Map.copyOf(cells);
            waived = Set.copyOf(waived);
        }

        /** Out of a form, which asks for everything that is needed. */
        public Wanted(Sort sort, Map<String, String> cells, @Nullable String unit, @Nullable Long from) {
            this(sort, cells, unit, from, Set.of());
        }
    }

    /** Either a matter, or what is wrong. */
    public record Proposed(@Nullable Matter matter, List<Fault> faults) {

        public Proposed {
            faults = List.copyOf(faults);
        }
    }

    /** Proposes one, as a draft. What is not whole is not kept. */
    public Proposed propose(Reader reader, Wanted wanted, Map<String, String> names) {
        ItemReader.Reading reading = ItemReader.read(wanted.sort(), wanted.cells(), names, wanted.waived());
        var faults = new ArrayList<>(reading.faults());
        Subjects.Found found = subjects.find(reader, wanted.sort(), reading.content(), faults);
        String owner = wanted.sort() == Sort.OPPORTUNITY ? "owner" : "firm";
        String title = reading.content().getOrDefault("title", "");
        if (faults.isEmpty()
                && book.isThere(wanted.sort(), title, found.content().getOrDefault(owner, ""))) {
            faults.add(new Fault("title", title, "once", List.of()));
        }
        if (!faults.isEmpty()) {
            return new Proposed(null, faults);
        }
        Matter matter = database.inTransaction(() -> open(reader, wanted, found));
        return new Proposed(Objects.requireNonNull(matter), List.of());
    }

    private Matter open(Reader reader, Wanted wanted, Subjects.Found found) {
        var fields = new HashMap<String, String>();
        if (wanted.unit() != null && wanted.sort() == Sort.OPPORTUNITY) {
            fields.put(MatterFields.LEAD_UNIT, wanted.unit());
        }
        var references = new ArrayList<Reference>();
        if (wanted.from() != null) {
            references.add(new Reference("from", "matter", Long.toString(wanted.from())));
        }
        if (found.firm() != null) {
            references.add(new Reference("about", "enterprise", Long.toString(found.firm())));
        }
        if (found.building() != null) {
            references.add(new Reference("about", "building", Long.toString(found.building())));
        }
        MatterDesk.Opened opened = desk.open(
                reader,
                new NewMatter(
                        wanted.sort().kind(),
                        found.content().getOrDefault("title", ""),
                        null,
                        found.firm() == null ? List.of() : List.of(found.firm()),
                        List.of(),
                        fields,
                        references));
        Matter matter = Objects.requireNonNull(opened.matter(), () -> String.valueOf(opened.outcome()));
        book.open(
                reader,
                matter.id(),
                wanted.sort(),
                found.firm(),
                fields.get(MatterFields.LEAD_UNIT),
                found.building(),
                found.content());
        return matter;
    }

    /** Whether the reader may change what it says now: whose it is while it is a draft, office and investment until it has ended. */
    public boolean mayRevise(Reader reader, Matter matter) {
        if (!matter.open()) {
            return false;
        }
        var standing = desk.standing(reader);
        return reader.is(Role.OFFICE, Role.INVESTMENT)
                || matter.state().equals("draft")
                        && (Actor.own(Role.ENTERPRISE).is(standing, matter)
                                || Actor.lead(Role.DEPARTMENT).is(standing, matter));
    }

    /** Keeps a further version; what is wrong where it cannot be kept, with the fault {@code late} where somebody was faster. */
    public List<Fault> revise(Reader reader, Item was, Map<String, String> cells, Map<String, String> names) {
        ItemReader.Reading reading = ItemReader.read(was.sort(), cells, names);
        var faults = new ArrayList<>(reading.faults());
        Subjects.Found found = subjects.find(reader, was.sort(), reading.content(), faults);
        if (faults.isEmpty() && was.sort() == Sort.CAPABILITY && !Objects.equals(found.firm(), was.enterprise())) {
            faults.add(new Fault("firm", cells.getOrDefault("firm", ""), "same-firm", List.of(was.text("firm"))));
        }
        if (!faults.isEmpty()) {
            return List.copyOf(faults);
        }
        boolean kept = Objects.requireNonNull(database.inTransaction(
                () -> book.revise(reader, was, found.firm(), found.building(), found.content())));
        if (!kept) {
            return List.of(new Fault("title", was.text("title"), "late", List.of()));
        }
        audit.record(AuditEntry.of(reader, "scenarios.revise")
                .about("matter", Long.toString(was.matter()))
                .changed(Map.of("version", was.version()), Map.of("version", was.version() + 1)));
        return List.of();
    }

    /** What a matter carries, as far as the reader sees it. */
    public Optional<Item> find(Reader reader, long matter) {
        return book.find(reader.scope(), matter);
    }
}
