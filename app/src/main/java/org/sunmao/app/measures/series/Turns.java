package org.sunmao.app.measures.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.series.Spell.Kind;

/** The days on which anything that is told of a building may be other than the day before; not for several threads. */
final class Turns {

    private final World world;
    private final Calendar calendar;
    private int[] days = new int[1024];
    private int n;

    Turns(World world, Calendar calendar) {
        this.world = world;
        this.calendar = calendar;
    }

    /** Those of the building at this position, ascending; with the first of every month, from which another last day counts. */
    int[] of(int position) {
        BuildingSeries building = world.buildings().get(position);
        n = 0;
        for (int m = 0; m < calendar.months(); m++) {
            add(calendar.firstDay(m));
        }
        add(building.steps().days());
        add(building.stays().turns());
        add(building.lists().counting());
        add(building.lists().waiting());
        add(building.attributes().from());
        add(building.changed());
        if (world.register().buildings().containsKey(building.id())) {
            add(world.register().from());
        }
        elsewhere(position, building.stays());
        Arrays.sort(days, 0, n);
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            if (distinct == 0 || days[distinct - 1] != days[i]) {
                days[distinct++] = days[i];
            }
        }
        return Arrays.copyOf(days, distinct);
    }

    private void add(int[] some) {
        for (int day : some) {
            add(day);
        }
    }

    private void add(int day) {
        if (calendar.contains(day)) {
            if (n == days.length) {
                days = Arrays.copyOf(days, 2 * n);
            }
            days[n++] = day;
        }
    }

    /** What a move is depends on the other buildings of who moved, until the month is over. */
    private void elsewhere(int position, Stays stays) {
        for (int t = 0; t < stays.turns().length; t++) {
            int day = stays.turns()[t];
            int stay = stays.turning()[t];
            int @Nullable [] places = stays.kinds()[stay] == Kind.CONFIRMED && calendar.contains(day)
                    ? world.roamers().byWho().get(stays.who()[stay])
                    : null;
            if (places != null) {
                int month = calendar.monthOf(day - calendar.begin());
                for (int i = 0; i < places.length; i += 2) {
                    if (places[i] != position) {
                        elsewhere(world.buildings().get(places[i]), places[i + 1], day, calendar.lastDay(month));
                    }
                }
            }
        }
    }

    private void elsewhere(BuildingSeries other, int stay, int from, int to) {
        Stays stays = other.stays();
        boolean held = false;
        for (int i = stays.offsets()[stay]; i < stays.offsets()[stay + 1]; i++) {
            int day = stays.spans()[i];
            if (day >= from && day <= to) {
                add(day);
            }
            boolean begins = (i - stays.offsets()[stay]) % 2 == 0;
            held |= begins && day <= to && stays.spans()[i + 1] >= from - 62;
        }
        if (held) {
            int[] counting = other.lists().counting();
            int at = Arrays.binarySearch(counting, from);
            for (int i = at >= 0 ? at : -at - 1; i < counting.length && counting[i] <= to; i++) {
                add(counting[i]);
            }
        }
    }
}
