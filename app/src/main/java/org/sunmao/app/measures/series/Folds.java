package org.sunmao.app.measures.series;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The measures that are answered from memory. */
final class Folds {

    static final String REGISTERED = "enterprises-registered";

    private static final PresentFold PRESENT = new PresentFold();
    private static final OccupancyFold OCCUPANCY = new OccupancyFold();
    private static final VacantFold VACANT = new VacantFold();
    private static final StockFold BUILDINGS = new StockFold(false);
    private static final MovesFold MOVES_IN = new MovesFold(true);
    private static final RegisterFold REGISTER = new RegisterFold();
    private static final ChurnFold CHURN = new ChurnFold();
    private static final HundredMillionFold CELLS = new HundredMillionFold();
    /** Each number of a row is added by one of them. */
    private static final List<Fold> ALL =
            List.of(PRESENT, OCCUPANCY, VACANT, BUILDINGS, MOVES_IN, REGISTER, CHURN, CELLS);

    private static final Map<String, Fold> BY_ID = Map.ofEntries(
            Map.entry("buildings", BUILDINGS),
            Map.entry("office-area", new StockFold(true)),
            Map.entry("enterprises-present", PRESENT),
            Map.entry("occupancy", OCCUPANCY),
            Map.entry("vacant-area", VACANT),
            Map.entry("moves-in", MOVES_IN),
            Map.entry("moves-out", new MovesFold(false)),
            Map.entry("churn", CHURN),
            Map.entry(REGISTERED, REGISTER),
            Map.entry("tax-12-months", new TaxFold()),
            Map.entry("buildings-over-100m", CELLS));

    private Folds() {}

    static @Nullable Fold find(String measure) {
        return BY_ID.get(measure);
    }

    /** Adds to a row whatever any measure needs of a building. */
    static void add(long[] row, Seen seen) {
        seen.add(row);
        for (int i = 0; i < ALL.size(); i++) {
            ALL.get(i).add(row, seen);
        }
    }
}
