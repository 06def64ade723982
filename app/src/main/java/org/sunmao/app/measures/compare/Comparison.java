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
 * @param whole whether all rows were compared; false where there were too many
 */
public record Comparison(
        Answer before, Answer after, List<String> columns, List<Difference> differences, boolean whole) {

    public Comparison {
        columns = List.copyOf(columns);
        differences = List.copyOf(differences);
    }

    /** By how much the figure differs; null where one of the two is not known. */
    public @Nullable BigDecimal change() {
        BigDecimal was = before.finding().figure().value();
        BigDecimal is = after.finding().figure().value();
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
