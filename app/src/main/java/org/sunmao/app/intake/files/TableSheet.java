package org.sunmao.app.intake.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.files.MergeFiller.Filled;

/** A sheet of a workbook or text file with its header found. */
final class TableSheet implements SourceSheet {

    private static final int LOOKED_AT = 60;

    private final RawSheet raw;
    private final ReadLimits limits;
    private final Header header;
    private final List<String> headers;
    private final RowKinds kinds;
    private final int usualCells;
    private final List<FileNote> notes = new ArrayList<>();

    private TableSheet(RawSheet raw, ReadLimits limits, List<Filled> top) {
        this.raw = raw;
        this.limits = limits;
        this.header = new HeaderFinder(top, raw.merges()).find();
        this.headers = headers(top);
        this.kinds = new RowKinds(headers, header.lastRow(), headerRow(top));
        this.usualCells = usualCells(top);
        if (header.lastRow() == 0) {
            notes.add(new FileNote("header.missing", top.get(0).own().number(), null, "", "header"));
        }
    }

    /** Looks at the first rows; empty when the sheet holds no text at all. */
    static Optional<TableSheet> analyse(RawSheet raw, ReadLimits limits) {
        List<Filled> top = new ArrayList<>();
        MergeFiller filler = new MergeFiller(raw.merges(), limits.maxColumns());
        raw.readWhile(row -> {
            if (!row.blank()) {
                Filled filled = filler.fill(row);
                top.add(new Filled(row, new ArrayList<>(filled.cells()), filled.filled(), filled.widest()));
            }
            return top.size() < LOOKED_AT;
        });
        return top.isEmpty() ? Optional.empty() : Optional.of(new TableSheet(raw, limits, top));
    }

    private int usualCells(List<Filled> top) {
        return top.stream()
                .map(Filled::own)
                .filter(row -> row.number() > header.lastRow())
                .collect(Collectors.groupingBy(row -> row.cells().size(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private @Nullable RawRow headerRow(List<Filled> top) {
        for (Filled row : top) {
            if (row.own().number() == header.lastRow()) {
                return row.own();
            }
        }
        return null;
    }

    private List<String> headers(List<Filled> top) {
        int width = usualWidth(top);
        for (int i = 0; i < header.names().size(); i++) {
            width = header.names().get(i).isEmpty() ? width : Math.max(width, i + 1);
        }
        if (width > limits.maxColumns()) {
            throw new UnreadableFileException(
                    "file.too-many-columns",
                    Map.of("sheet", raw.name(), "limit", Integer.toString(limits.maxColumns())));
        }
        Set<String> taken = new HashSet<>();
        List<String> all = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            String name = column < header.names().size() ? header.names().get(column) : "";
            all.add(unique(name.isEmpty() ? Columns.letters(column) : repaired(name), taken));
        }
        return List.copyOf(all);
    }

    /** Columns in use below the header; what a single row has beyond them is a slip of that row and no column. */
    private int usualWidth(List<Filled> top) {
        int[] widths = top.stream()
                .map(Filled::own)
                .filter(row -> row.number() > header.lastRow())
                .mapToInt(RawRow::width)
                .sorted()
                .toArray();
        if (widths.length == 0) {
            return 0;
        }
        int strays = header.lastRow() == 0 || widths.length < 3 ? 0 : Math.max(1, widths.length / 10);
        return widths[widths.length - 1 - strays];
    }

    private String repaired(String name) {
        Optional<String> repaired = Mojibake.repair(name);
        repaired.ifPresent(r -> notes.add(new FileNote("header.repaired", header.lastRow(), r, name, r)));
        return repaired.orElse(name);
    }

    private String unique(String name, Set<String> taken) {
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + " (" + i + ")";
        }
        if (!unique.equals(name)) {
            notes.add(new FileNote("header.duplicate", header.lastRow(), unique, name, unique));
        }
        return unique;
    }

    List<FileNote> notes() {
        return notes;
    }

    RawSheet raw() {
        return raw;
    }

    @Override
    public int index() {
        return raw.index();
    }

    @Override
    public String name() {
        return raw.name();
    }

    @Override
    public List<String> titleLines() {
        return header.titleLines();
    }

    @Override
    public int headerRow() {
        return header.lastRow();
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public List<List<String>> sample(int rows) {
        List<List<String>> sample = new ArrayList<>();
        readWhile(row -> {
            if (row.kind() == RowKind.DATA) {
                sample.add(row.cells());
            }
            return sample.size() < rows;
        });
        return sample;
    }

    @Override
    public void forEachRow(Consumer<SourceRow> consumer) {
        readWhile(row -> {
            consumer.accept(row);
            return true;
        });
    }

    private void readWhile(Predicate<SourceRow> consumer) {
        MergeFiller filler = new MergeFiller(raw.merges(), limits.maxColumns());
        Dittos dittos = new Dittos();
        RowAssembler assembler = new RowAssembler(headers, usualCells, limits);
        int[] rows = {0};
        BitSet numbers = new BitSet();
        raw.readWhile(row -> {
            if (row.blank()) {
                return true;
            }
            once(row.number(), numbers);
            Filled filled = filler.fill(row);
            RowKind kind = row.number() <= header.lastRow() ? null : kinds.of(filled);
            if (kind == null) {
                return true;
            }
            count(++rows[0]);
            return consumer.test(assembler.assemble(kind == RowKind.DATA ? dittos.fill(filled) : filled, kind));
        });
    }

    /** A row is found again by its number, so two of one number are a broken file; spreadsheet programs write none such. */
    private void once(int number, BitSet numbers) {
        if (numbers.get(number)) {
            throw new UnreadableFileException("file.damaged", Map.of("detail", raw.name() + ": " + number + " ×2"));
        }
        numbers.set(number);
    }

    private void count(int rows) {
        if (rows > limits.maxRows()) {
            throw new UnreadableFileException(
                    "file.too-many-rows", Map.of("sheet", raw.name(), "limit", Integer.toString(limits.maxRows())));
        }
    }
}
