package org.sunmao.app.measures.series;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MemoryView;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Point;
import org.sunmao.app.measures.SourceDate;

/** What one reader may know of a world. */
final class ScopedView implements MemoryView {

    /** The version of every definition that the folds are the formula of. */
    private static final int VERSION = 1;

    private static final Set<String> TAX = Set.of("tax-12-months", "buildings-over-100m");

    /** What counts enterprises by their files: told from memory where all of them are open to whoever sees the building. */
    private static final Set<String> BY_FILES = Set.of("enterprises-present", "moves-in", "moves-out", "churn");

    private final Folded folded;
    private final World world;
    private final Sources sources;
    private final Scope scope;
    private final Scope sight;
    private final @Nullable Integer trueOn;

    ScopedView(Folded folded, Sources sources, Scope scope) {
        this.folded = folded;
        this.world = folded.world();
        this.sources = sources;
        this.scope = scope;
        this.sight = Folded.sight(scope);
        this.trueOn = Days.orNull(scope.clocks().trueOn());
    }

    private boolean isExact(String measure) {
        return TAX.contains(measure) && scope.district() && scope.tax() == TaxSight.EXACT;
    }

    @Override
    public boolean answers(Definition definition, YearMonth month) {
        String id = definition.id();
        if (Folds.find(id) == null || definition.version() != VERSION || isExact(id)) {
            return false;
        }
        // Of rows without a building, and of those of other buildings, only who sees all sees all.
        if (!scope.district() && (id.equals(Folds.REGISTERED) || BY_FILES.contains(id) && !folded.isOpen(sight))) {
            return false;
        }
        int last = Days.last(month);
        return !id.equals(Folds.REGISTERED) || RegisterFold.isOneState(world.register(), day(last), last);
    }

    private int day(int last) {
        return trueOn == null ? last : Math.min(trueOn, last);
    }

    @Override
    public @Nullable Optional<Months> findMonths(Definition definition) {
        String id = definition.id();
        if (Folds.find(id) == null || definition.version() != VERSION || isExact(id)) {
            return null;
        }
        if (TAX.contains(id)) {
            return ofCells();
        }
        if (id.equals(Folds.REGISTERED)) {
            return span(world.register().days().values());
        }
        Optional<Months> lists = span(List.of(folded.listDays(sight)));
        // Without any tenant list the months of buildings are those of the building lists.
        return lists.isEmpty() && Folds.find(id) instanceof StockFold ? null : lists;
    }

    private Optional<Months> ofCells() {
        return world.cells().range(scope, trueOn);
    }

    private Optional<Months> span(Iterable<int[]> all) {
        int upTo = trueOn == null ? Integer.MAX_VALUE : trueOn;
        int first = Integer.MAX_VALUE;
        int last = Lists.NONE;
        for (int[] days : all) {
            if (days.length > 0 && days[0] <= upTo) {
                first = Math.min(first, days[0]);
                last = Math.max(last, Lists.newest(days, upTo));
            }
        }
        return last == Lists.NONE ? Optional.empty() : Optional.of(new Months(Days.month(first), Days.month(last)));
    }

    @Override
    public Optional<List<String>> findName(MeasurePlace place) {
        return switch (place.level()) {
            case DISTRICT -> Optional.of(List.of("", ""));
            case STREET -> street(place.code());
            case AREA ->
                folded.members(sight, trueOn, place).size() == 0
                        ? Optional.empty()
                        : Optional.ofNullable(world.areas().get(place.code())).map(name -> List.of(name, name));
            case BUILDING -> {
                Members members = folded.members(sight, trueOn, place);
                yield members.size() == 0
                        ? Optional.empty()
                        : Optional.of(List.of(members.versions()[0].name(), members.versions()[0].name()));
            }
        };
    }

    private Optional<List<String>> street(String code) {
        if (code.equals(MeasurePlace.NO_STREET)) {
            return Optional.of(List.of("", ""));
        }
        // A manager's street is what he sees of it, as his district is.
        return scope.district()
                        || scope.regions().contains(code)
                        || folded.members(sight, trueOn, MeasurePlace.street(code))
                                        .size()
                                > 0
                ? Optional.ofNullable(world.streets().get(code))
                : Optional.empty();
    }

    private static Fold fold(Definition definition) {
        return Objects.requireNonNull(Folds.find(definition.id()), definition.id());
    }

    @Override
    public Finding find(Definition definition, MeasurePlace place, YearMonth month) {
        Fold fold = fold(definition);
        return fold.find(definition, folded.totals(fold, scope, trueOn, place, month));
    }

    @Override
    public List<Point> listPoints(Definition definition, MeasurePlace place, List<YearMonth> months) {
        return months.stream()
                .map(month -> new Point(month, figure(definition, place, month).value()))
                .toList();
    }

    private Figure figure(Definition definition, MeasurePlace place, YearMonth month) {
        if (trueOn != null && trueOn < Days.last(month)) {
            return whole(definition, place, month);
        }
        return folded.ofMonth(
                definition.id(),
                sight,
                TAX.contains(definition.id()) ? scope.tax() : TaxSight.NONE,
                trueOn,
                place,
                month,
                () -> whole(definition, place, month));
    }

    private Figure whole(Definition definition, MeasurePlace place, YearMonth month) {
        Fold fold = fold(definition);
        Totals totals = folded.totals(fold, scope, trueOn, place, month);
        return fold.figure(definition, totals.whole(), totals);
    }

    @Override
    public List<SourceDate> listSources(
            Definition definition, MeasurePlace place, LocalDate until, LocalDate on, boolean past) {
        int upTo = trueOn == null ? Days.of(until) : Math.min(Days.of(until), trueOn);
        return sources.dates(definition.sourceKinds(), source -> lists(source, place), upTo, on, past);
    }

    /** Whether a source's lists speak of the place; to who sees the district all that speak of it belong. */
    private boolean lists(int source, MeasurePlace place) {
        if (scope.district() && place.level() == MeasurePlace.Level.DISTRICT) {
            return true;
        }
        for (BuildingSeries building : folded.members(sight, trueOn, place).buildings()) {
            Integer since = building.listedBy().get(source);
            if (since != null && (trueOn == null || since <= trueOn)) {
                return true;
            }
        }
        return false;
    }
}
