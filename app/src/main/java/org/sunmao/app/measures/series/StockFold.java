package org.sunmao.app.measures.series;

import java.util.List;
import java.util.Map;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;

/** Buildings, and their office area. */
final class StockFold implements Fold {

    static final Figure NO_LIST = Figure.unknown("no-building-list");

    private static final Figure PROVISIONAL = Figure.unknown("provisional-building");
    private static final Figure NO_OFFICE_AREA = Figure.unknown("no-office-area");

    private final boolean area;

    /** @param area whether the office area is asked for, else the number of buildings */
    StockFold(boolean area) {
        this.area = area;
    }

    @Override
    public void add(long[] row, Seen seen) {
        BuildingSeries building = seen.building();
        if (!building.confirmed()) {
            return;
        }
        row[Layout.CONFIRMED_BUILDINGS]++;
        row[Layout.COMPLETION_UNKNOWN] += building.completed() == null ? 1 : 0;
        if (building.stands(seen.at().day(), seen.at().last())) {
            row[Layout.STANDING]++;
            if (seen.version().office() == Exact.NULL) {
                row[Layout.NO_OFFICE_AREA]++;
            } else {
                seen.layout()
                        .add(
                                row,
                                Layout.OFFICE,
                                seen.version().office(),
                                seen.version().officeScale());
            }
        }
    }

    private static long provisional(Row row) {
        return row.get(Layout.MEMBERS) - row.get(Layout.CONFIRMED_BUILDINGS);
    }

    @Override
    public Figure figure(Definition definition, Row row, Totals totals) {
        long withoutArea = area ? row.get(Layout.NO_OFFICE_AREA) : 0;
        if (row.get(Layout.CONFIRMED_BUILDINGS) > withoutArea) {
            return area ? Figure.of(row.area(Layout.OFFICE), Map.of()) : Figure.of(row.get(Layout.STANDING));
        }
        return Row.why(NO_LIST, provisional(row), PROVISIONAL, withoutArea, NO_OFFICE_AREA, 0, NO_LIST);
    }

    @Override
    public Finding find(Definition definition, Totals totals) {
        Row whole = totals.whole();
        long standing = whole.get(Layout.STANDING);
        long confirmed = whole.get(Layout.CONFIRMED_BUILDINGS);
        long withoutArea = whole.get(Layout.NO_OFFICE_AREA);
        long rows = area ? standing - withoutArea : standing;
        return new Finding(
                figure(definition, whole, totals),
                rows,
                area
                        ? new Coverage("office-area", rows, standing)
                        : new Coverage("confirmed", confirmed, whole.get(Layout.MEMBERS)),
                area
                        ? List.of(
                                LeftOut.of("no-office-area", withoutArea),
                                LeftOut.of("provisional-building", provisional(whole)),
                                LeftOut.of("not-completed", confirmed - standing))
                        : List.of(
                                LeftOut.of("provisional-building", provisional(whole)),
                                LeftOut.of("not-completed", confirmed - standing),
                                LeftOut.flag("completion-unknown", whole.get(Layout.COMPLETION_UNKNOWN))),
                new Parts(this, definition, totals).all(),
                List.of());
    }
}
