package org.sunmao.linkage.address;

import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.text.ChineseNumerals;

/** The stretch of a folded text that holds floors and rooms, and what can be asked of it at an index. */
final class UnitText {
    private static final int LETTER_OR_DIGIT = Kinds.LETTER | Kinds.DIGIT;
    private static final int MOST_DIGITS = 8;

    private final FoldedText text;
    private final int from;

    UnitText(FoldedText text, int from) {
        this.text = text;
        this.from = from;
    }

    int from() {
        return from;
    }

    int length() {
        return text.length;
    }

    boolean isLetterBefore(int at) {
        return at > from && text.is(at - 1, Kinds.LETTER);
    }

    boolean isLetterOrDigitBefore(int at) {
        return at > from && text.is(at - 1, LETTER_OR_DIGIT);
    }

    /** A number that follows a word for "to" at an index; 至地上三层 goes up to 3. */
    @Nullable
    UnitNumber rangeEnd(int at) {
        char c = text.at(at);
        if (c == '-') {
            return numberAt(at + 1);
        }
        return c == '至' || c == '到' ? numberAt(text.startsWith("地上", at + 1) ? at + 3 : at + 1) : null;
    }

    /** True where a higher number with the word of a floor follows, 至五层. */
    boolean isFloorRange(UnitNumber first) {
        UnitNumber to = rangeEnd(first.end());
        return to != null && to.value() > first.value() && floorWordEnd(to.end()) >= 0;
    }

    /** A number with a letter before or behind it, or a Chinese numeral. */
    @Nullable
    UnitNumber numberAt(int at) {
        if (at >= text.length || at > from && text.is(at - 1, Kinds.DIGIT)) {
            return null;
        }
        boolean basement = text.at(at) == '负';
        int start = basement ? at + 1 : at;
        start += text.at(start) == '第' ? 1 : 0;
        boolean letter = text.is(start, Kinds.LETTER) && text.at(start) != 'F' && !isLetterBefore(start);
        int digits = letter ? start + 1 : start;
        int end = text.endOf(Kinds.DIGIT, digits);
        if (end > digits && end - digits <= MOST_DIGITS) {
            return new UnitNumber(text, start, value(digits, end), endOfSuffix(end), false, basement);
        }
        int numeralEnd = text.endOf(Kinds.NUMERAL, start);
        int value = numeralEnd > start ? ChineseNumerals.parse(text.substring(start, numeralEnd)) : -1;
        return value < 0 ? null : new UnitNumber(text, start, value, numeralEnd, true, basement);
    }

    private int value(int digits, int end) {
        int value = 0;
        for (int i = digits; i < end; i++) {
            value = value * 10 + text.at(i) - '0';
        }
        return value;
    }

    /** 12A, but 12F is a floor; and 7B107: digits, a letter, and three digits or more are one name. */
    private int endOfSuffix(int end) {
        if (!text.is(end, Kinds.LETTER)) {
            return end;
        }
        if (text.at(end) == 'F') {
            return end;
        }
        if (!text.is(end + 1, LETTER_OR_DIGIT)) {
            return end + 1;
        }
        int behind = text.endOf(Kinds.DIGIT, end + 1);
        return behind - end > 3 && behind - end < 7 ? behind : end;
    }

    /** The index behind 层, 楼, F and the like; -1 where none stands there. The same holds for the other words below. */
    int floorWordEnd(int at) {
        char next = text.at(at + 1);
        return switch (text.at(at)) {
            case '层' -> at + 1;
            case '楼' -> next == '层' ? at + 2 : at + 1;
            case 'F' -> next == 'L' ? at + 2 : at + 1;
            case '/' -> next == 'F' ? at + 2 : -1;
            default -> -1;
        };
    }

    /** 号楼, 栋, 幢, 座 and others behind the number of a block. */
    int blockWordEnd(int at) {
        char next = text.at(at + 1);
        return switch (text.at(at)) {
            case '幢', '座', '塔' -> at + 1;
            case '栋', '#' -> next == '楼' ? at + 2 : at + 1;
            case '号' ->
                next == '楼' || next == '馆' || next == '库'
                        ? at + 2
                        : next == '厂' && text.at(at + 2) == '房' ? at + 3 : -1;
            default -> -1;
        };
    }

    /** 室, 户, 房 and others behind the number of a room. */
    int roomWordEnd(int at) {
        char next = text.at(at + 1);
        return switch (text.at(at)) {
            case '室', '户', '铺', '档', '间', '店', '#' -> at + 1;
            case '房' -> next == '间' || next == '号' ? at + 2 : at + 1;
            case '号' -> numberedRoomEnd(at + 1);
            case '商' -> next == '铺' ? at + 2 : -1;
            case '网' -> next == '点' ? at + 2 : -1;
            case '摊' -> next == '位' ? at + 2 : -1;
            case '单' -> next == '元' ? at + 2 : -1;
            default -> -1;
        };
    }

    private int numberedRoomEnd(int at) {
        char next = text.at(at + 1);
        return switch (text.at(at)) {
            case '房', '室', '户', '铺' -> at + 1;
            case '商' -> next == '铺' ? at + 2 : at;
            case '网' -> next == '点' ? at + 2 : at;
            default -> at;
        };
    }

    /** The index behind the room's word, or the same index where there is none. */
    int skipRoomWord(int at) {
        int end = roomWordEnd(at);
        return end < 0 ? at : end;
    }

    /** Words behind two numbers that name one block, 2-3栋. */
    int pairOfBlocksEnd(int at) {
        char c = text.at(at);
        boolean plain = c == '栋' || c == '幢' || c == '座';
        return plain ? at + 1 : c == '号' && text.at(at + 1) == '楼' ? at + 2 : -1;
    }

    /** Words behind a letter that name a block, A座. */
    int letterBlockEnd(int at) {
        return switch (text.at(at)) {
            case '座', '栋', '幢', '塔', '楼', '区', '馆', '段' -> at + 1;
            case '号' -> text.at(at + 1) == '楼' ? at + 2 : -1;
            case '单' -> text.at(at + 1) == '元' ? at + 2 : -1;
            default -> -1;
        };
    }

    /** Words behind 东, 主 and the like that name a block. */
    int namedBlockEnd(int at) {
        return text.isOneOf(at, "座塔楼栋幢") ? at + 1 : -1;
    }

    /** True where the number before the index counts metres, years and others, not rooms. */
    boolean isMeasure(int at) {
        return text.isOneOf(at, "米年期路街巷弄区组队级届店") || text.at(at) == '公' && text.at(at + 1) == '里';
    }
}
