package org.sunmao.sample.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sunmao.sample.lexicon.Region;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.Relation;
import org.sunmao.sample.world.TaxLine;
import org.sunmao.sample.world.World;

/** The tax office's monthly list of what each enterprise paid, by month. */
public final class TaxFiles {

    private static final Delivered.Source SOURCE = new Delivered.Source(
            "tax", "tax", "澜湾区税务局", "Lanwan District Tax Office", "企业税收明细", "Tax by enterprise and month");
    private static final String HEADER = "序号 纳税人名称 社会信用代码（纳税人识别号） 所属期 增值税 企业所得税 个人所得税 其他税费 合计 其中：区级留成 主管税务所";

    private final World world;
    private final boolean nilReturns;

    /** @param nilReturns whether those who owe nothing have a row too, with zeros */
    public TaxFiles(World world, boolean nilReturns) {
        this.world = world;
        this.nilReturns = nilReturns;
    }

    /** Writes the workbook of a month, or several where one would get too long. */
    public List<Delivered> write(Path dir, YearMonth month, TruthRows truth) throws IOException {
        Path first = FileNames.below(dir, "tax/税收" + month + ".xlsx", "tax/" + month + ".xlsx");
        List<Enterprise> all = world.enterprises();
        Iterator<Paid> paid = Mixed.order(all.size(), 2)
                .mapToObj(all::get)
                .map(e -> find(e, month).map(line -> new Paid(e, line)))
                .flatMap(Optional::stream)
                .iterator();
        List<Path> paths = new LongList<>("税收明细", LongList.MOST_ROWS, new Month(month, truth))
                .write(first, month.atEndOfMonth(), paid);
        return paths.stream()
                .map(path -> new Delivered(SOURCE, path, month.atEndOfMonth(), paths.size() == 1))
                .toList();
    }

    private record Paid(Enterprise enterprise, TaxLine line) {}

    /** The list of a month; numbers go on from workbook to workbook, the sum in the last row is that of its own workbook. */
    private final class Month implements LongList.Part<Paid> {
        private final YearMonth month;
        private final TruthRows truth;
        private int number;
        private long sumFen;

        Month(YearMonth month, TruthRows truth) {
            this.month = month;
            this.truth = truth;
        }

        @Override
        public void head(Sheet sheet) throws IOException {
            sumFen = 0;
            sheet.worksheet().range(0, 0, 0, 10).merge();
            sheet.add(month.getYear() + "年" + month.getMonthValue() + "月澜湾区企业税收明细表");
            sheet.add("数据来源：澜湾区税务局", "", "", "", "", "", "", "", "", "单位：元");
            sheet.add((Object[]) HEADER.split(" "));
        }

        @Override
        public void row(Sheet sheet, Path path, Paid paid) throws IOException {
            int row = sheet.stream(cells(++number, paid.enterprise(), paid.line(), month));
            truth.add(path, sheet.name(), row, paid.enterprise(), null, "");
            sumFen += paid.line().totalFen();
        }

        @Override
        public void foot(Sheet sheet) throws IOException {
            sheet.add("合计", "", "", "", "", "", "", "", yuan(sumFen));
        }
    }

    private Optional<TaxLine> find(Enterprise e, YearMonth month) {
        Optional<TaxLine> line = world.findTax(e, month);
        boolean nil = nilReturns
                && e.relation().isInRegister()
                && e.relation() != Relation.CLOSED
                && !YearMonth.from(e.established()).isAfter(month);
        return line.isPresent() || !nil ? line : Optional.of(TaxLine.NIL);
    }

    private Object[] cells(int number, Enterprise e, TaxLine line, YearMonth month) {
        Dice dice = world.dice("tax-row", e.index());
        int lag = dice.below(3);
        String name = e.nameIn(month.minusMonths(lag)).full();
        return new Object[] {
            number,
            dice.chance(0.03) ? name.replace('（', '(').replace('）', ')') : name,
            code(e, dice),
            month.toString(),
            yuan(line.vatFen()),
            yuan(line.corporateFen()),
            yuan(line.personalFen()),
            yuan(line.otherFen()),
            yuan(line.totalFen()),
            yuan(line.districtFen()),
            office(e, dice)
        };
    }

    private static String code(Enterprise e, Dice dice) {
        double d = dice.fraction();
        if (d < 0.03) {
            return "";
        }
        if (d < 0.15 && !e.oldNumber().isEmpty()) {
            return e.oldNumber();
        }
        return d > 0.99 ? e.uscc().toLowerCase(Locale.ROOT) : e.uscc();
    }

    private String office(Enterprise e, Dice dice) {
        Building building = world.registration(e).building();
        Region.Street street =
                building == null ? dice.pick(Region.STREETS) : building.site().street();
        return street.shortName() + "税务所";
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
