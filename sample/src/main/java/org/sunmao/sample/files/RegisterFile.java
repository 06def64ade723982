package org.sunmao.sample.files;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sunmao.sample.lexicon.Region;
import org.sunmao.sample.noise.Capital;
import org.sunmao.sample.noise.CodeNoise;
import org.sunmao.sample.noise.RegisterAddress;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.Registration;
import org.sunmao.sample.world.World;

/** The business register's extracts, half a year apart: CSV in GB18030, with the faults that such extracts have. */
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

    /** Writes the extract of a day; two of its rows have the wrong number of columns. */
    public List<Delivered> write(Path dir, LocalDate day, TruthRows truth) throws IOException {
        YearMonth month = YearMonth.from(day);
        Path path = FileNames.below(dir, "register/市场主体" + month + ".csv", "register/" + month + ".csv");
        List<Enterprise> all = world.enterprises();
        try (CsvParts csv = new CsvParts(path, Charset.forName("GB18030"), LineDelimiter.CRLF, "", HEADER.split(" "))) {
            int number = 1;
            for (Iterator<Integer> order = Mixed.order(all.size(), 1).iterator(); order.hasNext(); ) {
                Enterprise enterprise = all.get(order.next());
                if (enterprise.relation().isInRegister()
                        && !enterprise.established().isAfter(day)) {
                    Registration registration = world.registration(enterprise, day);
                    number++;
                    int row = csv.add(damage(fields(enterprise, registration, day, truth.cases()), number));
                    truth.add(csv.path(), "", row, enterprise, registration.building(), registration.label());
                    noteChanges(enterprise, day, truth.cases());
                }
            }
            boolean whole = csv.paths().size() == 1;
            return csv.paths().stream()
                    .map(part -> new Delivered(SOURCE, part, day, whole))
                    .toList();
        }
    }

    private String[] fields(Enterprise e, Registration registration, LocalDate day, CaseBook cases) {
        Dice dice = world.dice("register-row", e.index());
        return new String[] {
            e.nameIn(YearMonth.from(day)).full(),
            code(e, dice, cases),
            date(e.established(), dice),
            e.kind().zh(),
            e.boss(),
            capital(e, cases),
            world.status(e, day).zh(),
            e.trade().section(),
            dice.chance(0.05) ? e.trade().code().substring(1) : e.trade().code(),
            authority(e),
            RegisterAddress.write(registration, dice),
            e.trade().scope() + (dice.chance(0.5) ? "；企业营销策划。" : "。"),
            dice.chance(0.15) ? "" : e.phone()
        };
    }

    private void noteChanges(Enterprise e, LocalDate day, CaseBook cases) {
        LocalDate before = world.firstExtract();
        if (!day.equals(world.secondExtract())) {
            return;
        }
        if (e.established().isAfter(before)) {
            cases.note(Case.REGISTER_NEW, e, null, e.established().toString());
            return;
        }
        world.findMove(e).ifPresent(moved -> cases.note(Case.REGISTER_MOVED, e, null, moved.toString()));
        world.findRevocation(e).ifPresent(gone -> cases.note(Case.REGISTER_REVOKED, e, null, gone.toString()));
        if (!e.nameIn(YearMonth.from(before)).equals(e.name())) {
            cases.note(
                    Case.REGISTER_RENAMED,
                    e,
                    null,
                    e.nameIn(YearMonth.from(before)).full());
        }
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

    private static String code(Enterprise e, Dice dice, CaseBook cases) {
        double d = dice.fraction();
        if (d < 0.006) {
            return e.uscc().toLowerCase(Locale.ROOT);
        }
        if (d < 0.009) {
            String wrong = CodeNoise.oneWrong(e.uscc(), dice);
            cases.note(Case.WRONG_CHARACTER_IN_CODE, SOURCE.code(), e, null, wrong);
            return wrong;
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

    private String capital(Enterprise e, CaseBook cases) {
        Optional<Capital> capital = findCapital(world, e);
        Dice dice = world.dice("capital-spelling", e.index());
        if (capital.isEmpty()) {
            return dice.chance(0.5) ? "" : "N/A";
        }
        Capital.Spelling spelling = capital.get().spelling(dice);
        String written = capital.get().write(spelling);
        cases.note(Case.CAPITAL_SPELLING, spelling.name(), e, null, written);
        return written;
    }

    /** The registered capital; branches have none, and half of the individuals do not say. */
    static Optional<Capital> findCapital(World world, Enterprise e) {
        Dice dice = world.dice("capital", e.index());
        boolean none = e.kind() == Enterprise.Kind.BRANCH || e.kind() == Enterprise.Kind.INDIVIDUAL && dice.chance(0.5);
        return none ? Optional.empty() : Optional.of(Capital.any(e.kind() == Enterprise.Kind.FOREIGN, dice));
    }

    private static String authority(Enterprise e) {
        return e.uscc().startsWith(Region.CITY_CODE, 2) ? "望澜市行政审批服务局" : "澜湾区市场监督管理局";
    }
}
