package org.sunmao.linkage.place;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunmao.linkage.region.RegionMatch;
import org.sunmao.linkage.region.Regions;
import org.sunmao.linkage.text.ChineseNumerals;
import org.sunmao.linkage.text.Folding;

/**
 * The name of a building, as read: 青岛云帆大厦A座 is the name 云帆大厦, its core 云帆, its kind 大厦, its block A.
 *
 * @param full the name in plain characters, without the city before it and the block behind it
 * @param core the name without the word for its kind
 * @param kind 大厦, 广场, 中心 and so on; empty where there is none
 * @param block A, 3, 东; empty where there is none
 */
public record BuildingName(String full, String core, String kind, String block) {
    private static final Pattern BLOCK = Pattern.compile(
            "(?:\\(?([A-Z]{1,2}\\d?|\\d{1,3}|[一二三四五六七八九十]{1,3}|[东西南北中主副附裙辅])(?:座|号楼|栋|幢|塔楼|塔|#楼|#|楼)\\)?)$"
                    + "|(?<=大厦|广场|中心|国际|大楼|商务楼|写字楼|公寓|城)([A-Z])$");

    private static final Pattern KIND = Pattern.compile(
            "(?:(?:国际|商务|商业|贸易|财富|金融|航运|科技|创新|创业|购物|总部|企业|文化|信息|软件|经贸|证券){1,2}(?:大厦|广场|中心|大楼|城|港|楼)|写字楼|办公楼|综合楼|大厦|广场|中心"
                    + "|国际|大楼|科技园|产业园|创业园|创意园|软件园|工业园|园区|花园|公寓|公馆|小区|商厦|商城|商场|市场|城|楼|园|苑|大院|孵化器|智慧谷|谷|港|汇|天地|酒店|饭店|宾馆)$");

    /** Reads a name; never throws. */
    public static BuildingName read(String text) {
        String name = Folding.fold(text).replaceAll("[.,:_/]", "");
        String block = "";
        Matcher m = BLOCK.matcher(name);
        if (m.find() && m.start() >= 2) {
            String sign = m.group(1) == null ? m.group(2) : m.group(1);
            int number = ChineseNumerals.parse(sign);
            block = number > 0 ? Integer.toString(number) : sign;
            name = name.substring(0, m.start());
        }
        name = withoutRegion(name.replaceAll("\\([^()]*\\)?", "").replace(")", ""));
        Matcher kind = KIND.matcher(name);
        // One character is no name: 金港 is not a 港 called 金.
        boolean hasKind = name.length() > 2 && kind.find(2);
        String core = hasKind ? name.substring(0, kind.start()) : name;
        return new BuildingName(name, core, hasKind ? name.substring(core.length()) : "", block);
    }

    private static String withoutRegion(String name) {
        String rest = name;
        RegionMatch match = Regions.match(rest, 0, null, false);
        while (match != null && rest.length() - match.length() >= 4) {
            rest = rest.substring(match.length());
            match = Regions.match(rest, 0, match.region(), true);
        }
        return rest;
    }
}
