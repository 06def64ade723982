package org.sunmao.linkage.name;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunmao.linkage.region.LocalRegions;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.RegionMatch;
import org.sunmao.linkage.text.ChineseNumerals;

/** Finds where the head office's name ends inside a branch's name, and brings branch names into comparable form. */
final class BranchWords {
    /** Words after which the name of a part may follow: the head office's name is complete. */
    private static final Pattern HEAD_END =
            Pattern.compile("股份有限公司|有限责任公司|有限公司|股份公司|总公司|集团公司|公司|集团|事务所|合作社|信用社|联合社|银行|邮政局|总局|药房");

    /** These always mean a part; other words of the branch lexicon do so only after a complete head office's name. */
    private static final Pattern ALWAYS =
            Pattern.compile("(?:分公司|支公司|分行|支行|分理处|储蓄所|分店|分部|分厂|分校|分所|分社|分院|分局|支局|分中心|办事处|代表处|营业部|营业厅|营业所|联络处|项目部)$");

    /** Parts that no register knows: what a map calls by such a name is the enterprise itself. */
    private static final Pattern DEPARTMENT =
            Pattern.compile(".*(?:物流中心|配送中心|客服中心|营销中心|研发中心|采购中心|培训中心|仓库|库区|车间|食堂|停车场|展厅|售楼处|接待处|园区|厂区|院区|校区|片区|工区)$");

    private static final Pattern ORDINAL = Pattern.compile("第?([一二三四五六七八九十]+|\\d+)号?$");

    private final LocalRegions places;

    BranchWords(LocalRegions places) {
        this.places = places;
    }

    /** How long the head office's name is at the start of a name; the whole length where no branch is named. */
    int headLength(String name) {
        int n = name.length();
        int token = NameLexicon.BRANCHES.longestEndingAt(name, 0, n);
        if (token == 0) {
            return n;
        }
        int head = endOfHead(name, n - token);
        if (head > 0 && isPart(name, head, n)) {
            return head;
        }
        return ALWAYS.matcher(name).find() ? beforePlaceAndOrdinal(name, n - token) : n;
    }

    /** True for words that name a part of an enterprise which is not registered apart. */
    static boolean isDepartment(String words) {
        return DEPARTMENT.matcher(words).matches();
    }

    /** The branch's words without ranks of regions, ordinals in digits; a city before a finer word is left out. */
    String key(String words) {
        StringBuilder out = new StringBuilder();
        String text = words;
        Region last = null;
        RegionMatch match = places.match(text, 0, null, false);
        while (match != null && match.length() < text.length()) {
            text = text.substring(match.length());
            last = match.region();
            match = places.match(text, 0, last, false);
        }
        if (last != null && isBareToken(text)) {
            out.append(last.shortName());
        }
        return out.append(ChineseNumerals.toDigits(text.replace("第", "").replace("市", "")))
                .toString();
    }

    private static boolean isBareToken(String text) {
        return NameLexicon.BRANCHES.contains(text);
    }

    /** The end of the last complete head office's name that ends at or before the branch word. */
    private static int endOfHead(String name, int before) {
        Matcher m = HEAD_END.matcher(name);
        int end = 0;
        while (m.find() && m.end() <= before) {
            end = m.start() >= 2 ? m.end() : end;
        }
        return end;
    }

    /** 有限公司 after the head means a subsidiary with a name of its own; a factory or shop after 集团 is one too. */
    private static boolean isPart(String name, int head, int end) {
        String part = name.substring(head, end);
        boolean afterGroup = name.startsWith("集团", head - 2);
        boolean afterBank = name.startsWith("银行", head - 2);
        if (part.endsWith("有限公司") || part.endsWith("有限责任公司") || part.endsWith("股份公司")) {
            return false;
        }
        return !afterGroup && !afterBank || ALWAYS.matcher(part).find();
    }

    /** 远帆证券青岛分公司: the head office's name ends where the place of the branch, or its ordinal, starts. */
    private int beforePlaceAndOrdinal(String name, int token) {
        int end = token;
        Matcher ordinal = ORDINAL.matcher(name).region(0, end);
        if (ordinal.find() && ordinal.start() >= 2) {
            end = ordinal.start();
        }
        int place = startOfPlaces(name, end);
        return place >= 2 ? place : end >= 2 ? end : name.length();
    }

    private int startOfPlaces(String name, int end) {
        int start = end;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int length = 2; length <= 7 && start - length >= 2; length++) {
                RegionMatch match = places.match(name.substring(0, start), start - length, null, false);
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
