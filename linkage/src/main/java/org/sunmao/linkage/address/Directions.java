package org.sunmao.linkage.address;

import java.util.function.Consumer;

/** Directions, distances and seats: they say where, but name no unit, and their digits are no rooms. */
final class Directions {
    private static final String[] VICINITY =
            ("附近,斜对面,对面,对过,旁边,隔壁,交叉口,交汇处,交界处,路口,院内,门前,楼下,以东,以西,以南,以北,驻地,沿街").split(",");
    private static final String[] DISTANCES = "公里,米,M".split(",");
    private static final String SIDES = "东西南北";
    private static final String SIDE_WORDS = "侧首端面边头角";

    private Directions() {}

    /** Blanks every direction from an index on and hands its words over. */
    static void cut(FoldedText text, int from, Consumer<String> found) {
        if (text.has(Kinds.DISTANCE)) {
            for (int at = text.next(Kinds.DISTANCE, from); at < text.length; at = text.next(Kinds.DISTANCE, at + 1)) {
                cutDistance(text, from, at, found);
            }
        }
        for (int at = text.next(Kinds.VICINITY, from); at < text.length; at = text.next(Kinds.VICINITY, at + 1)) {
            int end = vicinityEnd(text, from, at);
            if (text.at(at) == '工' && text.at(at + 1) == '位') {
                take(text, seatStart(text, from, at), at + 2, found);
            } else if (end > at) {
                take(text, at, end, found);
            }
        }
    }

    private static void take(FoldedText text, int from, int to, Consumer<String> found) {
        found.accept(text.substring(from, to));
        text.blank(from, to);
    }

    /** 往东约100米, 东南侧200米处; the unit stands at the index. */
    private static void cutDistance(FoldedText text, int from, int at, Consumer<String> found) {
        int unit = text.at(at) == '里' ? at - 1 : at;
        int end = -1;
        for (String word : DISTANCES) {
            end = end < 0 && unit >= from && text.startsWith(word, unit) ? unit + word.length() : end;
        }
        int digits = unit;
        while (digits > from && text.is(digits - 1, Kinds.DIGIT)) {
            digits--;
        }
        int start = directionStart(text, from, digits);
        if (end < 0 || digits == unit || start == digits && text.at(unit) == 'M') {
            return;
        }
        end = text.startsWith("左右", end) ? end + 2 : text.at(end) == '处' ? end + 1 : end;
        if (start < digits && text.at(end) == '路') {
            end += text.isOneOf(end + 1, SIDES) ? 2 : 1;
        }
        take(text, start, end, found);
    }

    /** 704室-A248号工位 is room 704: a seat in it is no room. */
    private static int seatStart(FoldedText text, int from, int at) {
        int i = at;
        i -= i > from && text.at(i - 1) == '号' ? 1 : 0;
        while (i > from && text.is(i - 1, Kinds.DIGIT)) {
            i--;
        }
        i -= i > from && text.is(i - 1, Kinds.LETTER) ? 1 : 0;
        boolean apart = i > from && (text.at(i - 1) == '-' || text.is(i - 1, Kinds.HAN));
        return apart ? i : at;
    }

    private static int directionStart(FoldedText text, int from, int digits) {
        int i = digits;
        while (i > from && (text.isOneOf(i - 1, "侧面边行走约") || i > from + 1 && text.startsWith("方向", i - 2))) {
            i -= text.at(i - 1) == '向' ? 2 : 1;
        }
        int words = i;
        while (i > from && words - i < 2 && text.isOneOf(i - 1, SIDES)) {
            i--;
        }
        if (i == words) {
            return digits > from && text.at(digits - 1) == '约' ? digits - 1 : digits;
        }
        i -= i > from && text.isOneOf(i - 1, "往向以") ? 1 : 0;
        return i > from && text.at(i - 1) == '路' ? i - 1 : i;
    }

    private static int vicinityEnd(FoldedText text, int from, int at) {
        char first = text.at(at);
        char before = at > from ? text.at(at - 1) : 0;
        if (first == '口') {
            return before == '路' || before == '街' || before == '号' ? at + 1 : at;
        }
        if (first == '内' || first == '旁' && text.at(at + 1) != '边') {
            return before != 0 && "号厦场村园".indexOf(before) >= 0 ? at + 1 : at;
        }
        if (SIDES.indexOf(first) >= 0) {
            int side = text.isOneOf(at, "东南西北") && text.isOneOf(at + 1, "南北") && first != '南' && first != '北'
                    ? at + 2
                    : at + 1;
            return text.isOneOf(at + 1, SIDE_WORDS) ? at + 2 : text.isOneOf(side, SIDE_WORDS) ? side + 1 : at;
        }
        for (String word : VICINITY) {
            if (first == word.charAt(0) && text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return at;
    }
}
