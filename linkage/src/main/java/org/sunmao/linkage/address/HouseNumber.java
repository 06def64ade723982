package org.sunmao.linkage.address;

import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.text.ChineseNumerals;

/**
 * A house number as it stands behind a road.
 *
 * @param number 12, 12甲, 67-69, 832弄; without 号
 * @param block the house inside a lane: 125 of 832弄125号; empty where there is no lane
 * @param end the index of the text behind it
 */
record HouseNumber(String number, String block, int end) {
    private static final int MOST_DIGITS = 5;
    private static final int USUAL_DIGITS = 3;
    private static final String BRANCHES = "甲乙丙丁戊己";
    private static final String NO_RANGE_BEFORE = "栋幢座层楼F室户";

    /** The number at an index of a text, or null where none stands there. A chain 8-12-1137 is block, 单元 and room. */
    static @Nullable HouseNumber at(FoldedText text, int from) {
        int start = text.at(from) == '门' && text.at(from + 1) == '牌' ? from + 2 : from;
        if (text.is(start, Kinds.DIGIT)) {
            return isChain(text, start) ? null : arabic(text, start, "");
        }
        boolean branch = text.isOneOf(start, BRANCHES) && text.is(start + 1, Kinds.DIGIT);
        if (branch) {
            HouseNumber house = arabic(text, start + 1, text.substring(start, start + 1));
            return house != null && text.at(house.end - 1) == '号' ? house : null;
        }
        return text.is(start, Kinds.NUMERAL) ? chinese(text, start) : null;
    }

    private static boolean isChain(FoldedText text, int from) {
        int first = text.endOf(Kinds.DIGIT, from);
        if (text.at(first) != '-') {
            return false;
        }
        int second = text.endOf(Kinds.DIGIT, first + 1);
        int third = second == first + 1 || text.at(second) != '-' ? second : text.endOf(Kinds.DIGIT, second + 1);
        return third > second + 1 && second - first <= MOST_DIGITS && text.at(third) != '号' && text.at(third) != '-';
    }

    private static @Nullable HouseNumber chinese(FoldedText text, int from) {
        int end = from;
        while (end < from + MOST_DIGITS && text.isOneOf(end, "一二三四五六七八九十百零〇")) {
            end++;
        }
        if (text.at(end) != '号' || text.isOneOf(end + 1, "楼馆线")) {
            return null;
        }
        String digits = text.substring(from, end);
        int value = ChineseNumerals.parse(digits);
        return new HouseNumber(value < 0 ? digits : Integer.toString(value), "", end + 1);
    }

    private static @Nullable HouseNumber arabic(FoldedText text, int from, String branchBefore) {
        int digits = text.endOf(Kinds.DIGIT, from);
        if (digits - from > MOST_DIGITS) {
            return joined(text, from, digits);
        }
        int main = endOfList(text, digits);
        int word = wordEnd(text, main);
        boolean branch = text.isOneOf(word, BRANCHES) && !text.isOneOf(word + 1, "座栋幢楼");
        int branchEnd = branch ? word + 1 : word;
        int part = text.isOneOf(branchEnd, "附之副") || branch && isShortPart(text, branchEnd)
                ? partEnd(text, branchEnd + 1)
                : -1;
        int partEnd = part < 0 ? branchEnd : part;
        boolean last = text.at(partEnd) == '号' && !text.isOneOf(partEnd + 1, "楼馆");
        if (word == main && !last && isOther(text, main)) {
            return main == digits ? beforeUnit(text, from, digits) : null;
        }
        String number = text.substring(from, main);
        number = main > digits ? number.replace(',', '-').replace('/', '-') : number;
        number = branch || !branchBefore.isEmpty() ? number + branchBefore + text.substring(word, branchEnd) : number;
        number = part < 0 ? number : number + "-" + ChineseNumerals.toDigits(text.substring(branchEnd + 1, part));
        boolean lane = word == main + 1 && (text.at(main) == '弄' || text.at(main) == '巷');
        int end = last ? partEnd + 1 : partEnd;
        return lane ? inLane(text, number + text.at(main), end) : new HouseNumber(number, "", end);
    }

    /** 7961507室 is number 796 and room 1507, run together where 号 was left out; 150423号 is a long number. */
    private static @Nullable HouseNumber joined(FoldedText text, int from, int to) {
        int length = to - from;
        if (length == MOST_DIGITS + 1 && text.at(to) == '号' && !text.isOneOf(to + 1, "楼馆室")) {
            return new HouseNumber(text.substring(from, to), "", to + 1);
        }
        boolean room = length <= MOST_DIGITS + 2 && (to == text.length || text.isOneOf(to, "室户房单"));
        boolean plausible = room && text.at(from) != '0' && text.at(from + USUAL_DIGITS) != '0';
        return plausible ? new HouseNumber(text.substring(from, from + USUAL_DIGITS), "", from + USUAL_DIGITS) : null;
    }

    /** 4681栋 is number 468 and block 1, 51112层 is 511 and floor 12: neither blocks nor floors are counted in thousands. */
    private static @Nullable HouseNumber beforeUnit(FoldedText text, int from, int to) {
        int length = to - from;
        boolean block = text.isOneOf(to, "栋幢座号#") && length == USUAL_DIGITS + 1;
        boolean floor = text.isOneOf(to, "层楼F") && length > USUAL_DIGITS && length <= USUAL_DIGITS + 2;
        boolean joined = (block || floor) && text.at(from) != '0' && text.at(from + USUAL_DIGITS) != '0';
        return joined ? new HouseNumber(text.substring(from, from + USUAL_DIGITS), "", from + USUAL_DIGITS) : null;
    }

    private static int endOfList(FoldedText text, int digits) {
        int end = digits;
        while (text.isOneOf(end, "-/,") && text.is(end + 1, Kinds.DIGIT)) {
            int next = text.endOf(Kinds.DIGIT, end + 1);
            boolean unit = text.isOneOf(next, NO_RANGE_BEFORE) || text.is(next, Kinds.LETTER);
            if (next - end > MOST_DIGITS + 1 || unit) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static int wordEnd(FoldedText text, int at) {
        char next = text.at(at + 1);
        return switch (text.at(at)) {
            case '号' ->
                next == '院'
                        ? at + 2
                        : next == '大' && text.at(at + 2) == '院' ? at + 3 : text.isOneOf(at + 1, "楼馆线库厂") ? at : at + 1;
            case '弄', '巷' -> at + 1;
            case '#' -> text.is(at + 1, Kinds.HAN) ? at + 1 : at;
            default -> at;
        };
    }

    /** 26号甲-3号 is one number; what has more digits is a room. */
    private static boolean isShortPart(FoldedText text, int at) {
        int end = text.at(at) == '-' ? text.endOf(Kinds.DIGIT, at + 1) : at;
        boolean closed = end == text.length || text.at(end) == '号' && text.at(end + 1) != '楼';
        return end > at + 1 && end <= at + 3 && closed;
    }

    private static int partEnd(FoldedText text, int from) {
        int end = from;
        while (end < from + 3 && text.is(end, Kinds.DIGIT)) {
            end++;
        }
        while (end < from + 2 && !text.is(from, Kinds.DIGIT) && text.isOneOf(end, "一二三四五六七八九十")) {
            end++;
        }
        return end == from ? -1 : end;
    }

    /** What digits without 号 must not be followed by, if they are to be a house number. */
    private static boolean isOther(FoldedText text, int at) {
        char next = text.at(at + 1);
        return switch (text.at(at)) {
            case '栋', '幢', '座', '层', '楼', 'F', '室', '户', '米', '期', '年', '路', '街', '巷', '弄', '区' -> true;
            case '号' -> next == '楼';
            case '单' -> next == '元';
            case '公' -> next == '里';
            case '国', '省' -> next == '道';
            case '#' -> next == '楼' || next == 0 || next == ' ' || next == '-' || text.is(at + 1, Kinds.DIGIT);
            default -> text.is(at, Kinds.LETTER) && text.is(at + 1, Kinds.DIGIT);
        };
    }

    private static HouseNumber inLane(FoldedText text, String number, int from) {
        int end = text.endOf(Kinds.DIGIT, from);
        boolean house = end > from && end - from <= 4 && text.at(end) == '号' && text.at(end + 1) != '楼';
        return house ? new HouseNumber(number, text.substring(from, end), end + 1) : new HouseNumber(number, "", from);
    }
}
