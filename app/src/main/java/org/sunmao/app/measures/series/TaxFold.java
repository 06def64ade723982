package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final Fold CELLS = new HundredMillionFold();
    static final Figure WITHHELD = Figure.unknown("withheld");
    static final Figure NOT_PUBLISHED = Figure.unknown("not-published");

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
    private static Figure together(Totals totals) {
        MeasurePlace place = totals.place();
        Scope scope = totals.scope();
        Window window = totals.at().window();
        if (place.level() != Level.AREA && (place.level() != Level.DISTRICT || scope.district())) {
            return figure(Cells.find(scope, window, place.level(), place.code()));
        }
        var cells = new ArrayList<Figure>();
        if (place.level() == Level.AREA) {
            // Nothing is published of an area; what is published of its buildings may be added up by everybody who sees
            // it.
            for (BuildingSeries building : totals.members().buildings()) {
                add(cells, Cells.find(scope, window, building.id()));
            }
            return sum(cells);
        }
        for (String region : scope.regions()) {
            add(cells, Cells.find(scope, window, Level.STREET, region));
        }
        if (scope.regions().isEmpty()) {
            scope.buildings().forEach(id -> add(cells, Cells.find(scope, window, id)));
        }
        return sum(cells);
    }

    private static Figure sum(List<Figure> cells) {
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
    public void add(long[] row, Seen seen) {
        CELLS.add(row, seen);
    }

    @Override
    public Figure figure(Definition definition, Row row, Totals totals) {
        return totals.scope().tax() == TaxSight.NONE || !totals.missing().isEmpty() ? NOT_PUBLISHED : together(totals);
    }

    @Override
    public Finding find(Definition definition, Totals totals) {
        if (totals.scope().tax() == TaxSight.NONE) {
            return without("no-tax-right", new Coverage("months", 0, 0), List.of());
        }
        Figure whole = together(totals);
        List<YearMonth> missing = totals.missing();
        var coverage = new Coverage("months", MONTHS - missing.size(), MONTHS);
        if (!missing.isEmpty()) {
            Map<String, BigDecimal> known = whole.isKnown() ? Map.of("delivered-sum", whole.known()) : Map.of();
            return new Finding(new Figure(null, "months-missing", known), 0, coverage, List.of(), List.of(), missing);
        }
        return new Finding(
                whole,
                whole.amount("enterprises").longValue(),
                coverage,
                List.of(LeftOut.of("withheld", withheld(totals))),
                new Parts(totals, new OfCells(totals)).of(level -> rest(totals, level)),
                missing);
    }

    /** Parts are the cells of their own places, not sums. */
    private record OfCells(Totals totals) implements Parts.Figures {

        @Override
        public Figure street(int street) {
            return figure(Cells.find(
                    totals.scope(),
                    totals.at().window(),
                    Level.STREET,
                    totals.members().streets().get(street)));
        }

        @Override
        public Figure building(int member) {
            return figure(cell(member));
        }

        private @Nullable Cell cell(int member) {
            return Cells.find(
                    totals.scope(),
                    totals.at().window(),
                    totals.members().buildings()[member].id());
        }

        @Override
        public long[] streets() {
            return IntStream.range(0, totals.members().streets().size())
                    .mapToObj(this::street)
                    .mapToLong(f -> f.isKnown() ? f.known().longValueExact() : Exact.NULL)
                    .toArray();
        }

        @Override
        public long[] buildings() {
            return IntStream.range(0, totals.members().size())
                    .mapToLong(i -> {
                        Cell cell = cell(i);
                        return cell == null || cell.total() == null
                                ? Exact.NULL
                                : cell.total().longValueExact();
                    })
                    .toArray();
        }
    }

    private static long withheld(Totals totals) {
        Members members = totals.members();
        long withheld = 0;
        if (totals.place().level() == Level.DISTRICT) {
            for (String street : members.streets()) {
                withheld += figure(Cells.find(totals.scope(), totals.at().window(), Level.STREET, street))
                                .equals(WITHHELD)
                        ? 1
                        : 0;
            }
        }
        if (totals.place().level() != Level.BUILDING) {
            withheld += totals.whole().get(Layout.CELLS) - totals.whole().get(Layout.CELLS_KNOWN);
        }
        return withheld;
    }

    /** What no place is named for is a cell of its own, published or withheld like every other. */
    private static Parts.Rest rest(Totals totals, Level level) {
        Cell cell = Cells.find(totals.scope(), totals.at().window(), level, MeasurePlace.NO_STREET);
        boolean shownAsPart =
                level == Level.STREET && totals.members().streets().contains(MeasurePlace.NO_STREET);
        if (totals.place().level() != Level.DISTRICT || cell == null || shownAsPart) {
            return Parts.Rest.NONE;
        }
        return new Parts.Rest(cell.total(), cell.total() == null ? "not-present-withheld" : "not-present");
    }
}
