package org.sunmao.app.policies.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Condition;
import org.sunmao.app.policies.Facts;
import org.sunmao.app.policies.Facts.Fact;
import org.sunmao.app.policies.Fit;
import org.sunmao.app.policies.Fit.Check;
import org.sunmao.app.policies.Fit.Outcome;
import org.sunmao.app.policies.Truth;

/**
 * Evaluates a condition for one enterprise, one question after the other. The set query of {@code store} answers the same for all at once, and a test
 * compares them. How far somebody is from fitting is the least number of facts that would have to be other or known.
 */
public final class Evaluation {

    private final Facts facts;
    private final List<Check> checks = new ArrayList<>();

    private Evaluation(Facts facts) {
        this.facts = facts;
    }

    /**
     * A way to fit.
     *
     * @param lacking what would have to be known or other; more than one counts as two, since nobody asks how far away the far are
     */
    private record Way(Truth truth, int far, List<Check> lacking) {}

    /** How a condition fits these facts. */
    public static Fit fit(Condition condition, Facts facts) {
        var evaluation = new Evaluation(facts);
        Way way = evaluation.way(condition, true);
        Outcome outcome = way.far() == 0
                ? Outcome.FITS
                : way.far() == 1 ? Outcome.NEARLY : way.truth() == Truth.UNKNOWN ? Outcome.UNKNOWN : Outcome.NOT;
        return new Fit(outcome, way.truth(), evaluation.checks, outcome == Outcome.NEARLY ? way.lacking() : List.of());
    }

    private Way way(Condition condition, boolean wanted) {
        if (condition instanceof Condition.Not not) {
            return way(not.condition(), !wanted);
        }
        if (condition instanceof Condition.All all) {
            return wanted ? every(all.conditions(), true) : some(all.conditions(), false);
        }
        if (condition instanceof Condition.Any any) {
            return wanted ? some(any.conditions(), true) : every(any.conditions(), false);
        }
        return leaf((Condition.Leaf) condition, wanted);
    }

    private Way leaf(Condition.Leaf leaf, boolean wanted) {
        Fact fact = facts.known().get(leaf.attribute());
        Truth truth = truth(leaf, fact);
        var check = new Check(leaf, wanted, wanted ? truth : truth.not(), fact);
        checks.add(check);
        return check.met() == Truth.YES ? new Way(Truth.YES, 0, List.of()) : new Way(check.met(), 1, List.of(check));
    }

    /** What two questions ask of one thing that nobody knows is one missing fact. */
    private Way every(List<Condition> conditions, boolean wanted) {
        Truth truth = Truth.YES;
        var ways = new ArrayList<Way>();
        Map<Attribute, Way> unknown = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            Way way = way(condition, wanted);
            truth = truth.and(way.truth());
            Attribute attribute = alone(condition);
            boolean missing = attribute != null && facts.find(attribute).isEmpty() && way.far() > 0;
            if (missing) {
                unknown.putIfAbsent(attribute, way);
            } else {
                ways.add(way);
            }
        }
        ways.addAll(unknown.values());
        int far = ways.stream().mapToInt(Way::far).sum();
        return new Way(
                truth,
                far,
                far == 1 ? ways.stream().flatMap(w -> w.lacking().stream()).toList() : List.of());
    }

    private Way some(List<Condition> conditions, boolean wanted) {
        Truth truth = Truth.NO;
        int far = Integer.MAX_VALUE;
        var lacking = new ArrayList<Check>();
        for (Condition condition : conditions) {
            Way way = way(condition, wanted);
            truth = truth.or(way.truth());
            far = Math.min(far, way.far());
            lacking.addAll(way.far() == 1 ? way.lacking() : List.of());
        }
        return new Way(truth, far, far == 1 ? lacking : List.of());
    }

    /** The attribute of a question that stands alone, or under "not"; null for others, and for labels, of which each is a fact of its own. */
    public static @Nullable Attribute alone(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return alone(not.condition());
        }
        return condition instanceof Condition.Leaf leaf && leaf.attribute().kind() != Attribute.Kind.LABELS
                ? leaf.attribute()
                : null;
    }

    private static Truth truth(Condition.Leaf leaf, @Nullable Fact fact) {
        if (fact == null) {
            return Truth.UNKNOWN;
        }
        if (leaf instanceof Condition.Range range) {
            return Truth.of(within(range, fact.values().get(0)));
        }
        var oneOf = (Condition.OneOf) leaf;
        if (leaf.attribute().kind() == Attribute.Kind.CODE) {
            return code(oneOf.values(), fact.values().get(0));
        }
        boolean found = fact.values().stream().anyMatch(oneOf.values()::contains);
        return found ? Truth.YES : fact.complete() ? Truth.NO : Truth.UNKNOWN;
    }

    /** A code that is shorter than the one asked for does not tell. */
    private static Truth code(List<String> wanted, String found) {
        if (wanted.stream().anyMatch(found::startsWith)) {
            return Truth.YES;
        }
        return wanted.stream().anyMatch(each -> each.startsWith(found)) ? Truth.UNKNOWN : Truth.NO;
    }

    private static boolean within(Condition.Range range, String value) {
        return (range.from() == null || compare(range.attribute(), value, range.from()) >= 0)
                && (range.to() == null || compare(range.attribute(), value, range.to()) <= 0);
    }

    private static int compare(Attribute attribute, String a, String b) {
        return attribute.kind() == Attribute.Kind.DATE
                ? a.compareTo(b)
                : new BigDecimal(a).compareTo(new BigDecimal(b));
    }
}
