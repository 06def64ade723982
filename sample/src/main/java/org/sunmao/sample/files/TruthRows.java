package org.sunmao.sample.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.World;

/**
 * {@code truth/rows.csv}: of every data row of every file, which enterprise, building and rooms it truly speaks of; and the
 * cases that occur.
 */
public final class TruthRows implements Closeable {

    private final Path dir;
    private final CsvWriter csv;
    private final CaseBook cases = new CaseBook();

    public TruthRows(Path dir) throws IOException {
        this.dir = dir;
        Path path = dir.resolve("truth/rows.csv");
        Files.createDirectories(path.getParent());
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(path);
        csv.writeRecord("file", "sheet", "row", "enterprise", "building", "unit");
    }

    /** Notes the cases that lie in the district itself. */
    public void noteCasesOf(World world) {
        new WorldCases(world, cases).note();
    }

    /** The cases that are met while writing. */
    CaseBook cases() {
        return cases;
    }

    /** Notes a row; rows count from 1 at the top of the file or sheet, features of a GeoJSON from 1. */
    void add(
            Path file,
            String sheet,
            int row,
            @Nullable Enterprise enterprise,
            @Nullable Building building,
            String unit) {
        csv.writeRecord(
                dir.relativize(file).toString().replace('\\', '/'),
                sheet,
                Integer.toString(row),
                enterprise == null ? "" : enterprise.truthId(),
                building == null ? "" : building.truthId(),
                unit);
    }

    @Override
    public void close() throws IOException {
        csv.close();
        cases.write(dir.resolve("truth"));
    }
}
