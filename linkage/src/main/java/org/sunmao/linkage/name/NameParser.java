package org.sunmao.linkage.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.region.LocalRegions;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.RegionMatch;
import org.sunmao.linkage.text.Folding;

/** Reads one name. Brackets are taken out first, then the branch from the end, the form, the places, the trade. */
final class NameParser {
    private static final Pattern GATE =
            Pattern.compile(".*(?:[东南西北正后前大侧偏旁]门|\\d号?门|[一二三四五六七八九十]号?门|出入口|入口|出口|停车场|门岗|大院|院内)$");
    private static final Pattern ROAD = Pattern.compile(".*(?:路|街|大道|巷|胡同|街区|交叉口|立交桥|桥|站|大厦|广场|花园|小区|国际|中心|村|镇|园|城)$");
    private static final Pattern LOCALITY =
            Pattern.compile("^(?:[一-龥]{1,4}?(?:街道|镇)(?=[一-龥]{2,})|[一-龥]{2,4}?(?:乡|村|社区)(?=[一-龥]{4,}))");

    private final String folded;
    private final LocalRegions places;
    private final BranchWords branchWords;
    private final List<Region> regions = new ArrayList<>(2);
    private final List<String> localities = new ArrayList<>(0);
    private final List<String> sites = new ArrayList<>(0);
    private final List<String> asides = new ArrayList<>(0);
    private final List<String> bracketPlaces = new ArrayList<>(0);
    private String bracketForm = "";
    private String bracketBranch = "";
    private boolean group;
    private @Nullable Branch branch;

    NameParser(String text, LocalRegions places) {
        this.places = places;
        this.branchWords = new BranchWords(places);
        folded = Folding.fold(text);
    }

    CompanyName parse() {
        String body = DamagedForms.mend(trimPunctuation(takeBrackets()));
        String head = takeBranch(body);
        head = branch == null ? head : DamagedForms.mend(head);
        String formText = formAtEnd(head);
        String rest = head.substring(0, head.length() - formText.length());
        rest = takeGroup(rest);
        rest = takePlaces(rest);
        bracketPlaces.forEach(this::addPlaces);
        rest = takeRegionAtEnd(rest);
        int cut = TradeSplit.tradeNameLength(rest);
        String tradeName = takeRegionAtEnd(rest.substring(0, cut));
        LegalForm form = NameLexicon.formClass(bracketForm.isEmpty() ? formText : bracketForm);
        form = form == LegalForm.NONE ? NameLexicon.formClass(formText) : form;
        return new CompanyName(
                folded,
                regions,
                localities,
                tradeName,
                rest.substring(cut),
                form,
                bracketForm.isEmpty() ? formText : formText + '(' + bracketForm + ')',
                group,
                branch,
                sites,
                asides);
    }

    private String takeBrackets() {
        if (folded.indexOf('(') < 0) {
            return folded.replace(")", "");
        }
        StringBuilder body = new StringBuilder(folded.length());
        int i = 0;
        while (i < folded.length()) {
            char c = folded.charAt(i);
            int end = c == '(' ? endOfBracket(i) : -1;
            if (c == '(' && end == folded.length() && folded.indexOf("公司", i) > 0) {
                i += 1 + takePlaceInOpenBracket(i + 1);
            } else if (c == '(') {
                body.append(takeBracket(trimPunctuation(folded.substring(i + 1, end)), i == 0));
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
    private int takePlaceInOpenBracket(int from) {
        RegionMatch match = places.match(folded, from, null, false);
        if (match == null) {
            return 0;
        }
        bracketPlaces.add(folded.substring(from, from + match.length()));
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
            bracketForm = words;
            return "";
        }
        if (first && folded.endsWith(")") && folded.indexOf(')') == folded.length() - 1) {
            return words;
        }
        fileBracket(words);
        return "";
    }

    private void fileBracket(String words) {
        if (isAllPlaces(words)) {
            bracketPlaces.add(words);
        } else if (GATE.matcher(words).matches()) {
            sites.add(words);
        } else if (BranchWords.isDepartment(words)) {
            sites.add(words);
        } else if (NameLexicon.BRANCHES.longestEndingAt(words, 0, words.length()) > 0) {
            bracketBranch += words;
        } else if (ROAD.matcher(words).matches()) {
            sites.add(words);
        } else {
            asides.add(words);
        }
    }

    private boolean isAllPlaces(String words) {
        int i = 0;
        Region context = null;
        while (i < words.length()) {
            RegionMatch match = places.match(words, i, context, false);
            int length = match != null ? match.length() : zoneOrCountry(words, i);
            if (length == 0) {
                return false;
            }
            context = match != null ? match.region() : context;
            i += length;
        }
        return true;
    }

    private void addPlaces(String words) {
        int i = 0;
        while (i < words.length()) {
            RegionMatch match = places.match(words, i, lastRegion(), false);
            int length = match != null ? match.length() : Math.max(1, zoneOrCountry(words, i));
            if (match != null) {
                addRegion(match.region());
            } else {
                localities.add(words.substring(i, i + length));
            }
            i += length;
        }
    }

    private static int zoneOrCountry(String words, int from) {
        int zone = NameLexicon.ZONES.longestAt(words, from, words.length());
        return zone > 0 ? zone : NameLexicon.COUNTRIES.longestAt(words, from, words.length());
    }

    private String takeBranch(String body) {
        if (!bracketBranch.isEmpty() && !body.isEmpty()) {
            branch = new Branch(bracketBranch, branchWords.key(bracketBranch), body);
            return body;
        }
        int head = branchWords.headLength(body);
        if (head < body.length()) {
            String words = body.substring(head);
            if (BranchWords.isDepartment(words)) {
                sites.add(words);
                return body.substring(0, head);
            }
            branch = new Branch(words, branchWords.key(words), body.substring(0, head));
        }
        return body.substring(0, head);
    }

    private static String formAtEnd(String head) {
        int n = NameLexicon.FORMS.longestEndingAt(head, 0, head.length());
        return head.length() - n >= 2 ? head.substring(head.length() - n) : "";
    }

    private String takeGroup(String text) {
        int at = text.lastIndexOf("集团");
        if (at < 2) {
            return text;
        }
        group = true;
        return text.substring(0, at) + text.substring(at + 2);
    }

    private String takePlaces(String text) {
        int i = 0;
        while (text.length() - i > 2) {
            int length = placeAt(text, i);
            if (length == 0) {
                break;
            }
            i += length;
        }
        return text.substring(i);
    }

    private int placeAt(String text, int i) {
        RegionMatch match = places.match(text, i, lastRegion(), false);
        if (match != null && text.length() - i - match.length() >= 2 && isPlaceHere(text, i, match)) {
            addRegion(match.region());
            return match.length();
        }
        int other = zoneOrCountry(text, i);
        if (other == 0 && !regions.isEmpty()) {
            var locality = LOCALITY.matcher(text).region(i, text.length());
            other = locality.lookingAt() ? locality.end() - i : 0;
        }
        if (other > 0 && text.length() - i - other >= 2) {
            localities.add(text.substring(i, i + other));
            return other;
        }
        return 0;
    }

    /** A short name may be a trade name: it is one where it would leave only trade words, or where the lexicon says so. */
    private boolean isPlaceHere(String text, int i, RegionMatch match) {
        Region region = match.region();
        boolean full =
                match.length() == region.name().length() && !region.name().equals(region.shortName());
        Region last = lastRegion();
        if (last != null && !last.compatibleWith(region)) {
            return false;
        }
        if (full && region.level() != Region.Level.COUNTY) {
            return true;
        }
        String rest = text.substring(i + match.length());
        boolean nothingLeft = TradeSplit.tradeNameLength(rest) < 2;
        if (full) {
            return true;
        }
        boolean brandLike = NameLexicon.BRAND_LIKE.contains(region.shortName());
        return switch (region.level()) {
            case PROVINCE -> true;
            case CITY -> !brandLike || !nothingLeft;
            case COUNTY -> !nothingLeft && (last == null ? !brandLike : last.isListed() || !region.isListed());
        };
    }

    /** 云桥管道技术上海有限公司: the place may stand before the form. */
    private String takeRegionAtEnd(String text) {
        for (int length = 2; length <= 3 && regions.isEmpty() && text.length() - length >= 2; length++) {
            int at = text.length() - length;
            RegionMatch match = places.match(text, at, null, true);
            if (match != null
                    && match.length() == length
                    && match.region().level() != Region.Level.COUNTY
                    && !NameLexicon.BRAND_LIKE.contains(match.region().shortName())) {
                addRegion(match.region());
                return text.substring(0, at);
            }
        }
        return text;
    }

    private void addRegion(Region region) {
        if (!regions.contains(region)) {
            regions.add(region);
        }
    }

    private @Nullable Region lastRegion() {
        return regions.isEmpty() ? null : regions.get(regions.size() - 1);
    }

    private static String trimPunctuation(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isPunctuation(text.charAt(from))) {
            from++;
        }
        while (to > from && isPunctuation(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isPunctuation(char c) {
        return c < 0x80 && !Character.isLetterOrDigit(c) && c != '(' && c != ')' || c == '。';
    }
}
