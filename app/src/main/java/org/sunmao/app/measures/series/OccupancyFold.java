package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
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

    /** Areas of the buildings that count, added up. */
    private static final class Sum {
        private final long[] values = new long[5];
        private final int[] scales = new int[5];
        private boolean any;

        void add(Moment moment, int member) {
            Attributes.Version version = moment.members().versions()[member];
            Steps steps = moment.stepsOf(member);
            int step = moment.step(member);
            long let = steps.let(step);
            long vacant = steps.vacant(step);
            long rest = version.rentable() - let - vacant;
            int scale = Math.max(version.rentableScale(), Math.max(steps.letScale(step), steps.vacantScale(step)));
            any = true;
            add(0, let, steps.letScale(step));
            add(1, vacant, steps.vacantScale(step));
            add(2, Math.max(rest, 0), rest >= 0 ? scale : 0);
            add(3, Math.max(-rest, 0), rest <= 0 ? scale : 0);
            add(4, version.rentable(), version.rentableScale());
        }

        private void add(int amount, long value, int scale) {
            values[amount] = Exact.plus(values[amount], value);
            scales[amount] = Math.max(scales[amount], scale);
        }

        @Nullable
        Figure figure(Definition definition) {
            if (!any) {
                return null;
            }
            var amounts = new LinkedHashMap<String, BigDecimal>();
            for (int i = 0; i < values.length; i++) {
                amounts.put(definition.amounts().get(i), Exact.toDecimal(values[i], scales[i]));
            }
            BigDecimal let = Exact.toDecimal(values[0], scales[0]);
            return Figure.of(let.divide(Exact.toDecimal(values[4], scales[4]), 6, RoundingMode.HALF_UP), amounts);
        }
    }

    private static boolean counts(Moment moment, int member) {
        return moment.speaks(member)
                && moment.members().versions()[member].isRentable()
                && moment.count(member, Steps.SIZED) > 0;
    }

    private static Figure sum(Definition definition, Moment moment, IntPredicate among) {
        var sum = new Sum();
        boolean speaks = false;
        Figure why = null;
        for (int i = 0; i < moment.members().size(); i++) {
            if (!among.test(i) || !moment.speaks(i)) {
                continue;
            }
            speaks = true;
            if (counts(moment, i)) {
                sum.add(moment, i);
            } else {
                Figure said = whyNot(moment, i);
                why = why == null || why.equals(said) ? said : NO_AREA;
            }
        }
        Figure known = sum.figure(definition);
        if (known != null) {
            return known;
        }
        return !speaks || why == null ? PresentFold.SILENT : why;
    }

    private static Figure whyNot(Moment moment, int member) {
        return moment.members().versions()[member].isRentable() ? NO_UNIT_AREA : NO_RENTABLE_AREA;
    }

    @Override
    public Figure whole(Definition definition, Asking asking) {
        return sum(definition, asking.moment(), i -> true);
    }

    @Override
    public Finding find(Definition definition, Asking asking) {
        Moment moment = asking.moment();
        Members members = asking.members();
        long units = 0;
        long withoutArea = 0;
        long overFull = 0;
        long noRentable = 0;
        long noUnitArea = 0;
        for (int i = 0; i < members.size(); i++) {
            if (counts(moment, i)) {
                units += moment.count(i, Steps.SIZED);
                withoutArea += moment.count(i, Steps.UNITS) - moment.count(i, Steps.SIZED);
                overFull += moment.stepsOf(i).let(moment.step(i)) > members.versions()[i].rentable() ? 1 : 0;
            } else if (moment.speaks(i)) {
                noRentable += members.versions()[i].isRentable() ? 0 : 1;
                noUnitArea += members.versions()[i].isRentable() ? 1 : 0;
            }
        }
        return new Finding(
                whole(definition, asking),
                units,
                new Coverage("buildings", moment.speaking(), members.size()),
                List.of(
                        LeftOut.of("no-list", moment.silent()),
                        LeftOut.of("no-rentable-area", noRentable),
                        LeftOut.of("no-unit-area", noUnitArea),
                        LeftOut.of("unit-without-area", withoutArea),
                        LeftOut.of("unit-unknown", PresentFold.unitsUnknown(moment)),
                        LeftOut.flag("over-full", overFull)),
                asking.parts()
                        .of(
                                s -> sum(definition, moment, i -> members.streetOf()[i] == s),
                                i -> one(definition, moment, i),
                                level -> Parts.Rest.NONE),
                List.of());
    }

    private static Figure one(Definition definition, Moment moment, int member) {
        if (!moment.speaks(member)) {
            return PresentFold.SILENT;
        }
        if (!counts(moment, member)) {
            return whyNot(moment, member);
        }
        var sum = new Sum();
        sum.add(moment, member);
        Figure figure = sum.figure(definition);
        return figure == null ? NO_AREA : figure;
    }
}
