package org.sunmao.app.measures.series;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.sunmao.app.measures.series.Roamers.Roamer;
import org.sunmao.app.measures.series.Spell.Kind;

/** How many holders are counted too often when buildings are added up, in each street and in the whole. */
final class Twice {

    /** Kinds of holders, in their order. */
    static final int KINDS = Kind.VACANT.ordinal();

    private final Calendar calendar;
    private final int groups;
    private final int[] sums;
    private final int[] held;
    private final int[] extra;
    private long[] events = new long[64];
    private int n;

    private Twice(Calendar calendar, int groups) {
        this.calendar = calendar;
        this.groups = groups;
        this.sums = new int[calendar.days() * groups * KINDS];
        this.held = new int[groups];
        this.extra = new int[groups];
    }

    /**
     * For each day, group and kind, one after the other; group 0 is the whole.
     *
     * @param from first day from which a building counts
     */
    static int[] byDay(
            World world,
            Calendar calendar,
            ToIntFunction<BuildingSeries> group,
            int groups,
            ToIntFunction<BuildingSeries> from) {
        var twice = new Twice(calendar, groups);
        int[][] spoken = new int[world.buildings().size()][];
        int[] groupOf = new int[spoken.length];
        for (int i = 0; i < spoken.length; i++) {
            BuildingSeries building = world.buildings().get(i);
            spoken[i] = spoken(building.lists(), calendar, from.applyAsInt(building));
            groupOf[i] = group.applyAsInt(building);
        }
        for (Roamer roamer : world.roamers().overlapping()) {
            twice.n = 0;
            for (int i = 0; i < roamer.places().length; i += 2) {
                int position = roamer.places()[i];
                Stays stays = world.buildings().get(position).stays();
                twice.add(stays, roamer.places()[i + 1], spoken[position], groupOf[position]);
            }
            twice.sweep(roamer.kind().ordinal());
        }
        int step = groups * KINDS;
        for (int i = step; i < twice.sums.length; i++) {
            twice.sums[i] += twice.sums[i - step];
        }
        return twice.sums;
    }

    /** First days and first days no longer on which a list speaks for the day's month, from a day on. */
    private static int[] spoken(Lists lists, Calendar calendar, int from) {
        int[] spans = new int[2 * calendar.months()];
        int n = 0;
        for (int m = 0; m < calendar.months(); m++) {
            int first = calendar.firstDay(m);
            int last = calendar.lastDay(m);
            int begin = first;
            if (lists.speaking(first, last) == Lists.NONE) {
                int at = Arrays.binarySearch(lists.counting(), first);
                int next = at >= 0 ? at : -at - 1;
                begin = next < lists.counting().length ? lists.counting()[next] : Integer.MAX_VALUE;
            }
            begin = Math.max(begin, from);
            int end = Math.min(last + 1, lists.until());
            if (begin >= end) {
                continue;
            }
            if (n > 0 && spans[n - 1] == begin) {
                spans[n - 1] = end;
            } else {
                spans[n++] = begin;
                spans[n++] = end;
            }
        }
        return Arrays.copyOf(spans, n);
    }

    private void add(Stays stays, int stay, int[] spoken, int group) {
        for (int s = stays.offsets()[stay]; s < stays.offsets()[stay + 1]; s += 2) {
            for (int i = 0; i < spoken.length; i += 2) {
                int begin = Math.max(stays.spans()[s], spoken[i]);
                int end = Math.min(stays.spans()[s + 1], spoken[i + 1]);
                if (begin < end) {
                    event(begin, group, 1);
                    event(end, group, 0);
                }
            }
        }
    }

    private void event(int day, int group, int begins) {
        if (n == events.length) {
            events = Arrays.copyOf(events, 2 * n);
        }
        events[n++] = (long) (day - calendar.begin()) << 32 | (long) group << 1 | begins;
    }

    private void sweep(int kind) {
        Arrays.sort(events, 0, n);
        for (int i = 0; i < n; i++) {
            int day = (int) (events[i] >> 32);
            int group = (int) (events[i] & 0xffffffffL) >> 1;
            int sign = (events[i] & 1) == 1 ? 1 : -1;
            turn(day, group, kind, sign);
            turn(day, 0, kind, sign);
        }
    }

    private void turn(int day, int group, int kind, int sign) {
        held[group] += sign;
        int now = Math.max(0, held[group] - 1);
        if (now != extra[group]) {
            if (day < calendar.days()) {
                sums[(day * groups + group) * KINDS + kind] += now - extra[group];
            }
            extra[group] = now;
        }
    }

    /** Adds what is counted too often among these buildings at one time. */
    static void add(World world, Members members, At at, long[] whole, long[][] streets) {
        if (members.size() < 2) {
            return;
        }
        int[] seen = new int[streets.length];
        int[] touched = new int[streets.length];
        for (Roamer roamer : world.roamers().overlapping()) {
            int column = Layout.TWICE + roamer.kind().ordinal();
            int all = 0;
            int n = 0;
            for (int i = 0; i < roamer.places().length; i += 2) {
                int member = Arrays.binarySearch(members.positions(), roamer.places()[i]);
                if (member >= 0 && held(members.buildings()[member], roamer.places()[i + 1], at)) {
                    all++;
                    int street = members.streetOf()[member];
                    if (seen[street]++ == 0) {
                        touched[n++] = street;
                    }
                }
            }
            whole[column] += Math.max(0, all - 1);
            for (int i = 0; i < n; i++) {
                streets[touched[i]][column] += seen[touched[i]] - 1;
                seen[touched[i]] = 0;
            }
        }
    }

    private static boolean held(BuildingSeries building, int stay, At at) {
        return building.stays().contains(stay, at.day())
                && building.lists().speaking(at.day(), at.last()) != Lists.NONE;
    }
}
