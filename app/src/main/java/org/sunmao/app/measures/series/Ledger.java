package org.sunmao.app.measures.series;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;

/**
 * The sums of the district and of each street, worked out once: for every day, as it reads on that day, and for the last day of every month, as it
 * reads now or on another day. What somebody sees who sees the district, or one street of it, is looked up here.
 */
final class Ledger {

    private static final Scope DISTRICT = Scope.none().withDistrict(true);
    /** A list speaks for 62 days. */
    private static final int MONTHS_AFTER = 3;

    private static final int MOST_MONTHS = 600;
    private static final long MOST_NUMBERS = 40_000_000;
    private static final int READINGS = 32;

    private final World world;
    private final Layout layout;
    private final Calendar calendar;
    private final Map<String, Integer> groups;
    private final long[] days;
    private final long[] now;
    private final Recent<Integer, long[]> readings = new Recent<>(READINGS);
    private Leaders leaders;

    private Ledger(World world, Layout layout, Calendar calendar, Map<String, Integer> groups) {
        this.world = world;
        this.layout = layout;
        this.calendar = calendar;
        this.groups = groups;
        this.days = new long[calendar.days() * stride()];
        this.now = new long[calendar.months() * stride()];
        this.leaders = new Leaders(new int[0][], new int[0][]);
    }

    /** The ledger of a world; null where its lists begin so long ago that it would be too large, or there are none. */
    static @Nullable Ledger of(World world, Layout layout) {
        var months = new TreeSet<YearMonth>(world.cells().months().keySet());
        for (BuildingSeries building : world.buildings()) {
            int[] counting = building.lists().counting();
            if (counting.length > 0) {
                months.add(Days.month(counting[0]));
                months.add(Days.month(counting[counting.length - 1]));
            }
        }
        if (months.isEmpty()) {
            return null;
        }
        var calendar = Calendar.of(months.first(), months.last().plusMonths(MONTHS_AFTER));
        Map<String, Integer> groups = new LinkedHashMap<>();
        world.buildings().forEach(b -> groups.putIfAbsent(b.street(), groups.size() + 1));
        long numbers = (long) calendar.days() * (groups.size() + 1) * layout.width();
        if (calendar.months() > MOST_MONTHS || numbers > MOST_NUMBERS) {
            return null;
        }
        var ledger = new Ledger(world, layout, calendar, groups);
        ledger.fill();
        return ledger;
    }

    private int stride() {
        return (groups.size() + 1) * layout.width();
    }

    private int group(BuildingSeries building) {
        return groups.getOrDefault(building.street(), 0);
    }

    private void fill() {
        At[] onDays = new At[calendar.days()];
        for (int d = 0; d < onDays.length; d++) {
            onDays[d] = At.of(world, DISTRICT, calendar.begin() + d, calendar.month(calendar.monthOf(d)));
        }
        At[] atEnds = atEnds();
        var turns = new Turns(world, calendar);
        long[] row = new long[layout.width()];
        long[] before = new long[layout.width()];
        int size = world.buildings().size();
        int[] most = new int[calendar.months() * size];
        for (int position = 0; position < world.buildings().size(); position++) {
            BuildingSeries building = world.buildings().get(position);
            var seen =
                    new Seen(layout, onDays[0], building, building.attributes().now());
            Arrays.fill(before, 0);
            for (int day : turns.of(position)) {
                Arrays.fill(row, 0);
                if (building.isThere(day)) {
                    seen.to(
                            onDays[day - calendar.begin()],
                            position,
                            building,
                            building.attributes().at(day));
                    Folds.add(row, seen);
                }
                int at = (day - calendar.begin()) * stride();
                plus(days, at, row, 1);
                plus(days, at, before, -1);
                plus(days, at + group(building) * layout.width(), row, 1);
                plus(days, at + group(building) * layout.width(), before, -1);
                System.arraycopy(row, 0, before, 0, row.length);
                int cell = calendar.monthOf(day - calendar.begin()) * size + position;
                most[cell] = Math.max(most[cell], present(row));
            }
            addMonths(now, atEnds, seen, position, building.attributes().now(), 1);
            for (int m = 0; m < atEnds.length; m++) {
                seen.to(atEnds[m], position, building, building.attributes().now());
                most[m * size + position] =
                        Math.max(most[m * size + position], Math.max(0, seen.count(Steps.CONFIRMED)));
            }
        }
        leaders = Leaders.of(most, calendar.months());
        for (int i = stride(); i < days.length; i++) {
            days[i] = Exact.plus(days[i], days[i - stride()]);
        }
        setTwice();
    }

    private static int present(long[] row) {
        return Math.toIntExact(row[Layout.HOLDERS + Spell.Kind.CONFIRMED.ordinal()]);
    }

    /** The buildings with the most enterprises present, as {@link Leaders#first} has them. */
    int @Nullable [] first(At at, int many, Leaders.Now now) {
        int m = calendar.contains(at.day()) ? calendar.monthOf(at.day() - calendar.begin()) : -1;
        return m < 0 || calendar.lastDay(m) != at.last() ? null : leaders.first(m, many, now);
    }

    private At[] atEnds() {
        At[] ends = new At[calendar.months()];
        for (int m = 0; m < ends.length; m++) {
            ends[m] = At.of(world, DISTRICT, null, calendar.month(m));
        }
        return ends;
    }

    private void addMonths(long[] to, At[] ends, Seen seen, int position, Attributes.Version version, int sign) {
        BuildingSeries building = world.buildings().get(position);
        long[] row = new long[layout.width()];
        for (int m = 0; m < ends.length; m++) {
            Arrays.fill(row, 0);
            seen.to(ends[m], position, building, version);
            Folds.add(row, seen);
            plus(to, m * stride(), row, sign);
            plus(to, m * stride() + group(building) * layout.width(), row, sign);
        }
    }

    static void plus(long[] to, int at, long[] row, int sign) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                to[at + i] = Exact.plus(to[at + i], sign * row[i]);
            }
        }
    }

    private void setTwice() {
        int of = groups.size() + 1;
        int[] all = Twice.byDay(world, calendar, this::group, of, b -> Integer.MIN_VALUE);
        int[] there = world.buildings().stream().allMatch(b -> b.isThere(calendar.begin()))
                ? all
                : Twice.byDay(world, calendar, this::group, of, Ledger::firstDay);
        for (int d = 0; d < calendar.days(); d++) {
            setTwice(days, d, there, d);
        }
        for (int m = 0; m < calendar.months(); m++) {
            setTwice(now, m, all, calendar.lastDay(m) - calendar.begin());
        }
    }

    private static int firstDay(BuildingSeries building) {
        Integer year = building.completed();
        int completed = year == null ? Integer.MIN_VALUE : Days.of(LocalDate.of(Math.max(year, 1), 1, 1));
        return Math.max(completed, building.from());
    }

    private void setTwice(long[] to, int at, int[] twice, int day) {
        for (int g = 0; g <= groups.size(); g++) {
            for (int kind = 0; kind < Twice.KINDS; kind++) {
                to[at * stride() + g * layout.width() + Layout.TWICE + kind] =
                        twice[(day * (groups.size() + 1) + g) * Twice.KINDS + kind];
            }
        }
    }

    /** Ends of months as buildings read on another day. */
    private long[] reading(int day) {
        long[] read = now.clone();
        At[] ends = atEnds();
        boolean allThere = true;
        for (int position = 0; position < world.buildings().size(); position++) {
            BuildingSeries building = world.buildings().get(position);
            Attributes.Version current = building.attributes().now();
            Attributes.Version then = building.attributes().at(day);
            boolean there = building.isThere(day);
            allThere &= there;
            if (!there || !then.countsAs(current)) {
                var seen = new Seen(layout, ends[0], building, current);
                addMonths(read, ends, seen, position, current, -1);
                if (there) {
                    addMonths(read, ends, seen, position, then, 1);
                }
            }
        }
        if (!allThere) {
            int[] twice = Twice.byDay(
                    world,
                    calendar,
                    this::group,
                    groups.size() + 1,
                    b -> b.isThere(day) ? Integer.MIN_VALUE : Integer.MAX_VALUE);
            for (int m = 0; m < calendar.months(); m++) {
                setTwice(read, m, twice, calendar.lastDay(m) - calendar.begin());
            }
        }
        return read;
    }

    /** Works out beforehand what is read on the days on which buildings read otherwise, the newest first, at most so many. */
    void readAhead(int most) {
        int[] epochs = world.epochs();
        for (int i = epochs.length - 1, n = 0; i >= 0 && n < most && epochs[i] >= calendar.begin(); i--, n++) {
            months(epochs[i]);
        }
        if (epochs.length == 0 || epochs[0] > calendar.begin()) {
            months(calendar.begin());
        }
    }

    private long[] months(@Nullable Integer trueOn) {
        return trueOn == null ? now : readings.get(world.epoch(trueOn), () -> reading(trueOn));
    }

    /**
     * The sums of a street, or of the district where the code is empty.
     *
     * @return null where they have to be added up anew
     */
    @Nullable
    Row find(String street, boolean own, @Nullable Integer trueOn, YearMonth month) {
        Integer group = street.isEmpty() ? Integer.valueOf(0) : groups.get(street);
        int m = calendar.find(month);
        if (group == null || m < 0) {
            return null;
        }
        if (trueOn == null || trueOn >= calendar.lastDay(m)) {
            return new Row(layout, months(trueOn), m * stride() + group * layout.width(), own);
        }
        int d = trueOn - calendar.begin();
        return trueOn < calendar.firstDay(m) ? null : new Row(layout, days, d * stride() + group * layout.width(), own);
    }

    long bytes() {
        return 8L * (days.length + now.length);
    }

    /** Streets that have sums of their own. */
    List<String> streets() {
        return List.copyOf(groups.keySet());
    }
}
