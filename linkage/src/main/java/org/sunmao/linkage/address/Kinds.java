package org.sunmao.linkage.address;

import org.sunmao.linkage.text.ChineseNumerals;
import org.sunmao.linkage.text.Folding;

/** What a character can be in an address, as bits, so that one look-up while folding answers most questions of the readers. */
final class Kinds {
    /** A character of the basic block of Han, 一 to 龥. */
    static final int HAN = 1;

    static final int DIGIT = 1 << 1;
    /** A capital letter; folded text has no others. */
    static final int LETTER = 1 << 2;
    /** Words that end the name of a road start with it. */
    static final int ROAD = 1 << 3;

    static final int TOWN = 1 << 4;
    static final int VILLAGE = 1 << 5;
    static final int ZONE = 1 << 6;
    /** A floor, block, room or separator may start with it. */
    static final int UNIT = 1 << 7;

    static final int VICINITY = 1 << 8;
    static final int BRACKET = 1 << 9;
    static final int DISTANCE = 1 << 10;
    /** It may stand in a Chinese numeral. */
    static final int NUMERAL = 1 << 11;
    /** It ends the name of a town or village before its word has come. */
    static final int STOP = 1 << 12;
    /** 省市区县. */
    static final int RANK = 1 << 13;

    static final int ZONE_WORD = 1 << 14;
    /** Words that may stand before a road without belonging to it end with it. */
    static final int BEFORE_ROAD = 1 << 15;

    static final int NAME = HAN | DIGIT | LETTER;

    private static final int[] TABLE = table();

    private Kinds() {}

    /** The folded character in the lower half, its kinds in the upper half. */
    static int of(char c) {
        return TABLE[c];
    }

    private static int[] table() {
        int[] kinds = new int[1 << 16];
        mark(kinds, "大国省县公胡里步商路街巷弄道线", ROAD);
        mark(kinds, "镇乡街办苏", TOWN);
        mark(kinds, "村屯社委", VILLAGE);
        mark(kinds, "区园管", ZONE);
        mark(kinds, "首底地整全负第东西南北中主副附裙辅前后甲乙丙丁 ,/-().+&_:。", UNIT);
        mark(kinds, "附斜对旁隔交路院门楼口以东西南北内驻沿工", VICINITY);
        mark(kinds, "()", BRACKET);
        mark(kinds, "米里M", DISTANCE);
        mark(kinds, "号巷弄区路街与", STOP);
        mark(kinds, "省市区县", RANK);
        mark(kinds, "经高旅度综保开出工产西新管园", ZONE_WORD);
        mark(kinds, "司厦场园区心校学院店馆市近于处社道楼城镇村厂局", BEFORE_ROAD);
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] |= ordinary((char) c);
        }
        int[] table = new int[1 << 16];
        for (int c = 0; c < table.length; c++) {
            char plain = Folding.plain((char) c);
            table[c] = plain | kinds[plain] << 16;
        }
        return table;
    }

    private static int ordinary(char c) {
        int kind = c >= '一' && c <= '龥' ? HAN : 0;
        kind |= c >= '0' && c <= '9' ? DIGIT | UNIT : 0;
        kind |= c >= 'A' && c <= 'Z' ? LETTER | UNIT : 0;
        return kind | (ChineseNumerals.isNumeral(c) ? NUMERAL | UNIT : 0);
    }

    private static void mark(int[] kinds, String characters, int kind) {
        for (int i = 0; i < characters.length(); i++) {
            kinds[characters.charAt(i)] |= kind;
        }
    }
}
