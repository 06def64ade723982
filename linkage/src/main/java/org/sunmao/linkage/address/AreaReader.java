package org.sunmao.linkage.address;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.Region.Level;
import org.sunmao.linkage.region.RegionMatch;
import org.sunmao.linkage.region.Regions;

/** Reads the head of an address: regions, development zone, town, village. */
final class AreaReader {
    private static final String[] OFFICES = "街道,镇,乡,村,社区".split(",");
    private static final String[] BUILDINGS = "路,大道,巷,弄,大厦,大楼,广场,花园,饭店,宾馆,酒店,商城,新村,公寓,国际,人家,小区,大学,银行".split(",");

    final List<Region> regions = new ArrayList<>(3);
    String zone = "";
    String town = "";
    String village = "";
    private final FoldedText text;

    AreaReader(FoldedText text) {
        this.text = text;
    }

    /** Reads from an index on and returns the index behind the last area. */
    int read(int from) {
        int at = from;
        while (at < text.length) {
            int end = areaEnd(at);
            if (end < 0) {
                break;
            }
            at = text.skipSeparators(end);
        }
        return readVillage(at);
    }

    private int areaEnd(int at) {
        int end = regionEnd(at);
        if (end >= 0) {
            return end;
        }
        Region unlisted = UnlistedRegions.at(text, at, regions);
        if (unlisted != null) {
            regions.add(unlisted);
            return at + unlisted.name().length();
        }
        end = AreaWords.zoneEnd(text, at);
        if (end >= 0) {
            zone = zone.isEmpty() ? text.substring(at, end) : zone;
            return end;
        }
        end = AreaWords.townEnd(text, at);
        town = end >= 0 ? text.substring(at, end) : town;
        return end;
    }

    /** Reads a village that starts at an index; the index behind it, or the same where there is none. */
    int readVillage(int at) {
        int end = AreaWords.villageEnd(text, at);
        if (end < 0) {
            return at;
        }
        village = text.substring(at, end);
        return text.skipSeparators(end);
    }

    private int regionEnd(int at) {
        Region last = regions.isEmpty() ? null : regions.get(regions.size() - 1);
        RegionMatch match = Regions.match(text.chars(), at, text.length, last, false);
        if (match == null) {
            return -1;
        }
        Region region = match.region();
        int end = at + match.length();
        boolean full = match.length() == region.name().length() || isRank(text.at(end - 1));
        if (!full && isEarlierRank(end)) {
            full = true;
            end++;
        }
        boolean known = regions.contains(region);
        boolean usable = full || fits(region, last, match.decided());
        boolean road = full && RoadWords.continuesAsRoad(text, end);
        if (!usable
                || road
                || !full && (known && isRoadNear(end) || isRoad(region, last, end) || continuesAsName(end))) {
            return -1;
        }
        if (!known) {
            regions.add(region);
        }
        return end;
    }

    private static boolean isRank(char c) {
        return c == '市' || c == '区' || c == '县' || c == '省' || c == '旗';
    }

    private static boolean fits(Region region, @Nullable Region last, boolean decided) {
        boolean fits = last == null || last.compatibleWith(region);
        return fits && (region.level() != Level.COUNTY || last != null || decided);
    }

    /** A county that has become a district, or the other way round: 富阳市 is 富阳区 now. */
    private boolean isEarlierRank(int at) {
        char c = text.at(at);
        return c == '区' || c == '县' || c == '市' && !text.isOneOf(at + 1, "场区南北中心");
    }

    /** 余杭塘路: without a region before it, a county's short name that one character and 路 follow is that of a road. */
    private boolean isRoad(Region region, @Nullable Region last, int at) {
        return last == null && region.level() == Level.COUNTY && RoadWords.roadFrom(text, at, 1) >= 0;
    }

    private boolean isRoadNear(int at) {
        return RoadWords.roadFrom(text, at, 2) >= 0;
    }

    /** 浙江路 is a road, 上海大厦 a building, and 城阳街道 is a street office, not the district 城阳. */
    private boolean continuesAsName(int at) {
        if (startsWithAny(OFFICES, at) || isRoadOrBuilding(at)) {
            return true;
        }
        if (text.isOneOf(at, "东西南北中上下内外新")) {
            return isRoadOrBuilding(at + 1) || text.isOneOf(at + 1, "东西南北中上下内外新") && isRoadOrBuilding(at + 2);
        }
        if (text.isOneOf(at, "一二三四五六七八九十")) {
            return isRoadOrBuilding(at + 1) || text.isOneOf(at + 1, "一二三四五六七八九十") && isRoadOrBuilding(at + 2);
        }
        return text.isOneOf(at, "支大") && isRoadOrBuilding(at + 1);
    }

    private boolean isRoadOrBuilding(int at) {
        char c = text.at(at);
        if (c == '街') {
            return text.at(at + 1) != '道' || text.at(at + 2) != '办';
        }
        boolean numbered = (c == '道' || c == '城') && text.is(at + 1, Kinds.DIGIT);
        return numbered || startsWithAny(BUILDINGS, at);
    }

    private boolean startsWithAny(String[] words, int at) {
        char first = text.at(at);
        for (String word : words) {
            if (first == word.charAt(0) && text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
