package org.sunmao.linkage.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Constraint;

/** What persons decided, as a table with the columns decision, key and other. */
final class DecisionFile {
    private DecisionFile() {}

    /**
     * Reads decisions.
     *
     * @throws UserError if a column is missing or a row says nothing that is known
     */
    static List<Constraint> read(String place, Dataset<Row> table) {
        List<String> header = List.of(table.columns());
        if (!header.containsAll(List.of("decision", "key", "other"))) {
            throw new UserError(
                    "--decisions: %s has the columns %s; expected are decision, key and other. Nothing was linked."
                            .formatted(place, String.join(", ", header)));
        }
        List<Constraint> out = new ArrayList<>();
        int row = 1;
        for (Row r : table.select("decision", "key", "other").collectAsList()) {
            out.add(constraint(place, ++row, r.getString(0), r.getString(1), r.getString(2)));
        }
        return out;
    }

    private static Constraint constraint(
            String place, int row, @Nullable String decision, @Nullable String key, @Nullable String other) {
        if (key != null && "separate".equals(decision)) {
            return new Constraint.Separate(key);
        }
        if (key != null && other != null && "must-link".equals(decision)) {
            return new Constraint.MustLink(key, other);
        }
        if (key != null && other != null && "cannot-link".equals(decision)) {
            return new Constraint.CannotLink(key, other);
        }
        throw new UserError(
                "--decisions: %s, row %d: decision %s, key %s, other %s. Expected is must-link or cannot-link with two keys, or separate with one. Nothing was linked."
                        .formatted(place, row, decision, key, other));
    }
}
