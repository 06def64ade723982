package org.sunmao.sample.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.EnterpriseName;
import org.sunmao.sample.world.Tenancy;
import org.sunmao.sample.world.World;

/** The truth about enterprises, buildings and tenancies, beside the departments' files. */
public final class TruthFiles {

    private final World world;
    private final Path dir;

    public TruthFiles(World world, Path dir) {
        this.world = world;
        this.dir = dir.resolve("truth");
    }

    /** Writes {@code enterprises.csv}, {@code buildings.csv} and {@code tenancies.csv}. */
    public void write() throws IOException {
        Files.createDirectories(dir);
        enterprises();
        buildings();
        tenancies();
    }

    private CsvWriter csv(String name, String... header) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(dir.resolve(name));
        csv.writeRecord(header);
        return csv;
    }

    private void enterprises() throws IOException {
        try (CsvWriter csv =
                csv("enterprises.csv", "id", "name", "uscc", "in_register", "old_number", "former_name", "relation")) {
            for (Enterprise e : world.enterprises()) {
                EnterpriseName former = e.former();
                csv.writeRecord(
                        e.truthId(),
                        e.name().full(),
                        e.uscc(),
                        Boolean.toString(e.relation().isInRegister()),
                        e.oldNumber(),
                        former == null ? "" : former.full(),
                        e.relation().name());
            }
        }
    }

    private void buildings() throws IOException {
        try (CsvWriter csv = csv("buildings.csv", "id", "code", "name", "other_names", "rentable_sqm", "units")) {
            for (Building b : world.buildings()) {
                csv.writeRecord(
                        b.truthId(),
                        b.code(),
                        b.name().official(),
                        String.join(";", b.name().others()),
                        BigDecimal.valueOf(b.rentableCenti(), 2).toString(),
                        Integer.toString(b.units().size()));
            }
        }
    }

    private void tenancies() throws IOException {
        try (CsvWriter csv =
                csv("tenancies.csv", "enterprise", "building", "floor", "rooms", "area_sqm", "start", "end")) {
            for (Building b : world.buildings()) {
                for (Tenancy t : world.listTenancies(b)) {
                    csv.writeRecord(
                            world.enterprises().get(t.enterprise()).truthId(),
                            b.truthId(),
                            Integer.toString(t.floor()),
                            t.rooms(),
                            BigDecimal.valueOf(t.areaCenti(), 2).toString(),
                            t.start().toString(),
                            t.end() == null ? "" : t.end().toString());
                }
            }
        }
    }
}
