package org.sunmao.linkage.address;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.Region.Level;

/**
 * Regions that the list of regions does not have, told by their form and their place at the head of an address: 望海市揽江区….
 * Ordinary words that end alike, a supermarket or a housing estate, are none.
 */
final class UnlistedRegions {
    private static final Pattern PROVINCE = Pattern.compile("[一-龥]{2,3}?省(?![道直])");
    private static final Pattern CITY =
            Pattern.compile("[一-龥&&[^路街号省区县]]{1,3}?[一-龥&&[^路街号省区县超门城夜菜花集都股早鱼]]市(?![场民政府立容郊]|[东西南北中](?:路|街|大道))");
    private static final Pattern COUNTY = Pattern.compile("[一-龥&&[^路街号省市区县]]{1,3}?"
            + "[一-龥&&[^路街号省市区县东西南北中一二三四五六七八九十]](?<!小|社|园|校|厂|片|街|景|院|库|港|矿|林|山|湖|牧|灾|老|郊|特|城|新|住宅|生活|商务|商业|工业|核心|开发|高新|保税|度假|经济|加工|示范|试验|自贸|功能|服务|生产|办公|仓储|物流|风景|别墅|家属|安置|沿海|合作)"
            + "(?:区|县)(?![委政府])");

    /** Without a city before it, a district is one where a road or a street office follows. */
    private static final Pattern ROAD_FOLLOWS = Pattern.compile("[一-龥]{2,10}?(?:路|街|大道|巷|镇|乡)");

    private UnlistedRegions() {}

    /** The region at the start of a text; null where none stands there or one of its rank is known already. */
    static @Nullable Region at(String text, List<Region> known) {
        Level last = known.isEmpty() ? null : known.get(known.size() - 1).level();
        Region region = last == null ? read(PROVINCE, text, Level.PROVINCE) : null;
        if (region == null && (last == null || last == Level.PROVINCE)) {
            region = read(CITY, text, Level.CITY);
        }
        if (region == null && last != Level.COUNTY) {
            region = read(COUNTY, text, Level.COUNTY);
            boolean sure = region == null
                    || last != null
                    || ROAD_FOLLOWS
                            .matcher(text)
                            .region(region.name().length(), text.length())
                            .lookingAt();
            region = sure ? region : null;
        }
        return region;
    }

    private static @Nullable Region read(Pattern pattern, String text, Level level) {
        Matcher m = pattern.matcher(text);
        return m.lookingAt() && m.end() < text.length() ? Region.unlisted(m.group(), level) : null;
    }
}
