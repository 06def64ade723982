package org.sunmao.app.intake;

import java.nio.file.Files;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.files.ReadLimits;
import org.sunmao.app.intake.files.RowKind;
import org.sunmao.app.intake.files.SourceFile;
import org.sunmao.app.intake.files.SourceFiles;
import org.sunmao.app.intake.files.SourceRow;
import org.sunmao.app.intake.files.SourceSheet;
import org.sunmao.app.intake.files.UnreadableFileException;

/** The sheets of a list's file, and the rows that count: numbered from 0 through all sheets that are read. */
public final class ListSheets {

    /** Two lists may be larger than what a department sends. */
    private static final ReadLimits LIMITS = new ReadLimits(20_000_000, 200, 32_767, 4L << 30, 200);

    /** Commands speak English; pages have words of their own. */
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "messages/intake",
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private ListSheets() {}

    /** Does something with a file that is open. */
    interface Work {
        void on(SourceFile file);
    }

    /** Hears a row that counts. */
    interface Receiver {
        /** @param ordinal its number among the rows that count, from 0 */
        void row(int ordinal, String id, SourceRow row);
    }

    /**
     * Opens the file of a list.
     *
     * @throws ListFile.UnfitException if it cannot be read
     */
    static void open(ListSource source, Work work) {
        if (!Files.isReadable(source.file())) {
            throw new ListFile.UnfitException(source.file() + " cannot be read; is it there?", false);
        }
        try (SourceFile opened =
                SourceFiles.open(source.file(), String.valueOf(source.file().getFileName()), LIMITS)) {
            work.on(opened);
        } catch (UnreadableFileException e) {
            throw new ListFile.UnfitException(
                    source.file() + " is not read. " + said(e, "") + " " + said(e, ".next"), false);
        }
    }

    private static String said(UnreadableFileException e, String part) {
        String key = "intake.problem." + e.code() + part;
        return WORDS.containsKey(key)
                ? new MessageFormat(WORDS.getString(key), Locale.ENGLISH)
                        .format(e.parameters().values().toArray())
                : e.code() + " " + e.parameters();
    }

    /**
     * The sheets that are read: the one that was chosen, else all with the id's column.
     *
     * @throws ListFile.UnfitException if there is none
     */
    static List<SourceSheet> of(ListSource source, SourceFile file) {
        List<SourceSheet> sheets = file.sheets();
        String chosen = source.sheet();
        if (chosen != null) {
            sheets =
                    sheets.stream().filter(s -> s.name().strip().equals(chosen)).toList();
            if (sheets.isEmpty()) {
                throw new ListFile.UnfitException(
                        source.file() + " has no sheet \"" + chosen + "\" with anything in it; it has "
                                + String.join(
                                        ", ",
                                        file.sheets().stream()
                                                .map(SourceSheet::name)
                                                .toList()) + ".",
                        false);
            }
        }
        List<SourceSheet> read =
                sheets.stream().filter(sheet -> hasId(sheet, source.idColumn())).toList();
        if (read.isEmpty()) {
            throw new ListFile.UnfitException(
                    source.file() + " has no column \"" + source.idColumn() + "\" that would name its rows; it has "
                            + String.join(", ", sheets.get(0).headers())
                            + ". Say which with --id, --left-id or --right-id; --id '#' (with the quotes) takes the rows' numbers.",
                    false);
        }
        return read;
    }

    static boolean hasId(SourceSheet sheet, String idColumn) {
        return idColumn.equals(ListSource.ROW_NUMBER) || idOf(sheet, idColumn) >= 0;
    }

    /** The column with this header; -1 where there is none. */
    static int idOf(SourceSheet sheet, String idColumn) {
        for (int i = 0; i < sheet.headers().size(); i++) {
            if (sheet.headers().get(i).strip().equalsIgnoreCase(idColumn)) {
                return i;
            }
        }
        return -1;
    }

    /** Shows the rows that count, sums, notes and headers left out; answers the number of the next row. */
    static int forEachRow(SourceSheet sheet, String idColumn, int first, Receiver receiver) {
        int id = idOf(sheet, idColumn);
        int[] next = {first};
        sheet.forEachRow(row -> {
            if (row.kind() == RowKind.DATA) {
                String named = id < 0 ? String.valueOf(row.rowNumber()) : cell(row, id);
                receiver.row(next[0]++, named, row);
            }
        });
        return next[0];
    }

    private static String cell(SourceRow row, int column) {
        return column < row.cells().size() ? row.cells().get(column).strip() : "";
    }

    /**
     * The cells of some rows as they came, by header; empty cells are left out. The file is read once more.
     *
     * @param table whether the first sheet with the id's column is read alone, as for lists about other things
     * @param wanted numbers of rows among those that count
     */
    public static Map<Integer, Map<String, String>> cells(ListSource source, boolean table, Set<Integer> wanted) {
        Map<Integer, Map<String, String>> found = new TreeMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        open(source, file -> {
            List<SourceSheet> sheets = of(source, file);
            int next = 0;
            for (SourceSheet sheet : table ? sheets.subList(0, 1) : sheets) {
                next = forEachRow(sheet, source.idColumn(), next, (ordinal, id, row) -> {
                    if (wanted.contains(ordinal)) {
                        found.put(ordinal, said(sheet.headers(), row));
                    }
                });
            }
        });
        return found;
    }

    private static Map<String, String> said(List<String> headers, SourceRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < headers.size() && i < row.cells().size(); i++) {
            @Nullable String cell = row.cells().get(i);
            if (cell != null && !cell.isBlank()) {
                cells.put(headers.get(i), cell.strip());
            }
        }
        return cells;
    }
}
