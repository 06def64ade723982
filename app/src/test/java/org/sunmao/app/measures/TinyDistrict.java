package org.sunmao.app.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.database.WorkerDatabase;

/** Builds the conclusions of a district of a handful of buildings, without files and without linkage. */
public final class TinyDistrict {

    private final WorkerDatabase database;
    private final int tenants;

    public TinyDistrict(WorkerDatabase database) {
        this.database = database;
        this.tenants = source("tenants-tiny", "tenants", "internal");
    }

    /** Removes every conclusion and what it stands on, for the next tiny district in the same database. */
    public static void wipe(WorkerDatabase database) {
        database.client().sql("update evidence.delivery set active = false").update();
        for (String table : List.of(
                "tenancy.spell_current",
                "tenancy.snapshot_current",
                "enterprises.registration_current",
                "measures.tax_building_current",
                "enterprises.tax_band_current",
                "enterprises.tax_month_current",
                "measures.tax_cell_current",
                "measures.tax_window_current",
                "places.unit_current",
                "enterprises.enterprise_current",
                "places.building_current",
                "places.region")) {
            database.client().sql("delete from " + table).update();
        }
    }

    private long one(String sql, Object... parameters) {
        return database.client().sql(sql).params(parameters).query(Long.class).single();
    }

    private void run(String sql, @Nullable Object... parameters) {
        var statement = database.client().sql(sql);
        for (Object parameter : parameters) {
            statement = statement.param(parameter);
        }
        statement.update();
    }

    private long identity(String kind) {
        return one("""
                insert into resolution.identity (id, kind, anchor_key)
                select id, ?, 'tiny-' || id from nextval('resolution.subject_id') id returning id
                """, kind);
    }

    /** The source of this code, agreed to deliver every 31 days. */
    public int source(String code, String kind, String secrecy) {
        return (int) one("""
                insert into evidence.source (code, kind, name_zh, name_en, cadence_days, secrecy)
                values (?, ?, ?, ?, 31, ?) on conflict (code) do update set rank = excluded.rank returning id
                """, code, kind, "来源" + code, "Source " + code, secrecy);
    }

    /** A delivery of a source that speaks of a day. */
    public long delivery(int source, LocalDate day) {
        String sha = "%064x".formatted(one("select count(*) from evidence.file") + 1);
        run("insert into evidence.file (sha256, byte_size) values (?, 1)", sha);
        return one("""
                insert into evidence.delivery (source_id, file_sha256, file_name, format, data_date, full_snapshot, delivered_by)
                values (?, ?, 'list.xlsx', 'XLSX', ?, true, 'test') returning id
                """, source, sha, day);
    }

    public String street(String code) {
        run("insert into places.region (code, name_zh, name_en) values (?, ?, ?)", code, code + "街道", "Street " + code);
        return code;
    }

    public long building(String name, @Nullable String street, @Nullable Integer rentableSqm) {
        long id = identity("building");
        run("""
                insert into places.building_current (id, status, name, street_code, rentable_area_sqm, attributes, search)
                values (?, 'confirmed', ?, ?, ?, '{}', '')
                """, id, name, street, rentableSqm);
        return id;
    }

    /** What the building list says of a building's age and office area. */
    public void listed(long building, @Nullable Integer completed, @Nullable Integer officeSqm) {
        run(
                "update places.building_current set completion_year = ?, office_area_sqm = ? where id = ?",
                completed,
                officeSqm,
                building);
    }

    /** Which functional area the building list says a building lies in; returns the area. */
    public MeasurePlace inArea(String area, List<Long> buildings) {
        buildings.forEach(id -> run("update places.building_current set area_name = ? where id = ?", area, id));
        return MeasurePlace.area(database.client()
                .sql("select places.area_code(?)")
                .param(area)
                .query(String.class)
                .single());
    }

    /** What the building list says of a building's gross floor area. */
    public void gross(long building, @Nullable Integer sqm) {
        run("update places.building_current set gross_area_sqm = ? where id = ?", sqm, building);
    }

    /** What the building list says of a building's grade, and by which standard. */
    public void graded(long building, @Nullable String grade, @Nullable String standard) {
        run("update places.building_current set grade = ?, grade_standard = ? where id = ?", grade, standard, building);
    }

    /** What the lists say of the rent of everybody in a unit; canonical texts. */
    public void rent(long unit, @Nullable String rent, @Nullable String free, @Nullable LocalDate leaseEnd) {
        run(
                "update tenancy.spell_current set terms = jsonb_strip_nulls(jsonb_build_object('rent', ?::text, 'rent-free', ?::text)),"
                        + " lease_end = ? where unit_id = ? and holder <> 'vacant'",
                rent,
                free,
                leaseEnd,
                unit);
    }

    /** What a manager asks for a unit, in yuan for a square metre and month, of a building that is shown. */
    public void offered(long unit, @Nullable Integer askingRent, LocalDate on) {
        run("""
                insert into vacancies.building_offer (building_id, shown, by_person, at)
                select u.building_id, true, 'test', ?::date from places.unit u where u.id = ?
                """, on, unit);
        run("""
                insert into vacancies.unit_offer (unit_id, building_id, withheld, asking_rent, by_person, at)
                select u.id, u.building_id, false, ?, 'test', ?::date from places.unit u where u.id = ?
                """, askingRent, on, unit);
    }

    /** A building that no building list names. */
    public void provisional(long building) {
        run("update places.building_current set status = 'provisional' where id = ?", building);
    }

    public long unit(long building, @Nullable Integer areaSqm) {
        long id = identity("unit");
        run(
                "insert into places.unit_current (id, building_id, floor_label, floor_order, label, area_sqm) values (?, ?, '1', 1, ?, ?)",
                id,
                building,
                Long.toString(id),
                areaSqm);
        return id;
    }

    public long enterprise(String name, String status) {
        long id = identity("enterprise");
        run(
                "insert into enterprises.enterprise_current (id, status, name, attributes, search) values (?, ?, ?, '{}', '')",
                id,
                status,
                name);
        return id;
    }

    public long enterprise(String name) {
        return enterprise(name, "confirmed");
    }

    /** The tenant list of a building speaks on this day. */
    public void list(long building, LocalDate day) {
        list(building, day, "counts");
    }

    public void list(long building, LocalDate day, String state) {
        run(
                "insert into tenancy.snapshot_current values (?, ?, ?, 1, 1, 1, ?)",
                delivery(tenants, day),
                building,
                day,
                state);
    }

    /** An enterprise holds a unit from the first list that names it up to the first that does not. */
    public void holds(
            long enterprise,
            long unit,
            LocalDate firstSeen,
            @Nullable LocalDate firstMissing,
            @Nullable LocalDate leaseStart,
            @Nullable Integer areaSqm) {
        spell(unit, "enterprise", enterprise, null, firstSeen, firstMissing, leaseStart, areaSqm);
        run("""
                update enterprises.enterprise_current e set building_ids = array_append(building_ids, b.id),
                    street_codes = case when b.street_code is null then street_codes else array_append(street_codes, b.street_code) end
                from places.unit u join places.building b on b.id = u.building_id where e.id = ? and u.id = ?
                """, enterprise, unit);
    }

    public void holds(long enterprise, long unit, LocalDate firstSeen) {
        holds(enterprise, unit, firstSeen, null, null, null);
    }

    public void vacant(long unit, LocalDate firstSeen) {
        spell(unit, "vacant", null, null, firstSeen, null, null, null);
    }

    /** A tenant whose link waits for review. */
    public void unlinked(long unit, LocalDate firstSeen) {
        long mention = one("""
                insert into resolution.mention (source_id, kind, hash, fields)
                values (?, 'enterprise', sha256(?::text::bytea), '{"name": "某公司"}') returning id
                """, tenants, Long.toString(unit) + firstSeen);
        spell(unit, "unlinked", null, mention, firstSeen, null, null, null);
    }

    private void spell(
            long unit,
            String holder,
            @Nullable Long enterprise,
            @Nullable Long mention,
            LocalDate firstSeen,
            @Nullable LocalDate firstMissing,
            @Nullable LocalDate leaseStart,
            @Nullable Integer areaSqm) {
        run("""
                insert into tenancy.spell_current (unit_id, building_id, holder, enterprise_id, mention_id, tenant_name, area_sqm,
                    lease_start, first_seen, last_seen, first_missing, source_id, payloads)
                select u.id, u.building_id, ?, ?, ?, '租户', ?, ?, ?, ?, ?, ?, '{}' from places.unit u where u.id = ?
                """, holder, enterprise, mention, areaSqm, leaseStart, firstSeen, firstSeen, firstMissing, tenants, unit);
    }

    /** A whole extract of the register speaks of this day. */
    public void extract(LocalDate day) {
        delivery(source("register-tiny", "register", "internal"), day);
    }

    /** What the extracts from the first of these days to the last say of an enterprise. */
    public void registered(
            long enterprise,
            @Nullable Long building,
            LocalDate firstSeen,
            LocalDate lastSeen,
            @Nullable String status) {
        run("""
                insert into enterprises.registration_current (enterprise_id, source_id, first_seen, last_seen, building_id, unsettled, status)
                values (?, ?, ?, ?, ?, false, ?)
                """, enterprise, source("register-tiny", "register", "internal"), firstSeen, lastSeen, building, status);
    }

    /** An enterprise whose registered address waits for review. */
    public void unsettled(long enterprise, LocalDate firstSeen, LocalDate lastSeen) {
        run("""
                insert into enterprises.registration_current (enterprise_id, source_id, first_seen, last_seen, building_id, unsettled, status)
                values (?, ?, ?, ?, null, true, '在营')
                """, enterprise, source("register-tiny", "register", "internal"), firstSeen, lastSeen);
    }

    /** Tax of a month with its band and the part that the district keeps, null where nobody says. */
    public void tax(long enterprise, YearMonth month, long fen, @Nullable Long retained) {
        run(
                "insert into enterprises.tax_month_current (enterprise_id, month, total_fen, retained_fen, payloads)"
                        + " values (?, ?, ?, ?, '{}')",
                enterprise,
                month.atDay(1),
                fen,
                retained);
        run(
                "insert into enterprises.tax_band_current (enterprise_id, month, band) values (?, ?, enterprises.band_of(?))",
                enterprise,
                month.atDay(1),
                fen);
    }

    public void tax(long enterprise, YearMonth month, long fen) {
        run(
                "insert into enterprises.tax_month_current (enterprise_id, month, total_fen, payloads) values (?, ?, ?, '{}')",
                enterprise,
                month.atDay(1),
                fen);
    }

    public void cell(YearMonth last, String level, String place, @Nullable String street, @Nullable Long fen) {
        run(
                "insert into measures.tax_cell_current values (?, ?, ?, ?, ?, ?, ?, ?)",
                last.atDay(1),
                level,
                place,
                street,
                fen,
                fen == null ? null : 5,
                fen == null,
                fen == null ? "few" : null);
    }
}
