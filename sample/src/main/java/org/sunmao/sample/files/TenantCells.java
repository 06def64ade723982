package org.sunmao.sample.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.lexicon.People;
import org.sunmao.sample.noise.CodeNoise;
import org.sunmao.sample.noise.NameNoise;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.BuildingName;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.EnterpriseName;
import org.sunmao.sample.world.Manager;
import org.sunmao.sample.world.Tenancy;
import org.sunmao.sample.world.World;

/** The cells of a manager's workbook of one month. A tenant is written the same every month, unless it is typed anew. */
final class TenantCells {

    private final World world;
    private final Manager manager;
    private final ManagerStyle style;
    private final YearMonth month;
    private final CaseBook cases;

    TenantCells(World world, Manager manager, ManagerStyle style, YearMonth month, CaseBook cases) {
        this.world = world;
        this.manager = manager;
        this.style = style;
        this.month = month;
        this.cases = cases;
    }

    /** The cell of that column; empty text where nothing is written. */
    Object cell(Column column, TenantRow row, int number) {
        Tenancy tenancy = row.tenancy();
        return switch (column) {
            case NUMBER -> number;
            case BUILDING -> called(row.building());
            case FLOOR -> style.notation().floor(row.floor());
            case ROOM -> style.notation().rooms(row.units(), row.wholeFloor(), towerInRoom(row.building()));
            case AREA -> area(row.areaCenti());
            case STATUS -> tenancy == null ? style.vacantWord() : signed(tenancy) ? "已签约" : "已租";
            default -> tenancy == null ? vacant(column) : leased(column, tenancy, row);
        };
    }

    private boolean signed(Tenancy tenancy) {
        return tenancy.start().isAfter(month.atEndOfMonth());
    }

    private Object vacant(Column column) {
        return column == Column.TENANT ? style.vacantWord() : "";
    }

    private Object leased(Column column, Tenancy tenancy, TenantRow row) {
        Enterprise enterprise = world.enterprises().get(tenancy.enterprise());
        Dice dice = world.dice("tenant-" + column, manager.index(), enterprise.index());
        return switch (column) {
            case TENANT -> name(enterprise);
            case USCC -> code(enterprise, dice);
            case TRADE -> dice.chance(0.2) ? "" : dice.pick(enterprise.trade().words());
            case RENT -> dice.chance(0.08) ? "" : rent(tenancy, row);
            case FROM -> dice.chance(0.04) ? "" : date(tenancy.start());
            case UNTIL -> dice.chance(0.04) ? "" : date(tenancy.termEndOn(month.atEndOfMonth()));
            case TERM -> dice.chance(0.04) ? "" : term(tenancy);
            case CONTACT -> contact(enterprise, dice);
            case PHONE -> phone(enterprise, dice);
            case REMARK -> remark(enterprise, dice);
            case RIGHT, RENT_FREE, ESCALATION, DEPOSIT, BREAK -> LeaseTermCells.cell(column, tenancy, dice);
            default -> "";
        };
    }

    /** The name that the manager knows; word of a new name takes up to four months, and some never hear it. */
    private String name(Enterprise enterprise) {
        Dice habit = world.dice("spelling", manager.index(), enterprise.index());
        EnterpriseName known = habit.chance(0.2) && enterprise.former() != null
                ? Objects.requireNonNull(enterprise.former())
                : enterprise.nameIn(month.minusMonths(habit.below(5)));
        if (!known.equals(enterprise.nameIn(month))) {
            cases.note(Case.OLD_NAME, "tenants", enterprise, null, known.full());
        }
        int typedAnew = habit.chance(0.06) && month.getMonthValue() % 6 >= habit.below(6) ? 1 : 0;
        return NameNoise.write(
                known, style.nameNoise(), world.dice("name", manager.index(), enterprise.index(), typedAnew));
    }

    private Object code(Enterprise enterprise, Dice dice) {
        if (!dice.chance(style.codeShare())) {
            return "";
        }
        if (dice.chance(0.02)) {
            String wrong = CodeNoise.oneWrong(enterprise.uscc(), dice);
            cases.note(Case.WRONG_CHARACTER_IN_CODE, "tenants", enterprise, null, wrong);
            return wrong;
        }
        return dice.chance(0.03) ? enterprise.uscc().toLowerCase(Locale.ROOT) : enterprise.uscc();
    }

    private static String contact(Enterprise enterprise, Dice dice) {
        String name = dice.chance(0.45) ? enterprise.boss() : People.name(dice);
        if (dice.chance(0.12)) {
            return "";
        }
        return dice.chance(0.2) ? name.charAt(0) + dice.pick(List.of("经理", "总", "女士", "先生")) : name;
    }

    private static Object phone(Enterprise enterprise, Dice dice) {
        String phone = dice.chance(0.75) ? enterprise.phone() : People.phone(enterprise.index() + 31, false);
        double d = dice.fraction();
        if (d < 0.1) {
            return "";
        }
        if (phone.length() == 11 && d < 0.3) {
            return Long.valueOf(phone);
        }
        return phone.length() == 11 && d < 0.4
                ? phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7)
                : phone;
    }

    private static String remark(Enterprise enterprise, Dice dice) {
        EnterpriseName former = enterprise.former();
        if (former != null && dice.chance(0.5)) {
            return "原" + former.full();
        }
        return dice.chance(0.12) ? dice.pick(List.of("免租期2个月", "另租地下车位2个", "已续租", "欠费催缴中", "拟扩租", "注册地不在本楼")) : "";
    }

    private Object area(long centi) {
        BigDecimal area = BigDecimal.valueOf(centi, 2);
        return style.amounts() == ManagerStyle.Amounts.WITH_UNITS ? area + "㎡" : area;
    }

    private Object rent(Tenancy tenancy, TenantRow row) {
        BigDecimal daily = BigDecimal.valueOf(tenancy.rentCenti(), 2);
        return switch (style.amounts()) {
            case NUMBERS -> daily;
            case WITH_UNITS -> daily + "元/㎡·天";
            case MONTHLY_RENT ->
                daily.multiply(BigDecimal.valueOf(row.areaCenti(), 2))
                        .multiply(BigDecimal.valueOf(365))
                        .divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
        };
    }

    private String term(Tenancy tenancy) {
        return text(tenancy.start())
                + (style.dates() == ManagerStyle.Dates.CHINESE ? "至" : "-")
                + text(tenancy.termEndOn(month.atEndOfMonth()));
    }

    private Object date(LocalDate date) {
        return style.dates() == ManagerStyle.Dates.CELL ? date : text(date);
    }

    private String text(LocalDate date) {
        int y = date.getYear();
        int m = date.getMonthValue();
        int d = date.getDayOfMonth();
        return switch (style.dates()) {
            case CELL, DOTS -> y + "." + m + "." + d;
            case DASHES ->
                style.columns().contains(Column.TERM) ? date.toString().replace('-', '/') : date.toString();
            case CHINESE -> y + "年" + m + "月" + d + "日";
            case SLASHES -> y + "/" + m + "/" + d;
        };
    }

    private @Nullable String towerInRoom(Building building) {
        return building.name().tower();
    }

    /** What the manager calls the building. */
    String called(Building building) {
        BuildingName name = building.name();
        String tower = name.tower();
        return switch (style.calling()) {
            case OFFICIAL -> name.official();
            case SHORT -> tower == null ? name.shortName() : name.shortName() + tower;
            case FORMER -> Objects.requireNonNullElse(name.former(), name.official());
            case PROJECT ->
                Objects.requireNonNullElse(
                        name.project(),
                        tower == null ? name.official() : name.shortName().substring(0, 2) + tower + "座");
        };
    }
}
