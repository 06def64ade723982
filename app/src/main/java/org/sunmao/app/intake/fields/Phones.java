package org.sunmao.app.intake.fields;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunmao.app.intake.fields.Parsed.Problem;

/** Reads telephone numbers; of several in one cell the first. */
final class Phones {

    private static final Pattern SEVERAL = Pattern.compile("[/、,;；]|或");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?-?(1\\d{10})");
    private static final Pattern FIXED =
            Pattern.compile("(?:\\+?86-?)?\\(?(0\\d{2,3})?\\)?-?(\\d{7,8})(?:(?:-|转|ext\\.?)(\\d{1,6}))?");
    private static final Pattern SERVICE = Pattern.compile("[48]00-?\\d{3}-?\\d{4}");

    private Phones() {}

    static Parsed read(String cell) {
        if (plainMobile(cell)) {
            return value(cell);
        }
        String first = SEVERAL.split(Cells.compact(cell), -1)[0].replaceFirst("^[\\p{IsHan}]{1,6}:?", "");
        Matcher mobile = MOBILE.matcher(first.replace("-", ""));
        if (mobile.matches()) {
            return value(mobile.group(1));
        }
        if (SERVICE.matcher(first).matches()) {
            return value(first.replace("-", ""));
        }
        Matcher fixed = FIXED.matcher(first);
        if (!fixed.matches()) {
            return new Problem("phone.unreadable", cell, "telephone number");
        }
        String area = fixed.group(1) == null ? "" : fixed.group(1) + "-";
        String extension = fixed.group(3) == null ? "" : "-" + fixed.group(3);
        return value(area + fixed.group(2) + extension);
    }

    private static boolean plainMobile(String cell) {
        return cell.length() == 11 && cell.charAt(0) == '1' && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Parsed value(String phone) {
        return new Parsed.Value(new FieldValue.Text(phone), null);
    }
}
