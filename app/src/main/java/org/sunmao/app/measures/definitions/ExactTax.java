package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Reading;

/** Tax of twelve months to the fen, for readers who may see every enterprise's. */
final class ExactTax {

    private static final String BY_MONTH =
            "select month, sum(total_fen) as total from enterprises.tax_month group by month order by month";

    /** What each enterprise paid in the twelve months up to each day, with the one building it counts at. */
    static final String PAID = """
            select d.day, t.enterprise_id, sum(t.total_fen) as total, h.building_id,
                case when h.building_id is not null then coalesce(h.street_code, 'none') end as street
            from unnest(cast(:days as date[])) d (day)
            join enterprises.tax_month t on t.month <= d.day and t.month > d.day - interval '1 year'
            left join measures.homes(cast(:days as date[])) h on h.day = d.day and h.enterprise_id = t.enterprise_id
            where (:street = '' or (h.building_id is not null and places.lies(h.building_id, h.street_code, :street)))
                and (:building = 0 or h.building_id = :building)
            group by d.day, t.enterprise_id, h.building_id, h.street_code
            """;

    private static final String PLACE_BY_MONTH =
            "select p.day, sum(p.total) as total, count(*) as enterprises from (" + PAID + ") p group by p.day";

    private static final String SPEAKING = """
            select distinct s.day from measures.speaking(cast(:days as date[])) s
            join places.building b on b.id = s.building_id where %s
            """.formatted(Sql.within("b.id", "b.street_code"));

    private static final String PARTS = "select grouping(p.street, p.building_id) as level, p.street, p.building_id,"
            + " sum(p.total) as total, count(*) as enterprises"
            + " from (" + PAID + ") p group by grouping sets ((), (p.street), (p.building_id))";

    private static final String LEFT_OUT = """
            select (select count(*) from resolution.link_then l join resolution.mention m on m.id = l.mention_id
                    join evidence.source s on s.id = m.source_id and s.kind = 'tax'
                    where m.kind = 'enterprise' and l.subject_id is null and :street = ''
                        and :building = 0) as unlinked,
                count(*) filter (where e.status = 'provisional') as provisional
            from (%s) p join enterprises.enterprise e on e.id = p.enterprise_id
            """.formatted(PAID);

    /** What PostgreSQL's grouping() says of the rows of PARTS; what no building is named for has neither street nor building. */
    private static final int BY_STREET = 0b01;

    private static final int BY_BUILDING = 0b10;

    private static final Figure NOTHING = Figure.of(BigDecimal.ZERO, Map.of("enterprises", BigDecimal.ZERO));
    private static final Figure SILENT = Figure.unknown("no-tenant-list");

    private ExactTax() {}

    private static SortedMap<YearMonth, BigDecimal> byMonth(Reading reading) {
        var totals = new TreeMap<YearMonth, BigDecimal>();
        reading.client().sql(BY_MONTH).query(row -> {
            totals.put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getBigDecimal("total"));
        });
        return totals;
    }

    static Optional<Months> findMonths(Reading reading) {
        SortedMap<YearMonth, BigDecimal> totals = byMonth(reading);
        return totals.isEmpty() ? Optional.empty() : Optional.of(new Months(totals.firstKey(), totals.lastKey()));
    }

    static Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        SortedMap<YearMonth, BigDecimal> totals = byMonth(reading);
        List<YearMonth> complete = months.stream()
                .filter(m -> TaxTwelveMonths.missing(totals.keySet(), m).isEmpty())
                .toList();
        var figures = new HashMap<YearMonth, Figure>();
        if (place.level() == Level.DISTRICT) {
            complete.forEach(m -> figures.put(m, Figure.of(window(totals, m), Map.of())));
        } else {
            Sql.at(reading, SPEAKING, place, complete).query(row -> {
                figures.put(YearMonth.from(row.getObject("day", LocalDate.class)), NOTHING);
            });
            Sql.at(reading, PLACE_BY_MONTH, place, complete).query(row -> {
                figures.put(
                        YearMonth.from(row.getObject("day", LocalDate.class)),
                        Figure.of(row.getBigDecimal("total"), Map.of()));
            });
        }
        return figures;
    }

    private static BigDecimal window(SortedMap<YearMonth, BigDecimal> totals, YearMonth last) {
        return totals.subMap(last.minusMonths(TaxTwelveMonths.MONTHS - 1L), last.plusMonths(1)).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static final class Sums {
        Figure whole = NOTHING;
        final Map<String, Figure> streets = new HashMap<>();
        final Map<Long, Figure> buildings = new HashMap<>();
    }

    static Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        List<YearMonth> missing = TaxTwelveMonths.missing(byMonth(reading).keySet(), month);
        int delivered = TaxTwelveMonths.MONTHS - missing.size();
        var coverage = new Coverage("months", delivered, TaxTwelveMonths.MONTHS);
        Sums sums = sums(reading, place, month);
        if (!missing.isEmpty()) {
            Figure known = delivered == 0 ? TaxTwelveMonths.NOTHING_DELIVERED : sums.whole;
            return new Finding(TaxTwelveMonths.incomplete(known), 0, coverage, List.of(), List.of(), missing);
        }
        Frame frame = Frame.of(reading, place, month);
        var parts = frame.breakdowns(
                street -> frame.speaks(street) ? sums.streets.getOrDefault(street, NOTHING) : SILENT,
                line -> line.speaks() ? sums.buildings.getOrDefault(line.id(), NOTHING) : SILENT,
                (level, all) -> rest(sums, all));
        boolean silent = place.level() != Level.DISTRICT && frame.speaking() == 0;
        return new Finding(
                silent ? SILENT : sums.whole,
                sums.whole.amount("enterprises").longValue(),
                coverage,
                leftOut(reading, place, month),
                parts,
                missing);
    }

    private static Sums sums(Reading reading, MeasurePlace place, YearMonth month) {
        var sums = new Sums();
        Sql.at(reading, PARTS, place, List.of(month)).query(row -> {
            BigDecimal total = row.getBigDecimal("total");
            if (total != null) {
                Figure figure = Figure.of(total, Map.of("enterprises", row.getBigDecimal("enterprises")));
                switch (row.getInt("level")) {
                    case BY_STREET -> sums.streets.put(Objects.requireNonNullElse(row.getString("street"), ""), figure);
                    case BY_BUILDING -> sums.buildings.put(row.getLong("building_id"), figure);
                    default -> sums.whole = figure;
                }
            }
        });
        return sums;
    }

    private static Frame.Rest rest(Sums sums, List<Part> parts) {
        BigDecimal rest = sums.whole.known().subtract(Frame.sum(parts));
        return rest.signum() == 0 ? Frame.Rest.NONE : new Frame.Rest(rest, "not-present");
    }

    private static List<LeftOut> leftOut(Reading reading, MeasurePlace place, YearMonth month) {
        return Sql.at(reading, LEFT_OUT, place, List.of(month))
                .query((row, n) -> List.of(
                        LeftOut.of("tax-unlinked", row.getLong("unlinked")),
                        LeftOut.flag("tax-provisional", row.getLong("provisional"))))
                .single();
    }
}
