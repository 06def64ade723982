package org.sunmao.app.tenancy.derive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.sunmao.app.places.Units;
import org.sunmao.app.resolution.Identities;
import org.sunmao.app.tenancy.UnitName;

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
            "rent",
            "lease_start",
            "lease_end",
            "first_seen",
            "last_seen",
            "first_missing",
            "source_id",
            "payloads",
            "terms_said",
            "terms_start",
            "terms_end");
    private static final List<String> SNAPSHOT =
            List.of("delivery_id", "building_id", "day", "units", "tenants", "tenants_before", "state");

    private final WorkerDatabase database;
    private final TenantLines lines;
    private final Identities identities;
    private final Units units;
    private final EnterprisePlaces places;

    TenancyDerivation(
            WorkerDatabase database, TenantLines lines, Identities identities, Units units, EnterprisePlaces places) {
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
        SortedMap<Long, List<SpellBuilder.Result>> results = new TreeMap<>();
        lines.read()
                .forEach((building, sources) -> results.put(
                        building, sources.stream().map(SpellBuilder::build).toList()));
        writeUnits(results);
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
        for (String table : List.of("tenancy.spell_current", "tenancy.snapshot_current")) {
            database.client()
                    .sql("delete from " + table + " t using resolution.dirty x where x.subject_id = t.building_id")
                    .update();
        }
    }

    private void writeUnits(SortedMap<Long, List<SpellBuilder.Result>> results) {
        Map<String, Long> ids = identities.unitIds(keys(results));
        var rows = new ArrayList<Units.Unit>();
        results.forEach((building, sources) -> {
            for (var unit : UnitAreas.of(sources).entrySet()) {
                UnitName name = unit.getKey();
                long id = Objects.requireNonNull(ids.get(name.key(building)));
                BigDecimal area = unit.getValue().signum() == 0 ? null : unit.getValue();
                rows.add(new Units.Unit(id, building, name.floor(), name.floorOrder(), name.rooms(), area));
            }
        });
        units.bring(dirtyBuildings(), rows);
    }

    private List<Long> dirtyBuildings() {
        return database.client()
                .sql("select b.id from places.building b join resolution.dirty x on x.subject_id = b.id")
                .query(Long.class)
                .list();
    }

    private static List<String> keys(SortedMap<Long, List<SpellBuilder.Result>> results) {
        var keys = new ArrayList<String>();
        results.forEach((building, sources) ->
                sources.forEach(result -> result.spells().forEach(spell -> keys.add(spell.unit.key(building)))));
        return keys;
    }

    private void writeSpells(SortedMap<Long, List<SpellBuilder.Result>> results) {
        Map<String, Long> ids = identities.unitIds(keys(results));
        var spells = new ArrayList<@Nullable Object[]>();
        var snapshots = new ArrayList<@Nullable Object[]>();
        results.forEach((building, sources) -> sources.forEach(result -> {
            for (Spell spell : result.spells()) {
                if (spell.holder.kind() == Holder.Kind.UNKNOWN) {
                    continue;
                }
                spells.add(row(spell, building, Objects.requireNonNull(ids.get(spell.unit.key(building)))));
            }
            for (SpellBuilder.Judged judged : result.snapshots()) {
                snapshots.add(row(judged, building));
            }
        }));
        database.copyIn("tenancy.snapshot_current", SNAPSHOT, snapshots);
        database.copyIn("tenancy.spell_current", SPELL, spells);
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

    private static @Nullable Object[] row(Spell spell, long building, long unit) {
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
            newest.rent(),
            newest.leaseStart(),
            newest.leaseEnd(),
            spell.firstSeen,
            spell.lastSeen,
            missing,
            spell.source,
            spell.payloads,
            spell.terms.stream().map(Spell.Terms::said).toList(),
            terms(spell, Spell.Terms::start),
            terms(spell, Spell.Terms::end)
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
