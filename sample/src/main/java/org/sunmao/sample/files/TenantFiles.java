package org.sunmao.sample.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Manager;
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
        ManagerStyle style = ManagerStyle.of(manager, dice).withTerms(world.dice("terms", manager.index()));
        Path path = path(dir, manager, month, dice);
        new TenantWorkbook(world, manager, style, month, truth).write(path);
        return new Delivered(source(manager), path, month.atEndOfMonth(), true);
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
