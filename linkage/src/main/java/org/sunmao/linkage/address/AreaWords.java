package org.sunmao.linkage.address;

/** Finds the ends of the names of development zones, towns and villages, by the words that close them. */
final class AreaWords {
    private static final int LONGEST_ZONE = 14;
    private static final int LONGEST_ZONE_NAME = 8;
    private static final int LONGEST_NAME = 7;
    private static final String[] ZONES =
            ("经济技术开发区,高新技术产业开发区,高新技术产业园区,高新技术开发区,高新技术园区,高科技工业园,经济开发区,旅游度假区,度假区,综合保税区,保税港区,保税区,"
                            + "开发区,高新区,出口加工区,工业园区,工业园,工业区,产业园区,西海岸新区,经济区,经济新区,新区,管委会,园区")
                    .split(",");
    private static final String[] OFFICES = "街道办事处,街道办,街道,办事处,镇政府,苏木".split(",");
    private static final String[] VILLAGES = "社区居委会,居委会,村委会,社区,村民委员会,自然村,行政村,村,屯".split(",");
    private static final String[] ROADS = "路,大道,巷".split(",");
    private static final String[] NO_TOWN_BEFORE = "路,街,大道,桥,大厦,广场".split(",");
    private static final String TOWN_ROAD = "东西南北中一二三四五六七八九十新老大府前后江海远";

    private AreaWords() {}

    /** The index behind a zone that starts at an index; -1 where none does. */
    static int zoneEnd(FoldedText text, int from) {
        boolean committee = text.at(from) == '管' || text.at(from + 1) == '管';
        if (!committee && text.next(Kinds.ZONE, from + 2) >= text.length) {
            return -1;
        }
        for (int i = from; i <= from + LONGEST_ZONE_NAME; i++) {
            int end = text.is(i, Kinds.ZONE_WORD) ? wordEnd(text, i, ZONES, "路街") : -1;
            if (end >= 0) {
                return end - from <= LONGEST_ZONE && !crossesRoad(text, from, end) ? end : -1;
            }
            boolean town = i > from && isTown(text, i) && isTownEnd(text, i);
            if (!text.is(i, Kinds.HAN) || town || isInnerRoad(text, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** 金光东街附近金光工业区 is not one name; but 大道 and the like may stand in one. */
    private static boolean isInnerRoad(FoldedText text, int at) {
        return text.at(at) == '街' && text.at(at + 1) != '道' && text.at(at + 1) != '区';
    }

    private static boolean isTownEnd(FoldedText text, int at) {
        boolean city = text.at(at) == '乡' && text.at(at - 1) == '城';
        return !city && !startsWithAny(text, at + 1, NO_TOWN_BEFORE);
    }

    private static int wordEnd(FoldedText text, int at, String[] words, String notBefore) {
        char first = text.at(at);
        for (String word : words) {
            if (first == word.charAt(0) && text.startsWith(word, at) && !text.isOneOf(at + word.length(), notBefore)) {
                return at + word.length();
            }
        }
        return -1;
    }

    /** The index behind a street office or town that starts at an index; -1 where none does. */
    static int townEnd(FoldedText text, int from) {
        if (text.next(Kinds.TOWN, from + 1) >= text.length) {
            return -1;
        }
        int stop = nameEnd(text, from, LONGEST_NAME);
        int end = officeEnd(text, from, officeStop(text, from, stop));
        for (int i = from + 2; end < 0 && i <= Math.min(stop, from + LONGEST_NAME - 1); i++) {
            end = isTown(text, i) && isTownEnd(text, i) ? i + 1 : -1;
        }
        if (end < 0 && stop > from && isTown(text, from + 1) && !isTown(text, from + 2) && !isRoad(text, from + 2)) {
            end = from + 2;
        }
        return end < 0 || crossesRoad(text, from, end) ? -1 : end;
    }

    /** 巷 and 弄 may stand in the name of a street office, 米市巷街道, not in that of a town. */
    private static int officeStop(FoldedText text, int from, int stop) {
        boolean lane = stop < from + LONGEST_NAME && (text.at(stop) == '巷' || text.at(stop) == '弄');
        return lane ? Math.min(from + LONGEST_NAME, stop + 2) : stop;
    }

    private static int officeEnd(FoldedText text, int from, int stop) {
        for (int i = from + 1; i <= stop; i++) {
            int end = wordEnd(text, i, OFFICES, "路");
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static boolean isTown(FoldedText text, int at) {
        return text.at(at) == '镇' || text.at(at) == '乡';
    }

    /** What goes on as the name of a road is no town: 古镇北路. */
    private static boolean isRoad(FoldedText text, int from) {
        if (startsWithAny(text, from, "桥", "大厦", "广场")) {
            return true;
        }
        for (int i = from; i <= from + 2; i++) {
            if (startsWithAny(text, i, ROADS) || text.at(i) == '街' && text.at(i + 1) != '道') {
                return true;
            }
            if (!text.isOneOf(i, TOWN_ROAD)) {
                return false;
            }
        }
        return false;
    }

    /** The index behind a village or community that starts at an index; -1 where none does. */
    static int villageEnd(FoldedText text, int from) {
        if (text.next(Kinds.VILLAGE, from + 1) >= text.length) {
            return -1;
        }
        for (int i = from + 1; i <= from + LONGEST_NAME && isVillageName(text, i - 1); i++) {
            int end = wordEnd(text, i, VILLAGES, "路街庄");
            boolean road = text.isOneOf(end < 0 ? i : end, "东西南北") && text.at((end < 0 ? i : end) + 1) == '路';
            if (end >= 0 && !road) {
                return crossesRoad(text, from, end) || text.endsWith("新村", from, end) ? -1 : end;
            }
        }
        return -1;
    }

    private static boolean isVillageName(FoldedText text, int at) {
        return text.is(at, Kinds.HAN) && (!text.is(at, Kinds.STOP) || text.at(at) == '区');
    }

    private static int nameEnd(FoldedText text, int from, int most) {
        int i = from;
        while (i < from + most
                && text.is(i, Kinds.HAN)
                && (!text.is(i, Kinds.STOP) || text.at(i) == '路' || text.at(i) == '街')) {
            i++;
        }
        return i;
    }

    /** True where words that seem to name an area contain a whole road: 中山路步行街镇. */
    private static boolean crossesRoad(FoldedText text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.at(i) == '路') {
                return i > from && i < to - 1 && !text.startsWith("街道", i + 1) && text.at(i + 1) != '镇';
            }
        }
        return false;
    }

    private static boolean startsWithAny(FoldedText text, int at, String... words) {
        for (String word : words) {
            if (text.at(at) == word.charAt(0) && text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
