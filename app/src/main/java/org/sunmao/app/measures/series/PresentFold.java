package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import java.util.List;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.series.Moment.Twice;
import org.sunmao.app.measures.series.Spell.Kind;

/** Enterprises present: each once in the whole, and once in each part that it is in. */
final class PresentFold implements Fold {

    static final Figure SILENT = Figure.unknown("no-tenant-list");

    @Override
    public Figure whole(Definition definition, Asking asking) {
        Moment moment = asking.moment();
        return moment.speaking() == 0
                ? SILENT
                : Figure.of(moment.sum(Steps.CONFIRMED)
                        - moment.twice(Kind.CONFIRMED).whole());
    }

    @Override
    public Finding find(Definition definition, Asking asking) {
        Moment moment = asking.moment();
        Members members = asking.members();
        Twice twice = moment.twice(Kind.CONFIRMED);
        long[] streets = new long[members.streets().size()];
        boolean[] speaks = new boolean[streets.length];
        for (int i = 0; i < members.size(); i++) {
            if (moment.speaks(i)) {
                speaks[members.streetOf()[i]] = true;
                streets[members.streetOf()[i]] += moment.count(i, Steps.CONFIRMED);
            }
        }
        long buildings = moment.sum(Steps.CONFIRMED);
        long inStreets = 0;
        for (int s = 0; s < streets.length; s++) {
            streets[s] -= twice.streets()[s];
            inStreets += speaks[s] ? streets[s] : 0;
        }
        long ofStreets = inStreets;
        long whole = buildings - twice.whole();
        return new Finding(
                moment.speaking() == 0 ? SILENT : Figure.of(whole),
                moment.sum(Steps.SPELLS),
                new Coverage("buildings", moment.speaking(), members.size()),
                leftOut(moment),
                asking.parts()
                        .of(
                                s -> speaks[s] ? Figure.of(streets[s]) : SILENT,
                                i -> moment.speaks(i) ? Figure.of(moment.count(i, Steps.CONFIRMED)) : SILENT,
                                level -> moment.speaking() == 0
                                        ? Parts.Rest.NONE
                                        : rest(level, whole - (level == Level.STREET ? ofStreets : buildings))),
                List.of());
    }

    private static Parts.Rest rest(Level level, long twice) {
        return twice == 0
                ? Parts.Rest.NONE
                : new Parts.Rest(BigDecimal.valueOf(twice), "also-in-another-" + level.word());
    }

    private static List<LeftOut> leftOut(Moment moment) {
        Members members = moment.members();
        long ended = 0;
        long waits = 0;
        for (int i = 0; i < members.size(); i++) {
            Steps steps = moment.stepsOf(i);
            ended += steps.count(steps.at(moment.day()), Steps.ENDED);
            waits += members.buildings()[i].lists().waits(moment.day(), moment.last()) ? 1 : 0;
        }
        return List.of(
                LeftOut.of("provisional", distinct(moment, Steps.PROVISIONAL, Kind.PROVISIONAL)),
                LeftOut.of("unlinked", distinct(moment, Steps.UNLINKED, Kind.UNLINKED)),
                LeftOut.of("unit-unknown", unitsUnknown(moment)),
                LeftOut.of("ended", ended),
                LeftOut.of("no-list", moment.silent()),
                LeftOut.of("list-waits", waits),
                LeftOut.of("hidden", distinct(moment, Steps.HIDDEN, Kind.HIDDEN)));
    }

    private static long distinct(Moment moment, int count, Kind kind) {
        return moment.sum(count) - moment.twice(kind).whole();
    }

    /** Units of buildings whose list speaks and that it does not name. */
    static long unitsUnknown(Moment moment) {
        long unknown = 0;
        for (int i = 0; i < moment.members().size(); i++) {
            if (moment.speaks(i)) {
                unknown += moment.members().buildings()[i].units() - moment.count(i, Steps.UNITS);
            }
        }
        return unknown;
    }
}
