package org.sunmao.app.policies.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Condition;
import org.sunmao.app.policies.rules.Evaluation;

/**
 * A condition as two expressions over {@link FactColumns}: what it comes to (SQL's null is Kleene's third value), and how many facts away from fitting an
 * enterprise is. {@code rules.Evaluation} says the same of one enterprise.
 */
final class FitSql {

    private final String prefix;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
    private final String truth;
    private final String far;

    /** @param prefix begins the names of its parameters, so that several conditions stand in one question */
    FitSql(String prefix, Condition condition) {
        this.prefix = prefix;
        this.truth = truth(condition);
        this.far = far(condition, true);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Set<Attribute> attributes() {
        return attributes;
    }

    /** {@code fits}, {@code nearly}, {@code unknown} or {@code not}. */
    String outcome() {
        return "case when " + far + " = 0 then 'fits' when " + far + " = 1 then 'nearly' when (" + truth
                + ") is null then 'unknown' else 'not' end";
    }

    private String truth(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return "not (" + truth(not.condition()) + ")";
        }
        if (condition instanceof Condition.All all) {
            return joined(all.conditions(), " and ");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.conditions(), " or ");
        }
        return leaf((Condition.Leaf) condition);
    }

    private String joined(List<Condition> conditions, String word) {
        return conditions.isEmpty()
                ? "true"
                : conditions.stream().map(each -> "(" + truth(each) + ")").collect(Collectors.joining(word));
    }

    private String far(Condition condition, boolean wanted) {
        if (condition instanceof Condition.Not not) {
            return far(not.condition(), !wanted);
        }
        if (condition instanceof Condition.All all) {
            return wanted ? every(all.conditions(), true) : some(all.conditions(), false);
        }
        if (condition instanceof Condition.Any any) {
            return wanted ? some(any.conditions(), true) : every(any.conditions(), false);
        }
        return "(case when " + (wanted ? "" : "not ") + "(" + leaf((Condition.Leaf) condition) + ") then 0 else 1 end)";
    }

    private String some(List<Condition> conditions, boolean wanted) {
        return conditions.isEmpty()
                ? "1000"
                : "least(" + conditions.stream().map(each -> far(each, wanted)).collect(Collectors.joining(", ")) + ")";
    }

    /** What two questions ask of one thing that nobody knows is one missing fact. */
    private String every(List<Condition> conditions, boolean wanted) {
        Map<Attribute, List<String>> alone = new LinkedHashMap<>();
        var parts = new ArrayList<String>();
        for (Condition condition : conditions) {
            Attribute attribute = Evaluation.alone(condition);
            if (attribute == null) {
                parts.add(far(condition, wanted));
            } else {
                alone.computeIfAbsent(attribute, any -> new ArrayList<>()).add(far(condition, wanted));
            }
        }
        alone.forEach((attribute, each) -> parts.add(
                each.size() == 1
                        ? each.get(0)
                        : "(case when " + column(attribute) + " is null then 1 else " + String.join(" + ", each)
                                + " end)"));
        return parts.isEmpty() ? "0" : "(" + String.join(" + ", parts) + ")";
    }

    private static String column(Attribute attribute) {
        return "f." + FactColumns.column(attribute);
    }

    private String leaf(Condition.Leaf leaf) {
        attributes.add(leaf.attribute());
        String column = column(leaf.attribute());
        if (leaf instanceof Condition.Range range) {
            return range(range, column);
        }
        List<String> values = ((Condition.OneOf) leaf).values();
        return switch (leaf.attribute().kind()) {
            case YES_NO -> column + " = " + parameter(values.get(0).equals("yes"));
            case CODE -> code(values, column);
            case SET ->
                "case when " + column + " && " + array(values) + " then true when array_position(" + column
                        + ", null) is not null then null when " + column + " is not null then false end";
            case LABELS -> "case when " + column + " && " + array(values) + " then true end";
            default -> column + " = any (" + array(values) + ")";
        };
    }

    private String code(List<String> values, String column) {
        String begin = array(values.stream().map(value -> value + "%").toList());
        return "case when " + column + " like any (" + begin + ") then true when exists (select 1 from unnest("
                + array(values) + ") w where starts_with(w, " + column + ")) then null when " + column
                + " is not null then false end";
    }

    private String range(Condition.Range range, String column) {
        var bounds = new ArrayList<String>();
        String from = range.from();
        String to = range.to();
        if (from != null) {
            bounds.add(column + " >= " + parameter(bound(range.attribute(), from)));
        }
        if (to != null) {
            bounds.add(column + " <= " + parameter(bound(range.attribute(), to)));
        }
        return String.join(" and ", bounds);
    }

    private static Object bound(Attribute attribute, String text) {
        return attribute.kind() == Attribute.Kind.DATE ? LocalDate.parse(text) : new BigDecimal(text);
    }

    private String array(List<String> values) {
        return "cast(" + parameter(values.toArray(String[]::new)) + " as text[])";
    }

    private String parameter(Object value) {
        String name = prefix + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
