package org.sunmao.linkage.geocode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.address.Address;
import org.sunmao.linkage.place.LearnedAlias;
import org.sunmao.linkage.place.Place;
import org.sunmao.linkage.place.PlaceResolver;
import org.sunmao.linkage.place.UnitFinding;
import org.sunmao.linkage.text.Folding;

/**
 * Takes an address to a point by the district's own register of buildings: the building, else the number placed between known numbers of
 * its road, else the road, else the town, else not known. A number is never placed beyond the last known one. Built once; asking changes
 * nothing, many threads may ask at once, and no question looks at all buildings.
 */
public final class Geocoder {
    private static final double LEAST_SHOWN = 0.05;
    private static final double EVEN_ODDS = 0.5;

    /** Half a large building. */
    private static final double BUILDING_METRES = 40;

    /** A parcel holds gardens and neighbours too. */
    private static final double PARCEL_METRES = 100;

    private final PlaceResolver resolver;
    private final Map<String, List<Site>> sites = new HashMap<>();
    private final Streets streets;
    private final Set<String> cities = new HashSet<>();

    /**
     * Takes the register and what records have taught about it.
     *
     * @throws IllegalArgumentException if two buildings have one key
     */
    public Geocoder(Collection<Site> register, Collection<LearnedAlias> aliases) {
        List<Site> sorted = new ArrayList<>(register);
        sorted.sort(Comparator.comparing(Geocoder::key));
        resolver = new PlaceResolver(sorted.stream().map(Site::building).toList(), aliases);
        Map<String, List<String>> numbers = new HashMap<>();
        for (LearnedAlias alias : aliases) {
            if (alias.kind() == LearnedAlias.Kind.NUMBER) {
                numbers.computeIfAbsent(alias.building(), k -> new ArrayList<>(1))
                        .add(alias.value());
            }
        }
        for (Site site : sorted) {
            String building = resolver.buildingOf(key(site));
            sites.computeIfAbsent(building == null ? key(site) : building, k -> new ArrayList<>(1))
                    .add(site);
            String address = site.building().record().address();
            String city = Address.read(address == null ? "" : address).city();
            if (!city.isEmpty()) {
                cities.add(city);
            }
        }
        streets = new Streets(sorted, numbers);
    }

    /** Every finding about points that an answer may give, as {@code comparison.level}; those of places come besides. */
    public static List<String> listReasons() {
        return Arrays.stream(GeoLevel.values())
                .map(level -> level.comparison + '.' + level.word)
                .toList();
    }

    /** Locates an address that says everything in one text. Never throws. */
    public GeocodeAnswer locate(String address) {
        return locate(null, address, null, null);
    }

    /** Locates a row with columns of its own for the building's name, floor and room; each may be null. Never throws. */
    public GeocodeAnswer locate(
            @Nullable String name, @Nullable String address, @Nullable String floor, @Nullable String room) {
        Place place = resolver.resolve(name, address, floor, room);
        Address read = place.address();
        String city = read.city();
        if (!city.isEmpty() && !cities.isEmpty() && cities.stream().noneMatch(own -> isSame(own, city))) {
            String own = String.join(",", cities.stream().sorted().toList());
            return unknown(read, GeoLevel.REGION_ELSEWHERE.of(city, own));
        }
        Streets.Found found = streets.find(read);
        List<GeocodeCandidate> out = new ArrayList<>();
        place.candidates().forEach(option -> out.add(ofBuilding(option, place, found)));
        addStreet(place, found, out);
        if (out.isEmpty()) {
            return unknown(read, GeoLevel.NOTHING_KNOWN.of(read.folded(), ""));
        }
        out.sort(Comparator.comparingInt(Geocoder::rank)
                .thenComparing(c -> -c.probability())
                .thenComparing(GeocodeCandidate::label));
        return new GeocodeAnswer(out, read, read.leftover(), List.of());
    }

    private static GeocodeAnswer unknown(Address read, Reason reason) {
        return new GeocodeAnswer(List.of(), read, read.leftover(), List.of(reason));
    }

    /** What is at least as likely as not goes first, the finest of it before the rest; the others have one rank. */
    private static int rank(GeocodeCandidate c) {
        return c.probability() >= EVEN_ODDS ? c.precision().ordinal() : Precision.values().length;
    }

    private GeocodeCandidate ofBuilding(Place.Option option, Place place, Streets.@Nullable Found found) {
        Site site = site(option.building(), place.block());
        List<Reason> reasons = new ArrayList<>(option.reasons());
        UnitFinding unit = option.unit();
        reasons.addAll(unit.reasons());
        String label = label(site);
        GeoPoint own = site.best();
        if (own != null) {
            boolean parcel = site.entrances().isEmpty() && site.point() == null;
            reasons.add(level(site).of(label, ""));
            boolean known = unit.state() == UnitFinding.State.KNOWN;
            return new GeocodeCandidate(
                    known ? Precision.UNIT : Precision.BUILDING,
                    own,
                    parcel ? PARCEL_METRES : BUILDING_METRES,
                    option.building(),
                    unit.units(),
                    label,
                    option.probability(),
                    reasons);
        }
        if (found != null && found.precision() == Precision.HOUSE_NUMBER) {
            reasons.add(GeoLevel.POINT_BY_THE_NUMBER.of(found.label(), label));
            reasons.addAll(found.reasons());
            double chance = option.probability() * found.chance();
            return new GeocodeCandidate(
                    found.precision(),
                    found.point(),
                    found.error(),
                    option.building(),
                    unit.units(),
                    label,
                    chance,
                    reasons);
        }
        reasons.add(GeoLevel.POINT_UNKNOWN.of(label, ""));
        return new GeocodeCandidate(
                Precision.NONE, null, 0, option.building(), unit.units(), label, option.probability(), reasons);
    }

    private static GeoLevel level(Site site) {
        return !site.entrances().isEmpty()
                ? GeoLevel.POINT_ENTRANCE
                : site.point() != null ? GeoLevel.POINT_BUILDING : GeoLevel.POINT_PARCEL;
    }

    /** The number, road or town, as far as the buildings leave a chance; at a known number one of its buildings is right too. */
    private static void addStreet(Place place, Streets.@Nullable Found found, List<GeocodeCandidate> out) {
        if (found == null) {
            return;
        }
        double rest = 1;
        double there = 0;
        for (GeocodeCandidate c : out) {
            rest -= c.probability();
            boolean near = c.point() != null && c.point().metresTo(found.point()) <= found.error();
            there += near ? c.probability() : 0;
        }
        rest = Math.max(0, rest);
        boolean decided = place.building() != null && out.stream().anyMatch(c -> c.point() != null);
        if (!decided && rest * found.chance() + there >= LEAST_SHOWN) {
            out.add(new GeocodeCandidate(
                    found.precision(),
                    found.point(),
                    found.error(),
                    null,
                    List.of(),
                    found.label(),
                    rest * found.chance() + there,
                    found.reasons()));
        }
    }

    /** Of several rows of one building the one of the block, else the first with a point. */
    private Site site(String building, String block) {
        List<Site> rows = sites.getOrDefault(building, List.of());
        Site best = rows.get(0);
        for (Site site : rows) {
            boolean better = best.best() == null && site.best() != null;
            boolean ofBlock = !block.isEmpty()
                    && site.best() != null
                    && Folding.fold(label(site)).contains(block + "座");
            if (ofBlock) {
                return site;
            }
            best = better ? site : best;
        }
        return best;
    }

    private static String label(Site site) {
        String name = site.building().record().name();
        String address = site.building().record().address();
        return name != null ? name : address != null ? address : key(site);
    }

    private static String key(Site site) {
        return site.building().record().key();
    }

    private static boolean isSame(String a, String b) {
        return a.equals(b) || a.startsWith(b) || b.startsWith(a);
    }
}
