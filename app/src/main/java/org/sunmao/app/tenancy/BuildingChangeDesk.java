package org.sunmao.app.tenancy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.places.BuildingChange.Kind;
import org.sunmao.app.places.BuildingChange.Standing;
import org.sunmao.app.places.BuildingChanges;
import org.sunmao.app.tenancy.BuildingTimeline.Place;

/**
 * Persons' words about what became of buildings: each with its line in the record, both or neither. Whether the reader sees the buildings is asked
 * before. Nothing moves until the conclusions are derived again.
 */
@Component
public class BuildingChangeDesk {

    private static final int LONGEST_PREFIX = 12;

    private final WorkerDatabase database;
    private final BuildingChanges changes;
    private final Audit audit;

    BuildingChangeDesk(WorkerDatabase database, BuildingChanges changes, Audit audit) {
        this.database = database;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * What somebody says; {@code change} has the number 0.
     *
     * @param building the building on whose page it is said
     * @param units the units of each building before, as they stand now
     */
    public record Word(long building, Standing change, Map<Long, List<Unit>> units, String why) {
        public Word {
            units = Map.copyOf(units);
        }
    }

    /** Why a word was refused; {@code tenancy.refusal.<word>} says it. */
    public enum Refusal {
        WHY_MISSING,
        NOT_YET,
        /** Split: one into several; merge: several into one; none twice. */
        WRONG_BUILDINGS,
        /** What is written of a share cannot be read. */
        SHARE_UNREADABLE,
        /** Not exactly one of the successors gets the rest. */
        NO_REST,
        /** One of the buildings is no longer there by another change. */
        BUILDING_GONE,
        /** One of the buildings was not there yet on that day, or was changed on it or since. */
        BUILDING_LATER,
        /** Units of one were changed on that day or since. */
        UNITS_CHANGED_SINCE,
        /** Two units of different buildings would have the same label. */
        LABELS_MEET,
        NO_SUCH_CHANGE,
        ALREADY_UNDONE,
        BUILT_ON;

        /** The word in message keys. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Records the word; why it was refused, else nothing. */
    public Optional<Refusal> tell(Reader reader, Word word, LocalDate today) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            lock();
            Optional<Refusal> refusal = refusal(word, today);
            var line = AuditEntry.of(reader, "tenancy.building-change").about("building", "B" + word.building());
            if (refusal.isPresent()) {
                audit.record(line.as(AuditEntry.Result.REFUSED)
                        .with(Map.of("why", refusal.get().word())));
                return refusal;
            }
            long id = changes.write(
                    word.building(),
                    word.change(),
                    reader.username(),
                    word.why().strip());
            audit.record(line.changed(
                    Map.of("before", word.change().before()),
                    Map.of(
                            "change",
                            id,
                            "kind",
                            word.change().kind().word(),
                            "day",
                            word.change().day().toString(),
                            "after",
                            word.change().after())));
            return refusal;
        }));
    }

    /** Why a word would be refused, as things stand; empty where it would be recorded. */
    public Optional<Refusal> refusal(Word word, LocalDate today) {
        Standing change = word.change();
        if (word.why().isBlank()) {
            return Optional.of(Refusal.WHY_MISSING);
        }
        if (change.day().isAfter(today)) {
            return Optional.of(Refusal.NOT_YET);
        }
        if (!numbersFit(change)) {
            return Optional.of(Refusal.WRONG_BUILDINGS);
        }
        return shares(change)
                .or(() -> days(change))
                .or(() -> changedSince(change) ? Optional.of(Refusal.UNITS_CHANGED_SINCE) : Optional.empty())
                .or(() -> labelsMeet(word) ? Optional.of(Refusal.LABELS_MEET) : Optional.empty());
    }

    private static boolean numbersFit(Standing change) {
        boolean distinct = new HashSet<>(change.before()).size()
                        == change.before().size()
                && new HashSet<>(change.after()).size() == change.after().size();
        return distinct
                && switch (change.kind()) {
                    case SPLIT -> change.before().size() == 1 && change.after().size() > 1;
                    case MERGE -> change.before().size() > 1 && change.after().size() == 1;
                    case END -> change.before().size() == 1 && change.after().isEmpty();
                };
    }

    private static Optional<Refusal> shares(Standing change) {
        if (change.kind() == Kind.MERGE) {
            return change.shares().stream().anyMatch(prefix -> prefix.length() > LONGEST_PREFIX)
                    ? Optional.of(Refusal.SHARE_UNREADABLE)
                    : Optional.empty();
        }
        int rests = 0;
        for (String written : change.shares()) {
            Optional<BuildingShare> share = BuildingShare.read(written);
            if (share.isEmpty()) {
                return Optional.of(Refusal.SHARE_UNREADABLE);
            }
            rests += share.get().isRest() ? 1 : 0;
        }
        return change.kind() == Kind.SPLIT && rests != 1 ? Optional.of(Refusal.NO_REST) : Optional.empty();
    }

    private record Life(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate changed) {}

    /** A building begins and ends once, and what is told goes on from what was told before; so no change can come round to itself. */
    private Optional<Refusal> days(Standing change) {
        Map<Long, Life> lives = lives(change);
        for (long id : Stream.concat(change.before().stream(), change.after().stream())
                .distinct()
                .toList()) {
            Life life = lives.get(id);
            if (life == null || life.until() != null) {
                return Optional.of(Refusal.BUILDING_GONE);
            }
            if (life.changed() != null && !life.changed().isBefore(change.day())) {
                return Optional.of(Refusal.BUILDING_LATER);
            }
            // One that units come to was there before without having got any, or given any away.
            if (life.changed() != null
                    && change.after().contains(id)
                    && !change.before().contains(id)) {
                return Optional.of(Refusal.BUILDING_LATER);
            }
            if (life.changed() != null && change.after().contains(id) && change.kind() == Kind.MERGE) {
                return Optional.of(Refusal.BUILDING_LATER);
            }
        }
        return Optional.empty();
    }

    private Map<Long, Life> lives(Standing change) {
        var lives = new HashMap<Long, Life>();
        database.client()
                .sql("""
                        select b.id, b.from_day, b.until_day,
                            (select max(c.day) from places.told_change c where b.id = any (c.before || c.after)) as changed
                        from places.building_current b where b.id = any (?)
                        """)
                .param(Stream.concat(change.before().stream(), change.after().stream())
                        .toArray(Long[]::new))
                .query(row -> {
                    lives.put(
                            row.getLong("id"),
                            new Life(
                                    row.getObject("from_day", LocalDate.class),
                                    row.getObject("until_day", LocalDate.class),
                                    row.getObject("changed", LocalDate.class)));
                });
        return lives;
    }

    private boolean changedSince(Standing change) {
        return database.client()
                .sql("""
                        select exists (select 1 from tenancy.unit_change c
                            where places.living(c.building_id) = any (?) and c.day >= ?
                                and not exists (select 1 from tenancy.unit_change u where u.undoes = c.id))
                        """)
                .params(change.before().toArray(Long[]::new), change.day())
                .query(Boolean.class)
                .single();
    }

    private static boolean labelsMeet(Word word) {
        if (word.change().kind() != Kind.MERGE) {
            return false;
        }
        BuildingTimeline timeline = BuildingTimeline.of(List.of(word.change()));
        Set<String> seen = new HashSet<>();
        for (long before : word.change().before()) {
            for (Unit unit : word.units().getOrDefault(before, List.of())) {
                if (unit.untilDay() == null
                        && !unit.former()
                        && !seen.add(there(timeline, word.change(), before, unit)
                                .unit()
                                .label())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where a change would put a unit that is there. */
    public static Place there(BuildingTimeline timeline, Standing change, long before, Unit unit) {
        return Objects.requireNonNull(
                timeline.after(change, new Place(before, UnitName.ofLabel(unit.floorLabel() + "/" + unit.label()))));
    }

    /** Takes a word back; why that was refused, else nothing. */
    public Optional<Refusal> undo(Reader reader, long building, long change, String why) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            lock();
            Optional<Standing> told = changes.find(building, change);
            Optional<Refusal> refusal = why.isBlank()
                    ? Optional.of(Refusal.WHY_MISSING)
                    : told.map(this::cannotUndo).orElse(Optional.of(Refusal.NO_SUCH_CHANGE));
            var line = AuditEntry.of(reader, "tenancy.building-undo").about("building", "B" + building);
            if (refusal.isPresent()) {
                audit.record(line.as(AuditEntry.Result.REFUSED)
                        .with(Map.of("why", refusal.get().word(), "change", change)));
                return refusal;
            }
            changes.writeUndo(building, told.orElseThrow(), reader.username(), why.strip());
            audit.record(line.changed(Map.of("change", change), Map.of("undone", true)));
            return refusal;
        }));
    }

    private Optional<Refusal> cannotUndo(Standing change) {
        String sql = """
                select exists (select 1 from places.building_change u where u.undoes = c.id) as undone,
                    exists (select 1 from places.told_change l where l.id > c.id and (l.before || l.after) && (c.before || c.after))
                    or exists (select 1 from tenancy.unit_change l
                        where l.building_id = any (c.after) and l.kind <> 'undo' and l.day >= c.day
                            and not exists (select 1 from tenancy.unit_change u where u.undoes = l.id)) as built_on
                from places.building_change c where c.id = ?
                """;
        return database.client()
                .sql(sql)
                .param(change.id())
                .query((row, n) -> row.getBoolean("undone")
                        ? Optional.of(Refusal.ALREADY_UNDONE)
                        : row.getBoolean("built_on") ? Optional.of(Refusal.BUILT_ON) : Optional.<Refusal>empty())
                .single();
    }

    private void lock() {
        database.client()
                .sql("select pg_advisory_xact_lock(hashtextextended('places.changes', 0))")
                .query(row -> {});
    }
}
