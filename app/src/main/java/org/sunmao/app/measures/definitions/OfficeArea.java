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

/** Office area (商务办公面积): what the building list gives as office area, over the buildings that {@link Buildings} counts. */
@Component
@Order(5)
class OfficeArea implements Measure {

    private static final Figure NO_OFFICE_AREA = Figure.unknown("no-office-area");

    private static final Definition DEFINITION = new Definition(
                    "office-area", 1, MeasureUnit.SQUARE_METRES, List.of("buildings"), List.of())
            .unknownFor("no-office-area", "provisional-building", "no-building-list");

    private static final String FIGURES = """
            select d.day, sum(case when %1$s then b.office_area_sqm else 0 end) as area
            from unnest(cast(:days as date[])) as d (day) cross join places.building b
            where b.status = 'confirmed' and (b.office_area_sqm is not null or not %1$s) and %2$s group by d.day
            """.formatted(Stock.STANDS, Sql.within("b.id", "b.street_code"));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Optional<Months> findMonths(Reading reading) {
        return MonthRange.ofBuildings(reading);
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        var figures = new HashMap<YearMonth, Figure>();
        Sql.at(reading, FIGURES, place, months).query(row -> {
            figures.put(
                    YearMonth.from(row.getObject("day", LocalDate.class)),
                    Figure.of(row.getBigDecimal("area"), Map.of()));
        });
        return figures;
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        Frame frame = Frame.of(reading, place, month);
        Stock stock = Stock.of(reading, place, month);
        Frame.Additive sums = frame.addUp(line -> figure(stock, stock.get(line.id())), Buildings.NO_LIST);
        long unknown = stock.countConfirmed(one -> stock.stands(one) && one.officeSqm() == null);
        return new Finding(
                sums.whole(),
                stock.standing() - unknown,
                new Coverage("office-area", stock.standing() - unknown, stock.standing()),
                List.of(
                        LeftOut.of("no-office-area", unknown),
                        LeftOut.of("provisional-building", stock.provisional()),
                        LeftOut.of("not-completed", stock.notCompleted())),
                sums.breakdowns(),
                List.of());
    }

    private static Figure figure(Stock stock, Stock.One building) {
        if (!building.confirmed()) {
            return Buildings.PROVISIONAL;
        }
        if (!stock.stands(building)) {
            return Figure.of(0);
        }
        BigDecimal area = building.officeSqm();
        return area == null ? NO_OFFICE_AREA : Figure.of(area, Map.of());
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return StockRows.ofOfficeArea(reading, place, month, wanted);
    }
}
