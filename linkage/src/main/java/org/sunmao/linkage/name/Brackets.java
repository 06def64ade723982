package org.sunmao.linkage.name;

import java.util.ArrayList;
import java.util.List;
import org.sunmao.linkage.region.LocalRegions;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.RegionMatch;
import org.sunmao.linkage.text.WordSet;

/** Takes the brackets out of a name and files their words where they belong. */
final class Brackets {
    private static final WordSet ROAD = WordSet.of("路 街 大道 巷 胡同 街区 交叉口 立交桥 桥 站 大厦 广场 花园 小区 国际 中心 村 镇 园 城");
    private static final WordSet ENTRANCE = WordSet.of("出入口 入口 出口 停车场 门岗 大院 院内");
    private static final String BEFORE_GATE = "东南西北正后前大侧偏旁号0123456789一二三四五六七八九十";

    private final String folded;
    private final LocalRegions regions;

    /** What stood in brackets and names places only. */
    List<String> places = List.of();

    List<String> sites = List.of();
    List<String> asides = List.of();
    String form = "";
    String branch = "";

    Brackets(String folded, LocalRegions regions) {
        this.folded = folded;
        this.regions = regions;
    }

    /** The name without its brackets, and with those of their words that belong into it. */
    String take() {
        if (folded.indexOf('(') < 0) {
            return folded.indexOf(')') < 0 ? folded : folded.replace(")", "");
        }
        StringBuilder body = new StringBuilder(folded.length());
        int i = 0;
        while (i < folded.length()) {
            char c = folded.charAt(i);
            int end = c == '(' ? endOfBracket(i) : -1;
            if (c == '(' && end == folded.length() && folded.indexOf("公司", i) > 0) {
                i += 1 + takePlaceAfterOpen(i + 1);
            } else if (c == '(') {
                String words = NameParser.trimPunctuation(folded.substring(i + 1, end));
                body.append(isPlaceOfBranch(words, end + 1) ? words : takeBracket(words, i == 0));
                i = end + 1;
            } else {
                if (c != ')') {
                    body.append(c);
                }
                i++;
            }
        }
        return body.toString();
    }

    /** 云帆有限公司(青岛)分公司: the place is the branch's. */
    private boolean isPlaceOfBranch(String words, int after) {
        int open = after - words.length() - 2;
        return after < folded.length()
                && open > 0
                && NameLexicon.BRANCHES.contains(folded, after, folded.length())
                && BranchWords.isWhole(folded, open)
                && isAllPlaces(words);
    }

    private int endOfBracket(int open) {
        int depth = 0;
        for (int i = open; i < folded.length(); i++) {
            depth += folded.charAt(i) == '(' ? 1 : folded.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        int first = folded.indexOf(')', open);
        return first < 0 ? folded.length() : first;
    }

    /** A bracket that is never closed and has the legal form behind it: 云帆(青岛商贸有限公司. How long the place is that it opens with. */
    private int takePlaceAfterOpen(int from) {
        RegionMatch match = regions.match(folded, from, null, false);
        if (match == null) {
            return 0;
        }
        places = plus(places, folded.substring(from, from + match.length()));
        return match.length();
    }

    /** Files the words of a bracket where they belong; gives back what belongs into the name itself. */
    private String takeBracket(String raw, boolean first) {
        String words = raw.replace("(", "").replace(")", "");
        if (words.isEmpty()) {
            return "";
        }
        if (words.equals("集团") || words.equals("控股") || words.equals("股份")) {
            return words;
        }
        if (words.endsWith("合伙") || NameLexicon.formClass(words) == LegalForm.LIMITED) {
            form = words;
            return "";
        }
        if (first && folded.endsWith(")") && folded.indexOf(')') == folded.length() - 1) {
            return words;
        }
        file(words);
        return "";
    }

    private void file(String words) {
        if (isAllPlaces(words)) {
            places = plus(places, words);
        } else if (isGate(words) || BranchWords.isDepartment(words)) {
            sites = plus(sites, words);
        } else if (isOtherName(words)) {
            asides = plus(asides, words);
        } else if (NameLexicon.BRANCHES.ends(words)) {
            branch += words;
        } else if (ROAD.ends(words)) {
            sites = plus(sites, words);
        } else {
            asides = plus(asides, words);
        }
    }

    /** 原青岛云帆有限公司: a whole company in brackets is no part of this one. */
    private static boolean isOtherName(String words) {
        return words.startsWith("原") || words.startsWith("曾用名") || BranchWords.isWhole(words, words.length());
    }

    /** True for the words of a gate or another way in. */
    static boolean isGate(String words) {
        int n = words.length();
        boolean gate = words.endsWith("门") && (n == 1 || BEFORE_GATE.indexOf(words.charAt(n - 2)) >= 0);
        return gate || ENTRANCE.ends(words);
    }

    private boolean isAllPlaces(String words) {
        int i = 0;
        Region context = null;
        while (i < words.length()) {
            RegionMatch match = regions.match(words, i, context, false);
            int length = match != null ? match.length() : NameLexicon.zoneOrCountry(words, i);
            if (length == 0) {
                return false;
            }
            context = match != null ? match.region() : context;
            i += length;
        }
        return true;
    }

    /** A list with one more item; lists of names are short, so copying is cheaper than growing. */
    static <T> List<T> plus(List<T> list, T item) {
        if (list.isEmpty()) {
            return List.of(item);
        }
        return list.size() == 1 ? List.of(list.get(0), item) : longer(list, item);
    }

    private static <T> List<T> longer(List<T> list, T item) {
        List<T> out = new ArrayList<>(list);
        out.add(item);
        return List.copyOf(out);
    }
}
