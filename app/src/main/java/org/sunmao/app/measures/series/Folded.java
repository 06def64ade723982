package org.sunmao.app.measures.series;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;

/** A world with what was folded from it: beforehand, and what was asked for last, by what a scope opens and never by whom it belongs to. */
final class Folded {

    private static final int MEMBERS = 512;
    private static final int SIGHTS = 1_000;
    private static final int TRENDS = 2_000;
    private static final int READ_AHEAD = 16;

    private final World world;
    private final Layout layout;
    private final @Nullable Ledger ledger;
    private final Recent<Object, Members> members = new Recent<>(MEMBERS);
    private final Recent<Scope, Boolean> open = new Recent<>(SIGHTS);
    private final Recent<Object, Cells.Delivered> delivered = new Recent<>(SIGHTS);
    private final Recent<Scope, int[]> listDays = new Recent<>(SIGHTS);
    private final Recent<Object, Map<YearMonth, Figure>> trends = new Recent<>(TRENDS);

    Folded(World world) {
        this.world = world;
        this.layout = Layout.of(world.buildings());
        this.ledger = Ledger.of(world, layout);
        if (ledger != null) {
            ledger.readAhead(READ_AHEAD);
        }
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

    /** The days of all lists that count in the buildings of this sight, whenever they were built. */
    int[] listDays(Scope sight) {
        return listDays.get(
                sight,
                () -> world.buildings().stream()
                        .filter(b -> b.isSeen(sight))
                        .flatMapToInt(b -> Arrays.stream(b.lists().counting()))
                        .distinct()
                        .sorted()
                        .toArray());
    }

    private record Reader(Scope sight, TaxSight tax, boolean signedIn) {}

    private Cells.Delivered delivered(Scope scope, Scope sight) {
        return delivered.get(
                new Reader(sight, scope.tax(), !scope.person().isEmpty()),
                () -> world.cells().delivered(scope));
    }

    /** What a measure is made of in a place. */
    Totals totals(Fold fold, Scope scope, @Nullable Integer trueOn, MeasurePlace place, YearMonth month) {
        Scope sight = sight(scope);
        At at = At.of(world, sight, trueOn, month);
        Supplier<Members> of = () -> members(sight, trueOn, place);
        Row known = find(sight, trueOn, place, month);
        if (known != null) {
            return new Totals(
                    layout,
                    at,
                    scope,
                    trueOn,
                    place,
                    month,
                    of,
                    known,
                    street -> street(at, sight, trueOn, month, of, street),
                    sight.district() && place.level() == Level.DISTRICT ? ledger : null,
                    delivered(scope, sight));
        }
        return added(fold, at, scope, trueOn, place, month);
    }

    private Row street(
            At at, Scope sight, @Nullable Integer trueOn, YearMonth month, Supplier<Members> of, int street) {
        Row row = find(sight, trueOn, MeasurePlace.street(of.get().streets().get(street)), month);
        if (row == null) {
            throw new IllegalStateException("no sums of a street that has some of its place: " + at.day());
        }
        return row;
    }

    private @Nullable Row find(Scope sight, @Nullable Integer trueOn, MeasurePlace place, YearMonth month) {
        if (ledger == null || place.level() == Level.BUILDING || place.level() == Level.AREA) {
            return null;
        }
        if (sight.district()) {
            return ledger.find(place.code(), false, trueOn, month);
        }
        boolean one = sight.regions().size() == 1 && sight.buildings().isEmpty();
        String street = one ? sight.regions().iterator().next() : "";
        return one && (place.level() == Level.DISTRICT || place.code().equals(street))
                ? ledger.find(street, true, trueOn, month)
                : null;
    }

    private Totals added(Fold fold, At at, Scope scope, @Nullable Integer trueOn, MeasurePlace place, YearMonth month) {
        Members among = members(at.sight(), trueOn, place);
        long[] whole = new long[layout.width()];
        long[][] streets = new long[among.streets().size()][layout.width()];
        Seen seen = among.size() == 0 ? null : new Seen(layout, at, among.buildings()[0], among.versions()[0]);
        long[] row = new long[layout.width()];
        for (int i = 0; i < among.size() && seen != null; i++) {
            Arrays.fill(row, 0);
            seen.to(at, among.positions()[i], among.buildings()[i], among.versions()[i]);
            seen.add(row);
            fold.add(row, seen);
            Ledger.plus(whole, 0, row, 1);
            Ledger.plus(streets[among.streetOf()[i]], 0, row, 1);
        }
        if (fold instanceof PresentFold) {
            Twice.add(world, among, at, whole, streets);
        }
        return new Totals(
                layout,
                at,
                scope,
                trueOn,
                place,
                month,
                () -> among,
                new Row(layout, whole, 0, false),
                s -> new Row(layout, streets[s], 0, false),
                null,
                delivered(scope, at.sight()));
    }

    /** Whether sums of this place are at hand for the ends of months. */
    boolean isAtHand(Scope sight, MeasurePlace place, @Nullable Integer trueOn, YearMonth month) {
        return place.level() == Level.BUILDING || find(sight, trueOn, place, month) != null;
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
        if (isAtHand(sight, place, trueOn, month)) {
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

    long bytes() {
        return world.bytes() + (ledger == null ? 0 : ledger.bytes());
    }
}
