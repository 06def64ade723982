package org.sunmao.app.tenancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.places.BuildingChange.Kind;
import org.sunmao.app.places.BuildingChange.Standing;

/**
 * In which building a unit is when, by the changes of buildings that stand. A row is read in the division of its day: one that still names the
 * building of before speaks, from the day of the change on, of the successor that got the unit; one that names a successor before it was there
 * speaks of the building of before.
 */
public final class BuildingTimeline {

    /** A unit of a building, by the label on its door. */
    public record Place(long building, UnitName unit) {}

    private record Told(Standing change, List<BuildingShare> shares) {}

    private final List<Told> changes = new ArrayList<>();
    private final Map<Long, LocalDate> from = new HashMap<>();
    private final Set<Long> buildings = new HashSet<>();

    private BuildingTimeline() {}

    /** @param standing in the order of their days */
    public static BuildingTimeline of(List<Standing> standing) {
        var timeline = new BuildingTimeline();
        for (Standing change : standing) {
            List<BuildingShare> shares = change.kind() == Kind.SPLIT
                    ? change.shares().stream()
                            .map(share -> BuildingShare.read(share).orElseThrow())
                            .toList()
                    : List.of();
            timeline.changes.add(new Told(change, shares));
            timeline.buildings.addAll(change.before());
            timeline.buildings.addAll(change.after());
            change.after().stream()
                    .filter(id -> !change.before().contains(id))
                    .forEach(id -> timeline.from.put(id, change.day()));
        }
        return timeline;
    }

    /** Whether nothing was told. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Whether a change is about this building. */
    public boolean concerns(long building) {
        return buildings.contains(building);
    }

    /** The day from which a change made the building; null where none did. */
    public @Nullable LocalDate fromDay(long building) {
        return from.get(building);
    }

    /** The changes that are about this building before them, in the order of their days. */
    public List<Standing> leaving(long building) {
        return changes.stream()
                .map(Told::change)
                .filter(change -> change.before().contains(building))
                .toList();
    }

    /** The changes that bring units to this building from others, in the order of their days. */
    public List<Standing> arriving(long building) {
        return changes.stream()
                .map(Told::change)
                .filter(change -> change.after().contains(building))
                .toList();
    }

    /** The buildings that changes gave units to. */
    public Set<Long> successors() {
        var successors = new TreeSet<Long>();
        changes.forEach(told -> successors.addAll(told.change().after()));
        return successors;
    }

    /** The buildings from which a change brought units to this one. */
    public Set<Long> sources(long building) {
        var sources = new HashSet<Long>();
        for (Told told : changes) {
            if (told.change().after().contains(building)) {
                sources.addAll(told.change().before());
            }
        }
        sources.remove(building);
        return sources;
    }

    /** Where a unit of a building is on a day, as what speaks of that day writes it. */
    public Place at(Place written, LocalDate day) {
        Place place = written;
        for (int i = changes.size() - 1; i >= 0; i--) {
            Standing change = changes.get(i).change();
            if (change.day().isAfter(day)
                    && change.after().contains(place.building())
                    && !change.before().contains(place.building())) {
                place = before(change, place);
            }
        }
        for (Told told : changes) {
            if (!told.change().day().isAfter(day) && told.change().before().contains(place.building())) {
                place = after(told, place);
            }
        }
        return place;
    }

    /** Where this change puts a unit; null where nothing comes after it. */
    public @Nullable Place after(Standing change, Place place) {
        if (change.kind() == Kind.END) {
            return null;
        }
        return after(
                changes.stream()
                        .filter(told -> told.change().id() == change.id())
                        .findFirst()
                        .orElseThrow(),
                place);
    }

    private static Place after(Told told, Place place) {
        Standing change = told.change();
        return switch (change.kind()) {
            case END -> place;
            case SPLIT -> new Place(change.after().get(share(told.shares(), place.unit())), place.unit());
            case MERGE ->
                new Place(
                        change.after().get(0),
                        prefixed(
                                place.unit(),
                                change.shares().get(change.before().indexOf(place.building()))));
        };
    }

    /** The share that names the unit most closely, else the rest, else the first. */
    private static int share(List<BuildingShare> shares, UnitName unit) {
        int best = 0;
        int most = -1;
        for (int i = 0; i < shares.size(); i++) {
            int names = shares.get(i).names(unit) * 2 + (shares.get(i).isRest() ? 1 : 0);
            if (names > most) {
                best = i;
                most = names;
            }
        }
        return best;
    }

    private static UnitName prefixed(UnitName unit, String prefix) {
        return prefix.isEmpty() ? unit : new UnitName(unit.floor(), unit.floorOrder(), prefix + unit.rooms());
    }

    /** What was written of a building that was not there yet: of those of before the one whose rooms begin so now. */
    private static Place before(Standing change, Place place) {
        if (change.kind() == Kind.SPLIT) {
            return new Place(change.before().get(0), place.unit());
        }
        String rooms = place.unit().rooms();
        int best = -1;
        for (int i = 0; i < change.before().size(); i++) {
            String prefix = change.shares().get(i);
            if (rooms.startsWith(prefix)
                    && rooms.length() > prefix.length()
                    && (best < 0 || prefix.length() > change.shares().get(best).length())) {
                best = i;
            }
        }
        int found = Math.max(best, 0);
        String prefix = best < 0 ? "" : change.shares().get(found);
        UnitName unit = place.unit();
        return new Place(
                Objects.requireNonNull(change.before().get(found)),
                new UnitName(unit.floor(), unit.floorOrder(), rooms.substring(prefix.length())));
    }
}
