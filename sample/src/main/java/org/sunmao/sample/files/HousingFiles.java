package org.sunmao.sample.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Manager;
import org.sunmao.sample.world.World;

/** The housing bureau's building list (XLSX) and footprints (GeoJSON). */
public final class HousingFiles {

    private static final Delivered.Source LIST = new Delivered.Source(
            "housing",
            "buildings",
            "澜湾区住房和城乡建设局",
            "Lanwan District Housing and Construction Bureau",
            "楼宇台账",
            "Building list");
    private static final Delivered.Source OUTLINES = new Delivered.Source(
            "housing-footprints",
            "buildings",
            "澜湾区住房和城乡建设局",
            "Lanwan District Housing and Construction Bureau",
            "楼宇轮廓",
            "Building footprints");

    private final World world;
    private final String[] managers;
    private final FunctionalAreas areas;

    public HousingFiles(World world) {
        this.world = world;
        this.managers = new String[world.buildings().size()];
        this.areas = new FunctionalAreas(world);
        for (Manager manager : world.managers()) {
            manager.buildings().forEach(building -> managers[building.index()] = manager.nameZh());
        }
    }

    /** Writes both files below the folder. */
    public List<Delivered> write(Path dir, LocalDate dataDate, TruthRows truth) throws IOException {
        Path list = FileNames.below(dir, "housing/楼宇台账.xlsx", "housing/buildings.xlsx");
        Path outlines = FileNames.below(dir, "housing/楼宇轮廓.geojson", "housing/footprints.geojson");
        Xlsx.write(list, dataDate, workbook -> fill(new Sheet(workbook.newWorksheet("楼宇台账")), dataDate, list, truth));
        writeOutlines(outlines, truth);
        return List.of(new Delivered(LIST, list, dataDate, true), new Delivered(OUTLINES, outlines, dataDate, true));
    }

    private void fill(Sheet sheet, LocalDate dataDate, Path path, TruthRows truth) throws IOException {
        sheet.add("澜湾区商务楼宇基本情况台账");
        sheet.worksheet().range(0, 0, 0, 14).merge();
        sheet.add("填报单位：澜湾区住房和城乡建设局", "", "", "", "", "", "截止日期：" + dataDate, "", "", "单位：平方米");
        sheet.add(
                "序号", "楼宇编码", "楼宇名称", "曾用名/别名", "地址", "所属街道", "地上层数", "地下层数", "建筑面积", "商务面积", "可出租面积", "竣工年份", "等级（依据）",
                "物业公司", "所属功能区");
        for (Building building : world.buildings()) {
            int row = sheet.add(row(building));
            truth.add(path, sheet.name(), row, null, building, "");
        }
        sheet.worksheet().finish();
    }

    private Object[] row(Building b) {
        Dice dice = world.dice("housing-row", b.index());
        return new Object[] {
            b.index() + 1,
            b.code(),
            b.name().official(),
            String.join(dice.chance(0.5) ? "、" : "/", b.name().others()),
            address(b, dice),
            b.site().street().nameZh(),
            b.floors(),
            b.basements() == 0 && dice.chance(0.5) ? "无" : b.basements(),
            b.grossSqm(),
            dice.chance(0.06) ? "" : b.commercialSqm(),
            dice.chance(0.05) ? "" : b.rentableCenti() / 100.0,
            dice.chance(0.05) ? "不详" : dice.chance(0.08) ? b.year() + "年" : (Object) b.year(),
            b.grade(),
            dice.chance(0.06) ? "" : managers[b.index()] + (dice.chance(0.6) ? "服务有限公司" : ""),
            areas.of(b)
        };
    }

    private static String address(Building b, Dice dice) {
        String number = b.site().roadNumber();
        if (b.site().secondRoad() != null && dice.chance(0.6)) {
            number += "（" + b.site().otherRoadNumber() + "）";
        }
        return dice.chance(0.7) ? "澜湾区" + number : b.site().street().nameZh() + number;
    }

    private void writeOutlines(Path path, TruthRows truth) throws IOException {
        Files.createDirectories(path.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write("{\"type\": \"FeatureCollection\", \"name\": \"楼宇轮廓\", \"features\": [\n");
            for (Building building : world.buildings()) {
                out.write(feature(building));
                truth.add(path, "", building.index() + 1, null, building, "");
                out.write(building.index() + 1 < world.buildings().size() ? ",\n" : "\n");
            }
            out.write("]}\n");
        }
    }

    private static String feature(Building b) {
        StringBuilder json = new StringBuilder("{\"type\": \"Feature\", \"properties\": {");
        json.append("\"楼宇编码\": \"")
                .append(b.code())
                .append("\", \"名称\": \"")
                .append(b.name().official());
        json.append("\", \"层数\": ").append(b.floors()).append(", \"高度\": ").append(b.heightM());
        json.append("}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[");
        for (int i = 0; i < b.site().footprint().length; i++) {
            double[] point = b.site().footprint()[i];
            json.append(i == 0 ? "" : ", ").append(String.format(Locale.ROOT, "[%.7f, %.7f]", point[0], point[1]));
        }
        return json.append("]]}}").toString();
    }
}
