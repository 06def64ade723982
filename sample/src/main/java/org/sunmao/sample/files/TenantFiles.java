package org.sunmao.sample.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.Manager;
import org.sunmao.sample.world.Tenancy;
import org.sunmao.sample.world.World;

/** The property managers' monthly workbooks. Some month a manager forgets to send one. */
public final class TenantFiles {

    private static final double FORGETS = 0.03;

    private final World world;

    public TenantFiles(World world) {
        this.world = world;
    }

    /** Writes the workbooks of a month, manager by manager. */
    public List<Delivered> write(Path dir, YearMonth month, TruthRows truth) throws IOException {
        List<Delivered> delivered = new ArrayList<>();
        for (Manager manager : world.managers()) {
            long number = month.getYear() * 12L + month.getMonthValue();
            boolean forgets = !month.equals(world.firstMonth())
                    && world.dice("forgets", manager.index(), number).chance(FORGETS);
            if (!forgets) {
                delivered.add(write(dir, manager, month, truth));
            }
        }
        return delivered;
    }

    private Delivered write(Path dir, Manager manager, YearMonth month, TruthRows truth) throws IOException {
        Dice dice = world.dice("style", manager.index());
        ManagerStyle style = ManagerStyle.of(manager, dice);
        LocalDate day = month.atEndOfMonth();
        Path path = path(dir, manager, month, dice);
        TenantCells cells = new TenantCells(world, manager, style, month);
        Xlsx.write(path, day, workbook -> {
            if (style.sheets() == ManagerStyle.Sheets.PER_BUILDING) {
                for (Building building : manager.buildings()) {
                    String name = cells.called(building);
                    fill(workbook, name, name, manager, style, cells, day, List.of(building), path, truth);
                }
            } else {
                boolean titled = style.sheets() == ManagerStyle.Sheets.TITLE_ONLY;
                String subject = titled ? cells.called(manager.buildings().get(0)) : manager.nameZh();
                String name = titled ? "Sheet1" : "入驻企业";
                fill(workbook, name, subject, manager, style, cells, day, manager.buildings(), path, truth);
            }
        });
        return new Delivered(source(manager), path, day, true);
    }

    private void fill(
            Workbook workbook,
            String name,
            String subject,
            Manager manager,
            ManagerStyle style,
            TenantCells cells,
            LocalDate day,
            List<Building> buildings,
            Path path,
            TruthRows truth)
            throws IOException {
        List<TenantRow> rows = new ArrayList<>();
        for (Building building : buildings) {
            rows.addAll(TenantRows.of(world, building, day, style));
        }
        Sheet sheet = new Sheet(workbook.newWorksheet(name));
        new TenantSheet(sheet, style, cells).fill(subject, manager, day, rows, (number, row) -> {
            Tenancy tenancy = row.tenancy();
            Enterprise enterprise = tenancy == null ? null : world.enterprises().get(tenancy.enterprise());
            truth.add(path, sheet.name(), number, enterprise, row.building(), row.label());
        });
    }

    private static Path path(Path dir, Manager manager, YearMonth month, Dice dice) {
        String folder = "tenants/" + manager.code().substring("tenants-".length()) + "/";
        String when = month.getYear() + "年" + month.getMonthValue() + "月";
        String name = switch (dice.below(4)) {
            case 0 -> manager.nameZh() + when + "入驻企业台账";
            case 1 -> when + "租户明细（" + manager.nameZh() + "）";
            case 2 -> manager.nameZh() + "-" + month;
            default -> "入驻企业统计表" + month.toString().replace("-", "");
        };
        return FileNames.below(dir, folder + name + ".xlsx", folder + month + ".xlsx");
    }

    private static Delivered.Source source(Manager manager) {
        return new Delivered.Source(
                manager.code(),
                "tenants",
                manager.nameZh() + "服务有限公司",
                "Property manager " + manager.code().substring("tenants-".length()),
                manager.nameZh() + "入驻企业月报",
                "Tenants, monthly, manager " + manager.code().substring("tenants-".length()));
    }
}
