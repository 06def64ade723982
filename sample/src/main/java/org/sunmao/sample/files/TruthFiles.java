package org.sunmao.sample.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.sunmao.sample.noise.Capital;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.EnterpriseName;
import org.sunmao.sample.world.Presence;
import org.sunmao.sample.world.Registration;
import org.sunmao.sample.world.Tenancy;
import org.sunmao.sample.world.Unit;
import org.sunmao.sample.world.World;

/** The truth about enterprises, buildings and tenancies, beside the departments' files. */
public final class TruthFiles {

    private static final String[] ENTERPRISE = {
        "id", "name", "uscc", "in_register", "old_number", "former_name", "relation", "capital_wan", "currency"
    };

    private final World world;
    private final Path dir;

    public TruthFiles(World world, Path dir) {
        this.world = world;
        this.dir = dir.resolve("truth");
    }

    /** Writes enterprises, buildings, units, tenancies, moves and what changed in the register. */
    public void write() throws IOException {
        Files.createDirectories(dir);
        enterprises();
        buildings();
        units();
        tenancies();
        moves();
        registerChanges();
    }

    private CsvWriter csv(String name, String... header) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(dir.resolve(name));
        csv.writeRecord(header);
        return csv;
    }

    private void enterprises() throws IOException {
        try (CsvWriter csv = csv("enterprises.csv", ENTERPRISE)) {
            for (Enterprise e : world.enterprises()) {
                EnterpriseName former = e.former();
                Optional<Capital> capital = RegisterFile.findCapital(world, e);
                csv.writeRecord(
                        e.truthId(),
                        e.name().full(),
                        e.uscc(),
                        Boolean.toString(e.relation().isInRegister()),
                        e.oldNumber(),
                        former == null ? "" : former.full(),
                        e.relation().name(),
                        capital.map(c -> Integer.toString(c.wan())).orElse(""),
                        capital.map(Capital::currency).orElse(""));
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

    private void units() throws IOException {
        try (CsvWriter csv = csv("units.csv", "building", "floor", "room", "area_sqm", "metered")) {
            for (Building b : world.buildings()) {
                String metered = Boolean.toString(world.power().isMetered(b));
                for (Unit u : b.units()) {
                    String area = BigDecimal.valueOf(u.areaCenti(), 2).toString();
                    csv.writeRecord(b.truthId(), Integer.toString(u.floor()), u.room(), area, metered);
                }
            }
        }
    }

    /** Who came into a building and who left it, with all rooms, on which day; within the months or before them. */
    private void moves() throws IOException {
        try (CsvWriter csv = csv("moves.csv", "enterprise", "building", "direction", "day")) {
            for (Building b : world.buildings()) {
                for (Presence stay : Presence.of(world.listTenancies(b))) {
                    String who = world.enterprises().get(stay.enterprise()).truthId();
                    csv.writeRecord(who, b.truthId(), "in", stay.in().toString());
                    if (stay.out() != null) {
                        csv.writeRecord(who, b.truthId(), "out", stay.out().toString());
                    }
                }
            }
        }
    }

    /** What the register's second extract says otherwise than the first. */
    private void registerChanges() throws IOException {
        LocalDate first = world.firstExtract();
        try (CsvWriter csv = csv("register-changes.csv", "enterprise", "change", "day", "before", "after")) {
            for (Enterprise e : world.enterprises()) {
                if (e.relation().isInRegister() && e.established().isAfter(first)) {
                    csv.writeRecord(e.truthId(), "new", e.established().toString(), "", "");
                } else if (e.relation().isInRegister()) {
                    changes(csv, e, first);
                }
            }
        }
    }

    private void changes(CsvWriter csv, Enterprise e, LocalDate first) {
        world.findMove(e)
                .ifPresent(day -> csv.writeRecord(
                        e.truthId(),
                        "moved",
                        day.toString(),
                        where(world.registration(e)),
                        where(world.registration(e, world.secondExtract()))));
        world.findRevocation(e).ifPresent(day -> csv.writeRecord(e.truthId(), "revoked", day.toString(), "", ""));
        EnterpriseName before = e.nameIn(YearMonth.from(first));
        if (!before.equals(e.name())) {
            csv.writeRecord(
                    e.truthId(),
                    "renamed",
                    "" + e.renamedFrom(),
                    before.full(),
                    e.name().full());
        }
    }

    private static String where(Registration registration) {
        Building building = registration.building();
        return building == null ? "" : building.truthId() + " " + registration.label();
    }
}
