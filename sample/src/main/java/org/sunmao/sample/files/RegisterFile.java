package org.sunmao.sample.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.sunmao.sample.lexicon.Region;
import org.sunmao.sample.noise.RegisterAddress;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.Registration;
import org.sunmao.sample.world.Relation;
import org.sunmao.sample.world.World;

/** The business register's extract: CSV in GB18030, with the faults that such extracts have. */
public final class RegisterFile {

    private static final Delivered.Source SOURCE = new Delivered.Source(
            "register",
            "register",
            "澜湾区市场监督管理局",
            "Lanwan District Administration for Market Regulation",
            "市场主体登记信息",
            "Business register");
    private static final String HEADER = "企业名称 统一社会信用代码 成立日期 企业类型 法定代表人 注册资本 登记状态 行业门类 行业代码 登记机关 注册地址 经营范围 联系电话";
    private static final int ADDRESS = 10;
    private static final int UNREADABLE_DATES = 5;

    private final World world;

    public RegisterFile(World world) {
        this.world = world;
    }

    /** Writes the extract; two of its rows have the wrong number of columns. */
    public Delivered write(Path dir, LocalDate dataDate, TruthRows truth) throws IOException {
        Path path = FileNames.below(dir, "register/市场主体.csv", "register/register.csv");
        Files.createDirectories(path.getParent());
        List<Enterprise> all = world.enterprises();
        try (BufferedWriter out = Files.newBufferedWriter(path, Charset.forName("GB18030"));
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(HEADER.split(" "));
            int row = 1;
            for (Iterator<Integer> order = Mixed.order(all.size(), 1).iterator(); order.hasNext(); ) {
                Enterprise enterprise = all.get(order.next());
                if (enterprise.relation().isInRegister()) {
                    row++;
                    Registration registration = world.registration(enterprise);
                    csv.writeRecord(damage(fields(enterprise, registration), row));
                    truth.add(path, "", row, enterprise, registration.building(), registration.label());
                }
            }
        }
        return new Delivered(SOURCE, path, dataDate, true);
    }

    private String[] fields(Enterprise e, Registration registration) {
        Dice dice = world.dice("register-row", e.index());
        return new String[] {
            e.name().full(),
            code(e, dice),
            date(e.established(), dice),
            e.kind().zh(),
            e.boss(),
            capital(e, dice),
            status(e, dice),
            e.trade().section(),
            dice.chance(0.05) ? e.trade().code().substring(1) : e.trade().code(),
            authority(e),
            RegisterAddress.write(registration, dice),
            e.trade().scope() + (dice.chance(0.5) ? "；企业营销策划。" : "。"),
            dice.chance(0.15) ? "" : e.phone()
        };
    }

    /** Row 61 and every 60th row after it has a date that cannot be read, five in all; two rows are broken. */
    private static String[] damage(String[] fields, int row) {
        int fault = row - 61;
        if (fault >= 0 && fault % 60 == 0 && fault / 60 < UNREADABLE_DATES) {
            fields[2] = List.of("0000-00-00", "2018-13-45", "不详", "20l9-05-06", "1899/12")
                    .get(fault / 60);
        }
        if (row == 77) {
            return Arrays.copyOf(fields, 7);
        }
        if (row == 91) {
            String[] wider = Arrays.copyOf(fields, fields.length + 1);
            wider[ADDRESS] = "澜湾区";
            System.arraycopy(fields, ADDRESS, wider, ADDRESS + 1, fields.length - ADDRESS);
            return wider;
        }
        return fields;
    }

    private static String code(Enterprise e, Dice dice) {
        double d = dice.fraction();
        if (d < 0.006) {
            return e.uscc().toLowerCase(Locale.ROOT);
        }
        if (d < 0.009) {
            char last = e.uscc().charAt(17);
            return e.uscc().substring(0, 17) + (last == '7' ? '2' : '7');
        }
        if (d < 0.012) {
            return "";
        }
        return !e.oldNumber().isEmpty() && d < 0.08 ? e.oldNumber() : e.uscc();
    }

    private static String date(LocalDate date, Dice dice) {
        double d = dice.fraction();
        if (d < 0.93) {
            return date.toString();
        }
        return d < 0.97
                ? date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth()
                : date.toString().replace("-", "");
    }

    private static String capital(Enterprise e, Dice dice) {
        if (e.kind() == Enterprise.Kind.BRANCH || e.kind() == Enterprise.Kind.INDIVIDUAL && dice.chance(0.5)) {
            return dice.chance(0.5) ? "" : "N/A";
        }
        int wan = dice.pick(
                List.of(3, 10, 30, 50, 50, 100, 100, 100, 200, 300, 500, 500, 1000, 1000, 2000, 5000, 10_000));
        if (e.kind() == Enterprise.Kind.FOREIGN && dice.chance(0.7)) {
            return dice.chance(0.5) ? wan + "万美元" : wan + ".0000(万美元)";
        }
        return switch (dice.below(9)) {
            case 0 -> wan + "(万)";
            case 1 -> String.format("%,d(万)", wan);
            case 2 -> wan + "万人民币";
            case 3 -> String.format("%,d.0000万元", wan);
            case 4 -> wan + ".000000万人民币";
            case 5 -> String.format("%,d(万元人民币)", wan);
            default -> wan + "万元";
        };
    }

    private String status(Enterprise e, Dice dice) {
        if (e.relation() == Relation.CLOSED) {
            return "注销";
        }
        double d = dice.fraction();
        if (world.isPresent(e)) {
            return d < 0.997 ? "在营" : "吊销";
        }
        return d < 0.82 ? "在营" : d < 0.9 ? "吊销" : "注销";
    }

    private static String authority(Enterprise e) {
        return e.uscc().startsWith(Region.CITY_CODE, 2) ? "望澜市行政审批服务局" : "澜湾区市场监督管理局";
    }
}
