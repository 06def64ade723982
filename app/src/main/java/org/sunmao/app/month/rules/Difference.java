package org.sunmao.app.month.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.tenancy.UnitName;
import org.sunmao.linkage.text.Folding;

/**
 * What two lists of one building say differently. Rows are of one thing where unit and tenant are equal; else where one row each is left of
 * the unit, or of the tenant; what is left after that is new, or gone.
 *
 * @param same rows that say the same
 */
public record Difference(int same, List<Changed> changed, List<Row> fresh, List<Row> gone) {

    /** A row of either list. */
    public record Row(Map<Field, String> fields) {

        public Row {
            fields = Map.copyOf(fields);
        }

        UnitName unit() {
            return UnitName.of(fields.get(Field.FLOOR), fields.get(Field.ROOM));
        }

        String tenant() {
            return Folding.fold(fields.getOrDefault(Field.TENANT_NAME, ""));
        }

        /** A text of it; empty where it says nothing. */
        public String text(Field field) {
            return fields.getOrDefault(field, "");
        }
    }

    /** Two rows of one thing, and the fields in which they differ. */
    public record Changed(Row was, Row now, Set<Field> fields) {}

    public Difference {
        changed = List.copyOf(changed);
        fresh = List.copyOf(fresh);
        gone = List.copyOf(gone);
    }

    /** Compares; in the order of the newer list, what is gone in the order of the older one. */
    public static Difference of(List<Row> before, List<Row> after) {
        var pairs = new HashMap<Integer, Row>();
        var old = new ArrayList<@Nullable Row>(before);
        pair(old, after, pairs, row -> row.unit().label() + "|" + row.tenant(), false);
        pair(old, after, pairs, row -> row.unit().label(), true);
        pair(old, after, pairs, row -> row.tenant().isEmpty() ? null : row.tenant(), true);
        var changed = new ArrayList<Changed>();
        var fresh = new ArrayList<Row>();
        int same = 0;
        for (int i = 0; i < after.size(); i++) {
            Row was = pairs.get(i);
            if (was == null) {
                fresh.add(after.get(i));
                continue;
            }
            Set<Field> fields = differing(was, after.get(i));
            if (fields.isEmpty()) {
                same++;
            } else {
                changed.add(new Changed(was, after.get(i), fields));
            }
        }
        return new Difference(
                same,
                changed,
                fresh,
                old.stream().filter(Objects::nonNull).map(row -> (Row) row).toList());
    }

    private static void pair(
            List<@Nullable Row> old,
            List<Row> after,
            Map<Integer, Row> pairs,
            Function<Row, @Nullable String> key,
            boolean onlyOneEach) {
        Map<String, List<Integer>> waiting = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            Row row = old.get(i);
            String text = row == null ? null : key.apply(row);
            if (text != null) {
                waiting.computeIfAbsent(text, any -> new ArrayList<>()).add(i);
            }
        }
        Map<String, Integer> asking = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            String text = pairs.containsKey(i) ? null : key.apply(after.get(i));
            if (text != null) {
                asking.merge(text, 1, Integer::sum);
            }
        }
        for (int i = 0; i < after.size(); i++) {
            String text = pairs.containsKey(i) ? null : key.apply(after.get(i));
            List<Integer> found = text == null ? null : waiting.get(text);
            boolean clear = !onlyOneEach || found != null && found.size() == 1 && asking.getOrDefault(text, 0) == 1;
            if (found != null && !found.isEmpty() && clear) {
                int at = found.remove(0);
                pairs.put(i, Objects.requireNonNull(old.get(at)));
                old.set(at, null);
            }
        }
    }

    private static Set<Field> differing(Row was, Row now) {
        var fields = new TreeSet<Field>();
        Set<Field> all = new TreeSet<>(was.fields().keySet());
        all.addAll(now.fields().keySet());
        for (Field field : all) {
            if (!was.text(field).equals(now.text(field))) {
                fields.add(field);
            }
        }
        return fields;
    }
}
