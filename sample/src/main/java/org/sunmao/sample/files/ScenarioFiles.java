package org.sunmao.sample.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.World;

/**
 * Lists of enterprises and of what they offer or want, as offices put them together by hand: titles above the header, merged cells
 * that mean the same as above, labels behind names, line breaks, no code. One is an old workbook that was given the new ending.
 */
public final class ScenarioFiles {

    private static final Delivered.Source SCENARIOS = new Delivered.Source(
            "scenarios",
            "lists",
            "澜湾区工业和信息化局",
            "Lanwan District Bureau of Industry and Information Technology",
            "应用场景清单",
            "List of application scenarios");
    private static final Delivered.Source HONOURS = new Delivered.Source(
            "honours",
            "lists",
            "澜湾区科学技术局",
            "Lanwan District Bureau of Science and Technology",
            "重点企业培育名单",
            "List of enterprises to be fostered");
    private static final String[] SCENARIO_HEADER = {"序号", "场景类别", "发布单位", "所在楼宇", "场景名称", "场景内容及需求", "备注"};
    private static final String[] HONOUR_HEADER = {"序号", "所属街道", "企业名称", "所在楼宇", "主导产品\n（服务）", "备注"};

    private final World world;

    public ScenarioFiles(World world) {
        this.world = world;
    }

    /** Writes both lists, as of the month before the last. */
    public List<Delivered> write(Path dir, TruthRows truth) throws IOException {
        YearMonth month = world.lastMonth().minusMonths(1);
        Path scenarios = FileNames.below(dir, "lists/应用场景清单（第二批）.xlsx", "lists/scenarios.xlsx");
        Path honours = FileNames.below(dir, "lists/重点企业培育名单.xlsx", "lists/honours.xlsx");
        List<Enterprise> firms = ScenarioFirms.pick(world, month);
        writeScenarios(scenarios, firms, truth);
        Xlsx.write(
                honours,
                month.atEndOfMonth(),
                workbook -> new HonourSheet(world, HONOUR_HEADER)
                        .fill(new Sheet(workbook.newWorksheet("名单")), firms, honours, month, truth));
        return List.of(
                new Delivered(SCENARIOS, scenarios, month.atEndOfMonth(), true),
                new Delivered(HONOURS, honours, month.atEndOfMonth(), true));
    }

    /** The content of Excel 97 under the name of a newer one: some offices rename instead of saving anew. */
    private void writeScenarios(Path path, List<Enterprise> firms, TruthRows truth) throws IOException {
        Files.createDirectories(path.getParent());
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("场景清单");
            title(sheet, 0, "澜湾区应用场景机会清单（第二批）");
            title(sheet, 1, "汇总单位：澜湾区工业和信息化局");
            put(sheet, 2, SCENARIO_HEADER);
            int row = 3;
            List<List<Enterprise>> groups = groups(firms);
            for (int category = 0; category < groups.size(); category++) {
                int first = row;
                for (Enterprise firm : groups.get(category)) {
                    row = scenarios(sheet, row, category, firm, path, truth);
                }
                merge(sheet, first, row - 1, 1);
            }
            try (OutputStream out = Files.newOutputStream(path)) {
                workbook.write(out);
            }
        }
    }

    /** One to three scenarios of one firm, whose cells are merged over them. */
    private int scenarios(HSSFSheet sheet, int from, int category, Enterprise firm, Path path, TruthRows truth) {
        Dice dice = world.dice("scenarios", firm.index());
        int count = dice.below(3) + 1;
        String name = ScenarioFirms.labelled(firm, dice, truth.cases());
        for (int i = 0; i < count; i++) {
            int row = from + i;
            String[] what = ScenarioFirms.scenario(category, dice);
            boolean first = i == 0;
            put(
                    sheet,
                    row,
                    Integer.toString(row - 2),
                    first ? ScenarioFirms.CATEGORIES.get(category) : "",
                    first ? name : "",
                    first ? ScenarioFirms.building(world, firm, dice) : "",
                    what[0],
                    what[1],
                    "");
            truth.add(
                    path,
                    "场景清单",
                    row + 1,
                    firm,
                    ScenarioFirms.findBuilding(world, firm).orElse(null),
                    "");
            if (what[1].contains("\n")) {
                truth.cases().note(Case.LINE_BREAK_IN_CELL, firm, null, what[0]);
            }
            if (!first) {
                truth.cases().note(Case.SAME_AS_ABOVE, firm, null, what[0]);
            }
        }
        merge(sheet, from, from + count - 1, 2);
        merge(sheet, from, from + count - 1, 3);
        return from + count;
    }

    private static List<List<Enterprise>> groups(List<Enterprise> firms) {
        List<List<Enterprise>> groups = new ArrayList<>();
        ScenarioFirms.CATEGORIES.forEach(category -> groups.add(new ArrayList<>()));
        for (int i = 0; i < firms.size(); i += 2) {
            groups.get(firms.get(i).index() % groups.size()).add(firms.get(i));
        }
        return groups;
    }

    private static void title(HSSFSheet sheet, int row, String text) {
        put(sheet, row, text);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, SCENARIO_HEADER.length - 1));
    }

    private static void merge(HSSFSheet sheet, int first, int last, int column) {
        if (last > first) {
            sheet.addMergedRegion(new CellRangeAddress(first, last, column, column));
        }
    }

    private static void put(HSSFSheet sheet, int at, String... cells) {
        HSSFRow row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }
}
