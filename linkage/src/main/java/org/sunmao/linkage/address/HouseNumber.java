package org.sunmao.linkage.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.text.ChineseNumerals;

/**
 * A house number as it stands behind a road.
 *
 * @param number 12, 12甲, 67-69, 832弄; without 号
 * @param block the house inside a lane: 125 of 832弄125号; empty where there is no lane
 * @param length how many characters of the text it takes
 */
record HouseNumber(String number, String block, int length) {
    private static final Pattern CHAIN = Pattern.compile("(\\d{1,5})-\\d{1,4}-\\d{1,5}(?![\\d号-])");
    private static final Pattern LANE_HOUSE = Pattern.compile("(\\d{1,4})号(?!楼)");

    /** The number at the start of a text, or null where none stands there. A chain 8-12-1137 is block, 单元 and room. */
    static @Nullable HouseNumber at(String text) {
        if (CHAIN.matcher(text).lookingAt()) {
            return null;
        }
        Matcher m = AddressWords.NUMBER.matcher(text);
        if (m.lookingAt()) {
            boolean word = !m.group(2).isEmpty() || m.group(5) != null;
            Matcher after = AddressWords.NOT_A_NUMBER.matcher(text).region(m.end(1), text.length());
            return !word && after.lookingAt() ? null : of(m, text);
        }
        m = AddressWords.CHINESE_NUMBER.matcher(text);
        if (!m.lookingAt()) {
            return null;
        }
        int value = ChineseNumerals.parse(m.group(1));
        return new HouseNumber(value < 0 ? m.group(1) : Integer.toString(value), "", m.end());
    }

    private static HouseNumber of(Matcher m, String text) {
        String letter = m.group(3) == null ? "" : m.group(3);
        String suffix = m.group(4) == null ? "" : "-" + ChineseNumerals.toDigits(m.group(4));
        boolean lane = m.group(2).equals("弄") || m.group(2).equals("巷");
        String number = m.group(1).replace(',', '-').replace('/', '-') + letter + suffix + (lane ? m.group(2) : "");
        if (lane) {
            Matcher house = LANE_HOUSE.matcher(text).region(m.end(), text.length());
            if (house.lookingAt()) {
                return new HouseNumber(number, house.group(1), house.end());
            }
        }
        return new HouseNumber(number, "", m.end());
    }
}
