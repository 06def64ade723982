package org.sunmao.app.places.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunmao.app.evidence.Claim;
import org.sunmao.app.evidence.Survivorship;
import org.sunmao.linkage.text.Folding;

/** Which source may say what about a building: the building list everything, a manager's workbook only what he calls it. */
final class BuildingPolicy {

    static final Survivorship SURVIVORSHIP = new Survivorship(
            Map.of("name", List.of("buildings", "tenants"), "alias", List.of("buildings", "tenants")),
            List.of("buildings"),
            Folding::fold);

    /** Field code to attribute code. */
    static final Map<String, String> ATTRIBUTES = Stream.concat(
                    Stream.of(
                                    "address",
                                    "street",
                                    "district",
                                    "floors-above",
                                    "floors-below",
                                    "height-m",
                                    "gross-area",
                                    "office-area",
                                    "rentable-area",
                                    "vacant-area",
                                    "completion-year",
                                    "grade",
                                    "grade-standard",
                                    "functional-area",
                                    "property-company",
                                    "owner",
                                    "longitude",
                                    "latitude",
                                    "vacancy-rate",
                                    "occupancy-rate",
                                    "remark")
                            .map(same -> Map.entry(same, same)),
                    Stream.of(
                            Map.entry("building-name", "name"),
                            Map.entry("building-alias", "alias"),
                            Map.entry("building-code", "code")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** One building may be drawn as several polygons, each with its own storeys: the highest speaks for the building. */
    private static final Set<String> LARGEST = Set.of("floors-above", "height-m");

    private BuildingPolicy() {}

    /** Keeps, of the claims that one source makes for one day, the largest where an attribute is a maximum over parts. */
    static List<Claim> reduce(List<Claim> claims) {
        var kept = new ArrayList<Claim>();
        var largest = new HashMap<String, Claim>();
        for (Claim claim : claims) {
            if (LARGEST.contains(claim.attribute())) {
                largest.merge(
                        claim.attribute() + '|' + claim.source() + '|' + claim.date(), claim, BuildingPolicy::larger);
            } else {
                kept.add(claim);
            }
        }
        kept.addAll(largest.values());
        return kept;
    }

    private static Claim larger(Claim a, Claim b) {
        return Stream.of(a, b)
                .max(Comparator.comparingDouble(
                                (Claim c) -> Numbers.decimal(c.value()).doubleValue())
                        .thenComparing(Claim::hash, Comparator.reverseOrder()))
                .orElseThrow();
    }
}
