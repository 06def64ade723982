package org.sunmao.linkage.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.RegionMatch;
import org.sunmao.linkage.region.Regions;
import org.sunmao.linkage.text.Folding;

/** Reads one address from left to right: regions, zone, town, village, road, number; the tail by {@link UnitScanner}. */
final class AddressParser {
    private static final Pattern INNER_SPACE = Pattern.compile("(?<![A-Z0-9]) | (?![A-Z0-9])");
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)?");
    private static final Pattern LONG_REMARK = Pattern.compile("仅限|住所|申报|托管|集群|商务秘书|原|靠近|近");
    private static final Pattern NUMBER_ALONE =
            Pattern.compile("([一-龥A-Z]{2,})(\\d{1,5}(?:-\\d{1,4})?)号(?!楼|馆|线|库|厂|门|网点|铺|商铺)");

    /** A county that has become a district, or the other way round: 富阳市 is 富阳区 now. */
    private static final Pattern EARLIER_RANK = Pattern.compile("市(?![场区南北中])|[县区]");

    /** The whole name of a county may be that of a road: 沛县路. */
    private static final Pattern ROAD_NEXT = Pattern.compile("[一二三四五六七八九十支]?(?:路(?![桥南北]区|桥)|街(?!道|口)|巷)");

    private static final Pattern CROSSING_BEFORE = Pattern.compile("([一-龥]{1,12}" + AddressWords.ROAD_END + ")[与和,]?$");
    private static final Pattern STRAY = Pattern.compile("^[号院内的之第]+|第$");
    private static final Pattern BUILDING = Pattern.compile(".*(?:大厦|广场|中心|花园|小区|大楼|公寓|商厦|国际|城|园)");
    private static final Pattern VILLAGE_NUMBER = Pattern.compile("\\d{1,5}号(?!楼)");
    private static final Pattern COUNTRY = Pattern.compile("^(?:中华人民共和国|中国)");
    private static final Pattern NEAR_ROAD = Pattern.compile("[一-龥]{1,2}" + AddressWords.ROAD_END);

    private final String folded;
    private final List<Region> regions = new ArrayList<>(3);
    private final List<String> buildings = new ArrayList<>(1);
    private final StringBuilder leftover = new StringBuilder();
    private String zone = "";
    private String town = "";
    private String village = "";
    private String road = "";
    private String number = "";
    private String crossing = "";
    private String laneBlock = "";
    private String rest;

    AddressParser(String text) {
        folded = INNER_SPACE.matcher(Folding.foldKeepingSpaces(text)).replaceAll("");
        rest = folded;
    }

    Address parse() {
        takeRemarks();
        rest = COUNTRY.matcher(rest).replaceFirst("");
        takeAreas();
        takeRoad();
        takeAreasAgain();
        UnitScanner scanner = new UnitScanner();
        scanner.scan(cutDirections(rest), UnitScanner.Mode.ADDRESS);
        fileLeftovers(scanner);
        String block = laneBlock.isEmpty() ? scanner.block() : laneBlock;
        return new Address(
                folded,
                regions,
                zone,
                town,
                village,
                road,
                number,
                crossing,
                buildings,
                block,
                scanner.cell(),
                scanner.reading(),
                leftover.toString().trim());
    }

    /** Brackets hold a building's name, a second address or a remark; none may disturb the reading of the rest. */
    private void takeRemarks() {
        if (rest.indexOf('(') < 0 && rest.indexOf(')') < 0) {
            return;
        }
        Matcher m = BRACKET.matcher(rest);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            String words = m.group(1);
            boolean remark = LONG_REMARK.matcher(words).find() || words.length() > 14;
            boolean name = BUILDING.matcher(words).matches();
            if (name && !remark) {
                buildings.add(words);
            } else {
                leave(words);
            }
            m.appendReplacement(out, " ");
        }
        rest = m.appendTail(out).toString().replace(")", " ").trim();
    }

    private void takeAreas() {
        boolean moved = true;
        while (moved && !rest.isEmpty()) {
            moved = takeRegion() || takeUnlistedRegion() || takeZone() || takeTown();
            if (moved) {
                trimSeparators();
            }
        }
        takeVillage();
    }

    /** Some write the regions twice, or the town behind the road; only what is still unknown is taken. */
    private void takeAreasAgain() {
        trimSeparators();
        if (road.isEmpty() && village.isEmpty()) {
            takeVillage();
        }
        Matcher m = NUMBER_ALONE.matcher(rest);
        if (number.isEmpty() && road.isEmpty() && m.lookingAt()) {
            number = m.group(2);
            buildings.add(m.group(1));
            rest = rest.substring(m.end());
        } else if (number.isEmpty()
                && !village.isEmpty()
                && VILLAGE_NUMBER.matcher(rest).lookingAt()) {
            int end = rest.indexOf('号');
            number = rest.substring(0, end);
            rest = rest.substring(end + 1);
        }
    }

    private boolean takeRegion() {
        Region last = regions.isEmpty() ? null : regions.get(regions.size() - 1);
        RegionMatch match = Regions.match(rest, 0, last, false);
        if (match == null) {
            return false;
        }
        Region region = match.region();
        boolean full =
                match.length() == region.name().length() || "市区县省旗".indexOf(rest.charAt(match.length() - 1)) >= 0;
        String after = rest.substring(match.length());
        if (!full && EARLIER_RANK.matcher(after).lookingAt()) {
            full = true;
            after = after.substring(1);
        }
        boolean fits = last == null || last.compatibleWith(region);
        boolean usable = full || fits && (region.level() != Region.Level.COUNTY || last != null || match.decided());
        boolean again = regions.contains(region) && NEAR_ROAD.matcher(after).lookingAt();
        boolean road = full && ROAD_NEXT.matcher(after).lookingAt();
        if (!usable || road || !full && (again || continuesAsName(after))) {
            return false;
        }
        if (!regions.contains(region)) {
            regions.add(region);
        }
        rest = after;
        return true;
    }

    private boolean takeUnlistedRegion() {
        Region region = UnlistedRegions.at(rest, regions);
        if (region == null) {
            return false;
        }
        regions.add(region);
        rest = rest.substring(region.name().length());
        return true;
    }

    /** 城阳街道 is a street office, not the district 城阳. */
    private static boolean continuesAsName(String after) {
        return AddressWords.NOT_A_REGION.matcher(after).lookingAt()
                || after.startsWith("街道")
                || after.startsWith("镇")
                || after.startsWith("乡")
                || after.startsWith("村")
                || after.startsWith("社区");
    }

    private boolean takeZone() {
        int last = Math.max(rest.lastIndexOf('区'), rest.lastIndexOf('园'));
        if (last < 2 && rest.indexOf("管委会") < 0) {
            return false;
        }
        Matcher m = AddressWords.ZONE.matcher(rest);
        if (!m.lookingAt() || m.end() > 14 || crossesRoad(m.group())) {
            return false;
        }
        zone = zone.isEmpty() ? m.group() : zone;
        rest = rest.substring(m.end());
        return true;
    }

    private boolean takeTown() {
        if (rest.indexOf('镇') < 1
                && rest.indexOf('乡') < 1
                && rest.indexOf("街道") < 1
                && rest.indexOf("办事处") < 1
                && rest.indexOf("苏木") < 1) {
            return false;
        }
        Matcher m = AddressWords.TOWN.matcher(rest);
        if (!m.lookingAt() || m.end() < 2 || crossesRoad(m.group())) {
            return false;
        }
        town = m.group();
        rest = rest.substring(m.end());
        return true;
    }

    private void takeVillage() {
        if (rest.indexOf('村') < 1 && rest.indexOf("社区") < 1 && rest.indexOf("委会") < 1 && rest.indexOf('屯') < 1) {
            return;
        }
        Matcher m = AddressWords.VILLAGE.matcher(rest);
        if (m.lookingAt()
                && m.end() >= 2
                && !crossesRoad(m.group())
                && !m.group().endsWith("新村")) {
            village = m.group();
            rest = rest.substring(m.end());
            trimSeparators();
        }
    }

    /** True where words that seem to name an area contain a whole road: 中山路步行街镇. */
    private static boolean crossesRoad(String words) {
        int at = words.indexOf('路');
        return at > 0 && at < words.length() - 1 && !words.startsWith("街道", at + 1) && !words.startsWith("镇", at + 1);
    }

    private void takeRoad() {
        Matcher m = AddressWords.ROAD.matcher(rest);
        int from = 0;
        int start = -1;
        int end = -1;
        while (m.find(from) && m.start() < 40) {
            boolean numbered = HouseNumber.at(rest.substring(m.end())) != null;
            if (start < 0 || numbered) {
                start = m.start();
                end = m.end();
            }
            if (numbered) {
                break;
            }
            from = m.end();
        }
        if (start >= 0) {
            cutRoad(start, end);
        }
    }

    private void cutRoad(int start, int end) {
        String words = rest.substring(start, end);
        String before = rest.substring(0, start);
        Matcher m = AddressWords.BEFORE_ROAD.matcher(words);
        if (m.lookingAt() && m.end() < words.length() - 1) {
            before += words.substring(0, m.end());
            words = words.substring(m.end());
        }
        words = dropLeadingNumber(words);
        road = words;
        fileBefore(before);
        rest = rest.substring(end);
        Matcher cross = AddressWords.CROSSING.matcher(rest);
        if (cross.lookingAt()) {
            crossing = cross.group(1);
            rest = rest.substring(cross.end());
        }
        trimSeparators();
        HouseNumber house = HouseNumber.at(rest);
        if (house != null) {
            number = house.number();
            laneBlock = house.block();
            rest = rest.substring(house.length());
        }
    }

    private static String dropLeadingNumber(String words) {
        int i = 0;
        while (i < words.length() && words.charAt(i) < 0x80) {
            i++;
        }
        boolean national = words.startsWith("国道", i)
                || words.startsWith("省道", i)
                || words.startsWith("县道", i)
                || words.startsWith("号路", i);
        return national || i == words.length() - 1 ? words : words.substring(i);
    }

    private void fileBefore(String before) {
        Matcher cross = CROSSING_BEFORE.matcher(before);
        if (cross.find()) {
            crossing = cross.group(1);
        } else if (!before.isBlank()) {
            takeNamed(before);
        }
    }

    private String cutDirections(String text) {
        boolean distance = text.indexOf('米') >= 0 || text.indexOf("公里") >= 0 || text.indexOf('M') >= 0;
        String out = distance ? cut(text, AddressWords.DIRECTION) : text;
        return AddressWords.VICINITY_SIGNS.matcher(out).find() ? cut(out, AddressWords.VICINITY) : out;
    }

    private String cut(String text, Pattern pattern) {
        Matcher m = pattern.matcher(text);
        StringBuilder kept = new StringBuilder();
        while (m.find()) {
            leave(m.group());
            m.appendReplacement(kept, " ");
        }
        return m.appendTail(kept).toString();
    }

    /** Names before the first block, floor or room are buildings; behind it only what is called like one. */
    private void fileLeftovers(UnitScanner scanner) {
        for (String words : scanner.leftovers()) {
            takeNamed(words);
        }
    }

    private void takeNamed(String words) {
        String name = words.endsWith("号楼") ? words.substring(0, words.length() - 2) : words;
        name = STRAY.matcher(name).replaceAll("");
        boolean han = name.chars().filter(c -> Folding.isHan((char) c)).count() >= 2;
        if (han && !buildings.contains(name)) {
            buildings.add(name);
        } else if (!han) {
            leave(words);
        }
    }

    private void trimSeparators() {
        int i = 0;
        while (i < rest.length()
                && (rest.charAt(i) == ' '
                        || rest.charAt(i) == ','
                        || rest.charAt(i) == '-'
                        || rest.charAt(i) == '_'
                        || rest.charAt(i) == '.')) {
            i++;
        }
        rest = rest.substring(i);
    }

    private void leave(@Nullable String words) {
        if (words != null && !words.isBlank()) {
            leftover.append(leftover.isEmpty() ? "" : " ").append(words.trim());
        }
    }
}
