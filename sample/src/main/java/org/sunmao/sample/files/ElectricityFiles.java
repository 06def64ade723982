package org.sunmao.sample.files;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Manager;
import org.sunmao.sample.world.PowerBooks;
import org.sunmao.sample.world.Tenancy;
import org.sunmao.sample.world.Unit;
import org.sunmao.sample.world.World;

/**
 * The power company's list of meters and what they counted in a month: CSV in UTF-8. It calls buildings as it did when it
 * connected them, and rooms by floor and place, for example {@code 12F03}.
 */
public final class ElectricityFiles {

    private static final Delivered.Source SOURCE = new Delivered.Source(
            "electricity",
            "electricity",
            "望澜供电公司澜湾营业所",
            "Wanglan Power Supply Company, Lanwan Office",
            "写字楼分户用电量",
            "Electricity by office and month");
    private static final String HEADER = "用户编号 电能表号 户名 用电地址 楼宇（台区） 安装位置 用电类别 电费年月 电量（千瓦时）";

    private final World world;
    private final String[] managers;

    public ElectricityFiles(World world) {
        this.world = world;
        this.managers = new String[world.buildings().size()];
        for (Manager manager : world.managers()) {
            manager.buildings().forEach(building -> managers[building.index()] = manager.nameZh());
        }
    }

    /** Writes a file for each month of the last year. */
    public List<Delivered> write(Path dir, TruthRows truth) throws IOException {
        List<Delivered> delivered = new ArrayList<>();
        for (YearMonth month : world.listLastYear()) {
            delivered.addAll(write(dir, month, truth));
        }
        return delivered;
    }

    private List<Delivered> write(Path dir, YearMonth month, TruthRows truth) throws IOException {
        Path path = FileNames.below(dir, "electricity/分户电量" + month + ".csv", "electricity/" + month + ".csv");
        try (CsvParts csv = new CsvParts(path, StandardCharsets.UTF_8, LineDelimiter.LF, "", HEADER.split(" "))) {
            for (Building building : world.buildings()) {
                if (world.power().isMetered(building)) {
                    write(csv, building, month, truth);
                }
            }
            return csv.paths().stream()
                    .map(part -> new Delivered(SOURCE, part, month.atEndOfMonth(), false))
                    .toList();
        }
    }

    private void write(CsvParts csv, Building building, YearMonth month, TruthRows truth) throws IOException {
        Map<Unit, Tenancy> held = held(building, month.atDay(15));
        for (int i = 0; i < building.units().size(); i++) {
            Unit unit = building.units().get(i);
            Tenancy tenancy = held.get(unit);
            int row = csv.add(fields(building, i, unit, tenancy, month));
            truth.add(csv.path(), "", row, null, building, unit.floor() + ":" + unit.room());
            note(building, unit, tenancy, month, truth.cases());
        }
    }

    private Map<Unit, Tenancy> held(Building building, LocalDate day) {
        Map<Unit, Tenancy> held = new HashMap<>();
        for (Tenancy tenancy : world.listTenancies(building)) {
            if (tenancy.holdsOn(day)) {
                tenancy.units().forEach(unit -> held.put(unit, tenancy));
            }
        }
        return held;
    }

    private String[] fields(Building b, int index, Unit unit, @Nullable Tenancy tenancy, YearMonth month) {
        PowerBooks power = world.power();
        Dice dice = world.dice("meter", b.index(), index);
        String former = b.name().former();
        return new String[] {
            power.meter(b, index),
            String.format("%022d", 37_00000_00000L + b.index() * 10_000L + index),
            dice.chance(0.7)
                    ? managers[b.index()] + "服务有限公司"
                    : dice.chance(0.5) ? b.name().official() + "业主" : "",
            "澜湾区" + b.site().roadNumber(),
            former == null ? b.name().official() : former,
            place(unit),
            dice.chance(0.93) ? "一般工商业" : "商业",
            month.toString().replace("-", ""),
            BigDecimal.valueOf(power.centiKwh(b, unit, tenancy, month), 2).toString()
        };
    }

    /** Floor and the room's place on it. */
    private static String place(Unit unit) {
        String room = unit.room();
        return unit.floor() + "F" + room.substring(room.length() - 2);
    }

    private void note(Building b, Unit unit, @Nullable Tenancy tenancy, YearMonth month, CaseBook cases) {
        if (!month.equals(world.lastMonth())) {
            return;
        }
        String label = unit.floor() + ":" + unit.room();
        if (tenancy == null && world.power().isLit(b, unit)) {
            cases.note(Case.EMPTY_BUT_LIT, null, b, label);
        } else if (tenancy != null && world.power().isDark(tenancy, month)) {
            cases.note(Case.LET_BUT_DARK, world.enterprises().get(tenancy.enterprise()), b, label);
        }
    }
}
