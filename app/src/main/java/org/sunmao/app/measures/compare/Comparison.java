package org.sunmao.app.measures.compare;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Answer;

/**
 * A figure by two pairs of clocks.
 *
 * @param before the answer by the first pair
 * @param after the answer by the second
 * @param columns codes of the rows' columns; empty where the reader may see no rows
 * @param differences every row that makes a difference, those of one cause together
 * @param between the figure by the first pair of clocks and the second side's version and choices, where those differ: what lies between it
 *     and the first is the definition's doing, what lies between it and the second is not; null where both sides are made alike
 * @param parts buildings whose figure is another by the second side's version and choices alone
 * @param whole whether all rows were compared; false where there were too many
 */
public record Comparison(
        Answer before,
        Answer after,
        @Nullable Answer between,
        List<String> columns,
        List<Difference> differences,
        List<PartChange> parts,
        boolean whole) {

    public Comparison {
        columns = List.copyOf(columns);
        differences = List.copyOf(differences);
        parts = List.copyOf(parts);
    }

    /** By how much the figure differs; null where one of the two is not known. */
    public @Nullable BigDecimal change() {
        return change(before, after);
    }

    /** How much of it another definition makes; null where that is not known, or both sides are made alike. */
    public @Nullable BigDecimal changeOfDefinition() {
        return between == null ? null : change(before, between);
    }

    /** How much of it the evidence makes; null where that is not known. */
    public @Nullable BigDecimal changeOfEvidence() {
        return between == null ? change() : change(between, after);
    }

    private static @Nullable BigDecimal change(Answer first, Answer second) {
        BigDecimal was = first.finding().figure().value();
        BigDecimal is = second.finding().figure().value();
        return was == null || is == null ? null : is.subtract(was);
    }

    /** The differences by cause, in the order of the causes; causes without any are absent. */
    public Map<Cause, List<Difference>> byCause() {
        var causes = new EnumMap<Cause, List<Difference>>(Cause.class);
        for (Difference difference : differences) {
            causes.computeIfAbsent(difference.cause(), any -> new java.util.ArrayList<>())
                    .add(difference);
        }
        return causes;
    }
}
