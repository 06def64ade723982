package org.sunmao.app.measures.series;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.series.Roamers.Roamer;
import org.sunmao.app.measures.series.Spell.Kind;

/** The buildings of a place on a day: which step holds in each, and whether a list speaks of it. */
final class Moment {

    private static final int SILENT = -2;

    private final World world;
    private final Members members;
    private final int day;
    private final int last;
    private final int[] steps;
    private final int speaking;

    /**
     * @param trueOn the day by the reader's clock, null for the newest
     * @param last the last day of the month that is asked for
     */
    Moment(World world, Members members, @Nullable Integer trueOn, int last) {
        this.world = world;
        this.members = members;
        this.day = trueOn == null ? last : Math.min(trueOn, last);
        this.last = last;
        this.steps = new int[members.size()];
        int spoken = 0;
        for (int i = 0; i < steps.length; i++) {
            BuildingSeries building = members.buildings()[i];
            boolean speaks = building.lists().speaking(day, last) != Lists.NONE;
            steps[i] = speaks ? building.steps().at(day) : SILENT;
            spoken += speaks ? 1 : 0;
        }
        this.speaking = spoken;
    }

    World world() {
        return world;
    }

    Members members() {
        return members;
    }

    /** The day whose state it is: the last of the month, or the clock's within it. */
    int day() {
        return day;
    }

    int last() {
        return last;
    }

    boolean speaks(int member) {
        return steps[member] != SILENT;
    }

    int speaking() {
        return speaking;
    }

    long silent() {
        return (long) steps.length - speaking;
    }

    Steps stepsOf(int member) {
        return members.buildings()[member].steps();
    }

    int step(int member) {
        return Math.max(-1, steps[member]);
    }

    int count(int member, int which) {
        return stepsOf(member).count(step(member), which);
    }

    long sum(int which) {
        long sum = 0;
        for (int i = 0; i < steps.length; i++) {
            sum += speaks(i) ? count(i, which) : 0;
        }
        return sum;
    }

    /** What holders of this kind are counted too often when buildings are added up: in each street, and in the whole. */
    record Twice(long[] streets, long whole) {}

    Twice twice(Kind kind) {
        long[] streets = new long[members.streets().size()];
        long whole = 0;
        if (steps.length < 2) {
            return new Twice(streets, 0);
        }
        int[] seen = new int[streets.length];
        int[] touched = new int[streets.length];
        for (Roamer roamer : world.roamers().overlapping()) {
            if (roamer.kind() == kind) {
                whole += Math.max(0, add(roamer, streets, seen, touched) - 1);
            }
        }
        return new Twice(streets, whole);
    }

    private int add(Roamer roamer, long[] streets, int[] seen, int[] touched) {
        int all = 0;
        int n = 0;
        for (int i = 0; i < roamer.places().length; i += 2) {
            int member = java.util.Arrays.binarySearch(members.positions(), roamer.places()[i]);
            if (member >= 0
                    && speaks(member)
                    && members.buildings()[member].stays().contains(roamer.places()[i + 1], day)) {
                all++;
                int street = members.streetOf()[member];
                if (seen[street]++ == 0) {
                    touched[n++] = street;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            streets[touched[i]] += seen[touched[i]] - 1;
            seen[touched[i]] = 0;
        }
        return all;
    }
}
