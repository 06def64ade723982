package org.sunmao.app.launch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListTable;
import org.sunmao.linkage.table.ColumnReading;
import org.sunmao.linkage.table.Kind;
import org.sunmao.linkage.table.Table;

/** A list about anything. */
public final class AnyList implements ReportList {

    private final ListTable list;
    private final ReportWords words;
    private final Sight sight;
    private final String name;
    private final Map<String, ColumnReading> readings;
    private final int nameColumn;

    /**
     * @param name how the list is called
     * @param readings how its columns were read, by header
     */
    public AnyList(String name, ListTable list, Map<String, ColumnReading> readings, ReportWords words, Sight sight) {
        this.name = name;
        this.list = list;
        this.words = words;
        this.sight = sight;
        this.readings = Map.copyOf(readings);
        nameColumn = nameColumn(list.table(), readings);
    }

    /** A row is known by its first column that holds names or texts, else by its first. */
    private static int nameColumn(Table table, Map<String, ColumnReading> readings) {
        int first = -1;
        for (int i = 0; i < table.header().size(); i++) {
            if (i == table.idColumn()) {
                continue;
            }
            ColumnReading reading = readings.get(table.header().get(i).strip());
            if (reading != null && (reading.kind() == Kind.NAME || reading.kind() == Kind.TEXT)) {
                return i;
            }
            first = first < 0 ? i : first;
        }
        return first;
    }

    @Override
    public String file() {
        return name;
    }

    @Override
    public int rows() {
        return list.table().rows().size();
    }

    @Override
    public int silent() {
        return 0;
    }

    @Override
    public boolean register() {
        return false;
    }

    @Override
    public String id(int row) {
        return sight.of(Sight.Matter.TEXT, list.id(row));
    }

    @Override
    public String name(int row) {
        return nameColumn < 0 ? "" : shown(nameColumn, list.table().cell(row, nameColumn));
    }

    @Override
    public List<Cell> cells(int row) {
        Table table = list.table();
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < table.header().size(); i++) {
            String value = table.cell(row, i).strip();
            if (i != table.idColumn() && !value.isEmpty()) {
                cells.add(new Cell(label(i), shown(i, value), value));
            }
        }
        return cells;
    }

    /** Columns that were held against each other have one label, that of the left list, so that they stand side by side. */
    private String label(int column) {
        String header = list.table().header().get(column).strip();
        ColumnReading reading = readings.get(header);
        return reading == null ? header : reading.left().strip();
    }

    private String shown(int column, String value) {
        return sight.of(matterOf(column), value);
    }

    private Sight.Matter matterOf(int column) {
        String header = list.table().header().get(column);
        ColumnReading reading = readings.get(header.strip());
        return matter(header, reading == null ? null : reading.kind());
    }

    /** What a column is about, by what it was taken for and by its header. */
    static Sight.Matter matter(String header, @Nullable Kind kind) {
        if (kind == Kind.PHONE) {
            return Sight.Matter.PHONE;
        }
        return kind == Kind.PERSONS ? Sight.Matter.PERSON : Sight.matterOf(header);
    }

    @Override
    public List<ColumnLine> columns() {
        Table table = list.table();
        var lines = new ArrayList<ColumnLine>();
        for (int i = 0; i < table.header().size(); i++) {
            int column = i;
            String header = table.header().get(i).strip();
            ColumnReading reading = readings.get(header);
            boolean used = reading != null && reading.kind() != Kind.NOTHING;
            long filled = table.rows().stream()
                    .filter(row -> column < row.length && row[column] != null && !row[column].isBlank())
                    .count();
            lines.add(new ColumnLine(
                    header,
                    meaning(i, reading),
                    table.rows().size(),
                    filled,
                    used || i == table.idColumn() ? filled : 0,
                    used || i == table.idColumn() || sight.plain() ? example(i) : "",
                    List.of()));
        }
        return lines;
    }

    private String meaning(int column, @Nullable ColumnReading reading) {
        if (column == list.table().idColumn()) {
            return words.t("report.column.id");
        }
        return reading == null || reading.kind() == Kind.NOTHING
                ? ""
                : words.tOr(
                        "tables.kind." + reading.kind().code(), reading.kind().code());
    }

    private String example(int column) {
        return list.table().rows().stream()
                .filter(row -> column < row.length && row[column] != null && !row[column].isBlank())
                .map(row -> sight.brief(matterOf(column), row[column].strip()))
                .limit(20)
                .distinct()
                .limit(2)
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    @Override
    public @Nullable CodeCounts codes() {
        return null;
    }

    @Override
    public List<Understood> understood() {
        return List.of();
    }
}
