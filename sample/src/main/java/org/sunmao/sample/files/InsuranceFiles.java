package org.sunmao.sample.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.sunmao.sample.noise.NameNoise;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.World;

/** The social insurance office's headcounts, quarter by quarter: names only, no code. */
public final class InsuranceFiles {

    private static final Delivered.Source SOURCE = new Delivered.Source(
            "insurance",
            "insurance",
            "澜湾区人力资源和社会保障局",
            "Lanwan District Bureau of Human Resources and Social Security",
            "单位参保人数",
            "Persons insured by employer");
    private static final String HEADER = "序号 单位名称 险种 参保人数 其中：当季新增 当季减少 所属期";
    private static final double NOISE = 0.08;

    private final World world;

    public InsuranceFiles(World world) {
        this.world = world;
    }

    /** Writes a workbook for each quarter of the last year. */
    public List<Delivered> write(Path dir, TruthRows truth) throws IOException {
        List<Delivered> delivered = new ArrayList<>();
        for (YearMonth month : world.listQuarterEnds()) {
            delivered.addAll(write(dir, month, truth));
        }
        return delivered;
    }

    private List<Delivered> write(Path dir, YearMonth month, TruthRows truth) throws IOException {
        Path first = FileNames.below(dir, "insurance/参保人数" + month + ".xlsx", "insurance/" + month + ".xlsx");
        List<Enterprise> all = world.enterprises();
        Iterator<Enterprise> employers = Mixed.order(all.size(), 3)
                .mapToObj(all::get)
                .filter(e -> world.staff(e, month) > 0)
                .iterator();
        List<Path> paths = new LongList<>("参保人数", LongList.MOST_ROWS, new Quarter(month, truth))
                .write(first, month.atEndOfMonth(), employers);
        return paths.stream()
                .map(path -> new Delivered(SOURCE, path, month.atEndOfMonth(), paths.size() == 1))
                .toList();
    }

    private final class Quarter implements LongList.Part<Enterprise> {
        private final YearMonth month;
        private final TruthRows truth;
        private int number;

        Quarter(YearMonth month, TruthRows truth) {
            this.month = month;
            this.truth = truth;
        }

        @Override
        public void head(Sheet sheet) throws IOException {
            sheet.worksheet().range(0, 0, 0, 6).merge();
            sheet.add("澜湾区用人单位参保情况（" + month.getYear() + "年" + month.getMonthValue() + "月）");
            sheet.add((Object[]) HEADER.split(" "));
        }

        @Override
        public void row(Sheet sheet, Path path, Enterprise employer) throws IOException {
            int staff = world.staff(employer, month);
            int row = sheet.stream(cells(++number, employer, staff, month, truth.cases()));
            truth.add(path, sheet.name(), row, employer, null, "");
        }
    }

    private Object[] cells(int number, Enterprise e, int staff, YearMonth month, CaseBook cases) {
        int change = staff - world.staff(e, month.minusMonths(3));
        int gone = world.dice("insured-gone", e.index(), month.getMonthValue()).below(1 + staff / 20);
        return new Object[] {
            number,
            name(e, month, cases),
            "企业职工基本养老保险",
            staff,
            Math.max(0, change + gone),
            Math.max(0, Math.max(gone, gone - change)),
            month.toString().replace("-", "")
        };
    }

    /** An employer that does not report its new name goes on under the old one. */
    private String name(Enterprise e, YearMonth month, CaseBook cases) {
        Dice dice = world.dice("insured-name", e.index());
        var known = e.nameIn(month.minusMonths(dice.below(12)));
        if (!known.equals(e.nameIn(month))) {
            cases.note(Case.OLD_NAME, SOURCE.code(), e, null, known.full());
        }
        return NameNoise.write(known, NOISE, dice);
    }
}
