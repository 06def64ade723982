package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.series.Cells.Cell;
import org.sunmao.app.measures.series.Cells.Window;

/** Tax of twelve months as the lattice published it. */
final class TaxFold implements Fold {

    static final int MONTHS = 12;
    static final Figure WITHHELD = Figure.unknown("withheld");
    static final Figure NOT_PUBLISHED = Figure.unknown("not-published");

    private static final Window EMPTY = new Window(Map.of(), Map.of(), Set.of());

    static Window window(Asking asking) {
        return asking.moment()
                .world()
                .cells()
                .open(asking.scope(), asking.trueOn())
                .getOrDefault(asking.month(), EMPTY);
    }

    static List<YearMonth> missing(Asking asking) {
        Set<YearMonth> there = asking.moment().world().cells().delivered(asking.scope(), asking.trueOn());
        return IntStream.range(0, MONTHS)
                .mapToObj(i -> asking.month().minusMonths(MONTHS - 1L - i))
                .filter(month -> !there.contains(month))
                .toList();
    }

    static Finding without(String why, Coverage coverage, List<YearMonth> missing) {
        return new Finding(Figure.unknown(why), 0, coverage, List.of(), List.of(), missing);
    }

    private static Figure figure(@Nullable Cell cell) {
        if (cell == null) {
            return NOT_PUBLISHED;
        }
        if (cell.total() == null) {
            return WITHHELD;
        }
        return Figure.of(
                cell.total(), cell.enterprises() == null ? Map.of() : Map.of("enterprises", cell.enterprises()));
    }

    /** The cell of the place; for a reader of some streets or buildings who asks for all, the cells that are open. */
    private static Figure together(Asking asking, Window window) {
        MeasurePlace place = asking.members().place();
        Scope scope = asking.scope();
        if (place.level() != Level.DISTRICT || scope.district()) {
            return figure(Cells.find(scope, window, place.level(), place.code()));
        }
        var cells = new ArrayList<Figure>();
        for (String region : scope.regions()) {
            add(cells, Cells.find(scope, window, Level.STREET, region));
        }
        if (scope.regions().isEmpty()) {
            scope.buildings().forEach(id -> add(cells, Cells.find(scope, window, id)));
        }
        if (cells.isEmpty()) {
            return NOT_PUBLISHED;
        }
        if (cells.size() == 1) {
            return cells.get(0);
        }
        if (cells.stream().anyMatch(c -> !c.isKnown())) {
            return WITHHELD;
        }
        return Figure.of(
                cells.stream().map(Figure::known).reduce(BigDecimal.ZERO, BigDecimal::add),
                Map.of(
                        "enterprises",
                        cells.stream().map(c -> c.amount("enterprises")).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private static void add(List<Figure> cells, @Nullable Cell cell) {
        if (cell != null) {
            cells.add(figure(cell));
        }
    }

    @Override
    public Figure whole(Definition definition, Asking asking) {
        return asking.scope().tax() == TaxSight.NONE || !missing(asking).isEmpty()
                ? NOT_PUBLISHED
                : together(asking, window(asking));
    }

    @Override
    public Finding find(Definition definition, Asking asking) {
        if (asking.scope().tax() == TaxSight.NONE) {
            return without("no-tax-right", new Coverage("months", 0, 0), List.of());
        }
        Window window = window(asking);
        Figure whole = together(asking, window);
        List<YearMonth> missing = missing(asking);
        var coverage = new Coverage("months", MONTHS - missing.size(), MONTHS);
        if (!missing.isEmpty()) {
            Map<String, BigDecimal> known = whole.isKnown() ? Map.of("delivered-sum", whole.known()) : Map.of();
            return new Finding(new Figure(null, "months-missing", known), 0, coverage, List.of(), List.of(), missing);
        }
        Members members = asking.members();
        var parts = asking.parts()
                .of(
                        s -> street(asking, window, s),
                        i -> building(asking, window, i),
                        level -> rest(asking, window, level));
        return new Finding(
                whole,
                whole.amount("enterprises").longValue(),
                coverage,
                List.of(LeftOut.of("withheld", withheld(asking, window, members))),
                parts,
                missing);
    }

    private static Figure street(Asking asking, Window window, int street) {
        return figure(Cells.find(
                asking.scope(), window, Level.STREET, asking.members().streets().get(street)));
    }

    private static Figure building(Asking asking, Window window, int member) {
        return figure(Cells.find(
                asking.scope(), window, asking.members().buildings()[member].id()));
    }

    private static long withheld(Asking asking, Window window, Members members) {
        long withheld = 0;
        if (members.place().level() == Level.DISTRICT) {
            for (int s = 0; s < members.streets().size(); s++) {
                withheld += street(asking, window, s).equals(WITHHELD) ? 1 : 0;
            }
        }
        if (members.place().level() != Level.BUILDING) {
            for (int i = 0; i < members.size(); i++) {
                Cell cell = Cells.find(asking.scope(), window, members.buildings()[i].id());
                withheld += cell != null && cell.total() == null ? 1 : 0;
            }
        }
        return withheld;
    }

    /** What no place is named for is a cell of its own, published or withheld like every other. */
    private static Parts.Rest rest(Asking asking, Window window, Level level) {
        Cell cell = Cells.find(asking.scope(), window, level, MeasurePlace.NO_STREET);
        boolean shownAsPart =
                level == Level.STREET && asking.members().streets().contains(MeasurePlace.NO_STREET);
        if (asking.members().place().level() != Level.DISTRICT || cell == null || shownAsPart) {
            return Parts.Rest.NONE;
        }
        return new Parts.Rest(cell.total(), cell.total() == null ? "not-present-withheld" : "not-present");
    }
}
