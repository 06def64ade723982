package org.sunmao.sample.files;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.Tenancy;
import org.sunmao.sample.world.World;

/** The hotline's tickets of a month: free text with an address in it, CSV in UTF-8. Nobody is named and no number given. */
public final class ComplaintFiles {

    private static final Delivered.Source SOURCE = new Delivered.Source(
            "complaints", "complaints", "澜湾区政务服务便民热线受理中心", "Lanwan District Hotline Centre", "热线工单", "Hotline tickets");
    private static final String HEADER = "工单编号 受理时间 诉求类型 问题分类 诉求内容 承办单位 办理状态";
    private static final double PER_BUILDING = 0.4;

    private final World world;

    public ComplaintFiles(World world) {
        this.world = world;
    }

    /** Writes a file for each month of the last year. */
    public List<Delivered> write(Path dir, TruthRows truth) throws IOException {
        List<Delivered> delivered = new ArrayList<>();
        for (YearMonth month : world.listLastYear()) {
            delivered.add(write(dir, month, truth));
        }
        return delivered;
    }

    private Delivered write(Path dir, YearMonth month, TruthRows truth) throws IOException {
        Path path = FileNames.below(dir, "hotline/热线工单" + month + ".csv", "hotline/" + month + ".csv");
        long when = month.getYear() * 12L + month.getMonthValue();
        int count = (int) Math.max(4, Math.round(world.buildings().size() * PER_BUILDING));
        try (CsvParts csv = new CsvParts(path, StandardCharsets.UTF_8, LineDelimiter.LF, "", HEADER.split(" "))) {
            for (int i = 0; i < count; i++) {
                Dice dice = world.dice("complaint", when, i);
                LocalDate day = month.atDay(1 + i * month.lengthOfMonth() / count);
                Building building = dice.pick(world.buildings());
                Tenancy about = about(building, day, dice);
                Enterprise enterprise =
                        about == null ? null : world.enterprises().get(about.enterprise());
                ComplaintWords words = ComplaintWords.of(building, about, enterprise, month, dice);
                int row = csv.add(fields(day, i, building, words, dice));
                boolean told = words.isPlaceTold();
                truth.add(csv.path(), "", row, enterprise, told ? building : null, words.unit());
            }
        }
        return new Delivered(SOURCE, path, month.atEndOfMonth(), false);
    }

    /** Half of the tickets are about an enterprise in the building. */
    private @Nullable Tenancy about(Building building, LocalDate day, Dice dice) {
        List<Tenancy> here = world.listTenancies(building).stream()
                .filter(tenancy -> tenancy.holdsOn(day))
                .toList();
        return here.isEmpty() || dice.chance(0.5) ? null : dice.pick(here);
    }

    private static String[] fields(LocalDate day, int number, Building building, ComplaintWords words, Dice dice) {
        return new String[] {
            "WL" + day.toString().replace("-", "") + String.format("%05d", number * 13 + dice.below(13)),
            day + String.format(" %02d:%02d:%02d", dice.between(8, 20), dice.below(60), dice.below(60)),
            dice.pick(List.of("投诉", "投诉", "咨询", "求助", "建议")),
            words.topic(),
            words.text(),
            building.site().street().nameZh() + "办事处",
            dice.pick(List.of("已办结", "已办结", "办理中", "已回访"))
        };
    }
}
