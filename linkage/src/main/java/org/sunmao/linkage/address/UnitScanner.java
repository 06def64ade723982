package org.sunmao.linkage.address;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.text.ChineseNumerals;

/**
 * Walks once through a folded text and takes out what names a block, a 单元, floors and rooms; the rest is kept in order.
 * What a bare number means depends on where it stands, so the caller says which column it is.
 */
final class UnitScanner {
    /** Where the text comes from. */
    enum Mode {
        /** A floor column: a bare number is a floor. */
        FLOOR,
        /** A room column: a bare number is a room. */
        ROOM,
        /** The end of an address: bare numbers of one or two digits before others are block and 单元. */
        ADDRESS
    }

    private static final String FLOOR_WORDS = "层,楼层,楼,F,FL,/F";
    private static final String BLOCK_WORDS = "号楼,#楼,栋楼,栋,幢,座,号馆,塔,#,号厂房,号库";
    private static final String ROOM_WORDS = "室,户,房间,房,号房,号室,号户,号商铺,号网点,号铺,号,商铺,网点,铺,档,摊位,单元,间,店,#";
    private static final String WORD_BLOCKS = "东西南北中主副附裙辅前后甲乙丙丁";
    private static final int MOST_ROOMS_IN_RUN = 100;
    private static final int HIGHEST_FLOOR = 150;

    private final TreeSet<Integer> floors = new TreeSet<>();
    private final TreeSet<String> rooms = new TreeSet<>(UnitLabels.ROOM_ORDER);
    private final List<String> leftovers = new ArrayList<>(2);
    private final StringBuilder rest = new StringBuilder();
    private String block = "";
    private String cell = "";
    private String text = "";
    private Mode mode = Mode.ADDRESS;
    private int at;

    /** Characters at the start of the text that named nothing of this class: before the first block, floor or room. */
    private int firstToken = -1;

    void scan(String folded, Mode where) {
        text = folded;
        mode = where;
        at = 0;
        firstToken = -1;
        while (at < text.length()) {
            int before = at;
            if (floorWord() || basement() || number() || letterBlock()) {
                firstToken = firstToken < 0 ? before : firstToken;
                flush();
            } else if (isSeparator(text.charAt(at))) {
                flush();
                at++;
            } else {
                rest.append(text.charAt(at++));
            }
        }
        flush();
    }

    String block() {
        return block;
    }

    String cell() {
        return cell;
    }

    /** The stretches of text that named nothing, in order. */
    List<String> leftovers() {
        return leftovers;
    }

    /** Index of the first block, floor or room in the text scanned last; -1 where there was none. */
    int firstToken() {
        return firstToken;
    }

    UnitReading reading() {
        TreeSet<String> named = new TreeSet<>(UnitLabels.ROOM_ORDER);
        rooms.forEach(r -> named.add(onFloor(r)));
        TreeSet<Integer> known = floors.isEmpty() ? impliedFloors(named) : floors;
        String left = String.join(" ", leftovers);
        left = block.isEmpty() || mode == Mode.ADDRESS ? left : (block + "座 " + left).trim();
        left = cell.isEmpty() || mode == Mode.ADDRESS ? left : (cell + "单元 " + left).trim();
        return new UnitReading(
                known.isEmpty() ? null : UnitLabels.floors(known),
                known.isEmpty() ? null : known.first(),
                named.isEmpty() ? null : UnitLabels.rooms(named),
                List.copyOf(named),
                left);
    }

    private void flush() {
        if (!rest.isEmpty()) {
            leftovers.add(rest.toString());
            rest.setLength(0);
        }
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == ',' || c == '/' || c == '-' || c == '(' || c == ')' || c == '.' || c == '+' || c == '&'
                || c == '_' || c == ':' || c == '。';
    }

    /** 首层, 夹层 and other floors that are words. */
    private boolean floorWord() {
        if (take("首层") || take("底层")) {
            floors.add(1);
        } else if (take("地下室") || take("地库")) {
            floors.add(-1);
        } else if (!take("整层") && !take("全层") && !take("整楼") && !take("全部")) {
            return false;
        }
        return true;
    }

    /** 负一层, 地下1层, B1, -1F. */
    private boolean basement() {
        int start = at;
        boolean minus = text.charAt(at) == '-' && rest.isEmpty() && at == 0;
        boolean letter = text.charAt(at) == 'B' && (at == 0 || !isLetterOrDigit(text.charAt(at - 1)));
        boolean word = text.charAt(at) == '负' || text.startsWith("地下", at);
        if (!minus && !letter && !word) {
            return false;
        }
        Num num = numAt(at + (text.startsWith("地下", at) ? 2 : 1));
        if (num == null || num.value < 1 || num.value > 9) {
            return false;
        }
        int floorEnd = wordEnd(num.end, FLOOR_WORDS);
        boolean partOfRoom = num.end < text.length() && isLetterOrDigit(text.charAt(num.end)) && floorEnd < 0;
        boolean sure = floorEnd >= 0 || word && !minus || letter && mode != Mode.ADDRESS || minus && mode == Mode.FLOOR;
        if (partOfRoom || !sure) {
            at = start;
            return false;
        }
        at = floorEnd >= 0 ? floorEnd : num.end;
        Num to = rangeEnd(at);
        int toEnd = to == null ? -1 : wordEnd(to.end, FLOOR_WORDS);
        if (to != null && (toEnd >= 0 || mode == Mode.FLOOR)) {
            addFloors(-num.value, to.basement ? -to.value : to.value);
            at = toEnd >= 0 ? toEnd : to.end;
        } else {
            floors.add(-num.value);
        }
        return true;
    }

    private boolean number() {
        Num a = numAt(at);
        if (a == null) {
            return floorByLetter();
        }
        int end = a.end;
        int floorEnd = wordEnd(end, FLOOR_WORDS);
        if (floorEnd >= 0 && wordEnd(end, "号楼,#楼") < 0 && isFloorNumber(a)) {
            return floors(a, floorEnd);
        }
        int blockEnd = wordEnd(end, BLOCK_WORDS);
        if (blockEnd >= 0 && (block.isEmpty() || !text.startsWith("#", end))) {
            block = a.canonical();
            at = blockEnd;
            return true;
        }
        if (a.chinese && wordEnd(end, ROOM_WORDS) < 0 && mode == Mode.ADDRESS) {
            return false;
        }
        return floorList(a) || cell(a) || run(a) || single(a);
    }

    /** 1、3层: the first of several floors that share one word. */
    private boolean floorList(Num a) {
        Num b = a.end < text.length() && text.charAt(a.end) == ',' ? numAt(a.end + 1) : null;
        boolean list = b != null
                && b.text.length() <= 2
                && isFloorNumber(a)
                && a.text.length() <= 2
                && wordEnd(b.end, FLOOR_WORDS) >= 0
                && wordEnd(b.end, "号楼,#楼") < 0;
        if (list) {
            floors.add(a.value);
            at = a.end + 1;
        }
        return list;
    }

    private static boolean isFloorNumber(Num a) {
        return a.value >= 1 && a.value <= HIGHEST_FLOOR;
    }

    /** 12层, 12-13层, 1层-3层, 1、2层. */
    private boolean floors(Num a, int end) {
        at = end;
        Num b = rangeEnd(end);
        int bEnd = b == null ? -1 : wordEnd(b.end, FLOOR_WORDS);
        if (b != null && bEnd >= 0 && isFloorNumber(b)) {
            addFloors(a.value, b.value);
            at = bEnd;
        } else {
            floors.add(a.value);
        }
        return true;
    }

    /** F2, F2层, L3层. */
    private boolean floorByLetter() {
        char c = text.charAt(at);
        boolean starts = at == 0 || !isLetterOrDigit(text.charAt(at - 1));
        if (!starts || c != 'F' && c != 'L') {
            return false;
        }
        Num num = numAt(at + 1);
        if (num == null || num.chinese || num.value < 1 || num.value > 99 || num.end - at > 3) {
            return false;
        }
        floors.add(num.value);
        int floorEnd = wordEnd(num.end, FLOOR_WORDS);
        at = floorEnd >= 0 ? floorEnd : num.end;
        return true;
    }

    /** 2单元; a number of three digits before 单元 is a room. */
    private boolean cell(Num a) {
        if (!text.startsWith("单元", a.end) || a.text.length() > 2 && !a.chinese) {
            return false;
        }
        if (!floors.isEmpty() && !restHasRoom(a.end + 2)) {
            return false;
        }
        cell = a.canonical();
        at = a.end + 2;
        return true;
    }

    private boolean restHasRoom(int from) {
        for (int i = from; i < text.length(); i++) {
            if (UnitLabels.isDigit(text.charAt(i)) || ChineseNumerals.isNumeral(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A number followed by a connector and another number: a run of floors or rooms, or block and room, floor and room. */
    private boolean run(Num a) {
        int afterA = roomWordEnd(a.end);
        Num b = rangeEnd(afterA);
        if (b == null) {
            return false;
        }
        int floorEnd = wordEnd(b.end, FLOOR_WORDS);
        if (floorEnd >= 0 && wordEnd(b.end, "号楼,#楼") < 0 && isFloorNumber(a) && isFloorNumber(b) && a.value < b.value) {
            addFloors(a.value, b.value);
            at = floorEnd;
            return true;
        }
        int blockEnd = wordEnd(b.end, "号楼,栋,幢,座");
        if (blockEnd >= 0) {
            block = a.canonical() + "-" + b.canonical();
            at = blockEnd;
            return true;
        }
        return mode == Mode.FLOOR ? bareFloors(a, b) : pair(a, b, afterA > a.end);
    }

    private boolean bareFloors(Num a, Num b) {
        if (!isFloorNumber(a) || !isFloorNumber(b) || a.value > b.value) {
            return false;
        }
        addFloors(a.value, b.value);
        at = b.end;
        return true;
    }

    private boolean pair(Num a, Num b, boolean roomWord) {
        Num c = rangeEnd(b.end);
        if (c != null && !roomWord && a.text.length() <= 3 && b.text.length() <= 2 && c.text.length() >= 3) {
            block = block.isEmpty() ? a.canonical() : block;
            cell = b.canonical();
            addRoom(c.canonical());
            at = roomWordEnd(c.end);
            return true;
        }
        if (b.text.length() > a.text.length() && !roomWord) {
            prefixOfRoom(a, b);
        } else {
            roomsOf(a, b);
        }
        at = roomWordEnd(b.end);
        return true;
    }

    /** 12-1203, 2-401, 13-2021: what stands before the room is its floor, its 单元 or its block. */
    private void prefixOfRoom(Num a, Num b) {
        if (b.text.startsWith(a.text) && b.text.length() == a.text.length() + 2 && floors.isEmpty()) {
            floors.add(Math.max(1, Math.min(a.value, HIGHEST_FLOOR)));
        } else if (block.isEmpty() && mode == Mode.ADDRESS) {
            block = a.canonical();
        } else {
            cell = a.canonical();
        }
        addRoom(b.canonical());
    }

    private void roomsOf(Num a, Num b) {
        String from = a.canonical();
        String to = b.canonical();
        boolean shorthand = from.length() > 2 && b.text.length() == 2;
        String full = shorthand ? from.substring(0, from.length() - 2) + b.text : to;
        int last = UnitLabels.number(full);
        String prefix = UnitLabels.prefix(from);
        boolean alike = prefix.equals(UnitLabels.prefix(full))
                || UnitLabels.prefix(full).isEmpty();
        boolean run = alike && last > a.value && last - a.value <= MOST_ROOMS_IN_RUN && full.length() >= from.length();
        if (run) {
            for (int n = a.value; n <= last; n++) {
                addRoom(prefix + n);
            }
        } else if (b.text.length() < a.text.length()) {
            addRoom(from + "-" + to);
        } else {
            addRoom(from);
            addRoom(to);
        }
    }

    private boolean single(Num a) {
        int end = roomWordEnd(a.end);
        boolean roomWord = end > a.end;
        if (mode == Mode.FLOOR && !roomWord && isFloorNumber(a)) {
            floors.add(a.value);
            at = a.end;
            return true;
        }
        boolean bareSmall = mode == Mode.ADDRESS && !roomWord && a.text.length() < 2 && floors.isEmpty();
        boolean metres = wordEnd(a.end, "米,公里,年,期,路,街,巷,弄,区,组,队,级,届,店") >= 0 && !roomWord;
        if (bareSmall || metres || a.text.length() > 7) {
            return false;
        }
        addRoom(a.canonical());
        at = end;
        return true;
    }

    /** A座, 东塔, 主楼; with letters A、B、C室 after a floor these are rooms. */
    private boolean letterBlock() {
        char c = text.charAt(at);
        boolean letter = c >= 'A' && c <= 'Z';
        boolean starts = at == 0 || !isLetter(text.charAt(at - 1));
        boolean ends = at + 1 >= text.length() || !isLetter(text.charAt(at + 1));
        if (letter && starts && ends) {
            int blockEnd = wordEnd(at + 1, "座,栋,幢,号楼,塔,楼,区,馆,段,单元");
            if (blockEnd >= 0 && (block.isEmpty() || floors.isEmpty())) {
                block = block.isEmpty() ? String.valueOf(c) : block + c;
                at = blockEnd;
                return true;
            }
            Num behind = rangeEnd(at + 1);
            if (behind != null && behind.text.length() >= 3 && block.isEmpty()) {
                block = String.valueOf(c);
                at++;
                return true;
            }
            if (!floors.isEmpty() || mode == Mode.ROOM) {
                addRoom(String.valueOf(c));
                at = roomWordEnd(at + 1);
                return true;
            }
            return false;
        }
        int blockEnd = WORD_BLOCKS.indexOf(c) >= 0 ? wordEnd(at + 1, "座,塔,楼,栋,幢") : -1;
        if (blockEnd < 0 || !block.isEmpty()) {
            return false;
        }
        block = String.valueOf(c);
        at = blockEnd;
        return true;
    }

    private void addFloors(int from, int to) {
        for (int f = Math.min(from, to); f <= Math.max(from, to); f++) {
            if (f != 0 && Math.abs(f - from) <= HIGHEST_FLOOR) {
                floors.add(f);
            }
        }
    }

    private void addRoom(String room) {
        rooms.add(onFloor(room));
    }

    /** A short number or a letter is the end of a room number whose beginning is the floor. */
    private String onFloor(String room) {
        if (floors.size() != 1) {
            return room;
        }
        String floor = UnitLabels.floor(floors.first());
        boolean letter = room.length() == 1 && !UnitLabels.isDigit(room.charAt(0));
        boolean digits =
                room.length() <= 2 && UnitLabels.prefix(room).isEmpty() && room.equals("" + UnitLabels.number(room));
        return letter ? floor + room : digits ? floor + (room.length() == 1 ? "0" : "") + room : room;
    }

    private static TreeSet<Integer> impliedFloors(Iterable<String> rooms) {
        TreeSet<Integer> out = new TreeSet<>();
        for (String room : rooms) {
            int n = UnitLabels.number(room);
            boolean numbered = n >= 100 && n <= 9999 && UnitLabels.prefix(room).length() <= 1;
            if (numbered && n / 100 <= HIGHEST_FLOOR) {
                out.add(n / 100);
            }
        }
        return out;
    }

    private @Nullable Num rangeEnd(int from) {
        if (from >= text.length()) {
            return null;
        }
        char c = text.charAt(from);
        return c == '-' || c == '至' || c == '到' ? numAt(from + 1) : null;
    }

    /** A number with a letter before or behind it, or a Chinese numeral. */
    private @Nullable Num numAt(int from) {
        int i = from;
        if (i > 0 && UnitLabels.isDigit(text.charAt(i - 1))) {
            return null;
        }
        boolean basement = i < text.length() && text.charAt(i) == '负';
        i += basement ? 1 : 0;
        i += i < text.length() && text.charAt(i) == '第' ? 1 : 0;
        int start = i;
        boolean afterLetter = i > 0 && isLetter(text.charAt(i - 1));
        if (i < text.length() && isLetter(text.charAt(i)) && text.charAt(i) != 'F' && !afterLetter) {
            i++;
        }
        int digits = i;
        while (i < text.length() && UnitLabels.isDigit(text.charAt(i))) {
            i++;
        }
        if (i > digits && i - digits <= 8) {
            int value = Integer.parseInt(text.substring(digits, i));
            boolean suffix = i < text.length()
                    && isLetter(text.charAt(i))
                    && text.charAt(i) != 'F'
                    && (i + 1 == text.length() || !isLetterOrDigit(text.charAt(i + 1)));
            i += suffix ? 1 : 0;
            i = suffix ? i : endOfMixed(i);
            return new Num(text.substring(start, i), value, i, false, basement);
        }
        int end = ChineseNumerals.endOfNumeral(text, start);
        int value = end > start ? ChineseNumerals.parse(text.subSequence(start, end)) : -1;
        return value < 0 ? null : new Num(Integer.toString(value), value, end, true, basement);
    }

    /** 7B107: digits, a letter, and three digits or more are one name. */
    private int endOfMixed(int from) {
        int i = from + 1;
        while (i < text.length() && UnitLabels.isDigit(text.charAt(i))) {
            i++;
        }
        return from < text.length() && isLetter(text.charAt(from)) && i - from > 3 && i - from < 7 ? i : from;
    }

    private int roomWordEnd(int from) {
        int end = wordEnd(from, ROOM_WORDS);
        return end >= 0 ? end : from;
    }

    /** The index behind the longest of some words that stands at an index; -1 where none does. */
    private int wordEnd(int from, String words) {
        int best = -1;
        int i = 0;
        while (i < words.length() && from < text.length()) {
            int comma = words.indexOf(',', i);
            int end = comma < 0 ? words.length() : comma;
            if (text.regionMatches(from, words, i, end - i) && from + end - i > best) {
                best = from + end - i;
            }
            i = end + 1;
        }
        return best;
    }

    private boolean take(String word) {
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || UnitLabels.isDigit(c);
    }

    /** A number in the text: as written (Chinese numerals in digits), its value, where it ends. */
    private record Num(String text, int value, int end, boolean chinese, boolean basement) {
        /** Without leading zeros, except where that would hide that a short number is part of a longer one. */
        String canonical() {
            boolean zeros = text.startsWith("0") && (text.length() <= 2 || text.length() == 4);
            return zeros ? Integer.toString(value) : text;
        }
    }
}
