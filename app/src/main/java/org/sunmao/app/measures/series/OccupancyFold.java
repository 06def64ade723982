package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;

/** Occupancy: let area by rentable area, with what both are made of. */
final class OccupancyFold implements Fold {

    private static final Figure NO_AREA = Figure.unknown("no-area");
    private static final Figure NO_RENTABLE_AREA = Figure.unknown("no-rentable-area");
    private static final Figure NO_UNIT_AREA = Figure.unknown("no-unit-area");
    /** What both are made of, in the order of the definition. */
    private static final int[] AMOUNTS = {Layout.LET, Layout.VACANT, Layout.REST, Layout.BEYOND, Layout.RENTABLE};

    @Override
    public void add(long[] row, Seen seen) {
        if (!seen.speaks()) {
            return;
        }
        boolean rentable = seen.version().isRentable();
        int sized = seen.count(Steps.SIZED);
        if (!rentable || sized == 0) {
            row[rentable ? Layout.NO_UNIT_AREA : Layout.NO_RENTABLE_AREA]++;
            return;
        }
        row[Layout.COUNTS]++;
        row[Layout.SIZED] += sized;
        row[Layout.WITHOUT_AREA] += seen.count(Steps.UNITS) - sized;
        areas(row, seen);
    }

    private static void areas(long[] row, Seen seen) {
        Steps steps = seen.steps();
        int step = seen.step();
        long can = seen.version().rentable();
        int canScale = seen.version().rentableScale();
        long rest = can - steps.let(step) - steps.vacant(step);
        int scale = Math.max(canScale, Math.max(steps.letScale(step), steps.vacantScale(step)));
        Layout layout = seen.layout();
        row[Layout.OVER_FULL] += steps.let(step) > can ? 1 : 0;
        layout.add(row, Layout.LET, steps.let(step), steps.letScale(step));
        layout.add(row, Layout.VACANT, steps.vacant(step), steps.vacantScale(step));
        layout.add(row, Layout.REST, Math.max(rest, 0), rest >= 0 ? scale : 0);
        layout.add(row, Layout.BEYOND, Math.max(-rest, 0), rest <= 0 ? scale : 0);
        layout.add(row, Layout.RENTABLE, can, canScale);
    }

    @Override
    public Figure figure(Definition definition, Row row, Totals totals) {
        if (row.get(Layout.COUNTS) == 0) {
            return row.get(Layout.SPEAKING) == 0
                    ? PresentFold.SILENT
                    : Row.why(
                            NO_AREA,
                            row.get(Layout.NO_RENTABLE_AREA),
                            NO_RENTABLE_AREA,
                            row.get(Layout.NO_UNIT_AREA),
                            NO_UNIT_AREA,
                            0,
                            NO_AREA);
        }
        var amounts = new LinkedHashMap<String, BigDecimal>();
        for (int i = 0; i < AMOUNTS.length; i++) {
            amounts.put(definition.amounts().get(i), row.area(AMOUNTS[i]));
        }
        return Figure.of(
                row.area(Layout.LET).divide(row.area(Layout.RENTABLE), Exact.PLACES, RoundingMode.HALF_UP), amounts);
    }

    @Override
    public Finding find(Definition definition, Totals totals) {
        Row whole = totals.whole();
        return new Finding(
                figure(definition, whole, totals),
                whole.get(Layout.SIZED),
                new Coverage("buildings", whole.get(Layout.SPEAKING), whole.get(Layout.MEMBERS)),
                List.of(
                        LeftOut.of("no-list", whole.silent()),
                        LeftOut.of("no-rentable-area", whole.get(Layout.NO_RENTABLE_AREA)),
                        LeftOut.of("no-unit-area", whole.get(Layout.NO_UNIT_AREA)),
                        LeftOut.of("unit-without-area", whole.get(Layout.WITHOUT_AREA)),
                        LeftOut.of("unit-unknown", whole.get(Layout.UNITS_UNKNOWN)),
                        LeftOut.flag("over-full", whole.get(Layout.OVER_FULL))),
                new Parts(this, definition, totals).all(),
                List.of());
    }
}
