package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.series.Spell.Kind;

/** Reads a world out of the database, as somebody who sees the whole district and the published cells is shown it. */
final class WorldReader {

    private static final int BUILDINGS_AT_ONCE = 250;
    private static final String BUILDINGS = """
            select b.id, b.status, b.name, b.street_code, b.completion_year, b.office_area_sqm, b.rentable_area_sqm,
                coalesce(b.area_name, '') as area_name, coalesce(substr(places.area_code(b.area_name), 6), '') as area,
                b.from_day, b.until_day, b.changed,
                (select count(*) from places.unit u where u.building_id = b.id) as units
            from places.building b where b.id = any (?) order by b.id
            """;
    private static final String CLAIMS = """
            select distinct b.id, greatest(coalesce(c.claim ->> 'since', c.claim ->> 'date')::date,
                make_date(nullif(b.completion_year, 0), 1, 1), b.from_day) as day
            from places.building b cross join unnest(array['name', 'office-area', 'rentable-area']) as a (attribute)
                cross join jsonb_array_elements(b.attributes -> a.attribute) as c (claim)
            where b.id = any (?) and coalesce(c.claim ->> 'since', c.claim ->> 'date') is not null
            """;
    private static final String READINGS =
            "select b.id, b.name, b.office_area_sqm, b.rentable_area_sqm from places.building b where b.id = any (?)";
    private static final String LISTS =
            "select building_id, state, day from tenancy.snapshot where building_id = any (?) group by 1, 2, 3 order by day";
    private static final String SPELLS = """
            select t.building_id, t.unit_id, u.area_sqm as unit_area, t.holder, t.enterprise_id, e.status, t.mention_id, t.area_sqm,
                least(t.first_seen, t.lease_start) as held_from, t.first_missing, t.source_id,
                t.enterprise_id is null or coalesce(t.building_id = any (e.building_ids)
                    and (b.street_code is null or b.street_code = any (e.street_codes)), false) as open
            from tenancy.spell t join places.unit u on u.id = t.unit_id join places.building b on b.id = t.building_id
            left join enterprises.enterprise e on e.id = t.enterprise_id
            where t.building_id = any (?)
            """;

    private final WebDatabase database;
    private final Clocks clocks;

    WorldReader(WebDatabase database, Clocks clocks) {
        this.database = database;
        this.clocks = clocks;
    }

    private Scope scope() {
        return Scope.district("*").withTax(TaxSight.BANDS).withClocks(clocks);
    }

    /** The number of the newest derivation that readers can see. */
    static long newest(WebDatabase database) {
        return database.read(Scope.none(), WorldReader::newest);
    }

    private static long newest(JdbcClient client) {
        return client.sql("select coalesce(max(number), 0) from history.derivation where known_at is not null")
                .query(Long.class)
                .single();
    }

    /** Everything, as it is known by the clocks. */
    World read() {
        return read(null, List.of(), false, false);
    }

    /**
     * As {@link #read()}, with what {@code last} holds for all buildings but these.
     *
     * @param changed buildings that may be other than in {@code last}, or not in it
     * @param sameRegister whether the register is as in {@code last}; {@code sameCells} whether the published cells are
     */
    World read(@Nullable World last, Collection<Long> changed, boolean sameRegister, boolean sameCells) {
        return database.readOneState(scope(), client -> {
            // No page waits for this; a large district's rows take longer to read than a page may.
            client.sql("select set_config('statement_timeout', '0', true)")
                    .query(String.class)
                    .single();
            long derivation = clocks.knownOn() == null ? newest(client) : clocks.derivation();
            var ids = client.sql("select id from places.building order by 1")
                    .query(Long.class)
                    .list();
            SortedMap<Long, BuildingSeries> all = new TreeMap<>();
            if (last != null) {
                last.buildings().forEach(b -> all.put(b.id(), b));
                all.keySet().retainAll(new HashSet<>(ids));
                all.keySet().removeAll(new HashSet<>(changed));
            }
            List<Long> wanted = ids.stream().filter(id -> !all.containsKey(id)).toList();
            for (int i = 0; i < wanted.size(); i += BUILDINGS_AT_ONCE) {
                List<Long> some = wanted.subList(i, Math.min(wanted.size(), i + BUILDINGS_AT_ONCE));
                new Some(client, some).buildings().forEach(b -> all.put(b.id(), b));
            }
            var streets = new HashMap<String, List<String>>();
            client.sql("select code, name_zh, name_en from places.region").query(row -> {
                streets.put(row.getString(1), List.of(row.getString(2), row.getString(3)));
            });
            return World.of(
                    derivation,
                    List.copyOf(all.values()),
                    streets,
                    last != null && sameRegister && last.positions().keySet().equals(all.keySet())
                            ? last.register()
                            : new RegisterReader(client).read(all.keySet()),
                    last != null && sameCells ? last.cells() : Cells.read(client));
        });
    }

    /** A handful of buildings while they are read. */
    private final class Some {

        private final JdbcClient client;
        private final Long[] ids;
        private final Map<Long, List<Spell>> spells = new HashMap<>();
        private final Map<Long, Map<Integer, Integer>> sources = new HashMap<>();
        private final java.util.Set<Long> closed = new HashSet<>();
        private final Map<Long, TreeSet<Integer>> counting = new HashMap<>();
        private final Map<Long, TreeSet<Integer>> waiting = new HashMap<>();
        private final Map<Long, TreeMap<Integer, Attributes.Version>> versions = new HashMap<>();

        Some(JdbcClient client, List<Long> ids) {
            this.client = client;
            this.ids = ids.toArray(Long[]::new);
        }

        List<BuildingSeries> buildings() {
            client.sql(SPELLS).param(ids).query(this::spell);
            client.sql(LISTS).param(ids).query(row -> {
                ("counts".equals(row.getString("state")) ? counting : waiting)
                        .computeIfAbsent(row.getLong("building_id"), any -> new TreeSet<>())
                        .add(Days.of(row.getObject("day", LocalDate.class)));
            });
            versions();
            return client.sql(BUILDINGS)
                    .param(ids)
                    .query((row, n) -> building(row))
                    .list();
        }

        private BuildingSeries building(ResultSet row) throws SQLException {
            long id = row.getLong("id");
            String street = row.getString("street_code");
            var now = version(row);
            var dated = versions.getOrDefault(id, new TreeMap<>());
            List<Spell> held = spells.getOrDefault(id, new ArrayList<>());
            return new BuildingSeries(
                    id,
                    "confirmed".equals(row.getString("status")),
                    row.getObject("completion_year", Integer.class),
                    dayOr(row, "from_day", Integer.MIN_VALUE),
                    changed(row),
                    Objects.requireNonNullElse(street, "none"),
                    street,
                    row.getString("area"),
                    row.getString("area_name"),
                    new Attributes(
                            now,
                            dated.keySet().stream().mapToInt(Integer::intValue).toArray(),
                            List.copyOf(dated.values()),
                            new Attributes.Version(now.name(), Exact.NULL, 0, Exact.NULL, 0)),
                    new Lists(ints(counting.get(id)), ints(waiting.get(id)), dayOr(row, "until_day", Lists.NEVER)),
                    Sweep.over(held),
                    Stays.of(held),
                    row.getInt("units"),
                    Map.copyOf(sources.getOrDefault(id, Map.of())),
                    !closed.contains(id));
        }

        private static int dayOr(ResultSet row, String column, int otherwise) throws SQLException {
            LocalDate day = row.getObject(column, LocalDate.class);
            return day == null ? otherwise : Days.of(day);
        }

        private static int[] changed(ResultSet row) throws SQLException {
            Array days = row.getArray("changed");
            return days == null
                    ? new int[0]
                    : Arrays.stream((Date[]) days.getArray())
                            .mapToInt(day -> Days.of(day.toLocalDate()))
                            .toArray();
        }

        private static int[] ints(@Nullable TreeSet<Integer> days) {
            return days == null
                    ? new int[0]
                    : days.stream().mapToInt(Integer::intValue).toArray();
        }

        private static Attributes.Version version(ResultSet row) throws SQLException {
            BigDecimal rentable = row.getBigDecimal("rentable_area_sqm");
            BigDecimal office = row.getBigDecimal("office_area_sqm");
            return new Attributes.Version(
                    row.getString("name"),
                    Exact.of(rentable),
                    Exact.scale(rentable),
                    Exact.of(office),
                    Exact.scale(office));
        }

        /** The view itself says what is read on each day on which something was said first and the building stood. */
        private void versions() {
            var days = new TreeMap<LocalDate, List<Long>>();
            client.sql(CLAIMS).param(ids).query(row -> {
                days.computeIfAbsent(row.getObject("day", LocalDate.class), any -> new ArrayList<>())
                        .add(row.getLong("id"));
            });
            days.forEach((day, some) -> {
                trueOn(day.toString());
                client.sql(READINGS).param(some.toArray(Long[]::new)).query(row -> {
                    versions.computeIfAbsent(row.getLong("id"), any -> new TreeMap<>())
                            .put(Days.of(day), version(row));
                });
            });
            trueOn("");
        }

        private void trueOn(String day) {
            client.sql("select set_config('sunmao.true_on', ?, true)")
                    .param(day)
                    .query(String.class)
                    .single();
        }

        private void spell(ResultSet row) throws SQLException {
            long building = row.getLong("building_id");
            String holder = row.getString("holder");
            if (!row.getBoolean("open")) {
                closed.add(building);
            }
            BigDecimal area = row.getBigDecimal("area_sqm");
            BigDecimal unitArea = row.getBigDecimal("unit_area");
            LocalDate missing = row.getObject("first_missing", LocalDate.class);
            int start = Days.of(row.getObject("held_from", LocalDate.class));
            spells.computeIfAbsent(building, any -> new ArrayList<>())
                    .add(new Spell(
                            row.getLong("unit_id"),
                            kind(holder, row.getString("status")),
                            holder.equals("enterprise") ? row.getLong("enterprise_id") : -row.getLong("mention_id"),
                            start,
                            missing == null ? Spell.OPEN : Days.of(missing),
                            Exact.of(area),
                            Exact.scale(area),
                            Exact.of(unitArea),
                            Exact.scale(unitArea),
                            holder.equals("enterprise")));
            sources.computeIfAbsent(building, any -> new HashMap<>()).merge(row.getInt("source_id"), start, Math::min);
        }

        private static Kind kind(String holder, @Nullable String status) {
            if (holder.equals("vacant")) {
                return Kind.VACANT;
            }
            if (holder.equals("unlinked")) {
                return Kind.UNLINKED;
            }
            return status == null ? Kind.HIDDEN : status.equals("confirmed") ? Kind.CONFIRMED : Kind.PROVISIONAL;
        }
    }
}
