package org.sunmao.app.launch.link;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook in which a person says which doubtful pairs are one: both rows side by side as they came, the score, the reasons, a cell
 * with a list of answers, and hidden columns by which the answers find their rows again.
 */
final class ClericalSheet {

    /** Headers of the hidden columns; the same in every language, for they are read again. */
    static final List<String> TECHNICAL =
            List.of("left_list", "left_id", "left_mark", "right_list", "right_id", "right_mark");

    /** As many rows as a person would never answer. */
    static final int MOST = 100_000;

    private static final int LONGEST = 32_767;
    private static final int FIXED = 6;

    private final List<InputList> lists;
    private final Wording wording;

    ClericalSheet(List<InputList> lists, Wording wording) {
        this.lists = lists;
        this.wording = wording;
    }

    /** Writes the pairs, the first {@value #MOST} of them, and answers how many. */
    int write(List<FoundPair> pairs, Path out) {
        List<FoundPair> some = pairs.subList(0, Math.min(MOST, pairs.size()));
        Map<RowRef, Map<String, String>> cells = cells(some);
        try (OutputStream stream = Files.newOutputStream(out);
                Workbook book = new Workbook(stream, "Sunmao", null)) {
            new Page(book.newWorksheet(wording.word("sheet")), columns(some, cells)).write(some, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return some.size();
    }

    private Map<RowRef, Map<String, String>> cells(List<FoundPair> pairs) {
        Map<Integer, Set<Integer>> wanted = new TreeMap<>();
        for (FoundPair pair : pairs) {
            wanted.computeIfAbsent(pair.left().list(), l -> new TreeSet<>())
                    .add(pair.left().row());
            wanted.computeIfAbsent(pair.right().list(), l -> new TreeSet<>())
                    .add(pair.right().row());
        }
        Map<RowRef, Map<String, String>> cells = new HashMap<>();
        wanted.forEach((list, rows) ->
                lists.get(list).cells(rows).forEach((row, said) -> cells.put(new RowRef(list, row), said)));
        return cells;
    }

    private List<SheetColumns.Column> columns(List<FoundPair> pairs, Map<RowRef, Map<String, String>> cells) {
        Set<String> left = new LinkedHashSet<>();
        Set<String> right = new LinkedHashSet<>();
        Map<String, String> leftMeanings = new LinkedHashMap<>();
        Map<String, String> rightMeanings = new LinkedHashMap<>();
        for (FoundPair pair : pairs) {
            left.addAll(cells.getOrDefault(pair.left(), Map.of()).keySet());
            right.addAll(cells.getOrDefault(pair.right(), Map.of()).keySet());
        }
        pairs.stream()
                .map(p -> p.left().list())
                .distinct()
                .forEach(l -> leftMeanings.putAll(lists.get(l).meanings()));
        pairs.stream()
                .map(p -> p.right().list())
                .distinct()
                .forEach(l -> rightMeanings.putAll(lists.get(l).meanings()));
        return new SheetColumns(left, right, leftMeanings, rightMeanings).list();
    }

    /** The one sheet of the workbook. */
    private final class Page {
        private final Worksheet sheet;
        private final List<SheetColumns.Column> columns;
        private final int technical;

        Page(Worksheet sheet, List<SheetColumns.Column> columns) {
            this.sheet = sheet;
            this.columns = columns;
            technical = FIXED + columns.size();
        }

        void write(List<FoundPair> pairs, Map<RowRef, Map<String, String>> cells) throws IOException {
            head();
            for (int i = 0; i < pairs.size(); i++) {
                row(i + 1, pairs.get(i), cells);
            }
            if (!pairs.isEmpty()) {
                sheet.range(1, 0, pairs.size(), 0)
                        .validateWithListByFormula('"' + String.join(",", answers()) + '"')
                        .allowBlank(true)
                        .showErrorMessage(true)
                        .errorTitle(wording.word("answer"))
                        .error(wording.word("answer.expected") + String.join(" / ", answers()));
                sheet.range(1, 0, pairs.size(), 1)
                        .style()
                        .protectionOption(ProtectionOption.LOCKED, false)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .fillColor("FFF8E1")
                        .set();
                sheet.setAutoFilter(0, 0, pairs.size(), technical - 1);
            }
            protect();
            sheet.finish();
        }

        private List<String> answers() {
            return List.of(wording.word("answer.yes"), wording.word("answer.no"), wording.word("answer.unsure"));
        }

        private void head() {
            String[] fixed = {"answer", "note", "score", "decision", "list", "reason"};
            int[] widths = {10, 20, 8, 10, 22, 50};
            for (int i = 0; i < FIXED; i++) {
                heading(i, wording.word(fixed[i]), widths[i], i < 2 ? "FFE0A3" : "F3E7DC");
            }
            for (int i = 0; i < columns.size(); i++) {
                SheetColumns.Column column = columns.get(i);
                String side = wording.word(column.left() ? "left" : "right");
                heading(FIXED + i, side + column.header(), 22, column.left() ? "DDEBF7" : "E2EFDA");
            }
            for (int i = 0; i < TECHNICAL.size(); i++) {
                heading(technical + i, TECHNICAL.get(i), 18, "EEEEEE");
                sheet.hideColumn(technical + i);
            }
            sheet.freezePane(2, 1);
        }

        private void heading(int column, String text, int width, String color) {
            text(0, column, text);
            sheet.style(0, column).bold().wrapText(true).fillColor(color).set();
            sheet.width(column, width);
        }

        private void row(int row, FoundPair pair, Map<RowRef, Map<String, String>> cells) {
            InputList left = lists.get(pair.left().list());
            InputList right = lists.get(pair.right().list());
            Map<String, String> leftCells = cells.getOrDefault(pair.left(), Map.of());
            Map<String, String> rightCells = cells.getOrDefault(pair.right(), Map.of());
            sheet.value(row, 2, Math.round(pair.score() * 10_000) / 10_000.0);
            text(row, 3, wording.word("decision." + Wording.decision(pair.zone())));
            text(row, 4, left == right ? left.name() : left.name() + " / " + right.name());
            text(row, 5, wording.reason(pair));
            for (int i = 0; i < columns.size(); i++) {
                SheetColumns.Column column = columns.get(i);
                text(row, FIXED + i, (column.left() ? leftCells : rightCells).getOrDefault(column.header(), ""));
            }
            sheet.range(row, 2, row, technical - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .format("@")
                    .set();
            sheet.style(row, 2).format("0.0000").verticalAlignment("top").set();
            text(row, technical, left.name());
            text(row, technical + 1, left.id(pair.left().row()));
            text(row, technical + 2, RowMark.of(left.name(), leftCells));
            text(row, technical + 3, right.name());
            text(row, technical + 4, right.id(pair.right().row()));
            text(row, technical + 5, RowMark.of(right.name(), rightCells));
            sheet.range(row, technical, row, technical + 5).style().format("@").set();
        }

        /** A text stays a text: never a formula, and without what XML cannot hold. */
        private void text(int row, int column, String text) {
            if (!text.isEmpty()) {
                String held = text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd");
                sheet.inlineString(row, column, held.substring(0, Math.min(LONGEST, held.length())));
            }
        }

        /** Against mistakes, not against anybody: the password is said in the documentation. Filters and widths stay free. */
        private void protect() {
            sheet.protect(
                    "sunmao",
                    Set.of(
                            SheetProtectionOption.SHEET,
                            SheetProtectionOption.OBJECTS,
                            SheetProtectionOption.DELETE_COLUMNS,
                            SheetProtectionOption.INSERT_ROWS,
                            SheetProtectionOption.INSERT_COLUMNS));
        }
    }
}
