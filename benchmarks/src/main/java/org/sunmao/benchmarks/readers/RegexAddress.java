package org.sunmao.benchmarks.readers;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The baseline: an address read the way a short programme does it, by one regular expression for the head and one each for block,
 * floor and room. It knows no list of regions, no lists and no runs of rooms, and no Chinese numerals.
 */
record RegexAddress(
        String province,
        String city,
        String county,
        String town,
        String road,
        String number,
        String building,
        String block,
        String floor,
        String room) {

    private static final Pattern HEAD = Pattern.compile("([^省]{2,8}?(?:省|自治区))?([^市]{2,8}?市)?([^区县市]{1,6}?[区县])?"
            + "([一-龥]{1,6}?(?:街道|镇|乡))?([一-龥A-Z]{1,12}?(?:大道|路|街|巷))?(\\d+(?:-\\d+)?号?[甲乙丙丁]?)?(?:附\\d+号?)?");
    private static final Pattern BUILDING = Pattern.compile("[一-龥A-Z]{2,14}?(?:大厦|广场|中心|国际|公寓|花园|小区|科技园|产业园|软件园|大楼)");
    private static final Pattern BLOCK = Pattern.compile("([A-Z]|\\d{1,3})(?:座|栋|幢|号楼)");
    private static final Pattern FLOOR = Pattern.compile("(-?\\d{1,3})(?:层|楼|F)");
    private static final Pattern ROOM = Pattern.compile("(?<!\\d)(\\d{3,4}[A-Z]?)(?:室|房|户)?(?!\\d)");

    static RegexAddress read(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
        Matcher head = HEAD.matcher(folded);
        boolean found = head.lookingAt();
        String tail = found ? folded.substring(head.end()) : folded;
        return new RegexAddress(
                group(head, found, 1),
                group(head, found, 2),
                group(head, found, 3),
                group(head, found, 4),
                group(head, found, 5),
                group(head, found, 6),
                first(BUILDING, tail, 0),
                first(BLOCK, tail, 1),
                first(FLOOR, tail, 1),
                first(ROOM, tail, 1));
    }

    private static String group(Matcher matcher, boolean found, int group) {
        String text = found ? matcher.group(group) : null;
        return text == null ? "" : text;
    }

    private static String first(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(group) : "";
    }
}
