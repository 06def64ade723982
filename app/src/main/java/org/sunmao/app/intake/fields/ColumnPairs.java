package org.sunmao.app.intake.fields;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Second thoughts about columns that only show beside each other. */
final class ColumnPairs {

    private static final Set<String> NUMBER = Set.of("no", "号", "号码", "number", "num");

    private ColumnPairs() {}

    static void refine(KindFit fit) {
        numberBehindRoad(fit);
        if (fit.kind() == SourceKind.BUILDINGS) {
            secondName(fit);
            drawnHeight(fit);
        }
    }

    /** 路名 | 号: what stands right behind a road and is called a number is the house's. */
    private static void numberBehindRoad(KindFit fit) {
        ColumnScores road = fit.columnOf(Field.ROAD);
        if (road == null || fit.columnOf(Field.HOUSE_NUMBER) != null) {
            return;
        }
        boolean behind = false;
        for (ColumnScores column : fit.scores().keySet()) {
            if (behind
                    && !fit.chosen().containsKey(column)
                    && column.text().words().stream().anyMatch(NUMBER::contains)) {
                fit.choose(column, Field.HOUSE_NUMBER, 0.7, "number.behind-road");
            }
            behind = column == road;
        }
    }

    /** A second column of names is the alias; of two alike the one that stands inside the other is the name. */
    private static void secondName(KindFit fit) {
        ColumnScores name = fit.columnOf(Field.BUILDING_NAME);
        ColumnScores alias = fit.columnOf(Field.BUILDING_ALIAS);
        if (name == null || alias != null) {
            return;
        }
        ColumnScores second = secondChoice(fit, Field.BUILDING_NAME);
        if (second != null) {
            fit.choose(second, Field.BUILDING_ALIAS, 0.7, "name.second");
            if (contained(name, second) < contained(second, name)) {
                fit.swap(name, second, "name.shorter");
            }
        }
    }

    private static @Nullable ColumnScores secondChoice(KindFit fit, Field field) {
        for (Map.Entry<ColumnScores, Map<Field, Double>> each : fit.scores().entrySet()) {
            if (!fit.chosen().containsKey(each.getKey()) && each.getValue().containsKey(field)) {
                return each.getKey();
            }
        }
        return null;
    }

    /** Rows in which the shorter column's value stands inside the longer one's and is not equal to it. */
    private static long contained(ColumnScores shorter, ColumnScores longer) {
        List<String> one = shorter.shape().values();
        List<String> other = longer.shape().values();
        long count = 0;
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (other.get(i).length() > one.get(i).length() && other.get(i).contains(one.get(i))) {
                count++;
            }
        }
        return count;
    }

    /** A height that is the same multiple of the storeys everywhere was computed for drawing and measured by nobody. */
    private static void drawnHeight(KindFit fit) {
        ColumnScores height = fit.columnOf(Field.HEIGHT_M);
        ColumnScores floors = fit.columnOf(Field.FLOORS_ABOVE);
        if (height != null && floors != null && height.shape().values().size() > 2 && constantRatio(height, floors)) {
            fit.drop(height, "column.derived");
        }
    }

    private static boolean constantRatio(ColumnScores height, ColumnScores floors) {
        List<String> numerators = height.shape().values();
        List<String> denominators = floors.shape().values();
        if (numerators.size() != denominators.size()) {
            return false;
        }
        BigDecimal first = null;
        for (int i = 0; i < numerators.size(); i++) {
            BigDecimal ratio = ratio(numerators.get(i), denominators.get(i));
            first = first == null ? ratio : first;
            if (ratio == null || !Objects.equals(first, ratio)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable BigDecimal ratio(String numerator, String denominator) {
        try {
            return new BigDecimal(numerator).divide(new BigDecimal(denominator), 3, RoundingMode.HALF_UP);
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }
}
