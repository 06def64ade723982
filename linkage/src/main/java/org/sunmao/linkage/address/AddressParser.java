package org.sunmao.linkage.address;

import java.util.ArrayList;
import java.util.List;
import org.sunmao.linkage.text.ChineseNumerals;
import org.sunmao.linkage.text.Folding;

/**
 * Reads one address from left to right: regions, zone, town, village, road, number; the tail by {@link UnitScanner}. What has
 * been read or is a remark is blanked, so that one array of characters serves all steps.
 */
final class AddressParser {
    private static final int LONGEST_NAME_IN_BRACKETS = 14;
    private static final String[] LONG_REMARK = "仅限,住所,申报,托管,集群,商务秘书,原,近".split(",");
    private static final String[] BUILDINGS = "大厦,广场,中心,花园,小区,大楼,公寓,商厦,国际,城,园".split(",");
    private static final String STRAY = "号院内的之第";

    private final FoldedText text;
    private final AreaReader areas;
    private final RoadReader roads;
    private final List<String> buildings = new ArrayList<>(2);
    private String number = "";
    private String leftover = "";

    AddressParser(String text) {
        this.text = FoldedText.ofAddress(text);
        areas = new AreaReader(this.text);
        roads = new RoadReader(this.text);
    }

    Address parse() {
        if (text.has(Kinds.BRACKET)) {
            takeRemarks();
        }
        int at = areas.read(skipCountry());
        int behind = text.skipSeparators(roads.read(at));
        if (roads.start() > at) {
            fileBefore(at);
        }
        number = roads.number;
        behind = readNumberWithoutRoad(behind);
        Directions.cut(text, behind, this::leave);
        UnitScanner scanner = new UnitScanner();
        scanner.scan(text, behind, UnitScanner.Mode.ADDRESS);
        for (String words : scanner.leftovers()) {
            takeNamed(words);
        }
        return address(scanner);
    }

    private Address address(UnitScanner scanner) {
        return new Address(
                text.whole(),
                areas.regions,
                areas.zone,
                areas.town,
                areas.village,
                roads.road,
                number,
                roads.crossing,
                buildings,
                roads.block.isEmpty() ? scanner.block() : roads.block,
                scanner.cell(),
                scanner.reading(),
                leftover);
    }

    private int skipCountry() {
        int at = text.skipSeparators(0);
        return text.startsWith("中华人民共和国", at) ? at + 7 : text.startsWith("中国", at) ? at + 2 : at;
    }

    /** Brackets hold a building's name, a second address or a remark; none may disturb the reading of the rest. */
    private void takeRemarks() {
        int at = text.next(Kinds.BRACKET, 0);
        while (at < text.length) {
            int end = at + 1;
            if (text.at(at) == '(') {
                int close = text.next(Kinds.BRACKET, at + 1);
                takeRemark(text.substring(at + 1, close));
                end = text.at(close) == ')' ? close + 1 : close;
            }
            text.blank(at, end);
            at = text.next(Kinds.BRACKET, end);
        }
        text.trimEnd();
    }

    private void takeRemark(String words) {
        boolean remark = words.length() > LONGEST_NAME_IN_BRACKETS;
        for (String word : LONG_REMARK) {
            remark |= words.contains(word);
        }
        boolean name = false;
        for (String word : BUILDINGS) {
            name |= words.endsWith(word);
        }
        if (name && !remark) {
            buildings.add(words);
        } else {
            leave(words);
        }
    }

    /** Some write a village behind the road; and 云帆大厦12号 or 聚福村12号 has a number without a road. */
    private int readNumberWithoutRoad(int from) {
        if (!roads.road.isEmpty() || !number.isEmpty()) {
            return from;
        }
        int at = areas.village.isEmpty() ? areas.readVillage(from) : from;
        int name = text.endOf(Kinds.HAN | Kinds.LETTER, at);
        int digits = text.endOf(Kinds.DIGIT, name);
        if (digits == name || digits - name > 5) {
            return at;
        }
        int end = name >= at + 2 ? partEnd(digits) : digits;
        boolean village = name == at && !areas.village.isEmpty();
        boolean named = name >= at + 2 && !holdsUnit(at, name) && !text.isOneOf(end + 1, "馆线库厂门铺") && !isShop(end + 1);
        if (text.at(end) != '号' || text.at(end + 1) == '楼' || !village && !named) {
            return at;
        }
        number = text.substring(name, end);
        if (named) {
            buildings.add(text.substring(at, name));
        }
        return end + 1;
    }

    /** 轻纺城三楼819号 names a floor and a room, not a number. */
    private boolean holdsUnit(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean numbered = text.is(i - 1, Kinds.NUMERAL | Kinds.LETTER);
            if (numbered && text.isOneOf(i, "层楼座栋幢")) {
                return true;
            }
        }
        return false;
    }

    private int partEnd(int at) {
        int end = text.at(at) == '-' ? text.endOf(Kinds.DIGIT, at + 1) : at;
        return end > at + 1 && end - at <= 5 ? end : at;
    }

    private boolean isShop(int at) {
        return text.startsWith("网点", at) || text.startsWith("商铺", at);
    }

    private void fileBefore(int from) {
        if (!roads.readCrossingBefore(from)) {
            takeNamed(text.substring(from, roads.start()).trim());
        }
    }

    /** Names before the first block, floor or room are buildings; what names nothing is left over. */
    private void takeNamed(String words) {
        int to = words.endsWith("号楼") ? words.length() - 2 : words.length();
        int from = 0;
        while (from < to && isStray(words, from)) {
            from++;
        }
        to -= to > from && words.charAt(to - 1) == '第' ? 1 : 0;
        int han = 0;
        for (int i = from; i < to; i++) {
            han += Folding.isHan(words.charAt(i)) ? 1 : 0;
        }
        String name = words.substring(from, to);
        if (han < 2) {
            leave(words);
        } else if (!buildings.contains(name)) {
            buildings.add(name);
        }
    }

    /** 第一国际城 keeps its 第. */
    private static boolean isStray(String words, int at) {
        boolean ordinal =
                words.charAt(at) == '第' && at + 1 < words.length() && ChineseNumerals.isNumeral(words.charAt(at + 1));
        return STRAY.indexOf(words.charAt(at)) >= 0 && !ordinal;
    }

    private void leave(String words) {
        String trimmed = words.trim();
        if (!trimmed.isEmpty()) {
            leftover = leftover.isEmpty() ? trimmed : leftover + " " + trimmed;
        }
    }
}
