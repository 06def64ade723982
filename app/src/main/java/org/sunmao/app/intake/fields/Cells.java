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
    /** Characters that stand in some cell that says nothing, as they are written there. */
    private static final String IN_NOTHING = String.join("", NOTHING);

    private static final int LONGEST_NOTHING = 12;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern SPACE_BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

    private Cells() {}

    /** Whether the cell says nothing. */
    static boolean nothing(String cell) {
        if (cell.length() > LONGEST_NOTHING) {
            return cell.isBlank();
        }
        if (says(cell)) {
            return false;
        }
        return NOTHING.contains(cell.strip().toLowerCase(Locale.ROOT)) || NOTHING.contains(compact(cell));
    }

    /** Whether a letter or digit stands there that no way of writing makes one of a cell that says nothing. */
    private static boolean says(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean plain = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 0x4e00 && c <= 0x9fff;
            if (plain && IN_NOTHING.indexOf(c) < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean spaced(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c <= ' ' || c == 0xa0 || c >= 0x1680 && c <= 0x3000) {
                return true;
            }
        }
        return false;
    }

    /** White space folded to single spaces. */
    static String folded(String cell) {
        return spaced(cell) ? SPACES.matcher(cell).replaceAll(" ").strip() : cell;
    }

    /** As {@link #folded}, without the spaces that align names of two characters. */
    static String foldedName(String cell) {
        return spaced(cell) ? SPACE_BETWEEN_HAN.matcher(folded(cell)).replaceAll("") : cell;
    }

    /** Half-width, lower case, compatibility characters taken apart (㎡ is m2), no white space: for looking into, not for keeping. */
    static String compact(String cell) {
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC);
        return SPACES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
