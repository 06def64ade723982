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

/** The tax office's monthly list of what each enterprise paid, one workbook a month. */
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

    /** Writes the workbook of a month. */
    public Delivered write(Path dir, YearMonth month, TruthRows truth) throws IOException {
        Path path = FileNames.below(dir, "tax/税收" + month + ".xlsx", "tax/" + month + ".xlsx");
        Xlsx.write(path, month.atEndOfMonth(), workbook -> {
            LongSheet sheet = new LongSheet(workbook, "税收明细", part -> head(part, month));
            fill(sheet, month, path, truth);
            sheet.finish();
        });
        return new Delivered(SOURCE, path, month.atEndOfMonth(), true);
    }

    private static void head(Sheet sheet, YearMonth month) throws IOException {
        sheet.worksheet().range(0, 0, 0, 10).merge();
        sheet.add(month.getYear() + "年" + month.getMonthValue() + "月澜湾区企业税收明细表");
        sheet.add("数据来源：澜湾区税务局", "", "", "", "", "", "", "", "", "单位：元");
        sheet.add((Object[]) HEADER.split(" "));
    }

    private void fill(LongSheet sheet, YearMonth month, Path path, TruthRows truth) throws IOException {
        List<Enterprise> all = world.enterprises();
        long sumFen = 0;
        int number = 0;
        for (Iterator<Integer> order = Mixed.order(all.size(), 2).iterator(); order.hasNext(); ) {
            Enterprise enterprise = all.get(order.next());
            Optional<TaxLine> line = find(enterprise, month);
            if (line.isPresent()) {
                int row = sheet.add(cells(++number, enterprise, line.get(), month));
                truth.add(path, sheet.sheetName(), row, enterprise, null, "");
                sumFen += line.get().totalFen();
            }
        }
        sheet.add("合计", "", "", "", "", "", "", "", yuan(sumFen));
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
