package org.sunmao.linkage.name;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.region.LocalRegions;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.RegionMatch;

/** Reads the places of one name: in front, in brackets, before the legal form. */
final class NamePlaces {
    /** 黑龙江省. */
    private static final int LONGEST_PROVINCE = 4;

    private final LocalRegions known;

    List<Region> regions = List.of();
    List<String> localities = List.of();

    /** A province or city that no list has; empty where there is none. */
    String unknown = "";

    NamePlaces(LocalRegions known) {
        this.known = known;
    }

    /** Takes the places that a text starts with; gives back where the rest starts. */
    int takeAtStart(String text) {
        int i = 0;
        while (text.length() - i > 2) {
            int length = placeAt(text, i);
            if (length == 0) {
                break;
            }
            i += length;
        }
        return i;
    }

    /** Takes all the places of words that name nothing else. */
    void takeAll(String words) {
        int i = 0;
        while (i < words.length()) {
            RegionMatch match = known.match(words, i, last(), false);
            int length = match != null ? match.length() : Math.max(1, NameLexicon.zoneOrCountry(words, i));
            if (match != null) {
                add(match.region());
            } else {
                localities = Brackets.plus(localities, words.substring(i, i + length));
            }
            i += length;
        }
    }

    /** 云桥管道技术上海有限公司: the place may stand before the form. Gives back where the text ends without it. */
    int takeAtEnd(String text, int from) {
        for (int length = 2; length <= 3 && regions.isEmpty() && text.length() - from - length >= 2; length++) {
            int at = text.length() - length;
            RegionMatch match = known.match(text, at, null, true);
            if (match != null
                    && match.length() == length
                    && match.region().level() != Region.Level.COUNTY
                    && !NameLexicon.BRAND_LIKE.contains(match.region().shortName())) {
                add(match.region());
                return at;
            }
        }
        return text.length();
    }

    /**
     * 交运集团青岛温馨巴士: a city or province behind the owner's name is a place too. So is one behind a province or city that a
     * slip made unknown, 淅江省杭州…, which is then set aside.
     *
     * @param owned false where the name has no form of a company: 老王北京烤鸭店 is about the duck
     * @return the text without the place
     */
    String takeInside(String text, boolean owned) {
        for (int i = 2; i + 2 <= text.length(); i++) {
            boolean province = endsUnknown(text, i);
            RegionMatch match = owned || province ? known.match(text, i, null, true) : null;
            if (match != null && isCity(match.region())) {
                add(match.region());
                unknown = province ? text.substring(0, i) : "";
                return text.substring(province ? i : 0, i).concat(text.substring(i + match.length()));
            }
        }
        return text;
    }

    private static boolean endsUnknown(String text, int i) {
        char last = text.charAt(i - 1);
        return i <= LONGEST_PROVINCE && last == '省' || i == 3 && last == '市' && text.charAt(1) != '超';
    }

    private static boolean isCity(Region region) {
        return region.level() != Region.Level.COUNTY
                && region.isListed()
                && !NameLexicon.BRAND_LIKE.contains(region.shortName());
    }

    private int placeAt(String text, int i) {
        RegionMatch match = known.match(text, i, last(), false);
        if (match != null && text.length() - i - match.length() >= 2 && isPlaceHere(text, i, match)) {
            add(match.region());
            return match.length() - (sharesRank(text, i + match.length() - 1, match.region()) ? 1 : 0);
        }
        int other = NameLexicon.zoneOrCountry(text, i);
        if (other == 0 && !regions.isEmpty()) {
            other = localityAt(text, i);
        }
        if (other > 0 && text.length() - i - other >= 2) {
            localities = Brackets.plus(localities, text.substring(i, i + other));
            return other;
        }
        return 0;
    }

    /** 青岛市南区云帆: the character for the city's rank belongs to the district 市南区. */
    private boolean sharesRank(String text, int at, Region city) {
        RegionMatch match = text.charAt(at) == '市' ? known.match(text, at, city, false) : null;
        return match != null
                && city.contains(match.region())
                && match.length() == match.region().name().length();
    }

    /** A street office or a town behind two characters at least, a village behind which a whole name follows; 0 where there is none. */
    private static int localityAt(String text, int from) {
        int han = from;
        while (han < text.length() && isHan(text.charAt(han)) && han < from + 10) {
            han++;
        }
        for (int i = from + 1; i <= from + 4 && i < han; i++) {
            int end = text.startsWith("街道", i) ? i + 2 : text.charAt(i) == '镇' ? i + 1 : han;
            if (end + 2 <= han) {
                return end - from;
            }
        }
        for (int i = from + 2; i <= from + 4 && i < han; i++) {
            char c = text.charAt(i);
            int end = c == '乡' || c == '村' ? i + 1 : text.startsWith("社区", i) ? i + 2 : han;
            if (end + 4 <= han) {
                return end - from;
            }
        }
        return 0;
    }

    private static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FA5;
    }

    /** A short name may be a trade name: it is one where it would leave only trade words, or where the lexicon says so. */
    private boolean isPlaceHere(String text, int i, RegionMatch match) {
        Region region = match.region();
        Region last = last();
        if (last != null && !last.compatibleWith(region)) {
            return false;
        }
        boolean full =
                match.length() == region.name().length() && !region.name().equals(region.shortName());
        if (full || region.level() == Region.Level.PROVINCE) {
            return true;
        }
        if (isLandmark(text, i + match.length())) {
            return false;
        }
        boolean brandLike = NameLexicon.BRAND_LIKE.contains(region.shortName());
        if (region.level() == Region.Level.CITY) {
            return !brandLike || leavesName(text, i + match.length());
        }
        boolean fits = last == null ? !brandLike : last.isListed() || !region.isListed();
        return fits && leavesName(text, i + match.length());
    }

    /** 栖霞山 is a mountain, not 栖霞 and a trade name; but 栖霞山货 is 山货 of 栖霞. */
    private static boolean isLandmark(String text, int at) {
        return "山湖湾岛寺".indexOf(text.charAt(at)) >= 0 && TradeSplit.startsInside(text, at);
    }

    private static boolean leavesName(String text, int from) {
        return TradeSplit.tradeNameLength(text, from) >= 2;
    }

    private void add(Region region) {
        if (!regions.contains(region)) {
            regions = Brackets.plus(regions, region);
        }
    }

    private @Nullable Region last() {
        return regions.isEmpty() ? null : regions.get(regions.size() - 1);
    }
}
