package org.sunmao.linkage.address;

/** The words that end the name of a road, those that may stand before it, and those that join two roads at a crossing. */
final class RoadWords {
    private static final String SIDES = "东西南北中";
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final int LONGEST_CROSSING = 6;
    private static final String[] CROSSING_ENDS = "之间,中间,交叉口,交汇处,交界处,路口,交叉,交汇,交界,交口,交,口".split(",");
    private static final String[] PLACES = ("公司,大厦,广场,花园,小区,市场,中心,工业园,工业区,产业园,科技园,公园,家园,学校,中学,小学,大学,医院,酒店,宾馆,超市,商场,"
                    + "靠近,位于,地处,社区,开发区,新区,街道,号楼,镇,村,厂,局,区")
            .split(",");

    private RoadWords() {}

    /** The index behind the words at an index that end the name of a road, 大道, 路, 路东段; -1 where none stand there. */
    static int endAt(FoldedText text, int at) {
        int length = lengthAt(text, at);
        return length < 0 ? -1 : sectionEnd(text, at + length);
    }

    private static int lengthAt(FoldedText text, int at) {
        char next = text.at(at + 1);
        return switch (text.at(at)) {
            case '路', '巷', '弄' -> 1;
            case '街' -> next == '道' ? -1 : 1;
            case '大' -> next == '道' || next == '街' ? 2 : -1;
            case '国', '省', '县' -> next == '道' ? 2 : -1;
            case '公' -> next == '路' ? 2 : -1;
            case '胡' -> next == '同' ? 2 : -1;
            case '里' -> next == '弄' ? 2 : -1;
            case '步' -> next == '行' && text.at(at + 2) == '街' ? 3 : -1;
            case '商' -> next == '业' && text.at(at + 2) == '街' ? 3 : -1;
            case '道' -> endsAsRoad(text, at + 1) ? 1 : -1;
            case '线' -> text.is(at + 1, Kinds.DIGIT) ? 1 : -1;
            default -> -1;
        };
    }

    /** A bare 道 ends a road where a number, a section or nothing follows. */
    private static boolean endsAsRoad(FoldedText text, int at) {
        return at >= text.length
                || text.is(at, Kinds.DIGIT)
                || text.at(at) == '段'
                || text.isOneOf(at, SIDES) && text.at(at + 1) == '段';
    }

    private static int sectionEnd(FoldedText text, int at) {
        boolean section = text.at(at + 1) == '段'
                && (text.isOneOf(at, SIDES) || text.isOneOf(at, NUMERALS) || text.is(at, Kinds.DIGIT));
        return section ? at + 2 : at;
    }

    /** The index behind a whole road, at most so many Han characters before its end, that starts there; -1 where none does. */
    static int roadFrom(FoldedText text, int from, int most) {
        for (int i = from; i < from + most && text.is(i, Kinds.HAN); i++) {
            int end = text.is(i + 1, Kinds.ROAD) ? endAt(text, i + 1) : -1;
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** Where the name of a road begins behind what stands before it: 云帆大厦|山东路. */
    static int nameStart(FoldedText text, int from, int to) {
        int last = to - shortestEnd(text, to) - 2;
        for (int end = last; end > from; end--) {
            if (text.is(end - 1, Kinds.BEFORE_ROAD) && isPlace(text, from, end) && text.endOf(Kinds.NAME, end) >= to) {
                return end;
            }
        }
        return from;
    }

    private static int shortestEnd(FoldedText text, int to) {
        int section = text.at(to - 1) == '段' ? 2 : 0;
        return section + (text.at(to - 1 - section) == '同' ? 2 : 1);
    }

    private static boolean isPlace(FoldedText text, int from, int to) {
        if (text.at(to - 1) == '城') {
            return to - from >= 2 && "东西南北中大小古新".indexOf(text.at(to - 2)) < 0;
        }
        for (String word : PLACES) {
            if (text.at(to - 1) == word.charAt(word.length() - 1) && text.endsWith(word, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** The end of the second road of a crossing whose connector stands at an index; -1 where there is none. */
    static int crossingEnd(FoldedText text, int at) {
        return text.isOneOf(at, "与和,/至到-") ? roadFrom(text, at + 1, LONGEST_CROSSING) : -1;
    }

    /** The index behind 的交叉口, 之间 and the like. */
    static int crossingWordsEnd(FoldedText text, int at) {
        int from = text.at(at) == '的' ? at + 1 : at;
        for (String word : CROSSING_ENDS) {
            if (text.at(from) == word.charAt(0) && text.startsWith(word, from)) {
                return from + word.length();
            }
        }
        return from;
    }

    /** True for 路, 一路, 支路, 街, 巷 directly behind a region's whole name: 沛县路 is a road. */
    static boolean continuesAsRoad(FoldedText text, int at) {
        int i = text.isOneOf(at, NUMERALS + "支") ? at + 1 : at;
        char next = text.at(i + 1);
        return switch (text.at(i)) {
            case '路' -> next != '桥' && !isSideOf(text, i + 1);
            case '街' -> next != '道' && next != '口';
            case '巷' -> true;
            default -> false;
        };
    }

    /** 路南区, 路北街道: the road is part of the name of an area. */
    private static boolean isSideOf(FoldedText text, int at) {
        boolean area = text.at(at + 1) == '区' || text.at(at + 1) == '街' && text.at(at + 2) == '道';
        return area && text.isOneOf(at, SIDES);
    }
}
