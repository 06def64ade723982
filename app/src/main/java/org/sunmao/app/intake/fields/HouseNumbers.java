package org.sunmao.app.intake.fields;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Puts a road and a house number that stand in two columns together as one writes an address. */
final class HouseNumbers {

    /** 17, 17-1, 17甲, 甲17, 1之2: written without 号 because the column says it. */
    private static final Pattern BARE = Pattern.compile("[甲乙丙丁]?\\d{1,5}(?:[-—之]\\d{1,4})?[甲乙丙丁戊己庚辛]?");

    private static final Pattern MARK = Pattern.compile("(?i)^no\\.?\\s*");

    private static final Pattern ROAD = Pattern.compile("\\p{IsHan}[路街道巷里弄胡同村园].*\\d|\\p{IsHan}[路街道巷里弄]$");

    private HouseNumbers() {}

    /** Whether a cell for the number has the road too, and so the whole address. */
    static boolean namesRoad(String number) {
        return ROAD.matcher(number.strip()).find();
    }

    /** The road with the number behind it; the road alone where there is no number. */
    static String behind(String road, String number) {
        String folded = MARK.matcher(
                        Normalizer.normalize(number, Normalizer.Form.NFKC).strip())
                .replaceFirst("");
        return road.strip() + folded + (BARE.matcher(folded).matches() ? "号" : "");
    }
}
