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
import org.sunmao.app.measures.series.Spell.Kind;

/** Churn: who moved out within twelve months, by the mean of who was present before them and at their end, where lists speak all along. */
final class ChurnFold implements Fold {

    private static final int MONTHS = 12;
    private static final Figure NO_LISTS = Figure.unknown("no-year-of-lists");

    @Override
    public void add(long[] row, Seen seen) {
        At at = seen.at();
        int[] speaking = speaking(seen.building().lists(), at);
        if (speaking.length == 0 || seen.building().changes(at.ends()[MONTHS], at.day())) {
            return;
        }
        row[Layout.CHURN_KNOWN]++;
        Stays stays = seen.building().stays();
        for (int n = 0; n < MONTHS; n++) {
            if (speaking[n + 1] < speaking[n]) {
                addMoves(row, stays, at.end(n + 1), at.end(n));
            }
        }
        Steps steps = seen.steps();
        row[Layout.CHURN_PRESENT] += steps.count(steps.at(at.end(MONTHS)), Steps.CONFIRMED);
        row[Layout.CHURN_PRESENT] += steps.count(steps.at(at.day()), Steps.CONFIRMED);
    }

    /** Days of the lists that speak for the ends of the months, the newest first; empty where one does not or no newer one came. */
    private static int[] speaking(Lists lists, At at) {
        int[] speaking = new int[MONTHS + 1];
        for (int n = 0; n <= MONTHS; n++) {
            speaking[n] = lists.speaking(at.end(n), at.ends()[n]);
            if (speaking[n] == Lists.NONE) {
                return new int[0];
            }
        }
        return speaking[MONTHS] < speaking[0] ? speaking : new int[0];
    }

    /** Who was there on the one day, and is not on the other. */
    private static void addMoves(long[] row, Stays stays, int before, int day) {
        int from = stays.after(before);
        for (int t = from; t < stays.turns().length && stays.turns()[t] <= day; t++) {
            int stay = stays.turning()[t];
            boolean first = true;
            for (int u = from; u < t && first; u++) {
                first = stays.turning()[u] != stay;
            }
            if (first && stays.contains(stay, before) && !stays.contains(stay, day)) {
                row[Layout.CHURN_OUT + stays.kinds()[stay].ordinal()]++;
            }
        }
    }

    @Override
    public Figure figure(Definition definition, Row row, Totals totals) {
        if (row.get(Layout.CHURN_KNOWN) == 0) {
            return NO_LISTS;
        }
        BigDecimal out = BigDecimal.valueOf(out(row, Kind.CONFIRMED));
        BigDecimal mean = BigDecimal.valueOf(row.get(Layout.CHURN_PRESENT) * 5, 1);
        var amounts = new LinkedHashMap<String, BigDecimal>();
        amounts.put(definition.amounts().get(0), out);
        amounts.put(definition.amounts().get(1), mean);
        return mean.signum() == 0
                ? new Figure(null, "nobody-present", amounts)
                : Figure.of(out.divide(mean, Exact.PLACES, RoundingMode.HALF_UP), amounts);
    }

    private static long out(Row row, Kind kind) {
        return row.get(Layout.CHURN_OUT + kind.ordinal());
    }

    @Override
    public Finding find(Definition definition, Totals totals) {
        Row whole = totals.whole();
        long known = whole.get(Layout.CHURN_KNOWN);
        long size = whole.get(Layout.MEMBERS);
        return new Finding(
                figure(definition, whole, totals),
                out(whole, Kind.CONFIRMED),
                new Coverage("compared", known, size),
                List.of(
                        LeftOut.of("move-provisional", out(whole, Kind.PROVISIONAL)),
                        LeftOut.of("move-unlinked", out(whole, Kind.UNLINKED)),
                        LeftOut.of("move-hidden", out(whole, Kind.HIDDEN)),
                        LeftOut.of("no-year-of-lists", size - known)),
                new Parts(this, definition, totals).all(),
                List.of());
    }
}
