package org.sunmao.app.tenancy.derive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.enterprises.EnterprisePlaces;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.places.BuildingChanges;
import org.sunmao.app.places.Units;
import org.sunmao.app.resolution.Identities;
import org.sunmao.app.tenancy.BuildingTimeline;
import org.sunmao.app.tenancy.UnitName;
import tools.jackson.databind.json.JsonMapper;

/** Derives units, snapshots and spells of the buildings on the dirty list, and which places each enterprise has to do with. */
@Component
class TenancyDerivation implements DerivationStep {

    private static final List<String> SPELL = List.of(
            "unit_id",
            "building_id",
            "holder",
            "enterprise_id",
            "mention_id",
            "tenant_name",
            "right_kind",
            "area_sqm",
            "lease_start",
            "lease_end",
            "first_seen",
            "last_seen",
            "first_missing",
            "source_id",
            "payloads",
            "terms_said",
            "terms_start",
            "terms_end",
            "terms",
            "held_since");
    private static final List<String> COMMITMENT = List.of(
            "unit_id",
            "building_id",
            "enterprise_id",
            "mention_id",
            "tenant_name",
            "right_kind",
            "area_sqm",
            "terms",
            "lease_start",
            "lease_end",
            "first_said",
            "last_said",
            "gone",
            "source_id",
            "payloads");
    private static final List<String> SNAPSHOT =
            List.of("delivery_id", "building_id", "day", "units", "tenants", "tenants_before", "state");

    private final WorkerDatabase database;
    private final TenantLines lines;
    private final Identities identities;
    private final Units units;
    private final EnterprisePlaces places;
    private final ToldChanges changes;
    private final BuildingChanges buildings;
    private final JsonMapper json;

    TenancyDerivation(
            WorkerDatabase database,
            TenantLines lines,
            Identities identities,
            Units units,
            EnterprisePlaces places,
            ToldChanges changes,
            BuildingChanges buildings,
            JsonMapper json) {
        this.changes = changes;
        this.buildings = buildings;
        this.json = json;
        this.database = database;
        this.lines = lines;
        this.identities = identities;
        this.units = units;
        this.places = places;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String code() {
        return "tenancy.spells";
    }

    @Override
    public void derive(Progress progress) {
        progress.at(code(), 0, 0);
        Set<Long> touched = new HashSet<>(enterprisesTouched());
        removeOld();
        Map<Long, UnitTimeline> timelines = changes.read();
        SortedMap<Long, DerivedBuildings.One> derived =
                DerivedBuildings.of(lines.read(), timelines, BuildingTimeline.of(buildings.standing()));
        writeUnits(derived, timelines);
        SortedMap<Long, Collection<SpellBuilder.Result>> results = new TreeMap<>();
        derived.forEach((building, one) -> results.put(building, one.results().values()));
        writeSpells(results);
        touched.addAll(enterprisesTouched());
        placeEnterprises(touched);
    }

    private List<Long> enterprisesTouched() {
        return database.client().sql("""
                        select e.id from enterprises.enterprise e join resolution.dirty x on x.subject_id = e.id
                        union
                        select s.enterprise_id from tenancy.spell s join resolution.dirty x on x.subject_id = s.building_id
                        where s.enterprise_id is not null
                        """).query(Long.class).list();
    }

    private void removeOld() {
        for (String table :
                List.of("tenancy.spell_current", "tenancy.commitment_current", "tenancy.snapshot_current")) {
            database.client()
                    .sql("delete from " + table + " t using resolution.dirty x where x.subject_id = t.building_id")
                    .update();
        }
    }

    private void writeUnits(SortedMap<Long, DerivedBuildings.One> derived, Map<Long, UnitTimeline> timelines) {
        var keys = new ArrayList<String>();
        derived.forEach((building, one) -> one.areas().keySet().forEach(unit -> keys.add(unit.key(building))));
        Map<String, Long> ids = identities.unitIds(keys);
        var rows = new ArrayList<Units.Unit>();
        derived.forEach((building, one) -> one.areas()
                .keySet()
                .forEach(unit -> rows.add(row(
                        Objects.requireNonNull(ids.get(unit.key(building))),
                        building,
                        unit,
                        one,
                        timelines.getOrDefault(building, UnitTimeline.NOTHING_CHANGED)))));
        units.bring(dirtyBuildings(), rows);
    }

    private static Units.Unit row(
            long id, long building, UnitName unit, DerivedBuildings.One one, UnitTimeline timeline) {
        BigDecimal area = Objects.requireNonNull(one.areas().get(unit));
        UnitName door = UnitName.ofLabel(timeline.label(unit));
        List<UnitTimeline.Renamed> renamed = timeline.renamed(unit);
        return new Units.Unit(
                id,
                building,
                door.floor(),
                door.floorOrder(),
                door.rooms(),
                area.signum() == 0 ? null : area,
                one.from().get(unit),
                one.until().get(unit),
                renamed.stream().map(UnitTimeline.Renamed::day).toList(),
                renamed.stream().map(UnitTimeline.Renamed::label).toList());
    }

    private List<Long> dirtyBuildings() {
        return database.client()
                .sql("select b.id from places.building b join resolution.dirty x on x.subject_id = b.id")
                .query(Long.class)
                .list();
    }

    private static List<String> keys(SortedMap<Long, Collection<SpellBuilder.Result>> results) {
        var keys = new ArrayList<String>();
        results.forEach((building, sources) ->
                sources.forEach(result -> result.spells().forEach(spell -> keys.add(spell.unit.key(building)))));
        return keys;
    }

    private void writeSpells(SortedMap<Long, Collection<SpellBuilder.Result>> results) {
        Map<String, Long> ids = identities.unitIds(keys(results));
        var spells = new ArrayList<@Nullable Object[]>();
        var commitments = new ArrayList<@Nullable Object[]>();
        var snapshots = new ArrayList<@Nullable Object[]>();
        results.forEach((building, sources) -> sources.forEach(result -> {
            for (Spell spell : result.spells()) {
                if (spell.holder.kind() == Holder.Kind.UNKNOWN) {
                    continue;
                }
                long unit = Objects.requireNonNull(ids.get(spell.unit.key(building)));
                if (spell.holder.isCommitted()) {
                    commitments.add(commitment(spell, building, unit));
                } else {
                    spells.add(row(spell, building, unit));
                }
            }
            for (SpellBuilder.Judged judged : result.snapshots()) {
                snapshots.add(row(judged, building));
            }
        }));
        database.copyIn("tenancy.snapshot_current", SNAPSHOT, snapshots);
        database.copyIn("tenancy.spell_current", SPELL, spells);
        database.copyIn("tenancy.commitment_current", COMMITMENT, commitments);
    }

    private static @Nullable Object[] row(SpellBuilder.Judged judged, long building) {
        Snapshot s = judged.snapshot();
        return new @Nullable Object[] {
            s.delivery(),
            building,
            s.day(),
            s.units(),
            s.tenants(),
            judged.tenantsBefore(),
            judged.waits() ? "waits" : "counts"
        };
    }

    private @Nullable Object[] row(Spell spell, long building, long unit) {
        TenantLine newest = spell.newest;
        LocalDate missing = spell.firstMissing;
        return new @Nullable Object[] {
            unit,
            building,
            spell.holder.kind().name().toLowerCase(Locale.ROOT),
            spell.holder.kind() == Holder.Kind.ENTERPRISE ? spell.holder.id() : null,
            spell.holder.kind() == Holder.Kind.UNLINKED ? spell.holder.id() : null,
            spell.holder.isTenant() ? newest.tenantName() : null,
            newest.right(),
            newest.areaSqm(),
            newest.leaseStart(),
            newest.leaseEnd(),
            spell.firstSeen,
            spell.lastSeen,
            missing,
            spell.source,
            spell.payloads,
            spell.terms.stream().map(Spell.Terms::said).toList(),
            terms(spell, Spell.Terms::start),
            terms(spell, Spell.Terms::end),
            terms(newest),
            spell.heldSince
        };
    }

    private @Nullable String terms(TenantLine line) {
        return line.terms() == null ? null : json.writeValueAsString(line.terms());
    }

    private @Nullable Object[] commitment(Spell spell, long building, long unit) {
        TenantLine newest = spell.newest;
        return new @Nullable Object[] {
            unit,
            building,
            spell.holder.kind() == Holder.Kind.COMMITTED ? spell.holder.id() : null,
            spell.holder.kind() == Holder.Kind.COMMITTED_UNLINKED ? spell.holder.id() : null,
            newest.tenantName(),
            newest.right(),
            newest.areaSqm(),
            terms(newest),
            newest.leaseStart(),
            newest.leaseEnd(),
            spell.firstSeen,
            spell.lastSeen,
            spell.firstMissing,
            spell.source,
            spell.payloads
        };
    }

    /** One entry for each entry of the terms, null where nothing was said. */
    private static List<@Nullable LocalDate> terms(Spell spell, Function<Spell.Terms, @Nullable LocalDate> which) {
        var days = new ArrayList<@Nullable LocalDate>();
        spell.terms.forEach(terms -> days.add(which.apply(terms)));
        return days;
    }

    private void placeEnterprises(Set<Long> enterprises) {
        var presences = new ArrayList<EnterprisePlaces.Presence>();
        enterprises.stream().sorted().forEach(id -> presences.add(new EnterprisePlaces.Presence(id, null)));
        database.client()
                .sql("select distinct enterprise_id, building_id from tenancy.spell where enterprise_id = any(?)")
                .param(enterprises.toArray(Long[]::new))
                .query(row -> {
                    presences.add(new EnterprisePlaces.Presence(row.getLong(1), row.getLong(2)));
                });
        places.set(presences);
    }
}
