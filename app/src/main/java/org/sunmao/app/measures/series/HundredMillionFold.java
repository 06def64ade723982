package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.series.Cells.Cell;

/** Buildings over 100 million, counted by published cells. */
final class HundredMillionFold implements Fold {

    private static final BigDecimal THRESHOLD_FEN = new BigDecimal("10000000000");

    @Override
    public void add(long[] row, Seen seen) {
        BuildingSeries building = seen.building();
        Cell cell = seen.at().window().buildings().get(building.id());
        if (cell == null) {
            return;
        }
        At at = seen.at();
        String street = cell.street();
        if (at.sight().district()
                || at.sight().buildings().contains(building.id())
                || street != null && at.sight().regions().contains(street)) {
            count(row, Layout.CELLS, cell);
        }
        if (street != null && street.equals(building.streetCode())) {
            count(row, Layout.CELLS + Layout.OWN - Layout.OPEN, cell);
        }
    }

    private static void count(long[] row, int first, Cell cell) {
        row[first]++;
        if (cell.total() != null) {
            row[first + 1]++;
            row[first + 2] += cell.total().compareTo(THRESHOLD_FEN) > 0 ? 1 : 0;
        }
    }

    @Override
    public Figure figure(Definition definition, Row row, Totals totals) {
        if (totals.scope().tax() == TaxSight.NONE || !totals.missing().isEmpty()) {
            return TaxFold.NOT_PUBLISHED;
        }
        if (row.get(Layout.CELLS_KNOWN) > 0) {
            return Figure.of(row.get(Layout.CELLS_OVER));
        }
        return row.get(Layout.CELLS) == 0 ? TaxFold.NOT_PUBLISHED : TaxFold.WITHHELD;
    }

    @Override
    public Finding find(Definition definition, Totals totals) {
        if (totals.scope().tax() == TaxSight.NONE) {
            return TaxFold.without("no-tax-right", new Coverage("months", 0, 0), List.of());
        }
        List<YearMonth> missing = totals.missing();
        if (!missing.isEmpty()) {
            return TaxFold.without(
                    "months-missing", new Coverage("months", TaxFold.MONTHS - missing.size(), TaxFold.MONTHS), missing);
        }
        Row whole = totals.whole();
        Figure figure = figure(definition, whole, totals);
        long size = whole.get(Layout.MEMBERS);
        long cells = whole.get(Layout.CELLS);
        long known = whole.get(Layout.CELLS_KNOWN);
        return new Finding(
                figure,
                figure.isKnown() ? figure.known().longValue() : 0,
                new Coverage("tax-known", known, size),
                List.of(LeftOut.of("tax-withheld", cells - known), LeftOut.of("no-tax-figure", size - cells)),
                new Parts(this, definition, totals).all(),
                missing);
    }
}
