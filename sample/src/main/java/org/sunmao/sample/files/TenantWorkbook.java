package org.sunmao.sample.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.Manager;
import org.sunmao.sample.world.Tenancy;
import org.sunmao.sample.world.World;

/** The workbook that one manager sends for one month. */
final class TenantWorkbook {

    private final World world;
    private final Manager manager;
    private final ManagerStyle style;
    private final TenantCells cells;
    private final LocalDate day;
    private final TruthRows truth;
    private final ForgottenFloors forgotten;

    TenantWorkbook(World world, Manager manager, ManagerStyle style, YearMonth month, TruthRows truth) {
        this.world = world;
        this.manager = manager;
        this.style = style;
        this.cells = new TenantCells(world, manager, style, month, truth.cases());
        this.day = month.atEndOfMonth();
        this.truth = truth;
        this.forgotten = new ForgottenFloors(world, month);
    }

    void write(Path path) throws IOException {
        Xlsx.write(path, day, workbook -> {
            switch (style.sheets()) {
                case PER_BUILDING -> {
                    for (Building building : manager.buildings()) {
                        String name = cells.called(building);
                        fill(workbook, name, name, List.of(building), path);
                    }
                }
                case BUILDING_COLUMN -> fill(workbook, "入驻企业", manager.nameZh(), manager.buildings(), path);
                case TITLE_ONLY ->
                    fill(workbook, "Sheet1", cells.called(manager.buildings().get(0)), manager.buildings(), path);
            }
        });
    }

    private void fill(Workbook workbook, String name, String subject, List<Building> buildings, Path path)
            throws IOException {
        List<TenantRow> rows = new ArrayList<>();
        for (Building building : buildings) {
            rows.addAll(forgotten.leaveOut(building, TenantRows.of(world, building, day, style), truth.cases()));
        }
        Sheet sheet = new Sheet(workbook.newWorksheet(name));
        new TenantSheet(sheet, style, cells).fill(subject, manager, day, rows, (number, row) -> {
            Tenancy tenancy = row.tenancy();
            Enterprise enterprise = tenancy == null ? null : world.enterprises().get(tenancy.enterprise());
            truth.add(path, sheet.name(), number, enterprise, row.building(), row.label());
        });
    }
}
