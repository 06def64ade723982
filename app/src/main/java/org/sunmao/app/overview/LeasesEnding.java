package org.sunmao.app.overview;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.KeptByScope;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.measures.MeasurePlace;

/** Leases that end soon, of those that hold on a day in the buildings whose list speaks for it. */
@Component
public class LeasesEnding {

    private static final int MOST = 500;
    private static final int FIRST = 6;

    private static final String SPEAKING = """
            from measures.speaking(cast(:days as date[])) s join places.building b on b.id = s.building_id
            where (:street = '' or places.lies(b.id, b.street_code, :street)) and (:building = 0 or b.id = :building)
            """;

    /**
     * Each holder of a unit once, though two sources list it, with the end that was said by the day, or first said where that was later; as
     * {@code tenancy.store.SpellInTime} tells a day.
     */
    private static final String HELD = """
            from (select distinct on (t.unit_id, coalesce(t.enterprise_id, -t.mention_id)) e.id as enterprise_id, coalesce(e.name, t.tenant_name) as name,
                    b.id as building_id, b.name as building, u.id as unit_id, u.floor_label, u.label, coalesce(t.area_sqm, u.area_sqm) as area,
                    case when t.terms_said is null then t.lease_end else (select t.terms_end[i] from generate_subscripts(t.terms_said, 1) i
                        order by t.terms_said[i] <= s.day desc, abs(t.terms_said[i] - s.day), i desc limit 1) end as ends
                from measures.speaking(cast(:days as date[])) s
                join places.building b on b.id = s.building_id
                join tenancy.spell t on t.building_id = s.building_id
                    and measures.covers(s.day, t.lease_start, t.first_seen, t.first_missing) and t.holder <> 'vacant'
                join places.unit u on u.id = t.unit_id
                left join enterprises.enterprise e on e.id = t.enterprise_id
                where (:street = '' or places.lies(b.id, b.street_code, :street)) and (:building = 0 or b.id = :building)
                    and (:floor = '' or u.floor_label = case :floor when 'none' then '' else :floor end) and (:unit = 0 or u.id = :unit)
                order by t.unit_id, coalesce(t.enterprise_id, -t.mention_id), t.last_seen desc, t.first_seen) h
            """;

    private static final String COUNTS = """
            select (select count(*) """ + " " + SPEAKING + """
                ) as speaking, count(*) as held, count(*) filter (where h.ends is null) as unsaid,
                count(*) filter (where h.ends < :day) as over,
                count(*) filter (where h.ends between :day and :day + interval '3 months') as in3,
                count(*) filter (where h.ends between :day and :day + interval '6 months') as in6,
                count(*) filter (where h.ends between :day and :day + interval '12 months') as in12,
                sum(h.area) filter (where h.ends between :day and :day + interval '3 months') as area3,
                sum(h.area) filter (where h.ends between :day and :day + interval '6 months') as area6,
                sum(h.area) filter (where h.ends between :day and :day + interval '12 months') as area12
            """ + HELD;

    private static final String NEXT = "select h.*, h.ends as lease_end " + HELD
            + " where h.ends between :day and :day + interval '12 months' order by h.ends, h.building, h.unit_id limit "
            + FIRST;

    private final WebDatabase database;
    private final KeptByScope<Wanted, Ending> kept = new KeptByScope<>(MOST, Clock.systemUTC());

    LeasesEnding(WebDatabase database) {
        this.database = database;
    }

    /**
     * Where and when.
     *
     * @param floor label of a floor, {@code none} for units on no known floor; empty for all
     * @param unit id of a unit; 0 for all
     */
    public record Wanted(MeasurePlace place, String floor, long unit, LocalDate day) {}

    /**
     * Leases that end within so many months.
     *
     * @param area of those whose area is known, in m²; null where none is
     */
    public record Within(int months, long leases, @Nullable BigDecimal area) {}

    /** One of the next. */
    public record Lease(
            @Nullable Long enterprise,
            @Nullable String name,
            long building,
            String buildingName,
            long unit,
            String floor,
            String label,
            LocalDate end,
            @Nullable BigDecimal area) {}

    /**
     * What ends.
     *
     * @param speaking buildings whose list speaks for the day; where none does, nothing is known, and no count is 0
     * @param held leases and stays that hold on the day
     * @param unsaid those of them whose end nobody says
     * @param over those whose end is past though the list still names the holder
     * @param within by 3, 6 and 12 months; each holds the former
     * @param next the first to end
     */
    public record Ending(long speaking, long held, long unsaid, long over, List<Within> within, List<Lease> next) {

        /** Whether any list speaks for the day. */
        public boolean isKnown() {
            return speaking > 0;
        }
    }

    /** The conclusions changed. */
    @EventListener
    void forget(Derived news) {
        kept.forget();
    }

    /** What ends within a year of the day. */
    public Ending find(Scope scope, Wanted wanted) {
        return kept.get(
                scope.withPerson(scope.person().isEmpty() ? "" : "*").withPersonalPlain(false),
                wanted,
                within -> read(within, wanted));
    }

    private Ending read(Scope scope, Wanted wanted) {
        return database.read(scope, client -> {
            List<Lease> next =
                    asked(client.sql(NEXT), wanted).query(LeasesEnding::lease).list();
            return asked(client.sql(COUNTS), wanted)
                    .query((row, n) -> new Ending(
                            row.getLong("speaking"),
                            row.getLong("held"),
                            row.getLong("unsaid"),
                            row.getLong("over"),
                            List.of(within(row, 3), within(row, 6), within(row, 12)),
                            next))
                    .single();
        });
    }

    private static StatementSpec asked(StatementSpec statement, Wanted wanted) {
        return statement
                .param("days", "{" + wanted.day() + "}")
                .param("day", wanted.day())
                .param("street", wanted.place().streetFilter())
                .param("building", wanted.place().buildingFilter())
                .param("floor", wanted.floor())
                .param("unit", wanted.unit());
    }

    private static Within within(ResultSet row, int months) throws SQLException {
        return new Within(months, row.getLong("in" + months), row.getBigDecimal("area" + months));
    }

    private static Lease lease(ResultSet row, int n) throws SQLException {
        return new Lease(
                row.getObject("enterprise_id", Long.class),
                row.getString("name"),
                row.getLong("building_id"),
                row.getString("building"),
                row.getLong("unit_id"),
                row.getString("floor_label"),
                row.getString("label"),
                row.getObject("lease_end", LocalDate.class),
                row.getBigDecimal("area"));
    }
}
