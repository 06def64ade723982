package org.sunmao.app.intake.fields;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.Parsed.Problem;

/** Reads areas, shares, counts and other numbers. */
final class Quantities {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:约|共|近)?([-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,30})?(?:\\.\\d{0,30})?(?:e[-+]?\\d{1,2})?)(.*?)(?:左右|余|多)?");
    private static final Map<String, String> AREA_FACTORS = Map.ofEntries(
            Map.entry("", "1"),
            Map.entry("m2", "1"),
            Map.entry("平方米", "1"),
            Map.entry("平米", "1"),
            Map.entry("平方", "1"),
            Map.entry("平", "1"),
            Map.entry("sqm", "1"),
            Map.entry("万m2", "10000"),
            Map.entry("万平方米", "10000"),
            Map.entry("万平米", "10000"),
            Map.entry("万平方", "10000"),
            Map.entry("万平", "10000"),
            Map.entry("公顷", "10000"),
            Map.entry("亩", "666.666667"));
    private static final Pattern ABOVE = Pattern.compile("地上([\\d一二三四五六七八九十百]+)");
    private static final Pattern BELOW = Pattern.compile("地下([\\d一二三四五六七八九十]+)");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?!\\d{5,}|\\d{1,3}$).*");
    private static final Pattern COUNT_UNIT = Pattern.compile("(层|楼|f|人|个|年|家|户|名|幢|栋|座)?");

    private Quantities() {}

    static Parsed area(String cell, @Nullable String unit) {
        Matcher m = NUMBER.matcher(Cells.compact(cell));
        BigDecimal number = m.matches() ? number(m.group(1)) : null;
        if (number == null) {
            return new Problem("area.unreadable", cell, "area");
        }
        String written = m.group(2).replaceAll("[()]", "");
        String factor = AREA_FACTORS.get(written.isEmpty() && unit != null ? Cells.compact(unit) : written);
        if (factor == null) {
            return new Problem("area.unreadable", cell, "area");
        }
        if (number.signum() < 0) {
            return new Problem("area.negative", cell, "area");
        }
        BigDecimal sqm = number.multiply(new BigDecimal(factor)).setScale(4, RoundingMode.HALF_UP);
        return new Parsed.Value(new FieldValue.AreaSqm(plain(sqm)), null);
    }

    /** A share of one. A bare number above 1 is taken for per cent, a bare one up to 1 for a share, unless the unit says %. */
    static Parsed percent(String cell, @Nullable String unit) {
        String text = Cells.compact(cell);
        boolean sign = text.endsWith("%");
        BigDecimal number = number(sign ? text.substring(0, text.length() - 1) : text);
        if (number == null) {
            return new Problem("percent.unreadable", cell, "percent");
        }
        boolean declared = "%".equals(unit) || "％".equals(unit);
        boolean above = number.compareTo(BigDecimal.ONE) > 0;
        BigDecimal share = sign || declared || above ? number.movePointLeft(2) : number;
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            return new Problem("percent.out-of-range", cell, "0 - 100 %");
        }
        Problem assumed = above && !sign && !declared ? new Problem("percent.assumed", cell, cell + " %") : null;
        return new Parsed.Value(new FieldValue.Decimal(plain(share)), assumed);
    }

    static Parsed whole(Field field, String cell) {
        String text = Cells.compact(cell);
        return switch (field) {
            case COMPLETION_YEAR -> year(cell, text);
            case FLOORS_ABOVE -> floors(cell, text, ABOVE);
            case FLOORS_BELOW -> floors(cell, text, BELOW);
            default -> count(cell, text);
        };
    }

    private static Parsed year(String cell, String text) {
        Matcher m = YEAR.matcher(text);
        return m.matches()
                ? new Parsed.Value(new FieldValue.Whole(Integer.parseInt(m.group(1))), null)
                : new Problem("year.unreadable", cell, "year");
    }

    private static Parsed floors(String cell, String text, Pattern part) {
        Matcher m = part.matcher(text);
        if (m.find()) {
            return count(cell, m.group(1));
        }
        Parsed count = count(cell, text);
        if (count instanceof Parsed.Value value && value.value() instanceof FieldValue.Whole whole) {
            int number = part == BELOW ? Math.abs(whole.number()) : whole.number();
            return number < 0 || number > 200
                    ? new Problem("floors.out-of-range", cell, "0 - 200")
                    : new Parsed.Value(new FieldValue.Whole(number), null);
        }
        return count;
    }

    private static Parsed count(String cell, String text) {
        Matcher m = NUMBER.matcher(text);
        if (m.matches() && COUNT_UNIT.matcher(m.group(2)).matches()) {
            BigDecimal number = number(m.group(1));
            if (number != null && plain(number).scale() == 0 && number.abs().compareTo(BigDecimal.TEN.pow(9)) < 0) {
                return new Parsed.Value(new FieldValue.Whole(number.intValue()), null);
            }
        }
        OptionalInt written = ChineseNumerals.find(text.replaceFirst("(层|楼|人|个)$", ""));
        return written.isPresent()
                ? new Parsed.Value(new FieldValue.Whole(written.getAsInt()), null)
                : new Problem("number.unreadable", cell, "whole number");
    }

    static Parsed decimal(Field field, String cell) {
        Matcher m = NUMBER.matcher(Cells.compact(cell));
        BigDecimal number = m.matches() ? number(m.group(1)) : null;
        if (number == null || !unitFits(field, m.group(2))) {
            return new Problem("number.unreadable", cell, "number");
        }
        int limit = field == Field.LONGITUDE ? 180 : field == Field.LATITUDE ? 90 : Integer.MAX_VALUE;
        return number.abs().compareTo(BigDecimal.valueOf(limit)) > 0
                ? new Problem("number.out-of-range", cell, "-" + limit + " - " + limit)
                : new Parsed.Value(new FieldValue.Decimal(plain(number)), null);
    }

    private static boolean unitFits(Field field, String unit) {
        return switch (field) {
            case HEIGHT_M -> unit.matches("m|米|公尺|");
            default -> unit.matches("°?[ewns]?");
        };
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text.replace(",", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
