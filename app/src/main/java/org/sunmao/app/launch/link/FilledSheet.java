package org.sunmao.app.launch.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.sunmao.app.launch.console.Refusal;

/**
 * Reads a clerical sheet that somebody filled in, by the headers of its columns: whatever program saved it, in whatever order the columns
 * and rows stand, and whatever was added.
 */
final class FilledSheet {

    private static final Set<String> ANSWER_HEADERS = Set.of("判定", "decision");
    private static final int ROWS_ABOVE_HEADER = 20;

    private final Path file;
    private final List<GivenAnswer> answers = new ArrayList<>();

    private FilledSheet(Path file) {
        this.file = file;
    }

    /**
     * Reads every row that names two rows of lists, answered or not.
     *
     * @throws Refusal if the file is no workbook, or none of its sheets has the columns of a clerical sheet
     */
    static List<GivenAnswer> read(Path file) {
        if (!Files.isReadable(file)) {
            throw new Refusal(file + " cannot be read; is it there?");
        }
        FilledSheet filled = new FilledSheet(file);
        boolean any = false;
        try (InputStream stream = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(stream)) {
            for (Sheet sheet : book.getSheets().toList()) {
                any |= filled.read(sheet);
            }
        } catch (IOException | ExcelReaderException | UncheckedIOException e) {
            throw new Refusal(file + " is no workbook (XLSX) that can be read. Save it as XLSX and run again.", e);
        }
        if (!any) {
            throw new Refusal(file + " has no sheet with the columns 判定 or decision, "
                    + String.join(", ", ClericalSheet.TECHNICAL)
                    + "; take a sheet that --sheet wrote, and leave its hidden columns.");
        }
        return filled.answers;
    }

    private boolean read(Sheet sheet) throws IOException {
        Map<String, Integer> columns = new HashMap<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> {
                if (!columns.isEmpty()) {
                    add(row, columns);
                } else if (row.getRowNum() <= ROWS_ABOVE_HEADER) {
                    header(row, columns);
                }
            });
        }
        return !columns.isEmpty();
    }

    private static void header(Row row, Map<String, Integer> columns) {
        Map<String, Integer> found = new HashMap<>();
        for (Cell cell : row) {
            if (cell != null) {
                String header = text(cell).toLowerCase(Locale.ROOT);
                found.putIfAbsent(ANSWER_HEADERS.contains(header) ? "" : header, cell.getColumnIndex());
            }
        }
        if (found.containsKey("") && found.keySet().containsAll(ClericalSheet.TECHNICAL)) {
            columns.putAll(found);
        }
    }

    private void add(Row row, Map<String, Integer> columns) {
        List<String> hidden = ClericalSheet.TECHNICAL.stream()
                .map(header -> cell(row, columns.getOrDefault(header, -1)))
                .toList();
        if (hidden.stream().allMatch(String::isEmpty)) {
            return;
        }
        int column = columns.getOrDefault("", -1);
        answers.add(new GivenAnswer(
                file,
                row.getRowNum(),
                letters(column),
                cell(row, column),
                new GivenAnswer.Side(hidden.get(0), hidden.get(1), hidden.get(2)),
                new GivenAnswer.Side(hidden.get(3), hidden.get(4), hidden.get(5))));
    }

    private static String cell(Row row, int column) {
        return column < 0 || column >= row.getCellCount()
                ? ""
                : row.getOptionalCell(column).map(FilledSheet::text).orElse("");
    }

    /** A number as it was before a program took it for one, as far as that can be known. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber().stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
        }
        String text = cell.getType() == CellType.BOOLEAN ? String.valueOf(cell.asBoolean()) : cell.getText();
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
