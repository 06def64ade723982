package org.sunmao.linkage.address;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Tells {@code 2-01}, floor 2 room 01, from {@code 2-5}, rooms 2 to 5, where no floor column helps.
 *
 * <p>A run goes upwards and writes both ends alike. So it is floor and room where the second number is padded and the first
 * is not, where the second is no larger, where only the first is a single digit, and where a list says it: several
 * pairs with one first number are rooms of one floor, not runs that begin at one room.
 */
final class FloorAndRoom {
    private static final int MOST_DIGITS = 2;

    private final UnitParts parts;
    private final UnitText words;
    private final boolean list;
    private final boolean addressTail;

    FloorAndRoom(UnitParts parts, UnitText words, UnitScanner.Mode mode) {
        this.parts = parts;
        this.words = words;
        this.addressTail = mode == UnitScanner.Mode.ADDRESS;
        this.list = mode == UnitScanner.Mode.ROOM && isListOfOneFloor(words);
    }

    /** Takes the rooms of {@code a-b}, and of {@code a-b-c} or {@code a-b-a-c}; the index behind, -1 where it is no such pair. */
    int take(UnitNumber a, UnitNumber b) {
        if (!isPair(a, b)) {
            return -1;
        }
        UnitNumber to = words.rangeEnd(b.end());
        if (to != null && to.value() == a.value()) {
            UnitNumber behindFloor = words.rangeEnd(to.end());
            to = behindFloor == null ? to : behindFloor;
        }
        if (to == null || !isShort(to) || to.value() <= b.value() || !isPlain(b) || !isPlain(to)) {
            parts.addRoomOfFloor(a.value(), b.text());
            return b.end();
        }
        for (int n = b.value(); n <= to.value(); n++) {
            parts.addRoomOfFloor(a.value(), Integer.toString(n));
        }
        return to.end();
    }

    private boolean isPair(UnitNumber a, UnitNumber b) {
        boolean possible = isShort(a) && isPlain(a) && isShort(b) && a.value() > 0;
        possible &= parts.floorsStandBeforeRooms() || parts.floors.contains(a.value());
        if (!possible) {
            return false;
        }
        boolean paddedOnly = isPadded(b) && !isPadded(a);
        if (addressTail) {
            return paddedOnly;
        }
        boolean shorter = a.text().length() == 1 && digits(b) == MOST_DIGITS && parts.floorsStandBeforeRooms();
        return paddedOnly || b.value() <= a.value() || shorter || list;
    }

    private static boolean isListOfOneFloor(UnitText words) {
        List<Integer> firsts = new ArrayList<>();
        for (int at = words.from(); at < words.length(); at++) {
            UnitNumber a = words.numberAt(at);
            UnitNumber b = a == null ? null : words.rangeEnd(a.end());
            if (a != null && b != null) {
                firsts.add(isShort(a) && isShort(b) ? a.value() : -1);
            }
            at = b != null ? b.end() : a != null ? a.end() : at;
        }
        return firsts.size() > 1 && new TreeSet<>(firsts).size() == 1 && firsts.get(0) > 0;
    }

    private static boolean isShort(UnitNumber number) {
        return !number.chinese() && !number.basement() && digits(number) <= MOST_DIGITS && digits(number) > 0;
    }

    private static boolean isPadded(UnitNumber number) {
        return number.text().startsWith("0");
    }

    private static boolean isPlain(UnitNumber number) {
        return digits(number) == number.text().length();
    }

    /** The digits that the number begins with; none where a letter stands first. */
    private static int digits(UnitNumber number) {
        int n = 0;
        while (n < number.text().length() && UnitLabels.isDigit(number.text().charAt(n))) {
            n++;
        }
        return n;
    }
}
