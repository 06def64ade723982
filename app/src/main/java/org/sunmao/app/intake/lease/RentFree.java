package org.sunmao.app.intake.lease;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Time for which no rent is paid: so many days or months, or periods with their days.
 *
 * @param number how many; zero where periods are given
 * @param months whether months are counted, else days
 * @param periods first and last days, in order
 */
public record RentFree(BigDecimal number, boolean months, List<Period> periods) {

    /** A period with both its days. */
    public record Period(LocalDate first, LocalDate last) {
        public Period {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("a period that ends before it begins: " + first + "/" + last);
            }
        }
    }

    private static final Pattern LENGTH =
            Pattern.compile("(?:前|共|首|装修|免租期?|含|合计|[:：])*(\\d{1,3}(?:\\.\\d{1,2})?)(?:个)?(天|日|月|年|周)?(?:免租期?|装修期?|整)*");
    private static final Pattern CANONICAL = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,2})?) (days|months)");

    public RentFree {
        periods = List.copyOf(periods);
    }

    /** Reads {@code 2个月}, {@code 60天}, {@code 2024.3.1-2024.4.30}, several of the latter with ；or 、 between; bare numbers count what the column says. */
    public static Optional<RentFree> read(String compact, @Nullable String columnUnit) {
        Optional<List<Period>> periods = periods(compact);
        if (periods.isPresent()) {
            return Optional.of(new RentFree(BigDecimal.ZERO, false, periods.get()));
        }
        Matcher m = LENGTH.matcher(compact.replaceFirst("\\(.*\\)$", ""));
        if (!m.matches()) {
            return Optional.empty();
        }
        String unit = m.group(2) == null ? unit(columnUnit) : m.group(2);
        BigDecimal number = new BigDecimal(m.group(1));
        return switch (unit) {
            case "天", "日" -> Optional.of(new RentFree(number, false, List.of()));
            case "周" -> Optional.of(new RentFree(number.multiply(BigDecimal.valueOf(7)), false, List.of()));
            case "月" -> Optional.of(new RentFree(number, true, List.of()));
            case "年" -> Optional.of(new RentFree(number.multiply(BigDecimal.valueOf(12)), true, List.of()));
            default -> Optional.empty();
        };
    }

    /** Whether a number stands there of which only the unit is missing. */
    public static boolean lacksUnit(String compact) {
        return compact.matches("\\d{1,3}(\\.\\d+)?");
    }

    /** Whether this is a unit that such time is given in. */
    public static boolean isUnit(String text) {
        return !unit(text).isEmpty();
    }

    private static String unit(@Nullable String text) {
        return text != null && text.matches("个?(天|日|月|年|周)") ? text.substring(text.length() - 1) : "";
    }

    private static Optional<List<Period>> periods(String text) {
        var periods = new ArrayList<Period>();
        for (String part : text.split("[;；、,，]")) {
            Optional<LeaseDays.Span> span = LeaseDays.span(part);
            if (span.isEmpty() || span.get().last().isBefore(span.get().first())) {
                return Optional.empty();
            }
            periods.add(new Period(span.get().first(), span.get().last()));
        }
        return Optional.of(periods);
    }

    /** As {@code 60 days}, {@code 2 months}, {@code 2024-03-01/2024-04-30;2025-03-01/2025-03-31}. */
    public String canonical() {
        if (periods.isEmpty()) {
            return number.stripTrailingZeros().toPlainString() + (months ? " months" : " days");
        }
        return String.join(
                ";",
                periods.stream().map(each -> each.first() + "/" + each.last()).toList());
    }

    /** What {@link #canonical()} wrote; empty for another text. */
    public static Optional<RentFree> of(String canonical) {
        Matcher m = CANONICAL.matcher(canonical);
        if (m.matches()) {
            return Optional.of(
                    new RentFree(new BigDecimal(m.group(1)), m.group(2).equals("months"), List.of()));
        }
        return periods(canonical.replace('/', '~')).map(periods -> new RentFree(BigDecimal.ZERO, false, periods));
    }
}
