package org.sunmao.app.measures.series;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Months;

/** A world with what was folded from it last, by what a scope opens: never by whom it belongs to. */
final class Folded {

    private static final int MEMBERS = 128;
    private static final int MOMENTS = 512;
    private static final int RANGES = 1_000;
    private static final int TRENDS = 20_000;

    private final World world;
    private final Recent<Object, Members> members = new Recent<>(MEMBERS);
    private final Recent<Object, Moment> moments = new Recent<>(MOMENTS);
    private final Recent<Scope, Boolean> open = new Recent<>(RANGES);
    private final Recent<Object, Optional<Months>> ranges = new Recent<>(RANGES);
    private final Recent<Object, Map<YearMonth, Figure>> trends = new Recent<>(TRENDS);

    Folded(World world) {
        this.world = world;
    }

    World world() {
        return world;
    }

    /** What of a scope decides about buildings. */
    static Scope sight(Scope scope) {
        Scope district = Scope.none().withDistrict(true);
        return scope.district()
                ? district
                : Scope.none().withRegions(scope.regions()).withBuildings(scope.buildings());
    }

    private record Where(Scope sight, int epoch, MeasurePlace place) {}

    private record When(Where where, int day, int last) {}

    private record Range(Scope sight, String what, @Nullable Integer day) {}

    private record Trend(String measure, Where where, TaxSight tax) {}

    /** Whether the files of all enterprises in the buildings of this sight are open to it. */
    boolean isOpen(Scope sight) {
        return open.get(
                sight,
                () -> Arrays.stream(members(sight, null, MeasurePlace.DISTRICT).buildings())
                        .allMatch(BuildingSeries::open));
    }

    Members members(Scope sight, @Nullable Integer trueOn, MeasurePlace place) {
        return members.get(new Where(sight, world.epoch(trueOn), place), () -> Members.of(world, sight, trueOn, place));
    }

    Moment moment(Scope sight, @Nullable Integer trueOn, MeasurePlace place, int last) {
        Supplier<Moment> make = () -> new Moment(world, members(sight, trueOn, place), trueOn, last);
        if (place.level() == MeasurePlace.Level.BUILDING) {
            return make.get();
        }
        int day = trueOn == null ? last : Math.min(trueOn, last);
        return moments.get(new When(new Where(sight, world.epoch(trueOn), place), day, last), make);
    }

    Optional<Months> range(Scope sight, String what, @Nullable Integer day, Supplier<Optional<Months>> make) {
        return ranges.get(new Range(sight, what, day), make);
    }

    /** The figure of a whole month, which is the same for all days from then on on which the buildings read alike. */
    Figure ofMonth(
            String measure,
            Scope sight,
            TaxSight tax,
            @Nullable Integer trueOn,
            MeasurePlace place,
            YearMonth month,
            Supplier<Figure> make) {
        if (place.level() == MeasurePlace.Level.BUILDING) {
            return make.get();
        }
        Map<YearMonth, Figure> months = trends.get(
                new Trend(measure, new Where(sight, world.epoch(trueOn), place), tax), ConcurrentHashMap::new);
        Figure known = months.get(month);
        if (known == null) {
            known = make.get();
            months.put(month, known);
        }
        return known;
    }
}
