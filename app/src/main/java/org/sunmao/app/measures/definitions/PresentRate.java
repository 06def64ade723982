package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * What share of the confirmed enterprises present stands in another relation with the district too: is registered here, pays tax here. By
 * count each enterprise counts once, at the building where it holds the largest area; by area every holding counts where it lies. Numerator
 * and divisor add up over buildings and streets; the rate is the one by the other.
 */
abstract class PresentRate implements Measure {

    private static final String LEFT_OUT = """
            select count(distinct h.enterprise_id) filter (where h.enterprise_status = 'provisional') as provisional,
                count(distinct h.enterprise_id) filter (where h.enterprise_status is null) as hidden,
                count(distinct h.mention_id) as unlinked
            from measures.held(cast(:days as date[])) h where %s
            """.formatted(Sql.within("h.building_id", "h.street_code"));

    static final Figure SILENT = Figure.unknown("no-tenant-list");

    /** How the relation is found out. */
    abstract Relation relation();

    /** Whether areas are divided, and not numbers. */
    abstract boolean byArea(Reading reading);

    /** For which of these months the relation is known at all. */
    abstract Set<YearMonth> speaking(Reading reading, List<YearMonth> months);

    /** Why it is not known for the others. */
    abstract String silentWhy(Reading reading);

    /** Codes of the amounts: those for whom it holds, all, and the areas of both where the measure has them. */
    private List<String> codes() {
        return definition().amounts();
    }

    private record Counts(Figure amounts, Map<String, Long> leftOut, long rows) {}

    @Override
    public Optional<Months> findMonths(Reading reading) {
        return MonthRange.ofTenantLists(reading);
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        List<YearMonth> known = List.copyOf(speaking(reading, months));
        var figures = new HashMap<YearMonth, Figure>();
        if (known.isEmpty()) {
            return figures;
        }
        Sql.at(reading, relation().byDay(), place, known).query(row -> {
            figures.put(
                    YearMonth.from(row.getObject("day", LocalDate.class)),
                    rate(reading, amounts(row).amounts()));
        });
        return figures;
    }

    private Figure amounts(ResultSet row) throws SQLException {
        var amounts = new ArrayList<BigDecimal>();
        for (String column : Relation.AMOUNTS.subList(0, codes().size())) {
            amounts.add(row.getBigDecimal(column));
        }
        return Amounts.of(codes(), amounts);
    }

    private Figure rate(Reading reading, Map<String, BigDecimal> amounts) {
        int at = byArea(reading) ? 2 : 0;
        String why = byArea(reading) ? "nobody-with-area" : "nobody-present";
        return Amounts.divided(amounts, codes().get(at), codes().get(at + 1), why);
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        Frame frame = Frame.of(reading, place, month);
        @Nullable String silent = speaking(reading, List.of(month)).isEmpty() ? silentWhy(reading) : null;
        Figure nobody = Amounts.of(
                codes(), codes().stream().map(code -> BigDecimal.ZERO).toList());
        Figure unknown = silent == null ? SILENT : Figure.unknown(silent);
        Map<Long, Counts> counts = silent == null ? counts(reading, place, month) : Map.of();
        Frame.Additive sums = frame.divide(
                line -> {
                    Counts building = counts.get(line.id());
                    return silent != null || !line.speaks() ? unknown : building == null ? nobody : building.amounts();
                },
                amounts -> rate(reading, amounts),
                unknown);
        return new Finding(
                sums.whole(),
                counts.values().stream().mapToLong(Counts::rows).sum(),
                frame.coverage(),
                silent == null ? leftOut(reading, place, month, frame, counts) : List.of(),
                sums.breakdowns(),
                List.of());
    }

    private Map<Long, Counts> counts(Reading reading, MeasurePlace place, YearMonth month) {
        var counts = new HashMap<Long, Counts>();
        boolean byArea = byArea(reading);
        Sql.at(reading, relation().byBuilding(), place, List.of(month)).query(row -> {
            var leftOut = new LinkedHashMap<String, Long>();
            leftOut.put("relation-unsettled", row.getLong(byArea ? "unsettled_holdings" : "unsettled"));
            leftOut.put("held-without-area", byArea ? row.getLong("unsized") : 0L);
            leftOut.put("present-registered-nowhere", row.getLong(byArea ? "nowhere_holdings" : "nowhere"));
            leftOut.put("present-not-in-register", row.getLong(byArea ? "absent_holdings" : "absent"));
            counts.put(
                    row.getLong("building_id"),
                    new Counts(amounts(row), leftOut, row.getLong(byArea ? "sized" : "counted")));
        });
        return counts;
    }

    private static List<LeftOut> leftOut(
            Reading reading, MeasurePlace place, YearMonth month, Frame frame, Map<Long, Counts> counts) {
        var all = new ArrayList<LeftOut>();
        all.add(LeftOut.of("no-list", frame.silent()));
        Sql.at(reading, LEFT_OUT, place, List.of(month)).query(row -> {
            all.add(LeftOut.of("provisional", row.getLong("provisional")));
            all.add(LeftOut.of("unlinked", row.getLong("unlinked")));
            all.add(LeftOut.of("hidden", row.getLong("hidden")));
        });
        all.add(LeftOut.of("relation-unsettled", sum(counts, "relation-unsettled")));
        all.add(LeftOut.of("held-without-area", sum(counts, "held-without-area")));
        all.add(LeftOut.flag("present-registered-nowhere", sum(counts, "present-registered-nowhere")));
        all.add(LeftOut.flag("present-not-in-register", sum(counts, "present-not-in-register")));
        return all;
    }

    private static long sum(Map<Long, Counts> counts, String reason) {
        return counts.values().stream()
                .mapToLong(c -> c.leftOut().getOrDefault(reason, 0L))
                .sum();
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return speaking(reading, List.of(month)).isEmpty()
                ? new RowPage(List.of(), List.of(), null)
                : RelationRows.list(relation(), byArea(reading), reading, place, month, wanted);
    }
}
