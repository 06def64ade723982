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
 * Commercial buildings (商务楼宇): of the buildings that {@link Buildings} counts, those whose office area reaches the district's threshold
 * ({@link DistrictChoices#COMMERCIAL_FROM_SQM}). One whose office area nobody says is left out, and said to be.
 */
@Component
@Order(20)
class CommercialBuildings implements Measure {

    private static final Figure NO_OFFICE_AREA = Figure.unknown("no-office-area");

    private static final Definition DEFINITION = new Definition(
                    "commercial-buildings", 1, MeasureUnit.BUILDINGS, List.of("buildings"), List.of())
            .asking(DistrictChoices.COMMERCIAL_FROM_SQM)
            .unknownFor("no-office-area", "provisional-building", "no-building-list");

    private static final String FIGURES = """
            select d.day, count(*) filter (where %1$s and b.office_area_sqm >= :least) as large
            from unnest(cast(:days as date[])) as d (day) cross join places.building b
            where b.status = 'confirmed' and (b.office_area_sqm is not null or not %1$s) and %2$s group by d.day
            """.formatted(Stock.STANDS, Sql.within("b.id", "b.street_code"));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    private static BigDecimal least(Reading reading) {
        return new BigDecimal(reading.value(DistrictChoices.COMMERCIAL_FROM_SQM));
    }

    @Override
    public Optional<Months> findMonths(Reading reading) {
        return MonthRange.ofBuildings(reading);
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        var figures = new HashMap<YearMonth, Figure>();
        Sql.at(reading, FIGURES, place, months).param("least", least(reading)).query(row -> {
            figures.put(YearMonth.from(row.getObject("day", LocalDate.class)), Figure.of(row.getLong("large")));
        });
        return figures;
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        BigDecimal least = least(reading);
        Frame frame = Frame.of(reading, place, month);
        Stock stock = Stock.of(reading, place, month);
        Frame.Additive sums = frame.addUp(line -> figure(stock, stock.get(line.id()), least), Buildings.NO_LIST);
        long unknown = stock.countConfirmed(one -> stock.stands(one) && one.officeSqm() == null);
        long large = stock.countConfirmed(one -> stock.stands(one) && reaches(one, least));
        return new Finding(
                sums.whole(),
                large,
                new Coverage("office-area", stock.standing() - unknown, stock.standing()),
                List.of(
                        LeftOut.of("below-threshold", stock.standing() - unknown - large),
                        LeftOut.of("no-office-area", unknown),
                        LeftOut.of("provisional-building", stock.provisional()),
                        LeftOut.of("not-completed", stock.notCompleted())),
                sums.breakdowns(),
                List.of());
    }

    private static boolean reaches(Stock.One building, BigDecimal least) {
        return building.officeSqm() != null && building.officeSqm().compareTo(least) >= 0;
    }

    private static Figure figure(Stock stock, Stock.One building, BigDecimal least) {
        if (!building.confirmed()) {
            return Buildings.PROVISIONAL;
        }
        if (!stock.stands(building)) {
            return Figure.of(0);
        }
        return building.officeSqm() == null ? NO_OFFICE_AREA : Figure.of(reaches(building, least) ? 1 : 0);
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return StockRows.ofCommercial(reading, place, month, wanted, least(reading));
    }
}
