package org.sunmao.app.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Which claim for an attribute wins: a person's ruling, then the kind of source that the policy names first for this attribute, then the
 * newer data date, then the source's rank, then the payload's hash. Never the moment of arrival, so that any order of deliveries gives one
 * file.
 */
public final class Survivorship {

    /** The kind of claim that a person made who decided between sources; it goes before every source, for every attribute. */
    public static final String RULING = "rulings";

    private final Map<String, List<String>> kindsByAttribute;
    private final List<String> otherwise;
    private final UnaryOperator<String> sameness;

    /**
     * @param kindsByAttribute for an attribute the kinds of source that may claim it, strongest first
     * @param otherwise the kinds for every other attribute, strongest first
     * @param sameness maps values that say the same (full-width and half-width brackets, say) to one text
     */
    public Survivorship(
            Map<String, List<String>> kindsByAttribute, List<String> otherwise, UnaryOperator<String> sameness) {
        this.kindsByAttribute = Map.copyOf(kindsByAttribute);
        this.otherwise = List.copyOf(otherwise);
        this.sameness = sameness;
    }

    /** Whether sources of this kind may claim this attribute. */
    public boolean admits(String attribute, String kind) {
        return kindsByAttribute.getOrDefault(attribute, otherwise).contains(kind);
    }

    /**
     * Every attribute's claimed values, the winner first and each value once. Claims of a kind that the policy does not name for
     * the attribute are left out.
     */
    public Map<String, List<Chosen>> choose(List<Claim> claims) {
        var byAttribute = new TreeMap<String, List<Claim>>();
        for (Claim claim : claims) {
            if (strength(claim) >= 0) {
                byAttribute
                        .computeIfAbsent(claim.attribute(), any -> new ArrayList<>())
                        .add(claim);
            }
        }
        var chosen = new TreeMap<String, List<Chosen>>();
        byAttribute.forEach((attribute, all) -> chosen.put(attribute, rank(all)));
        return chosen;
    }

    /** Smaller is stronger; negative where the claim is left out. */
    private int strength(Claim claim) {
        if (claim.kind().equals(RULING)) {
            return 0;
        }
        int place = kindsByAttribute.getOrDefault(claim.attribute(), otherwise).indexOf(claim.kind());
        return place < 0 ? place : place + 1;
    }

    private List<Chosen> rank(List<Claim> claims) {
        claims.sort(Comparator.comparingInt(this::strength)
                .thenComparing(Claim::date, Comparator.reverseOrder())
                .thenComparingInt(Claim::rank)
                .thenComparing(Claim::hash)
                .thenComparing(Claim::value));
        var values = new LinkedHashMap<String, Chosen>();
        for (Claim claim : claims) {
            values.merge(
                    sameness.apply(claim.value()),
                    new Chosen(
                            claim.value(), claim.source(), claim.date(), claim.payload(), 1, claim.since(), List.of()),
                    (first, again) -> first.and(claim));
        }
        return List.copyOf(values.values());
    }
}
