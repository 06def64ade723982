package org.sunmao.app.intake;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the place and the enterprise that a sentence speaks of: 市民在澜湾区观潮路18号瀚宸大厦6楼的望澜启明软件有限公司…. What the ticket says in
 * columns of their own stays.
 */
final class SpokenPlaces {

    /** Longer texts say where it is at their beginning. */
    private static final int LOOKED_AT = 2_000;

    private static final Pattern LEAD =
            Pattern.compile(".*?(?:反映|反应|举报|投诉|咨询|称|位于|坐落于|地址[:：]?|发生在|来电人|市民|群众|业主|其在|在|与|[，,。；;：:])+");
    private static final String KIND =
            "(?:国际中心|金融中心|商务中心|财富中心|创新中心|航运中心|国际大厦|科技大厦|商务大厦|贸易大厦|国际广场|大厦|广场|中心|大楼|写字楼|商务楼|商厦|国际|公馆|金座|银座)";
    private static final Pattern ROAD = Pattern.compile(
            "(?:\\p{IsHan}{1,8}?[市区县])?(?:\\p{IsHan}{2,4}街道)?\\p{IsHan}{1,5}?(?:路|大街|街|大道|道|巷)\\d{1,4}号(?:楼)?(?:之\\d+)?");
    private static final Pattern BUILDING =
            Pattern.compile("[\\p{IsHan}A-Za-z0-9]{2,8}?" + KIND + "(?:[A-Za-z0-9]{1,2}(?:座|栋|号楼))?");
    private static final Pattern INSIDE =
            Pattern.compile("(?:(\\d{1,3})(?:楼|层|F))?(?:([A-Za-z]?\\d{3,5})(?:室|号房|房间|房))?");
    private static final Pattern FIRM = Pattern.compile(
            "[\\p{IsHan}A-Za-z0-9（）()·&]{2,40}?(?:分公司|有限责任公司|股份有限公司|有限公司|合伙企业（有限合伙）|合伙企业|事务所|公司|经营部|商行|服务部|工作室)"
                    + "(?:\\p{IsHan}{2,6}分公司)?(?:（[^（）]{2,6}）)?");

    private SpokenPlaces() {}

    /** Adds what the text says of place and enterprise to a ticket's fields. */
    static void settle(Map<String, String> fields) {
        String content = fields.getOrDefault("content", "");
        String text = content.substring(0, Math.min(LOOKED_AT, content.length()));
        int end = place(text, fields);
        if (!fields.containsKey("enterprise-name")) {
            firm(text.substring(end), fields);
        }
    }

    /** Answers where the place ends; 0 where none was found. */
    private static int place(String text, Map<String, String> fields) {
        Matcher road = ROAD.matcher(text);
        int from = 0;
        String address = "";
        if (road.find()) {
            address = withoutLead(road.group());
            from = road.end();
        }
        Matcher building = BUILDING.matcher(text).region(from, text.length());
        boolean named = from == 0 ? building.find() : building.lookingAt();
        if (from == 0 && !named) {
            return 0;
        }
        if (named) {
            String name = from == 0 ? withoutLead(building.group()) : building.group();
            if (address.isEmpty()) {
                fields.putIfAbsent("building-name", name);
            }
            address = address.isEmpty() ? "" : address + name;
            from = building.end();
        }
        if (!address.isEmpty()) {
            fields.putIfAbsent("address", address);
        }
        return inside(text, from, fields);
    }

    private static int inside(String text, int from, Map<String, String> fields) {
        Matcher inside = INSIDE.matcher(text).region(from, text.length());
        if (!inside.lookingAt()) {
            return from;
        }
        if (inside.group(1) != null) {
            fields.putIfAbsent("floor", inside.group(1));
        }
        if (inside.group(2) != null) {
            fields.putIfAbsent("room", inside.group(2));
        }
        return inside.end();
    }

    private static void firm(String rest, Map<String, String> fields) {
        String text = rest.startsWith("的") ? rest.substring(1) : rest;
        Matcher firm = FIRM.matcher(text);
        if (rest.startsWith("的") ? firm.lookingAt() : firm.find()) {
            String name = rest.startsWith("的") ? firm.group() : withoutLead(firm.group());
            if (name.length() >= 4 && !name.matches("(?:该|本|某|此|物业|这家|一家).*")) {
                fields.put("enterprise-name", name);
            }
        }
    }

    /** 市民反映瀚宸大厦 is 瀚宸大厦. */
    private static String withoutLead(String text) {
        Matcher lead = LEAD.matcher(text);
        return lead.lookingAt() && text.length() - lead.end() >= 3 ? text.substring(lead.end()) : text;
    }
}
