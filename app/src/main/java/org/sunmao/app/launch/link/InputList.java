package org.sunmao.app.launch.link;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListFile;
import org.sunmao.app.intake.ListSheets;
import org.sunmao.app.intake.ListSource;
import org.sunmao.app.intake.ListTable;

/**
 * One of the lists of a run: of enterprises, or of other things.
 *
 * @param name how it is called wherever it is spoken of; no two lists of a run have one name
 * @param enterprises the list, where all lists of the run are of enterprises; else null
 * @param things the list, where they are not; else null
 */
public record InputList(
        String name,
        @Nullable ListFile enterprises,
        @Nullable ListTable things) {

    /** Where it was read. */
    public ListSource source() {
        return enterprises != null ? enterprises.source() : table().source();
    }

    /** How many rows count. */
    public int size() {
        return enterprises != null
                ? enterprises.rows().size()
                : table().table().rows().size();
    }

    /** What names a row. */
    public String id(int row) {
        return enterprises != null ? enterprises.rows().get(row).id() : table().id(row);
    }

    /** By the header of a column the code of what it was taken for; empty where nothing was guessed. */
    public Map<String, String> meanings() {
        return enterprises != null ? enterprises.meanings() : Map.of();
    }

    /** The list as one of other things. */
    public ListTable table() {
        return Objects.requireNonNull(things);
    }

    /** The list as one of enterprises. */
    public ListFile firms() {
        return Objects.requireNonNull(enterprises);
    }

    private int ordinal(int row) {
        return enterprises != null ? enterprises.rows().get(row).ordinal() : row;
    }

    /** The cells of some rows as they came, by header; the file is read once more, so that cells need not be kept. */
    public Map<Integer, Map<String, String>> cells(Set<Integer> rows) {
        Set<Integer> ordinals = new TreeSet<>();
        rows.forEach(row -> ordinals.add(ordinal(row)));
        Map<Integer, Map<String, String>> found = ListSheets.cells(source(), enterprises == null, ordinals);
        Map<Integer, Map<String, String>> out = new TreeMap<>();
        rows.forEach(row -> out.put(row, found.getOrDefault(ordinal(row), Map.of())));
        return out;
    }
}
