package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.series.Spell.Kind;

/** Moves of a month in one direction, by the rules of {@code measures.moves}. */
final class MovesFold implements Fold {

    private static final Figure NOT_COMPARED = Figure.unknown("no-comparison");
    /** Numbers of the amounts: nobody else had it, it left another building or came into one, it kept another one. */
    private static final int ALONE = 0;

    private static final int TURNED = 1;
    private static final int KEPT = 2;
    private static final int AMOUNTS = 3;

    private final boolean arrives;

    MovesFold(boolean arrives) {
        this.arrives = arrives;
    }

    /** Adds moves in both directions. */
    @Override
    public void add(long[] row, Seen seen) {
        At at = seen.at();
        BuildingSeries building = seen.building();
        if (!compared(building, at)) {
            return;
        }
        row[Layout.COMPARED]++;
        Stays stays = building.stays();
        int from = stays.after(at.before());
        for (int t = from; t < stays.turns().length && stays.turns()[t] <= at.day(); t++) {
            int stay = stays.turning()[t];
            boolean first = true;
            for (int u = from; u < t && first; u++) {
                first = stays.turning()[u] != stay;
            }
            if (first) {
                count(row, seen, stay);
            }
        }
    }

    /** Two lists to compare: the later one newer than the one that speaks for the end of the month before; and the same building between. */
    private static boolean compared(BuildingSeries building, At at) {
        Lists lists = building.lists();
        int late = lists.speaking(at.day(), at.last());
        int early = lists.speaking(Math.min(at.day(), at.before()), at.before());
        return late != Lists.NONE && early != Lists.NONE && early < late && !building.changes(at.before(), at.day());
    }

    private static void count(long[] row, Seen seen, int stay) {
        At at = seen.at();
        Stays stays = seen.building().stays();
        boolean late = stays.contains(stay, at.day());
        if (late == stays.contains(stay, at.before())) {
            return;
        }
        Kind kind = stays.kinds()[stay];
        if (kind == Kind.CONFIRMED) {
            int[] how = how(seen, stays.who()[stay], late);
            int first = late ? Layout.IN : Layout.OUT;
            row[first + how[0]]++;
            row[first + Layout.OWN - Layout.OPEN + how[1]]++;
        } else {
            row[(late ? Layout.BESIDE_IN : Layout.BESIDE_OUT) + kind.ordinal()]++;
        }
    }

    /**
     * What became of it in the other buildings: whether it held one of them before it came, or after it went, and still or already does. First as
     * the reader sees them, then as who sees the building's street only.
     */
    private static int[] how(Seen seen, long who, boolean arrives) {
        World world = seen.at().world();
        int @Nullable [] places = world.roamers().byWho().get(who);
        int[] how = {ALONE, ALONE};
        if (places != null) {
            for (int i = 0; i < places.length; i += 2) {
                BuildingSeries other = world.buildings().get(places[i]);
                if (places[i] != seen.position()
                        && seen.at().sees(other)
                        && heldThen(other, places[i + 1], seen.at(), arrives)) {
                    int otherEnd = arrives ? seen.at().day() : seen.at().before();
                    int here = other.stays().contains(places[i + 1], otherEnd) ? KEPT : TURNED;
                    how[0] = with(how[0], here);
                    if (other.street().equals(seen.building().street())) {
                        how[1] = with(how[1], here);
                    }
                }
            }
        }
        return how;
    }

    private static int with(int before, int here) {
        return before == TURNED ? TURNED : here;
    }

    private static boolean heldThen(BuildingSeries other, int stay, At at, boolean arrives) {
        return arrives
                ? other.lists().speaking(Math.min(at.day(), at.before()), at.before()) != Lists.NONE
                        && other.stays().contains(stay, at.before())
                : other.lists().speaking(at.day(), at.last()) != Lists.NONE
                        && other.stays().contains(stay, at.day());
    }

    @Override
    public Figure figure(Definition definition, Row row, Totals totals) {
        if (row.get(Layout.COMPARED) == 0) {
            return NOT_COMPARED;
        }
        var amounts = new LinkedHashMap<String, BigDecimal>();
        for (int i = 0; i < AMOUNTS; i++) {
            amounts.put(
                    definition.amounts().get(i), BigDecimal.valueOf(row.get((arrives ? Layout.IN : Layout.OUT) + i)));
        }
        return Figure.of(BigDecimal.valueOf(moves(row)), amounts);
    }

    private long moves(Row row) {
        int first = arrives ? Layout.IN : Layout.OUT;
        return row.get(first + ALONE) + row.get(first + TURNED) + row.get(first + KEPT);
    }

    @Override
    public Finding find(Definition definition, Totals totals) {
        Row whole = totals.whole();
        int beside = arrives ? Layout.BESIDE_IN : Layout.BESIDE_OUT;
        long compared = whole.get(Layout.COMPARED);
        long size = whole.get(Layout.MEMBERS);
        return new Finding(
                figure(definition, whole, totals),
                moves(whole),
                new Coverage("compared", compared, size),
                List.of(
                        LeftOut.of("move-provisional", whole.get(beside + Kind.PROVISIONAL.ordinal())),
                        LeftOut.of("move-unlinked", whole.get(beside + Kind.UNLINKED.ordinal())),
                        LeftOut.of("move-hidden", whole.get(beside + Kind.HIDDEN.ordinal())),
                        LeftOut.of("no-comparison", size - compared)),
                new Parts(this, definition, totals).all(),
                List.of());
    }
}
