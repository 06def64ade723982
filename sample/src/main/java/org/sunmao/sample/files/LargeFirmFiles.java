package org.sunmao.sample.files;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.noise.CodeNoise;
import org.sunmao.sample.noise.RegisterAddress;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.Registration;
import org.sunmao.sample.world.Relation;
import org.sunmao.sample.world.Tenancy;
import org.sunmao.sample.world.World;

/** The statistics bureau's list of firms above the designated size (规上企业): CSV in UTF-8 with a byte order mark, twice a year. */
public final class LargeFirmFiles {

    private static final Delivered.Source SOURCE = new Delivered.Source(
            "large-firms",
            "large-firms",
            "澜湾区统计局",
            "Lanwan District Bureau of Statistics",
            "规模以上企业名录",
            "Firms above the designated size");
    private static final String HEADER = "序号 统一社会信用代码 单位详细名称 报表类别 行业代码 行业名称 入统年份 从业人员期末人数 营业收入（千元） 所在街道 单位实际经营地址 备注";
    /** Turnover per yuan of tax. */
    private static final double TURNOVER = 16;

    private static final double LEAST_TURNOVER_YUAN = 60_000_000;

    private final World world;

    public LargeFirmFiles(World world) {
        this.world = world;
    }

    /** Writes the lists of the last year's end and of the half year after it, seen from the last month. */
    public List<Delivered> write(Path dir, TruthRows truth) throws IOException {
        List<Delivered> delivered = new ArrayList<>();
        for (int before : new int[] {10, 4}) {
            delivered.add(write(dir, world.lastMonth().minusMonths(before), truth));
        }
        return delivered;
    }

    private Delivered write(Path dir, YearMonth month, TruthRows truth) throws IOException {
        String when = month.getYear() + "年" + (month.getMonthValue() > 6 ? "年末" : "上半年");
        Path path = FileNames.below(dir, "statistics/规上企业名录" + when + ".csv", "statistics/" + month + ".csv");
        List<Enterprise> all = world.enterprises();
        try (CsvParts csv =
                new CsvParts(path, StandardCharsets.UTF_8, LineDelimiter.CRLF, "\uFEFF", HEADER.split(" "))) {
            int number = 0;
            for (Iterator<Integer> order = Mixed.order(all.size(), 5).iterator(); order.hasNext(); ) {
                Enterprise enterprise = all.get(order.next());
                double turnover = turnover(enterprise, month);
                if (turnover >= LEAST_TURNOVER_YUAN) {
                    Registration place = place(enterprise, month);
                    int row = csv.add(fields(++number, enterprise, place, turnover, month, truth.cases()));
                    truth.add(csv.path(), "", row, enterprise, place.building(), place.label());
                }
            }
        }
        return new Delivered(SOURCE, path, month.atEndOfMonth(), true);
    }

    private double turnover(Enterprise e, YearMonth month) {
        boolean counted = e.kind() != Enterprise.Kind.INDIVIDUAL && e.kind() != Enterprise.Kind.PARTNERSHIP;
        if (!counted || YearMonth.from(e.established()).plusMonths(6).isAfter(month)) {
            return 0;
        }
        Dice dice = world.dice("turnover", e.index(), month.getYear());
        return world.usualTaxYuan(e) * TURNOVER * StrictMath.exp(0.1 * dice.gaussian());
    }

    /** Where the firm does business, which is what statistics count: its rooms if it has any, else its registered address. */
    private Registration place(Enterprise e, YearMonth month) {
        Tenancy held = world.findFirstTenancy(e).orElse(null);
        return held == null
                ? world.registration(e, month.atEndOfMonth())
                : new Registration(world.buildings().get(held.building()), held.units(), false, "");
    }

    private String[] fields(
            int number, Enterprise e, Registration place, double turnover, YearMonth month, CaseBook cases) {
        Dice dice = world.dice("large-firm", e.index());
        if (e.relation() == Relation.STRANGER) {
            cases.note(Case.COUNTED_HERE_REGISTERED_ELSEWHERE, e, place.building(), "");
        }
        int joined = Math.max(2011, e.established().getYear() + dice.between(1, 6));
        return new String[] {
            Integer.toString(number),
            code(e, dice, cases),
            name(e, month, dice, cases),
            form(e.trade().code().charAt(0)),
            e.trade().code(),
            e.trade().section(),
            Integer.toString(Math.min(joined, month.getYear())),
            Integer.toString(Math.max(20, world.staff(e, month))),
            Long.toString(Math.round(turnover / 1000)),
            street(place.building(), dice),
            RegisterAddress.write(place, dice),
            dice.chance(0.04) ? "本年新增" : ""
        };
    }

    private static String code(Enterprise e, Dice dice, CaseBook cases) {
        if (dice.chance(0.025)) {
            String wrong = CodeNoise.oneWrong(e.uscc(), dice);
            cases.note(Case.WRONG_CHARACTER_IN_CODE, SOURCE.code(), e, null, wrong);
            return wrong;
        }
        return e.uscc();
    }

    /** The bureau hears of a new name with the next yearly census. */
    private static String name(Enterprise e, YearMonth month, Dice dice, CaseBook cases) {
        String name = e.nameIn(month.minusMonths(dice.below(12))).full();
        if (!name.equals(e.nameIn(month).full())) {
            cases.note(Case.OLD_NAME, SOURCE.code(), e, null, name);
        }
        return dice.chance(0.05) ? name.replace('（', '(').replace('）', ')') : name;
    }

    private static String form(char section) {
        return switch (section) {
            case 'C', 'D' -> "B 工业";
            case 'E' -> "C 建筑业";
            case 'F' -> "E 批发和零售业";
            case 'H' -> "S 住宿和餐饮业";
            case 'K' -> "X 房地产开发经营业";
            default -> "F 规模以上服务业";
        };
    }

    private static String street(@Nullable Building building, Dice dice) {
        return building == null || dice.chance(0.05)
                ? ""
                : building.site().street().nameZh();
    }
}
