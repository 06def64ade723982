package org.sunmao.app.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.MappingSuggester;
import org.sunmao.app.intake.fields.RowReader;
import org.sunmao.app.intake.fields.RowReading;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.files.SourceSheet;
import org.sunmao.linkage.code.CodeKind;
import org.sunmao.linkage.code.CodeReading;
import org.sunmao.linkage.code.CreditCode;
import org.sunmao.linkage.enterprise.EnterpriseRecord;
import org.sunmao.linkage.text.Folding;

/**
 * A list of enterprises in a file of any form that intake reads, its columns guessed.
 *
 * @param source where it was read
 * @param columns what each column was taken for, a line per sheet
 * @param readings how each column was read
 * @param meanings by the header of a column the code of what it was taken for
 * @param rows those that say a name or a code
 * @param silent how many say neither
 */
public record ListFile(
        ListSource source,
        List<String> columns,
        List<ListColumn> readings,
        Map<String, String> meanings,
        List<Entry> rows,
        int silent) {

    /** Where it was read. */
    public Path file() {
        return source.file();
    }

    /** The file is no list of enterprises; the message says what was found instead, and what to do. */
    public static final class UnfitException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean table;

        UnfitException(String message, boolean table) {
            super(message);
            this.table = table;
        }

        /** Whether the file is a table all the same, of which the rows are named: a list about something else. */
        public boolean table() {
            return table;
        }
    }

    private static final int SAMPLE = 400;

    /** What linking looks at; columns with another meaning are not read. */
    private static final Set<Field> LOOKED_AT = EnumSet.of(
            Field.ENTERPRISE_NAME,
            Field.TENANT_NAME,
            Field.CREDIT_CODE,
            Field.REGISTRATION_NUMBER,
            Field.LEGAL_PERSON,
            Field.CONTACT,
            Field.PHONE,
            Field.DISTRICT,
            Field.REGISTERED_ADDRESS,
            Field.ADDRESS,
            Field.BUILDING_NAME,
            Field.ROOM);

    /** So many rows, evenly taken from a list, tell how many of its codes are valid. */
    private static final int CODES_LOOKED_AT = 20_000;

    /**
     * A row in the words of the linkage library, for what the row says.
     *
     * @param ordinal its number among the rows of the file that count, from 0: those that say neither name nor code counted too
     * @param id what names it in its list
     */
    public record Entry(
            int ordinal,
            String id,
            @Nullable String name,
            @Nullable String code,
            @Nullable String registrationNumber,
            @Nullable String legalPerson,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String room) {

        private static Entry of(int ordinal, String id, Map<Field, String> values) {
            String district = values.getOrDefault(Field.DISTRICT, "");
            String address = first(values, Field.REGISTERED_ADDRESS, Field.ADDRESS, Field.BUILDING_NAME);
            return new Entry(
                    ordinal,
                    id,
                    first(values, Field.ENTERPRISE_NAME, Field.TENANT_NAME),
                    values.get(Field.CREDIT_CODE),
                    values.get(Field.REGISTRATION_NUMBER),
                    first(values, Field.LEGAL_PERSON, Field.CONTACT),
                    values.get(Field.PHONE),
                    address == null || address.contains(district) ? address : district + address,
                    values.get(Field.ROOM));
        }

        private static @Nullable String first(Map<Field, String> values, Field... fields) {
            for (Field field : fields) {
                String value = values.get(field);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }

        /** The row as a record. */
        public EnterpriseRecord record(String key, String list, boolean anchor) {
            return new EnterpriseRecord(
                    key,
                    list,
                    anchor,
                    name,
                    List.of(),
                    code,
                    registrationNumber,
                    legalPerson,
                    phone,
                    address,
                    null,
                    room);
        }
    }

    /**
     * Reads a list. A sheet without the id's column, or without names, such as one of notes, is passed over where
     * another has both.
     *
     * @throws UnfitException if the file is no table, lacks the sheet or the id's column, or none of its columns holds names
     */
    public static ListFile read(ListSource source) {
        var columns = new ArrayList<String>();
        var readings = new ArrayList<ListColumn>();
        var meanings = new LinkedHashMap<String, String>();
        var rows = new ArrayList<Entry>();
        int[] silent = {0};
        ListSheets.open(source, opened -> {
            List<SourceSheet> read = ListSheets.of(source, opened);
            int next = 0;
            UnfitException unfit = null;
            for (SourceSheet sheet : opened.sheets()) {
                if (read.contains(sheet)) {
                    try {
                        next = read(source, sheet, next, columns, readings, meanings, rows, silent);
                    } catch (UnfitException e) {
                        unfit = e;
                        columns.add(sheet.name() + ": passed over, for none of its columns looks like names");
                        next = ListSheets.forEachRow(sheet, source.idColumn(), next, (ordinal, id, row) -> {});
                    }
                } else if (source.sheet() == null) {
                    columns.add(sheet.name() + ": passed over, for it has no column \"" + source.idColumn() + "\"");
                }
            }
            if (unfit != null && readings.isEmpty()) {
                throw unfit;
            }
        });
        return new ListFile(source, columns, readings, meanings, rows, silent[0]);
    }

    private static int read(
            ListSource source,
            SourceSheet sheet,
            int first,
            List<String> columns,
            List<ListColumn> readings,
            Map<String, String> meanings,
            List<Entry> rows,
            int[] silent) {
        int id = ListSheets.idOf(sheet, source.idColumn());
        String named = id < 0 ? ListSource.ROW_NUMBER : sheet.headers().get(id);
        ColumnMapping mapping = mapping(source.file(), sheet, named);
        columns.add(said(sheet, mapping, named));
        mapping.columns().forEach((header, field) -> meanings.put(header, field.code()));
        var reader = new RowReader();
        var tally = new ColumnTally(sheet, id, mapping);
        int next = ListSheets.forEachRow(sheet, source.idColumn(), first, (ordinal, name, row) -> {
            RowReading reading = reader.read(mapping, sheet.headers(), row);
            tally.add(row, reading);
            Entry entry = Entry.of(ordinal, name, reading.values());
            boolean speaks = entry.name() != null || entry.code() != null;
            silent[0] += speaks ? 0 : 1;
            if (speaks) {
                rows.add(entry);
            }
        });
        readings.addAll(tally.columns());
        return next;
    }

    private static ColumnMapping mapping(Path file, SourceSheet sheet, String id) {
        List<List<String>> sample = sheet.sample(SAMPLE);
        var suggester = new MappingSuggester();
        for (SourceKind kind : List.of(SourceKind.REGISTER, SourceKind.TENANTS, SourceKind.TAX, SourceKind.PLACES)) {
            ColumnMapping mapping = suggester
                    .suggest(sheet.headers(), sample, sheet.titleLines(), kind, null)
                    .mapping();
            SortedMap<String, Field> columns = new TreeMap<>(mapping.columns());
            columns.remove(id);
            if (sayEnterprises(columns, sheet.headers(), sample)) {
                columns.values().retainAll(LOOKED_AT);
                return new ColumnMapping(kind, columns, Map.of());
            }
        }
        throw new UnfitException(
                file + " has no column that looks like names of enterprises; it has "
                        + String.join(", ", sheet.headers()) + ". Call it 企业名称 or name.",
                true);
    }

    /** A column may be headed "name" and hold articles: names of Chinese enterprises are written with Chinese characters. */
    private static boolean sayEnterprises(Map<String, Field> columns, List<String> headers, List<List<String>> sample) {
        return columns.entrySet().stream()
                .filter(e -> e.getValue() == Field.ENTERPRISE_NAME || e.getValue() == Field.TENANT_NAME)
                .map(e -> headers.indexOf(e.getKey()))
                .anyMatch(column -> columns.containsValue(Field.CREDIT_CODE) || chinese(sample, column));
    }

    private static boolean chinese(List<List<String>> sample, int column) {
        long chinese = sample.stream()
                .filter(row -> column < row.size())
                .filter(row -> row.get(column).chars().anyMatch(c -> Folding.isHan((char) c)))
                .count();
        return chinese * 10 >= sample.size();
    }

    private static String said(SourceSheet sheet, ColumnMapping mapping, String id) {
        var said = new ArrayList<String>(List.of(id + " → id"));
        mapping.columns().forEach((header, field) -> said.add(header + " → " + field.code()));
        String where = sheet.name().isEmpty() ? "" : sheet.name() + ": ";
        return where + String.join(", ", said);
    }

    /** The share of rows with a valid credit code, of long lists by a sample: the list that others are held against has them. */
    public double codes() {
        int step = 1 + rows.size() / CODES_LOOKED_AT;
        int seen = 0;
        int valid = 0;
        for (int i = 0; i < rows.size(); i += step, seen++) {
            String text = rows.get(i).code();
            if (text != null) {
                CodeReading code = CreditCode.read(text);
                valid += code.valid() && code.kind() == CodeKind.USCC ? 1 : 0;
            }
        }
        return seen == 0 ? 0 : (double) valid / seen;
    }
}
