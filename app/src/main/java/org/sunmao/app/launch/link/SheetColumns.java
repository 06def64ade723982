package org.sunmao.app.launch.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which order the cells of two rows stand beside each other: what says the same side by side. */
final class SheetColumns {

    private final List<Column> columns = new ArrayList<>();

    /** A column of the one side. */
    record Column(boolean left, String header) {}

    /**
     * @param left the headers of the left rows
     * @param right those of the right rows
     * @param leftMeanings what columns say, where it is known
     */
    SheetColumns(
            Set<String> left, Set<String> right, Map<String, String> leftMeanings, Map<String, String> rightMeanings) {
        Set<String> rest = new LinkedHashSet<>(right);
        for (String header : left) {
            columns.add(new Column(true, header));
            String other = counterpart(header, leftMeanings.get(header), rest, rightMeanings);
            if (other != null) {
                rest.remove(other);
                columns.add(new Column(false, other));
            }
        }
        rest.forEach(header -> columns.add(new Column(false, header)));
    }

    private static @Nullable String counterpart(
            String header, @Nullable String meaning, Set<String> rest, Map<String, String> meanings) {
        if (rest.contains(header)) {
            return header;
        }
        return rest.stream()
                .filter(other -> meaning != null && sameMeaning(meaning, meanings.get(other)))
                .findFirst()
                .orElse(null);
    }

    /** A tenant's name beside an enterprise's name, any address beside any other. */
    private static boolean sameMeaning(String meaning, @Nullable String other) {
        if (other == null) {
            return false;
        }
        return meaning.equals(other) || kind(meaning).equals(kind(other));
    }

    private static String kind(String meaning) {
        return switch (meaning) {
            case "tenant-name", "enterprise-name" -> "name";
            case "legal-person", "contact" -> "person";
            case "registered-address", "address", "building-name" -> "address";
            default -> meaning;
        };
    }

    List<Column> list() {
        return columns;
    }
}
