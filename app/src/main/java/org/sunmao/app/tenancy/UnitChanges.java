package org.sunmao.app.tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.resolution.DirtySubjects;
import org.sunmao.app.tenancy.UnitChange.Kind;
import org.sunmao.app.tenancy.UnitChange.Part;

/**
 * Persons' words about what became of units: each with its line in the record, both or neither. A word is never changed; undoing is one more.
 * Whether the reader sees the building is asked before. Nothing moves until the conclusions are derived again.
 */
@Component
public class UnitChanges {

    /** Areas before and after may differ by so much of a part, because walls take room and somebody measured anew. */
    static final BigDecimal TOLERANCE = new BigDecimal("0.02");

    private final WorkerDatabase database;
    private final DirtySubjects dirty;
    private final Audit audit;

    UnitChanges(WorkerDatabase database, DirtySubjects dirty, Audit audit) {
        this.database = database;
        this.dirty = dirty;
        this.audit = audit;
    }

    /**
     * What somebody says.
     *
     * @param building the building
     * @param before the units that it is about, as they stand now
     * @param after what they became; their labels are {@code floor/rooms}
     */
    public record Word(long building, Kind kind, LocalDate day, List<Unit> before, List<Part> after, String why) {
        public Word {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** Why a word was refused; {@code tenancy.refusal.<word>} says it. */
    public enum Refusal {
        WHY_MISSING,
        /** A change is told when it has happened. */
        NOT_YET,
        /** Split: one into several; merge: several into one; renumber: one into one. */
        WRONG_NUMBER,
        /** A unit has become others already. */
        GONE_ALREADY,
        /** A unit was not there before that day. */
        NOT_THERE_YET,
        /** A new unit has no label. */
        NO_NAME,
        /** Two have the same label, or a unit that is there has it already. */
        LABEL_TAKEN,
        /** A unit stays on its floor. */
        OTHER_FLOOR,
        /** The areas before and after differ by more than two in a hundred. */
        AREA_SUM,
        NO_SUCH_CHANGE,
        ALREADY_UNDONE,
        /** Another change builds on it; that one would have to be taken back first. */
        BUILT_ON;

        /** The word in message keys. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Records the word; why it was refused, else nothing. */
    public Optional<Refusal> tell(Reader reader, Word word, List<Unit> all, LocalDate today) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            lock(word.building());
            Optional<Refusal> refusal = refusal(word, all, today);
            var line = AuditEntry.of(reader, "tenancy.unit-change").about("building", "B" + word.building());
            if (refusal.isPresent()) {
                audit.record(line.as(AuditEntry.Result.REFUSED)
                        .with(Map.of("why", refusal.get().word())));
                return refusal;
            }
            long id = write(word, reader.username());
            dirty.mark(word.building());
            var said = new LinkedHashMap<String, Object>();
            said.put("change", id);
            said.put("kind", word.kind().word());
            said.put("day", word.day().toString());
            said.put("after", word.after().stream().map(Part::label).toList());
            audit.record(line.changed(
                    Map.of(
                            "before",
                            word.before().stream().map(UnitChanges::label).toList()),
                    said));
            return refusal;
        }));
    }

    /** Why a word would be refused, as the units stand; empty where it would be recorded. */
    public static Optional<Refusal> refusal(Word word, List<Unit> all, LocalDate today) {
        if (word.why().isBlank()) {
            return Optional.of(Refusal.WHY_MISSING);
        }
        if (word.day().isAfter(today)) {
            return Optional.of(Refusal.NOT_YET);
        }
        if (!numbersFit(word)) {
            return Optional.of(Refusal.WRONG_NUMBER);
        }
        for (Unit unit : word.before()) {
            LocalDate from = unit.fromDay();
            if (unit.untilDay() != null) {
                return Optional.of(Refusal.GONE_ALREADY);
            }
            if (from != null && !word.day().isAfter(from)
                    || unit.renamed().stream().anyMatch(name -> !word.day().isAfter(name.day()))) {
                return Optional.of(Refusal.NOT_THERE_YET);
            }
        }
        return labels(word, all).or(() -> areas(word));
    }

    private static boolean numbersFit(Word word) {
        int before = new HashSet<>(word.before().stream().map(Unit::id).toList()).size();
        int after = word.after().size();
        return before == word.before().size()
                && switch (word.kind()) {
                    case SPLIT -> before == 1 && after > 1;
                    case MERGE -> before > 1 && after == 1;
                    case RENUMBER -> before == 1 && after == 1;
                };
    }

    private static Optional<Refusal> labels(Word word, List<Unit> all) {
        Set<String> before =
                new HashSet<>(word.before().stream().map(UnitChanges::label).toList());
        Set<String> floors =
                new HashSet<>(word.before().stream().map(Unit::floorLabel).toList());
        Set<String> seen = new HashSet<>();
        for (Part part : word.after()) {
            if (part.label().endsWith("/")) {
                return Optional.of(Refusal.NO_NAME);
            }
            boolean same = word.kind() == Kind.RENUMBER && before.contains(part.label());
            if (!seen.add(part.label()) || same || taken(word, part.label(), before, all)) {
                return Optional.of(Refusal.LABEL_TAKEN);
            }
            boolean stays =
                    floors.equals(Set.of(part.label().substring(0, part.label().indexOf('/'))));
            if (!stays && word.kind() != Kind.RENUMBER || floors.size() > 1) {
                return Optional.of(Refusal.OTHER_FLOOR);
            }
        }
        return Optional.empty();
    }

    /** A unit that lists named only since the change is the one that the change is about. */
    private static boolean taken(Word word, String label, Set<String> before, List<Unit> all) {
        return !before.contains(label)
                && all.stream()
                        .filter(unit -> unit.untilDay() == null && label(unit).equals(label))
                        .anyMatch(unit -> unit.fromDay() != null
                                || unit.stays().stream()
                                        .anyMatch(stay -> stay.firstSeen().isBefore(word.day())));
    }

    private static Optional<Refusal> areas(Word word) {
        BigDecimal before = BigDecimal.ZERO;
        for (Unit unit : word.before()) {
            if (unit.areaSqm() == null) {
                return Optional.empty();
            }
            before = before.add(unit.areaSqm());
        }
        BigDecimal after = BigDecimal.ZERO;
        for (Part part : word.after()) {
            if (part.areaSqm() == null) {
                return Optional.empty();
            }
            after = after.add(part.areaSqm());
        }
        boolean kept = after.subtract(before).abs().compareTo(before.multiply(TOLERANCE)) <= 0;
        return kept ? Optional.empty() : Optional.of(Refusal.AREA_SUM);
    }

    private static String label(Unit unit) {
        return unit.floorLabel() + "/" + unit.label();
    }

    /** Takes a word back; why that was refused, else nothing. */
    public Optional<Refusal> undo(Reader reader, long building, long change, String why) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            lock(building);
            Optional<Refusal> refusal = why.isBlank() ? Optional.of(Refusal.WHY_MISSING) : cannotUndo(building, change);
            var line = AuditEntry.of(reader, "tenancy.unit-undo").about("building", "B" + building);
            if (refusal.isPresent()) {
                audit.record(line.as(AuditEntry.Result.REFUSED)
                        .with(Map.of("why", refusal.get().word(), "change", change)));
                return refusal;
            }
            database.client()
                    .sql(
                            "insert into tenancy.unit_change (building_id, kind, undoes, by_person, why) values (?, 'undo', ?, ?, ?)")
                    .params(building, change, reader.username(), why.strip())
                    .update();
            dirty.mark(building);
            audit.record(line.changed(Map.of("change", change), Map.of("undone", true)));
            return refusal;
        }));
    }

    private Optional<Refusal> cannotUndo(long building, long change) {
        String sql = """
                select exists (select 1 from tenancy.unit_change u where u.undoes = c.id) as undone,
                    exists (select 1 from tenancy.unit_change l
                        cross join unnest(l.before) b (id) join resolution.identity i on i.id = b.id
                        cross join unnest(c.labels) a (label)
                        where l.building_id = c.building_id and l.id > c.id and l.kind <> 'undo'
                            and not exists (select 1 from tenancy.unit_change u where u.undoes = l.id)
                            and (substring(i.anchor_key from position('/' in i.anchor_key) + 1) in (a.label, a.label || '@' || c.day)
                                or b.id = any (c.before))) as built_on
                from tenancy.unit_change c where c.id = ? and c.building_id = ? and c.kind <> 'undo'
                """;
        return database.client()
                .sql(sql)
                .params(change, building)
                .query((row, n) -> row.getBoolean("undone")
                        ? Optional.of(Refusal.ALREADY_UNDONE)
                        : row.getBoolean("built_on") ? Optional.of(Refusal.BUILT_ON) : Optional.<Refusal>empty())
                .optional()
                .orElse(Optional.of(Refusal.NO_SUCH_CHANGE));
    }

    private void lock(long building) {
        database.client()
                .sql("select pg_advisory_xact_lock(hashtextextended('tenancy.units.' || ?, 0))")
                .param(building)
                .query(row -> {});
    }

    private long write(Word word, String by) {
        var labels = new ArrayList<String>();
        var areas = new ArrayList<@Nullable BigDecimal>();
        for (Part part : word.after()) {
            labels.add(part.label());
            areas.add(part.areaSqm());
        }
        return database.client()
                .sql("""
                        insert into tenancy.unit_change (building_id, kind, day, before, labels, areas, was, by_person, why)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        word.building(),
                        word.kind().word(),
                        word.day(),
                        word.before().stream().map(Unit::id).toArray(Long[]::new),
                        labels.toArray(String[]::new),
                        areas.toArray(BigDecimal[]::new),
                        word.before().stream().map(UnitChanges::label).toArray(String[]::new),
                        by,
                        word.why().strip())
                .query(Long.class)
                .single();
    }
}
