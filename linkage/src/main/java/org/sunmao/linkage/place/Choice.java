package org.sunmao.linkage.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;

/**
 * The buildings that may be meant, once their units are looked at: where several may be and one of them has the floor or the room, the
 * others are less likely. A unit that no building has speaks against none of them: registers have gaps.
 *
 * @param zone linked, review or new
 * @param options best first
 */
record Choice(Zone zone, List<Place.Option> options) {
    /** No floor of that number: a tower of ten floors has no room 1901. */
    private static final double NO_SUCH_FLOOR = -6;

    private static final double NO_SUCH_ROOM = -3;
    private static final double NOT_ALL_ROOMS = -2;

    static Choice of(Link link, Function<Candidate, UnitFinding> units) {
        List<Weighed> weighed = new ArrayList<>();
        double best = Double.NEGATIVE_INFINITY;
        for (Candidate c : link.candidates()) {
            UnitFinding unit = units.apply(c);
            weighed.add(new Weighed(c, unit, bits(unit)));
            best = Math.max(best, bits(unit));
        }
        double total = 1;
        for (Weighed w : weighed) {
            total += Math.pow(2, w.candidate.bits() + w.delta - best);
        }
        List<Place.Option> options = new ArrayList<>();
        for (Weighed w : weighed) {
            options.add(w.option(best, total));
        }
        options.sort(
                Comparator.comparingDouble((Place.Option o) -> -o.probability()).thenComparing(Place.Option::building));
        return new Choice(zone(link, options), options);
    }

    private static double bits(UnitFinding unit) {
        boolean noFloor = unit.reasons().stream()
                .anyMatch(r -> r.comparison().equals(PlaceLevel.FLOOR_NOT_ON_THE_REGISTER.comparison)
                        && r.level().equals(PlaceLevel.FLOOR_NOT_ON_THE_REGISTER.word));
        if (noFloor) {
            return NO_SUCH_FLOOR;
        }
        return switch (unit.state()) {
            case NOT_ON_THE_REGISTER -> NO_SUCH_ROOM;
            case PARTLY_KNOWN -> NOT_ALL_ROOMS;
            default -> 0;
        };
    }

    private static Zone zone(Link link, List<Place.Option> options) {
        if (link.zone() == Zone.NEW || options.isEmpty()) {
            return link.zone();
        }
        Place.Option best = options.get(0);
        if (link.zone() == Zone.LINKED) {
            return best.building().equals(link.cluster()) ? Zone.LINKED : Zone.REVIEW;
        }
        double next = options.size() > 1 ? options.get(1).probability() : 0;
        boolean ahead = next * Math.pow(2, BuildingIndex.MARGIN_BITS) <= best.probability();
        boolean named = best.reasons().stream()
                .noneMatch(r -> r.comparison().equals(BuildingLevel.NAME_DIFFERENT.comparison)
                        && r.level().equals(BuildingLevel.NAME_DIFFERENT.word));
        boolean sure = best.probability() >= BuildingIndex.ACCEPT_PROBABILITY;
        return options.size() > 1 && sure && ahead && named ? Zone.LINKED : Zone.REVIEW;
    }

    /** A candidate, what its register says of the unit, and what that weighs. */
    private record Weighed(Candidate candidate, UnitFinding unit, double delta) {
        Place.Option option(double best, double total) {
            double bits = delta - best;
            List<Reason> reasons = new ArrayList<>(candidate.reasons());
            if (bits < 0) {
                PlaceLevel level = PlaceLevel.UNIT_ANOTHER_BUILDING_HAS_IT;
                reasons.add(new Reason(level.comparison, level.word, bits, "", ""));
            }
            double probability = Math.pow(2, candidate.bits() + bits) / total;
            return new Place.Option(candidate.cluster(), probability, reasons, unit);
        }
    }
}
