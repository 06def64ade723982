package org.sunmao.app.measures.series;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which number stands where in a row of sums: what all figures of a place are made of, and what adds up over buildings. Areas are in millionths of a
 * square metre; behind each stands how many of its parts are written with which number of decimal places, because a sum has the largest of its parts.
 */
final class Layout {

    static final int MEMBERS = 0;
    /** Buildings of which a list speaks, and those of which one waits. */
    static final int SPEAKING = 1;

    static final int WAITS = 2;
    /** Units that no speaking list names. */
    static final int UNITS_UNKNOWN = 3;

    static final int ENDED = 4;
    static final int SPELLS = 5;
    /** Holders by kind, four of them; and how many of these are counted too often because they are in several buildings. */
    static final int HOLDERS = 6;

    static final int TWICE = 10;
    /** Occupancy: buildings that count, their units with and without an area, those let beyond what can be let; why others do not count. */
    static final int COUNTS = 14;

    static final int SIZED = 15;
    static final int WITHOUT_AREA = 16;
    static final int OVER_FULL = 17;
    static final int NO_RENTABLE_AREA = 18;
    static final int NO_UNIT_AREA = 19;
    /** Vacancy: vacant units, those with an area; buildings whose vacant area is known, and why that of others is not. */
    static final int VACANT_UNITS = 20;

    static final int VACANT_SIZED = 21;
    static final int VACANCY_KNOWN = 22;
    static final int VACANCY_WITHOUT_AREA = 23;
    static final int VACANCY_NOT_TOLD = 24;
    static final int VACANCY_NOT_RENTABLE = 25;
    /** Buildings confirmed; standing; without a year of completion; standing without an office area. */
    static final int CONFIRMED_BUILDINGS = 26;

    static final int STANDING = 27;
    static final int COMPLETION_UNKNOWN = 28;
    static final int NO_OFFICE_AREA = 29;
    /** Buildings with two lists to compare; moves of enterprises without a confirmed file, by kind. */
    static final int COMPARED = 30;

    static final int BESIDE_IN = 31;
    static final int BESIDE_OUT = 35;
    static final int REGISTERED = 39;
    static final int REGISTER_ENDED = 40;
    static final int STATUS_UNKNOWN = 41;
    /** Buildings whose lists speak for a year; who moved out of them within it, by kind; present before the year and at its end, together. */
    static final int CHURN_KNOWN = 42;

    static final int CHURN_OUT = 43;
    static final int CHURN_PRESENT = 47;
    /** What depends on which buildings beside these a reader sees: moves by what became of the enterprise elsewhere, and the cells of tax. */
    static final int OPEN = 48;

    static final int IN = OPEN;
    static final int OUT = OPEN + 3;
    static final int CELLS = OPEN + 6;
    static final int CELLS_KNOWN = OPEN + 7;
    static final int CELLS_OVER = OPEN + 8;
    /** The same as who sees only the building's own street sees it. */
    static final int OWN = OPEN + 9;

    private static final int AREAS = OWN + 9;

    /** Areas, in this order. */
    static final int LET = 0;

    static final int VACANT = 1;
    static final int REST = 2;
    static final int BEYOND = 3;
    static final int RENTABLE = 4;
    static final int VACANCY = 5;
    static final int OFFICE = 6;
    private static final int NUMBER_OF_AREAS = 7;

    private final int[] scales;
    private final int[] ranks = new int[Exact.MOST_SCALE + 1];

    /** @param scales decimal places that occur, in any order; none is not counted */
    Layout(IntStream scales) {
        this.scales = scales.filter(s -> s > 0).distinct().sorted().toArray();
        for (int i = 0; i < this.scales.length; i++) {
            ranks[this.scales[i]] = i + 1;
        }
    }

    static Layout of(List<BuildingSeries> buildings) {
        return new Layout(
                buildings.stream().flatMapToInt(b -> IntStream.concat(ofSteps(b.steps()), of(b.attributes()))));
    }

    private static IntStream ofSteps(Steps steps) {
        return IntStream.range(0, steps.days().length)
                .flatMap(i -> IntStream.of(steps.letScale(i), steps.vacantScale(i)))
                .distinct();
    }

    private static IntStream of(Attributes attributes) {
        return IntStream.concat(
                of(attributes.now()), attributes.versions().stream().flatMapToInt(Layout::of));
    }

    private static IntStream of(Attributes.Version version) {
        return IntStream.of(version.rentableScale(), version.officeScale());
    }

    int width() {
        return AREAS + NUMBER_OF_AREAS * (1 + scales.length);
    }

    /** Where an area stands. */
    int area(int which) {
        return AREAS + which * (1 + scales.length);
    }

    /** Whether sums in this column are areas: those must stay within what can be added up exactly. */
    boolean isArea(int column) {
        return column >= AREAS && (column - AREAS) % (1 + scales.length) == 0;
    }

    void add(long[] row, int which, long value, int scale) {
        int at = area(which);
        row[at] = Exact.plus(row[at], value);
        if (scale > 0) {
            row[at + ranks[scale]]++;
        }
    }

    /** The largest number of decimal places among the parts of an area. */
    int scale(long[] data, int from, int which) {
        for (int i = scales.length; i > 0; i--) {
            if (data[from + area(which) + i] > 0) {
                return scales[i - 1];
            }
        }
        return 0;
    }
}
