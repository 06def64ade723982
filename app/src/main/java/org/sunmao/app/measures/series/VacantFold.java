package org.sunmao.app.measures.series;

import java.util.List;
import java.util.Map;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;

/** Vacant area: of the units that the lists say are vacant; 0 only where all that can be let is let. */
final class VacantFold implements Fold {

    private static final Figure NOT_TOLD = Figure.unknown("no-vacancy-told");
    private static final Figure NO_AREA = Figure.unknown("no-unit-area");

    @Override
    public void add(long[] row, Seen seen) {
        if (!seen.speaks()) {
            return;
        }
        long rentable = seen.version().rentable();
        int vacant = seen.count(Steps.VACANT);
        int sized = seen.count(Steps.VACANT_SIZED);
        row[Layout.VACANT_UNITS] += vacant;
        row[Layout.VACANT_SIZED] += sized;
        Steps steps = seen.steps();
        boolean allLet = vacant == 0
                && seen.count(Steps.UNITS) > 0
                && rentable != Exact.NULL
                && steps.let(seen.step()) >= rentable;
        if (sized > 0 || allLet) {
            row[Layout.VACANCY_KNOWN]++;
            row[Layout.VACANCY_NOT_RENTABLE] += seen.version().isRentable() ? 0 : 1;
            if (sized > 0) {
                seen.layout().add(row, Layout.VACANCY, steps.vacant(seen.step()), steps.vacantScale(seen.step()));
            }
        } else {
            row[vacant > 0 ? Layout.VACANCY_WITHOUT_AREA : Layout.VACANCY_NOT_TOLD]++;
        }
    }

    @Override
    public Figure figure(Definition definition, Row row, Totals totals) {
        if (row.get(Layout.VACANCY_KNOWN) > 0) {
            return Figure.of(row.area(Layout.VACANCY), Map.of());
        }
        return Row.why(
                row.get(Layout.SPEAKING) == 0 ? PresentFold.SILENT : NOT_TOLD,
                row.silent(),
                PresentFold.SILENT,
                row.get(Layout.VACANCY_NOT_TOLD),
                NOT_TOLD,
                row.get(Layout.VACANCY_WITHOUT_AREA),
                NO_AREA);
    }

    @Override
    public Finding find(Definition definition, Totals totals) {
        Row whole = totals.whole();
        long sized = whole.get(Layout.VACANT_SIZED);
        return new Finding(
                figure(definition, whole, totals),
                sized,
                new Coverage("buildings", whole.get(Layout.SPEAKING), whole.get(Layout.MEMBERS)),
                List.of(
                        LeftOut.of("no-list", whole.silent()),
                        LeftOut.of("no-vacancy-told", whole.get(Layout.VACANCY_NOT_TOLD)),
                        LeftOut.of("vacant-without-area", whole.get(Layout.VACANT_UNITS) - sized),
                        LeftOut.of("unit-unknown", whole.get(Layout.UNITS_UNKNOWN)),
                        LeftOut.flag("not-in-occupancy", whole.get(Layout.VACANCY_NOT_RENTABLE))),
                new Parts(this, definition, totals).all(),
                List.of());
    }
}
