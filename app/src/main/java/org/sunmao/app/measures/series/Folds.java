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
    private static final HundredMillionFold CELLS = new HundredMillionFold();
    /** Each number of a row is added by one of them. */
    private static final List<Fold> ALL = List.of(PRESENT, OCCUPANCY, VACANT, BUILDINGS, MOVES_IN, REGISTER, CELLS);

    private static final Map<String, Fold> BY_ID = Map.of(
            "buildings",
            BUILDINGS,
            "office-area",
            new StockFold(true),
            "enterprises-present",
            PRESENT,
            "occupancy",
            OCCUPANCY,
            "vacant-area",
            VACANT,
            "moves-in",
            MOVES_IN,
            "moves-out",
            new MovesFold(false),
            REGISTERED,
            REGISTER,
            "tax-12-months",
            new TaxFold(),
            "buildings-over-100m",
            CELLS);

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
