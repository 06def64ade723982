package org.sunmao.app.intake.fields;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What all readers of cells have in common. */
final class Cells {

    private static final Set<String> NOTHING = Set.of(
            "",
            "-",
            "--",
            "---",
            "—",
            "——",
            "/",
            "\\",
            "*",
            ".",
            "。",
            "n/a",
            "na",
            "null",
            "none",
            "nan",
            "nil",
            "[]",
            "{}",
            "无",
            "暂无",
            "没有",
            "不详",
            "未知",
            "未填",
            "未填写",
            "不明",
            "待定",
            "待补充",
            "#n/a",
            "undefined",
            "(空白)",
            "(null)");
    private static final int LONGEST_NOTHING = 12;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern SPACE_BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

    private Cells() {}

    /** Whether the cell says nothing. */
    static boolean nothing(String cell) {
        if (cell.length() > LONGEST_NOTHING) {
            return cell.isBlank();
        }
        return NOTHING.contains(cell.strip().toLowerCase(Locale.ROOT)) || NOTHING.contains(compact(cell));
    }

    /** White space folded to single spaces. */
    static String folded(String cell) {
        return SPACES.matcher(cell).replaceAll(" ").strip();
    }

    /** As {@link #folded}, without the spaces that align names of two characters. */
    static String foldedName(String cell) {
        return SPACE_BETWEEN_HAN.matcher(folded(cell)).replaceAll("");
    }

    /** Half-width, lower case, compatibility characters taken apart (㎡ is m2), no white space: for looking into, not for keeping. */
    static String compact(String cell) {
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC);
        return SPACES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
