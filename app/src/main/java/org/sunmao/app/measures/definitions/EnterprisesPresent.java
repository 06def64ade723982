package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowsWanted;

/**
 * Enterprises present (入驻企业数): distinct confirmed enterprises that hold a unit, on the last day of the month, in a building
 * whose tenant list speaks for that day. An enterprise in two buildings counts once in the whole and once in each part; the
 * reconciling line takes the difference away.
 */
@Component
@Order(1)
class EnterprisesPresent implements Measure {

    private static final Definition DEFINITION = new Definition(
                    "enterprises-present",
                    1,
                    MeasureUnit.ENTERPRISES,
                    List.of("tenants", "register", "buildings"),
                    List.of())
            .unknownFor("no-tenant-list");

    /** A day on which a list speaks and names nobody has 0; a day without any list has no row. */
    private static final String FIGURES =
            """
            with present as materialized (
                select h.day, count(distinct h.enterprise_id) as enterprises from measures.held(cast(:days as date[])) h
                where h.enterprise_status = 'confirmed' and %s group by h.day)
            select s.day, coalesce(max(p.enterprises), 0) as present
            from measures.speaking(cast(:days as date[])) s
            join places.building b on b.id = s.building_id
            left join present p on p.day = s.day
            where %s
            group by s.day
            """.formatted(Sql.within("h.building_id", "h.street_code"), Sql.within("b.id", "b.street_code"));

    private static final String PARTS = """
            select h.street, h.building_id, count(distinct h.enterprise_id) as present, count(*) as spells
            from (select coalesce(street_code, 'none') as street, h.* from measures.held(cast(:days as date[])) h
                  where h.enterprise_status = 'confirmed' and %s) h
            group by grouping sets ((), (h.street), (h.building_id))
            """.formatted(Sql.within("h.building_id", "h.street_code"));

    private static final String LEFT_OUT =
            """
            select count(distinct h.enterprise_id) filter (where h.enterprise_status = 'provisional') as provisional,
                count(distinct h.enterprise_id) filter (where h.enterprise_status is null) as hidden,
                count(distinct h.mention_id) as unlinked,
                (select count(*) from places.unit u join places.building b on b.id = u.building_id
                 join measures.speaking(cast(:days as date[])) s on s.building_id = b.id
                 where %1$s) - count(distinct h.unit_id) as unit_unknown,
                (select count(*) from tenancy.spell t join places.building b on b.id = t.building_id
                 where t.holder = 'enterprise' and t.first_missing <= :day and %1$s) as ended,
                (select count(distinct w.building_id) from tenancy.snapshot w join places.building b on b.id = w.building_id
                 where w.state = 'waits' and w.day <= :day and :day <= w.day + 62 and %1$s) as list_waits
            from measures.held(cast(:days as date[])) h
            where %2$s
            """.formatted(Sql.within("b.id", "b.street_code"), Sql.within("h.building_id", "h.street_code"));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Optional<Months> findMonths(Reading reading) {
        return MonthRange.ofTenantLists(reading);
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        var figures = new HashMap<YearMonth, Figure>();
        Sql.at(reading, FIGURES, place, months).query(row -> {
            figures.put(YearMonth.from(row.getObject("day", LocalDate.class)), Figure.of(row.getLong("present")));
        });
        return figures;
    }

    /** What stands where no list speaks: not 0. */
    private static final Figure SILENT = Figure.unknown("no-tenant-list");

    private static final class Counts {
        long whole;
        long spells;
        final Map<String, Long> streets = new HashMap<>();
        final Map<Long, Long> buildings = new HashMap<>();
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        Frame frame = Frame.of(reading, place, month);
        Counts counts = counts(reading, place, month);
        Figure whole = frame.speaking() == 0 ? SILENT : Figure.of(counts.whole);
        var parts = frame.breakdowns(
                street -> frame.speaks(street) ? Figure.of(counts.streets.getOrDefault(street, 0L)) : SILENT,
                line -> line.speaks() ? Figure.of(counts.buildings.getOrDefault(line.id(), 0L)) : SILENT,
                (level, all) -> rest(whole, level, all));
        return new Finding(
                whole, counts.spells, frame.coverage(), leftOut(reading, place, month, frame), parts, List.of());
    }

    private static Counts counts(Reading reading, MeasurePlace place, YearMonth month) {
        var counts = new Counts();
        Sql.at(reading, PARTS, place, List.of(month)).query(row -> {
            String street = row.getString("street");
            long building = row.getLong("building_id");
            long present = row.getLong("present");
            if (street != null) {
                counts.streets.put(street, present);
            } else if (building != 0) {
                counts.buildings.put(building, present);
            } else {
                counts.whole = present;
                counts.spells = row.getLong("spells");
            }
        });
        return counts;
    }

    private static Frame.Rest rest(Figure whole, MeasurePlace.Level level, List<Part> parts) {
        if (!whole.isKnown()) {
            return Frame.Rest.NONE;
        }
        BigDecimal twice = whole.known().subtract(Frame.sum(parts));
        return twice.signum() == 0 ? Frame.Rest.NONE : new Frame.Rest(twice, "also-in-another-" + level.word());
    }

    private static List<LeftOut> leftOut(Reading reading, MeasurePlace place, YearMonth month, Frame frame) {
        return Sql.at(reading, LEFT_OUT, place, List.of(month))
                .param("day", Months.lastDay(month))
                .query((row, n) -> List.of(
                        LeftOut.of("provisional", row.getLong("provisional")),
                        LeftOut.of("unlinked", row.getLong("unlinked")),
                        LeftOut.of("unit-unknown", row.getLong("unit_unknown")),
                        LeftOut.of("ended", row.getLong("ended")),
                        LeftOut.of("no-list", frame.silent()),
                        LeftOut.of("list-waits", row.getLong("list_waits")),
                        LeftOut.of("hidden", row.getLong("hidden"))))
                .single();
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return PresenceRows.list(reading, place, month, wanted);
    }
}
