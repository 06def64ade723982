package org.sunmao.app.measures.series;

import java.util.List;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;

/** Vacant area: of the units that the lists say are vacant; 0 only where all that can be let is let. */
final class VacantFold implements Fold {

    private static final Figure NOT_TOLD = Figure.unknown("no-vacancy-told");
    private static final Figure NO_AREA = Figure.unknown("no-unit-area");

    private static Column column(Moment moment) {
        var column = new Column(moment.members(), List.of(), List.of(PresentFold.SILENT, NOT_TOLD, NO_AREA));
        for (int i = 0; i < moment.members().size(); i++) {
            Steps steps = moment.stepsOf(i);
            int step = moment.step(i);
            long rentable = moment.members().versions()[i].rentable();
            if (!moment.speaks(i)) {
                column.unknown(i, PresentFold.SILENT);
            } else if (steps.count(step, Steps.VACANT_SIZED) > 0) {
                column.set(i, steps.vacant(step), steps.vacantScale(step));
            } else if (steps.count(step, Steps.VACANT) > 0) {
                column.unknown(i, NO_AREA);
            } else if (steps.count(step, Steps.UNITS) > 0 && rentable != Exact.NULL && steps.let(step) >= rentable) {
                column.set(i, 0, 0);
            } else {
                column.unknown(i, NOT_TOLD);
            }
        }
        return column;
    }

    private static Figure otherwise(Moment moment) {
        return moment.speaking() == 0 ? PresentFold.SILENT : NOT_TOLD;
    }

    @Override
    public Figure whole(Definition definition, Asking asking) {
        return column(asking.moment()).whole(otherwise(asking.moment()));
    }

    @Override
    public Finding find(Definition definition, Asking asking) {
        Moment moment = asking.moment();
        Column column = column(moment);
        long notTold = 0;
        long notInOccupancy = 0;
        for (int i = 0; i < moment.members().size(); i++) {
            if (column.isKnown(i)) {
                notInOccupancy += moment.members().versions()[i].isRentable() ? 0 : 1;
            } else if (moment.speaks(i)) {
                notTold += moment.count(i, Steps.VACANT) == 0 ? 1 : 0;
            }
        }
        long sized = moment.sum(Steps.VACANT_SIZED);
        return new Finding(
                column.whole(otherwise(moment)),
                sized,
                new Coverage("buildings", moment.speaking(), moment.members().size()),
                List.of(
                        LeftOut.of("no-list", moment.silent()),
                        LeftOut.of("no-vacancy-told", notTold),
                        LeftOut.of("vacant-without-area", moment.sum(Steps.VACANT) - sized),
                        LeftOut.of("unit-unknown", PresentFold.unitsUnknown(moment)),
                        LeftOut.flag("not-in-occupancy", notInOccupancy)),
                asking.parts().of(s -> column.street(s, otherwise(moment)), column::of, level -> Parts.Rest.NONE),
                List.of());
    }
}
