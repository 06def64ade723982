package org.sunmao.app.measures.series;

import java.util.ArrayList;
import java.util.List;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.MeasurePlace.Level;

/** Enterprises registered, by the extract of the register that speaks. */
final class RegisterFold implements Fold {

    private static final Figure NO_EXTRACT = Figure.unknown("no-register");

    @Override
    public void add(long[] row, Seen seen) {
        Register register = seen.at().world().register();
        int state = seen.at().state();
        int[] counts =
                state < 0 ? null : register.buildings().get(seen.building().id());
        if (counts != null) {
            row[Layout.REGISTERED] += counts[state * Register.COUNTS + Register.REGISTERED];
            row[Layout.REGISTER_ENDED] += counts[state * Register.COUNTS + Register.ENDED];
            row[Layout.STATUS_UNKNOWN] += counts[state * Register.COUNTS + Register.STATUS_UNKNOWN];
        }
    }

    /** Whether the sources that speak for the month's last day are those that spoke on the day itself, so that its state is theirs. */
    static boolean isOneState(Register register, int day, int last) {
        if (day == last) {
            return true;
        }
        List<Integer> then = register.speaking(day, last);
        return then.isEmpty() || then.equals(register.speaking(day, day));
    }

    @Override
    public Figure figure(Definition definition, Row row, Totals totals) {
        if (totals.at().state() < 0) {
            return NO_EXTRACT;
        }
        return row.get(Layout.MEMBERS) == 0 ? StockFold.NO_LIST : Figure.of(row.get(Layout.REGISTERED));
    }

    @Override
    public Finding find(Definition definition, Totals totals) {
        Row whole = totals.whole();
        At at = totals.at();
        Register register = at.world().register();
        long registered = whole.get(Layout.REGISTERED);
        var leftOut = new ArrayList<>(List.of(
                LeftOut.of("ended-in-register", whole.get(Layout.REGISTER_ENDED)),
                LeftOut.flag("status-unknown", whole.get(Layout.STATUS_UNKNOWN))));
        if (totals.place().level() == Level.DISTRICT && at.state() >= 0) {
            leftOut.addAll(elsewhere(register, at.state(), registered));
        }
        Integer trueOn = totals.trueOn();
        return new Finding(
                figure(definition, whole, totals),
                registered,
                new Coverage(
                        "extracts",
                        register.speaking(at.day(), at.last()).size(),
                        register.sources(trueOn == null ? Integer.MAX_VALUE : trueOn)),
                leftOut,
                new Parts(this, definition, totals).all(),
                List.of());
    }

    /** Registered in none of the buildings: in none at all, or in one that is not there yet. */
    private static List<LeftOut> elsewhere(Register register, int state, long here) {
        return List.of(
                LeftOut.of("registered-nowhere", register.nowhere()[state]),
                LeftOut.of("registered-unsettled", register.unsettled()[state]),
                LeftOut.of("registered-outside", register.inBuildings()[state] - here + register.unknown()[state]));
    }
}
