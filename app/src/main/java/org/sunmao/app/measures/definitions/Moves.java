package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowsWanted;

/**
 * Moves of a month in one direction (迁入, 迁出): confirmed enterprises that hold units of a building on the month's last day and held none
 * on the last day of the month before, or the reverse. An enterprise that comes into two buildings moves twice, so parts add up; per building
 * the enterprises present are those of the month before, plus moves in, minus moves out. Where no newer list has come, nobody knows.
 */
abstract class Moves implements Measure {

    private static final String BY_BUILDING = """
            select m.building_id, m.how, count(*) filter (where m.enterprise_status = 'confirmed') as confirmed,
                count(*) filter (where m.enterprise_status = 'provisional') as provisional,
                count(*) filter (where m.mention_id is not null) as unlinked,
                count(*) filter (where m.enterprise_id is not null and m.enterprise_status is null) as hidden
            from measures.moves(cast(:days as date[])) m
            where m.arrives = :arrives and %s group by m.building_id, m.how
            """.formatted(Sql.within("m.building_id", "m.street_code"));

    /** Buildings with two lists to compare, by the rule of measures.moves. */
    static final String COMPARED = """
            select d.day, b.id from unnest(cast(:days as date[])) as d (day)
            join measures.speaking(cast(:days as date[])) late on late.day = d.day
            join measures.speaking(array(select (date_trunc('month', x.day::timestamp) - interval '1 day')::date
                from unnest(cast(:days as date[])) as x (day))) early on early.building_id = late.building_id
                and early.day = (date_trunc('month', d.day::timestamp) - interval '1 day')::date and early.list_day < late.list_day
            join places.building b on b.id = late.building_id
            where not places.changed(b.id, early.day, d.day) and %s
            """.formatted(Sql.within("b.id", "b.street_code"));

    private static final String FIGURES = """
            select c.day, coalesce(max(f.moves), 0) as moves from (%s) c
            left join (
                select m.day, count(*) as moves from measures.moves(cast(:days as date[])) m
                where m.arrives = :arrives and m.enterprise_status = 'confirmed' and %s group by m.day) f on f.day = c.day
            group by c.day
            """.formatted(COMPARED, Sql.within("m.building_id", "m.street_code"));

    private static final Figure NOT_COMPARED = Figure.unknown("no-comparison");

    private final boolean arrives;

    Moves(boolean arrives) {
        this.arrives = arrives;
    }

    @Override
    public Optional<Months> findMonths(Reading reading) {
        return MonthRange.ofTenantLists(reading);
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        var figures = new HashMap<YearMonth, Figure>();
        Sql.at(reading, FIGURES, place, months).param("arrives", arrives).query(row -> {
            figures.put(YearMonth.from(row.getObject("day", LocalDate.class)), Figure.of(row.getLong("moves")));
        });
        return figures;
    }

    /** What moved: by building, and beside it what is not counted. */
    private static final class Counts {
        final Map<Long, Figure> buildings = new HashMap<>();
        long provisional;
        long unlinked;
        long hidden;

        void add(ResultSet row) throws SQLException {
            provisional += row.getLong("provisional");
            unlinked += row.getLong("unlinked");
            hidden += row.getLong("hidden");
            String how = row.getString("how");
            BigDecimal moves = row.getBigDecimal("confirmed");
            buildings.computeIfPresent(row.getLong("building_id"), (id, known) -> {
                var amounts = new LinkedHashMap<>(known.amounts());
                amounts.merge(how, moves, BigDecimal::add);
                return Figure.of(known.known().add(moves), amounts);
            });
        }
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        Frame frame = Frame.of(reading, place, month);
        Counts counts = counts(reading, place, month);
        Frame.Additive sums = frame.addUp(line -> counts.buildings.getOrDefault(line.id(), NOT_COMPARED), NOT_COMPARED);
        long compared = counts.buildings.size();
        return new Finding(
                sums.whole(),
                sums.whole().isKnown() ? sums.whole().known().longValue() : 0,
                new Coverage("compared", compared, frame.size()),
                List.of(
                        LeftOut.of("move-provisional", counts.provisional),
                        LeftOut.of("move-unlinked", counts.unlinked),
                        LeftOut.of("move-hidden", counts.hidden),
                        LeftOut.of("no-comparison", frame.size() - compared)),
                sums.breakdowns(),
                List.of());
    }

    private Counts counts(Reading reading, MeasurePlace place, YearMonth month) {
        var none = new LinkedHashMap<String, BigDecimal>();
        definition().amounts().forEach(how -> none.put(how, BigDecimal.ZERO));
        var counts = new Counts();
        Sql.at(reading, COMPARED, place, List.of(month)).query(row -> {
            counts.buildings.put(row.getLong("id"), Figure.of(BigDecimal.ZERO, none));
        });
        Sql.at(reading, BY_BUILDING, place, List.of(month))
                .param("arrives", arrives)
                .query(counts::add);
        return counts;
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return MoveRows.list(reading, place, month, wanted, arrives);
    }
}
