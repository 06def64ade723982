package org.sunmao.app.measures.series;

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

    private final boolean arrives;

    MovesFold(boolean arrives) {
        this.arrives = arrives;
    }

    private static final class Counts {
        final long[] beside = new long[Kind.values().length];
        final Column column;

        Counts(Column column) {
            this.column = column;
        }
    }

    private Counts counts(Definition definition, Asking asking) {
        Moment moment = asking.moment();
        Members members = asking.members();
        int before = Days.last(asking.month().minusMonths(1));
        var counts = new Counts(new Column(members, definition.amounts(), List.of(NOT_COMPARED)));
        for (int i = 0; i < members.size(); i++) {
            BuildingSeries building = members.buildings()[i];
            if (!compared(building.lists(), moment, before)) {
                counts.column.unknown(i, NOT_COMPARED);
                continue;
            }
            counts.column.count(i, 0);
            Stays stays = building.stays();
            int from = stays.after(before);
            for (int t = from; t < stays.turns().length && stays.turns()[t] <= moment.day(); t++) {
                int stay = stays.turning()[t];
                boolean first = true;
                for (int u = from; u < t && first; u++) {
                    first = stays.turning()[u] != stay;
                }
                if (first) {
                    count(counts, asking, i, stay, before);
                }
            }
        }
        return counts;
    }

    /** Two lists to compare: the later one newer than the one that speaks for the end of the month before. */
    private static boolean compared(Lists lists, Moment moment, int before) {
        int late = lists.speaking(moment.day(), moment.last());
        int early = lists.speaking(Math.min(moment.day(), before), before);
        return late != Lists.NONE && early != Lists.NONE && early < late;
    }

    private void count(Counts counts, Asking asking, int member, int stay, int before) {
        Moment moment = asking.moment();
        Stays stays = asking.members().buildings()[member].stays();
        boolean late = stays.contains(stay, moment.day());
        boolean early = stays.contains(stay, before);
        if (late == early || late != arrives) {
            return;
        }
        Kind kind = stays.kinds()[stay];
        if (kind == Kind.CONFIRMED) {
            counts.column.add(member, how(asking, member, stays.who()[stay], before), 1);
        } else {
            counts.beside[kind.ordinal()]++;
        }
    }

    /** What became of it in the other buildings: whether it held one of them before it came, or after it went, and still or already does. */
    private int how(Asking asking, int member, long who, int before) {
        World world = asking.moment().world();
        int @Nullable [] places = world.roamers().byWho().get(who);
        boolean kept = false;
        if (places != null) {
            for (int i = 0; i < places.length; i += 2) {
                BuildingSeries other = world.buildings().get(places[i]);
                if (places[i] != asking.members().positions()[member]
                        && asking.sees(other)
                        && heldThen(other, places[i + 1], asking, before)) {
                    kept = true;
                    int otherEnd = arrives ? asking.moment().day() : before;
                    if (!other.stays().contains(places[i + 1], otherEnd)) {
                        return TURNED;
                    }
                }
            }
        }
        return kept ? KEPT : ALONE;
    }

    private boolean heldThen(BuildingSeries other, int stay, Asking asking, int before) {
        Moment moment = asking.moment();
        return arrives
                ? other.lists().speaking(Math.min(moment.day(), before), before) != Lists.NONE
                        && other.stays().contains(stay, before)
                : other.lists().speaking(moment.day(), moment.last()) != Lists.NONE
                        && other.stays().contains(stay, moment.day());
    }

    @Override
    public Figure whole(Definition definition, Asking asking) {
        return counts(definition, asking).column.whole(NOT_COMPARED);
    }

    @Override
    public Finding find(Definition definition, Asking asking) {
        Counts counts = counts(definition, asking);
        Figure whole = counts.column.whole(NOT_COMPARED);
        long compared = counts.column.known();
        long size = asking.members().size();
        return new Finding(
                whole,
                whole.isKnown() ? whole.known().longValue() : 0,
                new Coverage("compared", compared, size),
                List.of(
                        LeftOut.of("move-provisional", counts.beside[Kind.PROVISIONAL.ordinal()]),
                        LeftOut.of("move-unlinked", counts.beside[Kind.UNLINKED.ordinal()]),
                        LeftOut.of("move-hidden", counts.beside[Kind.HIDDEN.ordinal()]),
                        LeftOut.of("no-comparison", size - compared)),
                asking.parts()
                        .of(s -> counts.column.street(s, NOT_COMPARED), counts.column::of, level -> Parts.Rest.NONE),
                List.of());
    }
}
