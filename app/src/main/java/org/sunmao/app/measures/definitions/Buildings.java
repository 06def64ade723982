package org.sunmao.app.measures.definitions;

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
 * Buildings (楼宇数): confirmed buildings completed by the year of the month. One whose year of completion nobody says is counted and
 * pointed out; one that only tenant lists or addresses speak of is provisional and left out.
 */
@Component
@Order(4)
class Buildings implements Measure {

    static final Figure PROVISIONAL = Figure.unknown("provisional-building");
    static final Figure NO_LIST = Figure.unknown("no-building-list");

    private static final Definition DEFINITION = new Definition(
                    "buildings", 1, MeasureUnit.BUILDINGS, List.of("buildings"), List.of())
            .unknownFor("provisional-building", "no-building-list");

    private static final String FIGURES = """
            select d.day, count(*) filter (where %s) as standing
            from unnest(cast(:days as date[])) as d (day) cross join places.building b
            where b.status = 'confirmed' and %s group by d.day
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
            figures.put(YearMonth.from(row.getObject("day", LocalDate.class)), Figure.of(row.getLong("standing")));
        });
        return figures;
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        Frame frame = Frame.of(reading, place, month);
        Stock stock = Stock.of(reading, place, month);
        Frame.Additive sums = frame.addUp(line -> figure(stock, stock.get(line.id())), NO_LIST);
        return new Finding(
                sums.whole(),
                stock.standing(),
                new Coverage("confirmed", stock.countConfirmed(one -> true), frame.size()),
                leftOut(stock),
                sums.breakdowns(),
                List.of());
    }

    private static Figure figure(Stock stock, Stock.One building) {
        if (!building.confirmed()) {
            return PROVISIONAL;
        }
        return Figure.of(stock.stands(building) ? 1 : 0);
    }

    private static List<LeftOut> leftOut(Stock stock) {
        return List.of(
                LeftOut.of("provisional-building", stock.provisional()),
                LeftOut.of("not-completed", stock.notCompleted()),
                LeftOut.flag("completion-unknown", stock.yearUnknown()));
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return StockRows.ofBuildings(reading, place, month, wanted);
    }
}
