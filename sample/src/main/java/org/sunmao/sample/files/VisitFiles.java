package org.sunmao.sample.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sunmao.sample.lexicon.Region;
import org.sunmao.sample.noise.ShortName;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.Tenancy;
import org.sunmao.sample.world.World;

/** The street offices' notes of visits, a workbook a quarter with a sheet for each street: short names, buildings as people say. */
public final class VisitFiles {

    private static final Delivered.Source SOURCE = new Delivered.Source(
            "visits",
            "visits",
            "澜湾区楼宇经济发展中心",
            "Lanwan District Building Economy Centre",
            "街道走访记录",
            "Visits by street offices");
    private static final Object[] HEADER = {"序号", "走访日期", "走访企业", "所在楼宇", "楼层房号", "走访人员", "诉求类别", "走访情况", "办理情况"};
    private static final double VISITED = 0.05;
    private static final int MOST = 400;

    private final World world;

    public VisitFiles(World world) {
        this.world = world;
    }

    private record Visit(LocalDate day, Tenancy tenancy, Building building) {}

    /** Writes a workbook for each quarter of the last year. */
    public List<Delivered> write(Path dir, TruthRows truth) throws IOException {
        List<Delivered> delivered = new ArrayList<>();
        for (YearMonth month : world.listQuarterEnds()) {
            String when = month.getYear() + "年" + (month.getMonthValue() + 2) / 3 + "季度";
            Path path = FileNames.below(dir, "visits/走访记录" + when + ".xlsx", "visits/" + month + ".xlsx");
            List<List<Visit>> visits = visits(month);
            Xlsx.write(path, month.atEndOfMonth(), workbook -> {
                for (int street = 0; street < visits.size(); street++) {
                    if (!visits.get(street).isEmpty()) {
                        String name = Region.STREETS.get(street).nameZh();
                        fill(new Sheet(workbook.newWorksheet(name)), when, visits.get(street), path, truth);
                    }
                }
            });
            delivered.add(new Delivered(SOURCE, path, month.atEndOfMonth(), false));
        }
        return delivered;
    }

    /** By street; each street office manages a few hundred at most. */
    private List<List<Visit>> visits(YearMonth quarter) {
        List<List<Visit>> byStreet = new ArrayList<>();
        Region.STREETS.forEach(street -> byStreet.add(new ArrayList<>()));
        for (Building building : world.buildings()) {
            List<Visit> here =
                    byStreet.get(Region.STREETS.indexOf(building.site().street()));
            Set<Integer> visited = new HashSet<>();
            for (Tenancy tenancy : world.listTenancies(building)) {
                Dice dice = world.dice(
                        "visit",
                        tenancy.enterprise(),
                        building.index(),
                        quarter.getYear() * 12L + quarter.getMonthValue());
                LocalDate day = quarter.minusMonths(dice.below(3)).atDay(dice.between(3, 27));
                if (dice.chance(VISITED)
                        && tenancy.holdsOn(day)
                        && here.size() < MOST
                        && visited.add(tenancy.enterprise())) {
                    here.add(new Visit(day, tenancy, building));
                }
            }
        }
        byStreet.forEach(here -> here.sort(Comparator.comparing(Visit::day)));
        return byStreet;
    }

    private void fill(Sheet sheet, String when, List<Visit> visits, Path path, TruthRows truth) throws IOException {
        sheet.worksheet().range(0, 0, 0, HEADER.length - 1).merge();
        sheet.add(when + sheet.name() + "企业走访记录表");
        sheet.add(HEADER);
        int number = 0;
        for (Visit visit : visits) {
            Enterprise enterprise = world.enterprises().get(visit.tenancy().enterprise());
            int row = sheet.add(cells(++number, visit, enterprise));
            boolean place = row(visit).chance(0.6);
            truth.add(
                    path,
                    sheet.name(),
                    row,
                    enterprise,
                    visit.building(),
                    place ? visit.tenancy().label() : "");
        }
        sheet.worksheet().finish();
    }

    private Dice row(Visit visit) {
        return world.dice("visit-row", visit.tenancy().enterprise(), visit.day().toEpochDay());
    }

    private Object[] cells(int number, Visit visit, Enterprise enterprise) {
        Dice dice = row(visit);
        boolean place = dice.chance(0.6);
        int floor = visit.tenancy().floor();
        String room = visit.tenancy().units().get(0).room();
        VisitWords words = VisitWords.any(dice);
        return new Object[] {
            number,
            visit.day(),
            ShortName.write(enterprise.nameIn(YearMonth.from(visit.day())), dice),
            called(visit.building(), dice),
            place ? dice.chance(0.5) ? floor + "楼" + room : room + "室" : "",
            dice.pick(List.of("楼宇专员2人", "街道招商办", "楼长、社区网格员", "经发办2人")),
            words.kind(),
            words.text(),
            words.kind().equals("无") ? "" : dice.pick(List.of("已办结", "办理中", "已转相关部门", "已答复"))
        };
    }

    private static String called(Building building, Dice dice) {
        String tower = building.name().tower();
        if (tower != null) {
            return dice.chance(0.7)
                    ? building.name().official()
                    : building.name().shortName() + tower;
        }
        String former = building.name().former();
        if (former != null && dice.chance(0.3)) {
            return former;
        }
        return dice.chance(0.5) ? building.name().shortName() : building.name().official();
    }
}
