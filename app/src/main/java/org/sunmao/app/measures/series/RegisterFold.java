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

    private static Column column(Asking asking, int state) {
        Members members = asking.members();
        var column = new Column(members, List.of(), List.of(NO_EXTRACT));
        for (int i = 0; i < members.size(); i++) {
            if (state < 0) {
                column.unknown(i, NO_EXTRACT);
            } else {
                column.count(i, count(asking, i, state, Register.REGISTERED));
            }
        }
        return column;
    }

    private static int count(Asking asking, int member, int state, int which) {
        return register(asking).count(asking.members().buildings()[member].id(), state, which);
    }

    private static Register register(Asking asking) {
        return asking.moment().world().register();
    }

    private static List<Integer> speaking(Asking asking) {
        return register(asking).speaking(asking.moment().day(), asking.moment().last());
    }

    /** Whether the sources that speak for the month's last day are those that spoke on the day itself, so that its state is theirs. */
    static boolean isOneState(Register register, int day, int last) {
        List<Integer> then = register.speaking(day, last);
        return then.isEmpty() || then.equals(register.speaking(day, day));
    }

    private static int state(Asking asking) {
        return speaking(asking).isEmpty()
                ? -1
                : register(asking).state(asking.moment().day());
    }

    @Override
    public Figure whole(Definition definition, Asking asking) {
        int state = state(asking);
        return column(asking, state).whole(state < 0 ? NO_EXTRACT : StockFold.NO_LIST);
    }

    @Override
    public Finding find(Definition definition, Asking asking) {
        int state = state(asking);
        Column column = column(asking, state);
        Figure otherwise = state < 0 ? NO_EXTRACT : StockFold.NO_LIST;
        long registered = 0;
        long ended = 0;
        long statusUnknown = 0;
        for (int i = 0; i < asking.members().size(); i++) {
            registered += count(asking, i, state, Register.REGISTERED);
            ended += count(asking, i, state, Register.ENDED);
            statusUnknown += count(asking, i, state, Register.STATUS_UNKNOWN);
        }
        var leftOut = new ArrayList<>(
                List.of(LeftOut.of("ended-in-register", ended), LeftOut.flag("status-unknown", statusUnknown)));
        if (asking.members().place().level() == Level.DISTRICT && state >= 0) {
            leftOut.addAll(elsewhere(asking, state, registered));
        }
        return new Finding(
                column.whole(otherwise),
                registered,
                new Coverage(
                        "extracts",
                        speaking(asking).size(),
                        register(asking).sources(asking.trueOn() == null ? Integer.MAX_VALUE : asking.trueOn())),
                leftOut,
                asking.parts().of(s -> column.street(s, otherwise), column::of, level -> Parts.Rest.NONE),
                List.of());
    }

    /** Registered in none of the buildings: in none at all, or in one that is not there yet. */
    private static List<LeftOut> elsewhere(Asking asking, int state, long here) {
        Register register = register(asking);
        long all = register.buildings().values().stream()
                .mapToLong(counts -> counts[state * Register.COUNTS + Register.REGISTERED])
                .sum();
        return List.of(
                LeftOut.of("registered-nowhere", register.nowhere()[state]),
                LeftOut.of("registered-unsettled", register.unsettled()[state]),
                LeftOut.of("registered-outside", all - here + register.unknown()[state]));
    }
}
