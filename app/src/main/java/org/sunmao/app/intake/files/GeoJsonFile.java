package org.sunmao.app.intake.files;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A feature collection as one sheet: a column per property, and the geometry as the last one. */
final class GeoJsonFile implements SourceFile, SourceSheet {

    /** Geometries are long by nature. */
    private static final int GEOMETRY_FACTOR = 100;

    private final Path file;
    private final String name;
    private final TextEncoding encoding;
    private final ReadLimits limits;
    private final List<String> properties = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private final List<FileNote> notes = new ArrayList<>();

    private GeoJsonFile(Path file, String name, TextEncoding encoding, ReadLimits limits) {
        this.file = file;
        this.name = name;
        this.encoding = encoding;
        this.limits = limits;
        notes.addAll(encoding.notes());
    }

    static GeoJsonFile open(Path file, String name, TextEncoding encoding, ReadLimits limits) {
        GeoJsonFile opened = new GeoJsonFile(file, name, encoding, limits);
        opened.findColumns();
        return opened;
    }

    private void findColumns() {
        Set<String> names = new LinkedHashSet<>();
        int[] features = {0};
        Reading.guarded(() -> {
            GeoJsonFeatures.read(file, encoding, feature -> {
                names.addAll(feature.keySet());
                checkLimits(++features[0], names.size());
                return true;
            });
            return names;
        });
        if (features[0] == 0) {
            throw new UnreadableFileException("file.empty");
        }
        names.remove(GeoJsonFeatures.GEOMETRY);
        properties.addAll(names);
        properties.add(GeoJsonFeatures.GEOMETRY);
        Set<String> taken = new HashSet<>();
        properties.forEach(property -> headers.add(header(property, taken)));
    }

    private void checkLimits(int features, int columns) {
        if (features > limits.maxRows()) {
            throw new UnreadableFileException(
                    "file.too-many-rows", Map.of("sheet", name, "limit", Integer.toString(limits.maxRows())));
        }
        if (columns > limits.maxColumns()) {
            throw new UnreadableFileException(
                    "file.too-many-columns", Map.of("sheet", name, "limit", Integer.toString(limits.maxColumns())));
        }
    }

    private String header(String property, Set<String> taken) {
        String repaired = Mojibake.repair(property).orElse(CellText.clean(property));
        String unique = repaired;
        for (int i = 2; !taken.add(unique); i++) {
            unique = repaired + " (" + i + ")";
        }
        if (!unique.equals(property)) {
            notes.add(new FileNote("header.repaired", 0, unique, property, unique));
        }
        return unique;
    }

    @Override
    public List<List<String>> sample(int rows) {
        List<List<String>> sample = new ArrayList<>();
        readWhile(row -> {
            sample.add(row.cells());
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
        int[] number = {0};
        Predicate<Map<String, RawCell>> relaying =
                Reading.relaying(feature -> consumer.test(row(++number[0], feature)));
        Reading.guarded(() -> {
            GeoJsonFeatures.read(file, encoding, relaying);
            return number;
        });
    }

    private SourceRow row(int number, Map<String, RawCell> feature) {
        List<String> cells = new ArrayList<>(properties.size());
        for (String property : properties) {
            String text = feature.getOrDefault(property, RawCell.EMPTY).text();
            int limit = property.equals(GeoJsonFeatures.GEOMETRY)
                    ? limits.maxCellChars() * GEOMETRY_FACTOR
                    : limits.maxCellChars();
            if (text.length() > limit) {
                throw new UnreadableFileException(
                        "file.cell-too-long",
                        Map.of("row", Integer.toString(number), "limit", Integer.toString(limit)));
            }
            cells.add(text);
        }
        return new SourceRow(number, RowKind.DATA, cells, List.of());
    }

    @Override
    public FileFormat format() {
        return FileFormat.GEOJSON;
    }

    @Override
    public Charset charset() {
        return encoding.charset();
    }

    @Override
    public List<SourceSheet> sheets() {
        return List.of(this);
    }

    @Override
    public List<FileNote> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() {
        // Every pass opens and closes the file by itself.
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
    public List<String> titleLines() {
        return List.of();
    }

    @Override
    public int headerRow() {
        return 0;
    }

    @Override
    public List<String> headers() {
        return List.copyOf(headers);
    }
}
