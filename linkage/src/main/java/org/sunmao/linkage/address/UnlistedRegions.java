package org.sunmao.linkage.address;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.Region.Level;

/**
 * Regions that the list of regions does not have, told by their form and their place at the head of an address: 望海市揽江区….
 * Ordinary words that end alike, a supermarket or a housing estate, are none.
 */
final class UnlistedRegions {
    private static final int LONGEST = 4;
    private static final String NO_CITY = "路街号省区县";
    private static final String NO_CITY_END = "超门城夜菜花集都股早鱼";
    private static final String NO_COUNTY = "路街号省市区县";
    private static final String NO_COUNTY_END = "东西南北中一二三四五六七八九十小社园校厂片街景院库港矿林山湖牧灾老郊特城新";
    private static final String[] NO_COUNTY_WORDS =
            "住宅,生活,商务,商业,工业,核心,开发,高新,保税,度假,经济,加工,示范,试验,自贸,功能,服务,生产,办公,仓储,物流,风景,别墅,家属,安置,沿海,合作".split(",");

    private UnlistedRegions() {}

    /** The region at an index of a text; null where none stands there or one of its rank is known already. */
    static @Nullable Region at(FoldedText text, int from, List<Region> known) {
        if (!hasRank(text, from)) {
            return null;
        }
        Level last = known.isEmpty() ? null : known.get(known.size() - 1).level();
        int end = last == null ? provinceEnd(text, from) : -1;
        if (end >= 0) {
            return region(text, from, end, Level.PROVINCE);
        }
        end = last == null || last == Level.PROVINCE ? cityEnd(text, from) : -1;
        if (end >= 0) {
            return region(text, from, end, Level.CITY);
        }
        end = last == Level.COUNTY ? -1 : countyEnd(text, from);
        boolean sure = end >= 0 && (last != null || roadFollows(text, end));
        return sure ? region(text, from, end, Level.COUNTY) : null;
    }

    /** True where 省, 市, 区 or 县 stands behind two to four other Han characters. */
    private static boolean hasRank(FoldedText text, int from) {
        for (int i = from; i <= from + LONGEST && text.is(i, Kinds.HAN); i++) {
            if (text.is(i, Kinds.RANK)) {
                return i >= from + 2;
            }
        }
        return false;
    }

    private static @Nullable Region region(FoldedText text, int from, int end, Level level) {
        return end < text.length ? Region.unlisted(text.substring(from, end), level) : null;
    }

    private static int provinceEnd(FoldedText text, int from) {
        for (int i = from + 2; i < from + LONGEST; i++) {
            if (text.at(i) == '省' && !text.isOneOf(i + 1, "道直")) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int cityEnd(FoldedText text, int from) {
        for (int i = from + 2; i <= from + LONGEST; i++) {
            if (text.at(i) == '市'
                    && !text.isOneOf(i - 1, NO_CITY_END)
                    && hasNone(text, from, i, NO_CITY)
                    && !goesOn(text, i + 1)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean goesOn(FoldedText text, int at) {
        boolean road = text.isOneOf(at, "东西南北中")
                && (text.isOneOf(at + 1, "路街") || text.at(at + 1) == '大' && text.at(at + 2) == '道');
        return road || text.isOneOf(at, "场民政府立容郊");
    }

    private static int countyEnd(FoldedText text, int from) {
        for (int i = from + 2; i <= from + LONGEST; i++) {
            boolean county = text.at(i) == '区' || text.at(i) == '县';
            if (county
                    && !text.isOneOf(i - 1, NO_COUNTY_END)
                    && hasNone(text, from, i, NO_COUNTY)
                    && !text.isOneOf(i + 1, "委政府")
                    && !isOrdinary(text, from, i)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isOrdinary(FoldedText text, int from, int to) {
        for (String word : NO_COUNTY_WORDS) {
            if (text.endsWith(word, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Without a city before it, a district is one where a road or a street office follows. */
    private static boolean roadFollows(FoldedText text, int from) {
        int most = Math.min(from + 10, text.endOf(Kinds.HAN, from));
        for (int i = from + 2; i <= most; i++) {
            if (text.isOneOf(i, "路街巷镇乡") || text.at(i) == '大' && text.at(i + 1) == '道') {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNone(FoldedText text, int from, int to, String characters) {
        for (int i = from; i < to; i++) {
            if (characters.indexOf(text.at(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
