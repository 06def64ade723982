package org.sunmao.app.measures.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.measures.series.Spell.Kind;

/**
 * Goes through a building's spells day by day and notes the steps: the rules of {@code measures.held} and {@code measures.unit_states}, applied
 * to what changes instead of to each day anew.
 */
final class Sweep {

    private final Map<Long, List<Spell>> units = new HashMap<>();
    private final Map<Long, Integer> holders = new HashMap<>();
    private final int[] counts = new int[Steps.COUNTS];
    private final Sum let = new Sum();
    private final Sum vacant = new Sum();

    private final List<int[]> noted = new ArrayList<>();
    private final List<long[]> areas = new ArrayList<>();

    /** A sum whose scale is the largest of what it holds at the time. */
    private static final class Sum {
        private long value;
        private final int[] scales = new int[Exact.MOST_SCALE + 1];

        void add(long area, int scale, int sign) {
            value = Exact.plus(value, sign * area);
            scales[scale] += sign;
        }

        int scale() {
            int scale = Exact.MOST_SCALE;
            while (scale > 0 && scales[scale] == 0) {
                scale--;
            }
            return scale;
        }
    }

    private record Event(int day, Spell spell, boolean begins) {}

    private Sweep() {}

    static Steps over(List<Spell> spells) {
        var events = new ArrayList<Event>(spells.size() * 2);
        for (Spell spell : spells) {
            // One that had ended before it began, by a lease that begins later than its last list, never held.
            if (spell.start() < spell.end()) {
                events.add(new Event(spell.start(), spell, true));
            }
            if (spell.end() != Spell.OPEN) {
                events.add(new Event(spell.end(), spell, false));
            }
        }
        events.sort(Comparator.comparingInt(Event::day));
        return new Sweep().steps(events);
    }

    private Steps steps(List<Event> events) {
        int[] days = new int[events.size()];
        int n = 0;
        for (int i = 0; i < events.size(); i++) {
            int day = events.get(i).day();
            take(events.get(i));
            if (i + 1 == events.size() || events.get(i + 1).day() != day) {
                n = note(days, n, day);
            }
        }
        return packed(Arrays.copyOf(days, n));
    }

    private int note(int[] days, int n, int day) {
        long[] area = {let.value, vacant.value, let.scale() | vacant.scale() << 8};
        if (n > 0 && Arrays.equals(noted.get(n - 1), counts) && Arrays.equals(areas.get(n - 1), area)) {
            return n;
        }
        noted.add(counts.clone());
        areas.add(area);
        days[n] = day;
        return n + 1;
    }

    private Steps packed(int[] days) {
        long[] lets = new long[days.length];
        long[] vacants = new long[days.length];
        short[] scales = new short[days.length];
        int[] all = new int[days.length * Steps.COUNTS];
        for (int i = 0; i < days.length; i++) {
            lets[i] = areas.get(i)[0];
            vacants[i] = areas.get(i)[1];
            scales[i] = (short) areas.get(i)[2];
            System.arraycopy(noted.get(i), 0, all, i * Steps.COUNTS, Steps.COUNTS);
        }
        return new Steps(days, lets, vacants, scales, all);
    }

    private void take(Event event) {
        Spell spell = event.spell();
        if (!event.begins() && spell.enterprise()) {
            counts[Steps.ENDED]++;
        }
        if (!event.begins() && spell.start() >= spell.end()) {
            return;
        }
        List<Spell> held = units.computeIfAbsent(spell.unit(), any -> new ArrayList<>(2));
        state(held, -1);
        if (event.begins()) {
            held.add(spell);
        } else {
            held.remove(spell);
        }
        state(held, 1);
        hold(spell, event.begins() ? 1 : -1);
    }

    private void hold(Spell spell, int sign) {
        if (spell.kind() == Kind.CONFIRMED) {
            counts[Steps.SPELLS] += sign;
        }
        if (spell.kind() != Kind.VACANT) {
            int now = holders.merge(spell.who(), sign, Integer::sum);
            if (now == 0 || now == 1 && sign > 0) {
                counts[Steps.CONFIRMED + spell.kind().ordinal()] += sign;
            }
        }
    }

    /** Adds what a unit is to the sums, or takes it away. */
    private void state(List<Spell> held, int sign) {
        if (held.isEmpty()) {
            return;
        }
        boolean isLet = held.stream().anyMatch(s -> s.kind() != Kind.VACANT);
        long[] area = area(held);
        boolean sized = area[0] != Exact.NULL;
        counts[Steps.UNITS] += sign;
        counts[Steps.SIZED] += sized ? sign : 0;
        counts[Steps.VACANT] += isLet ? 0 : sign;
        counts[Steps.VACANT_SIZED] += sized && !isLet ? sign : 0;
        if (sized) {
            (isLet ? let : vacant).add(area[0], (int) area[1], sign);
        }
    }

    /** The unit's own area, else what its holders' leases add up to, else the largest that is said; with its scale. */
    private static long[] area(List<Spell> held) {
        Spell first = held.get(0);
        if (first.unitArea() != Exact.NULL) {
            return new long[] {first.unitArea(), first.unitScale()};
        }
        long[] sum = {Exact.NULL, 0};
        long[] largest = {Exact.NULL, 0};
        for (Spell spell : held) {
            if (spell.area() != Exact.NULL) {
                if (spell.kind() != Kind.VACANT) {
                    sum[0] = sum[0] == Exact.NULL ? spell.area() : Exact.plus(sum[0], spell.area());
                    sum[1] = Math.max(sum[1], spell.areaScale());
                }
                if (spell.area() > largest[0]) {
                    largest[0] = spell.area();
                    largest[1] = spell.areaScale();
                }
            }
        }
        return sum[0] == Exact.NULL ? largest : sum;
    }
}
