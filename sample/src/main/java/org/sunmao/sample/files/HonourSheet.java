package org.sunmao.sample.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.World;

/** The list of enterprises to be fostered: by street, whose cells are merged over its enterprises. */
final class HonourSheet {

    private final World world;
    private final String[] header;

    HonourSheet(World world, String[] header) {
        this.world = world;
        this.header = header;
    }

    void fill(Sheet sheet, List<Enterprise> firms, Path path, YearMonth month, TruthRows truth) throws IOException {
        sheet.worksheet().range(0, 0, 0, header.length - 1).merge();
        sheet.add("澜湾区" + month.getYear() + "年度重点企业培育名单");
        sheet.add("");
        sheet.add((Object[]) header);
        List<Enterprise> sorted = new ArrayList<>(firms);
        sorted.sort(Comparator.comparing(this::street));
        int first = 3;
        for (int i = 0; i < sorted.size(); i++) {
            Enterprise firm = sorted.get(i);
            int row = sheet.add(cells(i + 1, firm, truth.cases()));
            truth.add(
                    path,
                    sheet.name(),
                    row,
                    firm,
                    ScenarioFirms.findBuilding(world, firm).orElse(null),
                    "");
            if (i + 1 == sorted.size() || !street(sorted.get(i + 1)).equals(street(firm))) {
                if (row - 1 > first) {
                    sheet.mergeDown(first, row - 1, 1);
                }
                first = row;
            } else {
                truth.cases().note(Case.SAME_AS_ABOVE, firm, null, street(firm));
            }
        }
        sheet.worksheet().finish();
    }

    private Object[] cells(int number, Enterprise firm, CaseBook cases) {
        Dice dice = world.dice("honour", firm.index());
        return new Object[] {
            number,
            street(firm),
            ScenarioFirms.labelled(firm, dice, cases),
            ScenarioFirms.building(world, firm, dice),
            dice.pick(firm.trade().words()) + (dice.chance(0.3) ? "\n技术服务" : ""),
            dice.chance(0.1) ? "新增" : ""
        };
    }

    private String street(Enterprise firm) {
        return ScenarioFirms.findBuilding(world, firm)
                .map(Building::site)
                .map(site -> site.street().nameZh())
                .orElse("");
    }
}
