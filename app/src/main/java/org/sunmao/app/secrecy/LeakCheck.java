package org.sunmao.app.secrecy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks through what is to be published, for what must not be: see {@link LeakRules}. Reads workbooks, hidden sheets too, CSV in UTF-8 or
 * GB 18030, JSON, HTML and the text of PDF. What it cannot read it does not let pass.
 */
public final class LeakCheck {

    private static final Pattern HTML_ROW =
            Pattern.compile("<tr\\b.*?</tr>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_CELL =
            Pattern.compile("<t[dh]\\b[^>]*>(.*?)</t[dh]>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern HEAD = Pattern.compile(".*[\\p{IsHan}A-Za-z].*");
    private static final int HEADS_WITHIN = 20;

    private final List<Leak> leaks = new ArrayList<>();

    private LeakCheck() {}

    /**
     * What must not be published of this file; empty when nothing was found.
     *
     * @throws IOException when it cannot be read as what it is; then it is not fit to be published either
     */
    public static List<Leak> file(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        var check = new LeakCheck();
        if (starts(bytes, "PK")) {
            check.workbook(file);
        } else if (starts(bytes, "%PDF")) {
            try (var document = Loader.loadPDF(bytes)) {
                // Fonts share glyphs between characters and radicals, and a PDF may give the radical back: 联系⼈.
                check.lines(Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC));
            }
        } else {
            check.written(text(bytes));
        }
        return List.copyOf(check.leaks);
    }

    /** What must not be published of a table. */
    public static List<Leak> table(String name, List<String> heads, Iterable<List<String>> rows) {
        var check = new LeakCheck();
        long line = 1;
        for (List<String> row : rows) {
            check.leaks.addAll(LeakRules.line(name, ++line, heads, row));
        }
        return List.copyOf(check.leaks);
    }

    private static boolean starts(byte[] bytes, String magic) {
        return bytes.length >= magic.length()
                && new String(bytes, 0, magic.length(), StandardCharsets.US_ASCII).equals(magic);
    }

    private static String text(byte[] bytes) throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                return charset.newDecoder()
                        .decode(java.nio.ByteBuffer.wrap(bytes))
                        .toString()
                        .replaceFirst("^\ufeff", "");
            } catch (CharacterCodingException notThisOne) {
                continue;
            }
        }
        throw new IOException("neither UTF-8 nor GB 18030");
    }

    private void written(String text) throws IOException {
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            try {
                json("", JsonMapper.builder().build().readTree(text));
            } catch (tools.jackson.core.JacksonException broken) {
                throw new IOException("broken JSON", broken);
            }
        } else if (start.startsWith("<")) {
            html(text);
        } else {
            var rows = new ArrayList<List<String>>();
            char separator = text.lines().findFirst().orElse("").contains("\t") ? '\t' : ',';
            try (var reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
                reader.forEach(record -> rows.add(record.getFields()));
            }
            rows("", rows);
        }
    }

    private void workbook(Path file) throws IOException {
        try (var book = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : book.getSheets().toList()) {
                var rows = new ArrayList<List<String>>();
                for (Row row : sheet.read()) {
                    while (rows.size() < row.getRowNum() - 1) {
                        rows.add(List.of());
                    }
                    rows.add(row.stream().map(c -> c == null ? "" : c.getText()).toList());
                }
                rows(sheet.getName(), rows);
            }
        } catch (RuntimeException broken) {
            throw new IOException("not a workbook that can be read", broken);
        }
    }

    /** The heads are the last of the first lines that is of words alone and as wide as any line before it. */
    private void rows(String sheet, List<List<String>> rows) {
        List<String> heads = List.of();
        boolean data = false;
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            boolean words = row.stream()
                    .filter(c -> !c.isBlank())
                    .allMatch(c -> HEAD.matcher(c).matches());
            long filled = row.stream().filter(c -> !c.isBlank()).count();
            long before = heads.stream().filter(c -> !c.isBlank()).count();
            if (!data && i < HEADS_WITHIN && words && filled > before) {
                heads = row;
            } else if (filled > 1) {
                data = true;
            }
            leaks.addAll(LeakRules.line(sheet, i + 1L, heads.equals(row) ? List.of() : heads, row));
        }
    }

    private void lines(String text) {
        long line = 0;
        for (String each : text.lines().toList()) {
            line++;
            long at = line;
            LeakRules.text(each).forEach(f -> leaks.add(new Leak("", at, "", f.kind(), f.mask())));
        }
    }

    private void html(String text) {
        var rows = HTML_ROW.matcher(text)
                .results()
                .map(row -> HTML_CELL
                        .matcher(row.group())
                        .results()
                        .map(c -> plain(c.group(1)))
                        .toList())
                .toList();
        rows("", rows);
        lines(plain(HTML_ROW.matcher(text).replaceAll(" ")));
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("[ \\t]+", " ")
                .strip();
    }

    private void json(String path, JsonNode node) {
        if (node.isArray()) {
            Set<String> heads = new LinkedHashSet<>();
            node.values().forEach(each -> heads.addAll(each.propertyNames()));
            var names = List.copyOf(heads);
            long row = 0;
            for (JsonNode each : node.values()) {
                row++;
                if (each.isObject()) {
                    List<String> cells = names.stream()
                            .map(n -> each.path(n).isValueNode() ? each.path(n).asString("") : "")
                            .toList();
                    leaks.addAll(LeakRules.line(path, row, names, cells));
                    deeper(path, each);
                } else if (each.isValueNode()) {
                    leaks.addAll(LeakRules.line(path, row, List.of(), List.of(each.asString(""))));
                } else {
                    json(path, each);
                }
            }
        } else if (node.isObject()) {
            var names = List.copyOf(node.propertyNames());
            leaks.addAll(LeakRules.line(
                    path,
                    1,
                    names,
                    names.stream()
                            .map(n -> node.path(n).isValueNode() ? node.path(n).asString("") : "")
                            .toList()));
            deeper(path, node);
        }
    }

    private void deeper(String path, JsonNode object) {
        object.properties().stream()
                .filter(p -> p.getValue().isContainer())
                .forEach(p -> json(path.isEmpty() ? p.getKey() : path + "." + p.getKey(), p.getValue()));
    }
}
