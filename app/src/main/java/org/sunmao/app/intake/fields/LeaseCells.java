package org.sunmao.app.intake.fields;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.Parsed.Problem;
import org.sunmao.app.intake.lease.BreakOption;
import org.sunmao.app.intake.lease.Deposit;
import org.sunmao.app.intake.lease.Escalation;
import org.sunmao.app.intake.lease.Rent;
import org.sunmao.app.intake.lease.RentFree;
import org.sunmao.app.intake.lease.Right;

/** Reads cells as terms of a lease. */
final class LeaseCells {

    private static final String NUMERALS = "[〇零一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾]+";
    private static final Pattern WRITTEN =
            Pattern.compile(NUMERALS + "(?=个?[年月天日周%付])|(?<=[押付第])" + NUMERALS + "(?=$|[年付,，])");
    private static final Pattern PER_CENT = Pattern.compile("百分之(" + NUMERALS + "|\\d+(?:\\.\\d+)?)");

    private LeaseCells() {}

    static Parsed read(Field field, String cell, @Nullable String unit) {
        String plain = cell.strip().toLowerCase(Locale.ROOT);
        if (isCanonical(field, plain)) {
            return new Parsed.Value(new FieldValue.Text(plain), null);
        }
        String text = arabic(Cells.compact(cell));
        String column = unit == null ? null : Cells.compact(unit);
        return switch (field) {
            case RENT -> rent(cell, text, column);
            case RENT_FREE -> rentFree(cell, text, column);
            case ESCALATION -> escalation(cell, text, column);
            case DEPOSIT -> deposit(cell, text, column);
            case BREAK_OPTION -> value(field, cell, BreakOption.read(text), BreakOption::canonical, null);
            case RIGHT -> value(field, cell, Right.read(text), Right::word, null);
            default -> throw new IllegalStateException("no term of a lease: " + field);
        };
    }

    /** Programs, and whoever writes English, may give a term in the form that is kept; a bare number is not meant. */
    private static boolean isCanonical(Field field, String text) {
        return switch (field) {
            case RENT -> text.indexOf(' ') > 0 && same(text, Rent.of(text).map(Rent::canonical));
            case RENT_FREE -> same(text, RentFree.of(text).map(RentFree::canonical));
            case ESCALATION -> same(text, Escalation.of(text).map(Escalation::canonical));
            case DEPOSIT -> same(text, Deposit.of(text).map(Deposit::canonical));
            case BREAK_OPTION -> same(text, BreakOption.of(text).map(BreakOption::canonical));
            default -> false;
        };
    }

    private static boolean same(String text, Optional<String> canonical) {
        return canonical.filter(text::equals).isPresent();
    }

    private static Parsed rent(String cell, String text, @Nullable String column) {
        Optional<Rent> rent = Rent.read(text, column);
        boolean unsaid = rent.filter(read -> read.basis() == Rent.Basis.UNKNOWN).isPresent();
        return value(
                Field.RENT,
                cell,
                rent,
                Rent::canonical,
                unsaid ? new Problem("rent.unit-missing", cell, "rent") : null);
    }

    private static Parsed rentFree(String cell, String text, @Nullable String column) {
        Optional<RentFree> free = RentFree.read(text, column);
        return free.isEmpty() && RentFree.lacksUnit(text)
                ? new Problem("rent-free.unit-missing", cell, "rent-free")
                : value(Field.RENT_FREE, cell, free, RentFree::canonical, null);
    }

    private static Parsed escalation(String cell, String text, @Nullable String column) {
        boolean assumed = !Escalation.saysHowOften(text);
        return value(
                Field.ESCALATION,
                cell,
                Escalation.read(text, column),
                Escalation::canonical,
                assumed ? new Problem("escalation.assumed", cell, "escalation") : null);
    }

    private static Parsed deposit(String cell, String text, @Nullable String column) {
        boolean assumed = !Deposit.saysUnit(text, column);
        return value(
                Field.DEPOSIT,
                cell,
                Deposit.read(text, column),
                Deposit::canonical,
                assumed ? new Problem("deposit.assumed", cell, "deposit") : null);
    }

    private static <T> Parsed value(
            Field field, String cell, Optional<T> read, Function<T, String> canonical, @Nullable Problem remark) {
        return read.<Parsed>map(term -> new Parsed.Value(new FieldValue.Text(canonical.apply(term)), remark))
                .orElseGet(() -> new Problem(field.code() + ".unreadable", cell, field.code()));
    }

    /** 两年 is 2年, 押三付一 is 押3付1, 百分之五 is 5%, 半年 is 6个月. */
    static String arabic(String text) {
        String plain = PER_CENT.matcher(text).replaceAll("$1%").replace("半年", "6个月");
        Matcher m = WRITTEN.matcher(plain);
        var arabic = new StringBuilder();
        while (m.find()) {
            OptionalInt number = ChineseNumerals.find(m.group());
            m.appendReplacement(arabic, number.isPresent() ? Integer.toString(number.getAsInt()) : m.group());
        }
        return m.appendTail(arabic).toString();
    }
}
