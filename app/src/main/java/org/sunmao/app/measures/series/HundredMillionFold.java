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
import org.sunmao.app.measures.series.Cells.Window;

/** Buildings over 100 million, counted by published cells. */
final class HundredMillionFold implements Fold {

    private static final BigDecimal THRESHOLD_FEN = new BigDecimal("10000000000");

    private record Counted(Column column, long cells) {

        Figure whole() {
            return column.whole(cells == 0 ? TaxFold.NOT_PUBLISHED : TaxFold.WITHHELD);
        }
    }

    private static Counted count(Asking asking) {
        Members members = asking.members();
        Window window = TaxFold.window(asking);
        var column = new Column(members, List.of(), List.of(TaxFold.NOT_PUBLISHED, TaxFold.WITHHELD));
        long cells = 0;
        for (int i = 0; i < members.size(); i++) {
            Cell cell = Cells.find(asking.scope(), window, members.buildings()[i].id());
            cells += cell == null ? 0 : 1;
            if (cell == null) {
                column.unknown(i, TaxFold.NOT_PUBLISHED);
            } else if (cell.total() == null) {
                column.unknown(i, TaxFold.WITHHELD);
            } else {
                column.count(i, cell.total().compareTo(THRESHOLD_FEN) > 0 ? 1 : 0);
            }
        }
        return new Counted(column, cells);
    }

    @Override
    public Figure whole(Definition definition, Asking asking) {
        return asking.scope().tax() == TaxSight.NONE || !TaxFold.missing(asking).isEmpty()
                ? TaxFold.NOT_PUBLISHED
                : count(asking).whole();
    }

    @Override
    public Finding find(Definition definition, Asking asking) {
        if (asking.scope().tax() == TaxSight.NONE) {
            return TaxFold.without("no-tax-right", new Coverage("months", 0, 0), List.of());
        }
        List<YearMonth> missing = TaxFold.missing(asking);
        if (!missing.isEmpty()) {
            return TaxFold.without(
                    "months-missing", new Coverage("months", TaxFold.MONTHS - missing.size(), TaxFold.MONTHS), missing);
        }
        Counted counted = count(asking);
        Figure whole = counted.whole();
        long size = asking.members().size();
        long known = counted.column().known();
        Figure otherwise = counted.cells() == 0 ? TaxFold.NOT_PUBLISHED : TaxFold.WITHHELD;
        return new Finding(
                whole,
                whole.isKnown() ? whole.known().longValue() : 0,
                new Coverage("tax-known", known, size),
                List.of(
                        LeftOut.of("tax-withheld", counted.cells() - known),
                        LeftOut.of("no-tax-figure", size - counted.cells())),
                asking.parts()
                        .of(s -> counted.column().street(s, otherwise), counted.column()::of, level -> Parts.Rest.NONE),
                missing);
    }
}
