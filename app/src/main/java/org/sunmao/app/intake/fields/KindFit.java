package org.sunmao.app.intake.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The best meaning of all columns together under the assumption that a table is of one kind. */
final class KindFit {

    private final SourceKind kind;
    private final Map<ColumnScores, Map<Field, Double>> scores = new LinkedHashMap<>();
    private final Map<ColumnScores, Field> chosen = new LinkedHashMap<>();
    private final List<String> reasons = new ArrayList<>();
    private double sum;

    KindFit(SourceKind kind, List<ColumnScores> columns, Map<String, Field> remembered) {
        this.kind = kind;
        for (ColumnScores column : columns) {
            Field known = remembered.get(column.header());
            if (known != null && known.kinds().contains(kind)) {
                choose(column, known, 1, "remembered");
            } else {
                scores.put(column, column.of(kind));
            }
        }
        assign();
        ColumnPairs.refine(this);
    }

    private record Offer(ColumnScores column, Field field, double score) {}

    private void assign() {
        List<Offer> offers = new ArrayList<>();
        scores.forEach(
                (column, byField) -> byField.forEach((field, score) -> offers.add(new Offer(column, field, score))));
        offers.sort(Comparator.comparingDouble(Offer::score).reversed());
        Set<Field> taken = new HashSet<>(chosen.values());
        for (Offer offer : offers) {
            if (!chosen.containsKey(offer.column) && taken.add(offer.field)) {
                choose(offer.column, offer.field, offer.score, offer.score > 0.9 ? "header.synonym" : "header.similar");
            }
        }
    }

    void choose(ColumnScores column, Field field, double score, String reason) {
        chosen.put(column, field);
        sum += score;
        reasons.add(reason + ":" + column.header() + "=" + field.code());
    }

    void drop(ColumnScores column, String reason) {
        chosen.remove(column);
        reasons.add(reason + ":" + column.header());
    }

    void swap(ColumnScores one, ColumnScores other, String reason) {
        Field field = chosen.get(one);
        Field second = chosen.get(other);
        if (field != null && second != null) {
            chosen.put(one, second);
            chosen.put(other, field);
            reasons.add(reason + ":" + other.header() + "=" + field.code());
        }
    }

    SourceKind kind() {
        return kind;
    }

    List<String> reasons() {
        return reasons;
    }

    Map<ColumnScores, Field> chosen() {
        return chosen;
    }

    Map<ColumnScores, Map<Field, Double>> scores() {
        return scores;
    }

    @Nullable
    ColumnScores columnOf(Field field) {
        for (Map.Entry<ColumnScores, Field> each : chosen.entrySet()) {
            if (each.getValue() == field) {
                return each.getKey();
            }
        }
        return null;
    }

    /** To compare kinds: what was understood, what tells this kind from others, what is lacking. */
    double total() {
        double signature =
                chosen.values().stream().filter(Signatures.of(kind)::contains).count();
        double lacking = missing();
        double lackingSignature = signature == 0 ? 2 : 0;
        return sum + 1.2 * signature - 2.5 * lacking - lackingSignature + valueHint();
    }

    double missing() {
        return kind.requirements().stream()
                .filter(anyOf -> anyOf.stream().noneMatch(chosen::containsValue))
                .count();
    }

    /** How sure the columns are, from 0 to 1. */
    double certainty() {
        return chosen.isEmpty() ? 0 : Math.min(1, sum / chosen.size());
    }

    /** A list of names alone is told apart by what the names are. */
    private double valueHint() {
        Field name = kind == SourceKind.BUILDINGS
                ? Field.BUILDING_NAME
                : kind == SourceKind.TENANTS ? Field.TENANT_NAME : Field.ENTERPRISE_NAME;
        ColumnScores column = columnOf(name);
        if (column == null) {
            return 0;
        }
        double buildings = column.shape().buildings();
        double organisations = column.shape().organisations();
        double hint = kind == SourceKind.BUILDINGS ? buildings - organisations : organisations - buildings;
        return 2 * hint;
    }
}
