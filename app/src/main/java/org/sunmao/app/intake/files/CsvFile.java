package org.sunmao.app.intake.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text file of separated values. */
final class CsvFile implements RawFile, RawSheet {

    /** Excel's own way to say the separator: a first line {@code sep=;}. */
    private static final Pattern DECLARED = Pattern.compile("sep=(.)\\s*", Pattern.CASE_INSENSITIVE);

    /** A character that stands in no text, in place of the quote. */
    private static final char NO_QUOTE = '\u0001';

    private static final int SAMPLE_CHARS = 1 << 16;

    private final Path file;
    private final String name;
    private final TextEncoding encoding;
    private final char separator;
    private final boolean declared;
    private boolean quoted = true;
    private final ReadLimits limits;
    private final List<FileNote> notes = new ArrayList<>();

    private CsvFile(Path file, String name, TextEncoding encoding, String sample, ReadLimits limits) {
        this.file = file;
        this.name = name;
        this.encoding = encoding;
        this.limits = limits;
        var first = DECLARED.matcher(sample.lines().findFirst().orElse(""));
        this.declared = first.matches();
        this.separator = declared ? first.group(1).charAt(0) : Separators.guess(sample);
        notes.addAll(encoding.notes());
        if (separator != ',' && !declared) {
            notes.add(new FileNote("separator.guessed", 0, null, separator == '\t' ? "tab" : "" + separator, ","));
        }
    }

    static CsvFile open(Path file, String name, TextEncoding encoding, ReadLimits limits) {
        return Reading.guarded(() -> {
            CsvFile csv = new CsvFile(file, name, encoding, sample(file, encoding), limits);
            csv.distrustUnclosedQuotes();
            return csv;
        });
    }

    /**
     * A quote that is opened and never closed would swallow all rows behind it into one cell. In a file with such a quote no
     * quote means anything: every line is a row.
     */
    private void distrustUnclosedQuotes() throws IOException {
        if (!TextEncoding.holds(file, '"')) {
            return;
        }
        int number = 0;
        try (CsvReader<CsvRecord> records = reader()) {
            for (CsvRecord csv : records) {
                number++;
                for (String field : csv.getFields()) {
                    quoted &= field.length() <= limits.maxCellChars() || field.indexOf('\n') < 0;
                }
                if (!quoted) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            number++;
            quoted = false;
        }
        if (!quoted) {
            notes.add(new FileNote("quote.unclosed", number, null, "\"", "\"…\""));
        }
    }

    /** The beginning of the text, without a last line that is cut off. */
    static String sample(Path file, TextEncoding encoding) throws IOException {
        char[] chars = new char[SAMPLE_CHARS];
        int length = 0;
        try (Reader reader = encoding.reader(file)) {
            for (int n; length < chars.length && (n = reader.read(chars, length, chars.length - length)) > 0; ) {
                length += n;
            }
        }
        String text = new String(chars, 0, length);
        int lastLine = text.lastIndexOf('\n');
        return length == SAMPLE_CHARS && lastLine > 0 ? text.substring(0, lastLine + 1) : text;
    }

    char separator() {
        return separator;
    }

    @Override
    public FileFormat format() {
        return FileFormat.CSV;
    }

    @Override
    public Charset charset() {
        return encoding.charset();
    }

    @Override
    public List<RawSheet> sheets() {
        return List.of(this);
    }

    @Override
    public List<FileNote> notes() {
        return notes;
    }

    @Override
    public int index() {
        return 0;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<MergedRegion> merges() {
        return List.of();
    }

    @Override
    public void close() {
        // Every pass opens and closes the file by itself.
    }

    @Override
    public void readWhile(Predicate<RawRow> consumer) {
        Predicate<RawRow> relaying = Reading.relaying(consumer);
        Reading.guarded(() -> {
            int number = 0;
            try (CsvReader<CsvRecord> records = reader()) {
                for (CsvRecord csv : records) {
                    if (!relaying.test(row(++number, csv))) {
                        break;
                    }
                }
            } catch (CsvParseException e) {
                throw tooLong(number + 1, e);
            }
            return number;
        });
    }

    private CsvReader<CsvRecord> reader() throws IOException {
        BufferedReader text = new BufferedReader(encoding.reader(file));
        if (declared) {
            text.readLine();
        }
        return CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quoted ? '"' : NO_QUOTE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }

    private RawRow row(int number, CsvRecord csv) {
        List<RawCell> cells = new ArrayList<>(csv.getFieldCount());
        for (String field : csv.getFields()) {
            if (field.length() > limits.maxCellChars()) {
                throw tooLong(number, null);
            }
            String text = quoted ? field : unquoted(field);
            cells.add(RawCell.text(guarded(text) ? text.substring(1) : text));
        }
        return new RawRow(number, cells, true);
    }

    /** The quote that keeps a spreadsheet program from taking text for a formula is not part of the text. */
    private static boolean guarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0;
    }

    private static String unquoted(String field) {
        boolean whole = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
        return whole ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    }

    private UnreadableFileException tooLong(int row, @Nullable Throwable cause) {
        return new UnreadableFileException(
                "file.cell-too-long",
                Map.of("row", Integer.toString(row), "limit", Integer.toString(limits.maxCellChars())),
                cause);
    }
}
