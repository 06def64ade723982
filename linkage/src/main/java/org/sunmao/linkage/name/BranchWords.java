package org.sunmao.linkage.name;

import org.sunmao.linkage.region.LocalRegions;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.RegionMatch;
import org.sunmao.linkage.text.ChineseNumerals;
import org.sunmao.linkage.text.WordSet;

/** Finds where the head office's name ends inside a branch's name, and brings branch names into comparable form. */
final class BranchWords {
    /** Words after which the name of a part may follow: the head office's name is complete. */
    private static final WordSet HEAD_END =
            WordSet.of("股份有限公司 有限责任公司 有限公司 股份公司 总公司 集团公司 公司 集团 事务所 合作社 信用社 联合社 银行 邮政局 总局 药房");

    /** These always mean a part; other words of the branch lexicon do so only after a complete head office's name. */
    private static final WordSet ALWAYS =
            WordSet.of("分公司 支公司 分行 支行 分理处 储蓄所 分店 分部 分厂 分校 分所 分社 分院 分局 支局 分中心 办事处 代表处 营业部 营业厅 营业所 联络处 项目部");

    /** Parts that no register knows: what a map calls by such a name is the enterprise itself. */
    private static final WordSet DEPARTMENT =
            WordSet.of("物流中心 配送中心 客服中心 营销中心 研发中心 采购中心 培训中心 仓库 库区 车间 食堂 停车场 展厅 售楼处 接待处 园区 厂区 院区 校区 片区 工区");

    /** A name that ends so is that of a whole enterprise, whatever stands before; what follows upon it is a part. */
    private static final WordSet WHOLE = WordSet.of("有限公司 有限责任公司 股份公司");

    private final LocalRegions places;

    BranchWords(LocalRegions places) {
        this.places = places;
    }

    /** How long the head office's name is at the start of a name; the whole length where no branch is named. */
    int headLength(String name) {
        int n = name.length();
        if (WHOLE.ends(name)) {
            return n;
        }
        int token = NameLexicon.BRANCHES.longestEndingAt(name, 0, n);
        int head = endOfHead(name, n - token);
        if (head > 0 && head < n && (token > 0 ? isPart(name, head, n) : isWhole(name, head))) {
            return head;
        }
        return ALWAYS.ends(name) ? beforePlaceAndOrdinal(name, n - token) : n;
    }

    /** True for words that name a part of an enterprise which is not registered apart. */
    static boolean isDepartment(String words) {
        return DEPARTMENT.ends(words);
    }

    /** The branch's words without ranks of regions, ordinals in digits; a city before a finer word is left out. */
    String key(String words) {
        int at = 0;
        Region last = null;
        RegionMatch match = places.match(words, 0, null, false);
        while (match != null && isRegionOfBranch(words, at + match.length(), match.region())) {
            at += match.length();
            last = match.region();
            match = places.match(words, at, last, false);
        }
        boolean first = startsWithBranch(words, at);
        String place = last != null && first ? last.shortName() : "";
        String rest = at == 0 ? words : words.substring(at);
        return place.concat(ChineseNumerals.toDigits(rest.replace("第", "").replace("市", "")));
    }

    /** 山东路 and 威海中路 are roads and 新安小区 an estate: behind a region stands the branch, or the name of a finer place. */
    private static boolean isRegionOfBranch(String words, int end, Region region) {
        if (end >= words.length() || isRoad(words, end)) {
            return false;
        }
        return !NameLexicon.BRAND_LIKE.contains(region.shortName()) || startsWithBranch(words, end);
    }

    private static boolean isRoad(String words, int at) {
        boolean side = "东西南北中".indexOf(words.charAt(at)) >= 0 && at + 1 < words.length();
        return "路街道巷村镇".indexOf(words.charAt(side ? at + 1 : at)) >= 0;
    }

    private static boolean startsWithBranch(String words, int at) {
        return NameLexicon.BRANCHES.contains(words, at, words.length())
                || NameLexicon.BRANCHES.longestAt(words, at, words.length()) >= 2;
    }

    /** The end of the last complete head office's name that ends at or before the branch word. */
    private static int endOfHead(String name, int before) {
        int end = 0;
        int i = 0;
        while (i < before) {
            int length = HEAD_END.longestAt(name, i, name.length());
            if (i + length > before) {
                break;
            }
            boolean further = end == 0 || !isWhole(name, end) || isWhole(name, i + length);
            end = length > 0 && i >= 2 && further ? i + length : end;
            i += Math.max(1, length);
        }
        return end;
    }

    /** True where a whole name ends at an index. Behind 有限公司 only another one ends a head office's name: what is behind the first is a part with a word like 集团 in it. */
    static boolean isWhole(String name, int end) {
        return WHOLE.longestEndingAt(name, 0, end) > 0;
    }

    /** 有限公司 after the head means a subsidiary with a name of its own; a factory or shop after 集团 is one too. */
    private static boolean isPart(String name, int head, int end) {
        boolean afterGroup = name.startsWith("集团", head - 2);
        boolean afterBank = name.startsWith("银行", head - 2);
        return !afterGroup && !afterBank || ALWAYS.longestEndingAt(name, head, end) > 0;
    }

    /** 远帆证券青岛分公司: the head office's name ends where the place of the branch, or its ordinal, starts. */
    private int beforePlaceAndOrdinal(String name, int token) {
        int ordinal = startOfOrdinal(name, token);
        int end = ordinal >= 2 ? ordinal : token;
        int place = startOfPlaces(name, end);
        return place >= 2 ? place : end >= 2 ? end : name.length();
    }

    /** Where 第六, 6号 or the like starts that ends before an index; that index where none does. */
    private static int startOfOrdinal(String name, int end) {
        int last = end > 0 && name.charAt(end - 1) == '号' ? end - 1 : end;
        int first = startOfRun(name, last, "0123456789");
        first = first < last ? first : startOfRun(name, last, "一二三四五六七八九十");
        if (first == last) {
            return end;
        }
        return first > 0 && name.charAt(first - 1) == '第' ? first - 1 : first;
    }

    private static int startOfRun(String name, int end, String characters) {
        int start = end;
        while (start > 0 && characters.indexOf(name.charAt(start - 1)) >= 0) {
            start--;
        }
        return start;
    }

    private int startOfPlaces(String name, int end) {
        int start = end;
        boolean moved = true;
        while (moved) {
            moved = false;
            String before = name.substring(0, start);
            for (int length = 2; length <= 7 && start - length >= 2; length++) {
                RegionMatch match = places.match(before, start - length, null, false);
                if (match != null && match.length() == length) {
                    start -= length;
                    moved = true;
                    break;
                }
            }
        }
        return start;
    }
}
