package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowsWanted;

/**
 * Rents of the leases that hold on the last day of the month, in fen for a square metre and day (租金水平). Whether the rent as agreed is meant or the
 * effective one is the district's choice ({@link DistrictChoices#RENT_BY}). Rents are a secret of landlord and tenant: readers behind masks
 * get what a measure publishes and nothing else, a manager the leases of the own source.
 *
 * <p>It is asked of the database: rents stay out of a memory that readers share. Leases with a rent are found by an index of their own.
 */
abstract class Rents implements Measure {

    static final Figure SECRET = Figure.unknown("rent-secret");
    static final Figure SILENT = Figure.unknown("no-tenant-list");
    static final Figure NOT_TOLD = Figure.unknown("no-rent-told");

    private final Definition definition;

    Rents(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** Whether the reader may see every rent of the scope. */
    static boolean plain(Scope scope) {
        return scope.personalPlain();
    }

    /** Whether the reader sees no rent at all: of those without a purpose only managers see those of their own source. */
    static boolean masked(Scope scope) {
        return !plain(scope)
                && (scope.district()
                        || !scope.regions().isEmpty()
                        || scope.sources().isEmpty());
    }

    static boolean effective(Reading reading) {
        return reading.value(DistrictChoices.RENT_BY).equals(DistrictChoices.EFFECTIVE);
    }

    /** The leases of the place on the days, as {@code r}, with {@code fen}, null where it cannot be said, and {@code why} it is left out. */
    static String leases(Reading reading) {
        String yuan = effective(reading) ? "r.effective" : "r.face";
        String term = effective(reading) ? "r.term_unknown" : "false";
        return """
                select r.day, r.building_id, r.street_code, r.unit_id, r.who, r.enterprise_id, r.tenant, r.area_sqm, r.why,
                    case when r.why is null then %1$s * 100 end as fen
                from (select r.*, case when not r.told then 'rent-secret' when coalesce(r.area_sqm, 0) <= 0 then 'rent-no-area'
                        when r.face is null then 'rent-unit-missing' when %2$s then 'rent-term-unknown'
                        when %1$s is null then 'rent-unit-missing' end as why
                    from measures.rents(cast(:days as date[])) r where %3$s) r
                """.formatted(yuan, term, Sql.within("r.building_id", "r.street_code"));
    }

    /** Rents are a secret, and who tries a word did not ask for them. */
    @Override
    public boolean isTried() {
        return false;
    }

    @Override
    public Optional<Months> findMonths(Reading reading) {
        return MonthRange.ofTenantLists(reading);
    }

    /** The figures of readers behind masks. */
    abstract Map<YearMonth, Figure> listPublished(Reading reading, MeasurePlace place, List<YearMonth> months);

    abstract Finding findPublished(Reading reading, MeasurePlace place, YearMonth month);

    /** The figure's columns of a query over {@code leases}. */
    abstract String columns();

    /** Reads them; not known where no rent is. */
    abstract Figure figure(ResultSet row) throws SQLException;

    /** The figures with their parts, of the buildings' figures and, where those do not make it, of queries of their own. */
    abstract Frame.Additive parts(
            Frame frame, Reading reading, MeasurePlace place, YearMonth month, Map<Long, Figure> buildings);

    private String by(Reading reading, String groups) {
        return "select " + groups + ", " + columns() + " from (" + leases(reading) + ") r group by " + groups;
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        if (masked(reading.scope())) {
            return listPublished(reading, place, months);
        }
        var figures = new HashMap<YearMonth, Figure>();
        Sql.at(reading, by(reading, "r.day"), place, months).query(row -> {
            figures.put(YearMonth.from(row.getObject("day", LocalDate.class)), figure(row));
        });
        return figures;
    }

    /** Figures by one column. */
    final <T> Map<T, Figure> by(Reading reading, MeasurePlace place, YearMonth month, String column, Class<T> type) {
        var figures = new HashMap<T, Figure>();
        Sql.at(reading, by(reading, column), place, List.of(month)).query(row -> {
            @Nullable T key = row.getObject(1, type);
            if (key != null) {
                figures.put(key, figure(row));
            }
        });
        return figures;
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        if (masked(reading.scope())) {
            return findPublished(reading, place, month);
        }
        Frame frame = Frame.of(reading, place, month);
        Map<Long, Figure> buildings = by(reading, place, month, "r.building_id", Long.class);
        Frame.Additive sums = parts(frame, reading, place, month, buildings);
        var left = new HashMap<String, Long>();
        String counts = "select coalesce(r.why, 'counted') as why, count(*) as leases from (" + leases(reading)
                + ") r group by 1";
        Sql.at(reading, counts, place, List.of(month)).query(row -> {
            left.put(row.getString("why"), row.getLong("leases"));
        });
        long known = buildings.values().stream().filter(Figure::isKnown).count();
        return new Finding(
                sums.whole(),
                left.getOrDefault(RowsWanted.COUNTED, 0L),
                new Coverage("rents", known, frame.size()),
                List.of(
                        LeftOut.of("rent-unit-missing", left.getOrDefault("rent-unit-missing", 0L)),
                        LeftOut.of("rent-no-area", left.getOrDefault("rent-no-area", 0L)),
                        LeftOut.of("rent-term-unknown", left.getOrDefault("rent-term-unknown", 0L)),
                        LeftOut.of("rent-secret", left.getOrDefault("rent-secret", 0L)),
                        LeftOut.of("no-list", frame.silent())),
                sums.breakdowns(),
                List.of());
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return masked(reading.scope()) && !wanted.reason().equals("no-list")
                ? new RowPage(List.of(), List.of(), null)
                : RentRows.list(leases(reading), reading, place, month, wanted);
    }

    /** A definition in fen for a square metre and day. */
    static Definition definition(String id, List<String> amounts, String... unknownFor) {
        return new Definition(id, 1, MeasureUnit.FEN_PER_SQM_DAY, List.of("tenants"), amounts)
                .asking(DistrictChoices.RENT_BY)
                .unknownFor(unknownFor);
    }

    /** A value of a day in fen, to two decimal places. */
    static BigDecimal fen(BigDecimal yuan) {
        return yuan.movePointRight(2);
    }
}
