package org.sunmao.linkage.address;

import java.util.List;
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

    private static final String[] FLOOR_WORDS = "层,楼层,楼,F,FL,/F".split(",");
    private static final String[] BLOCK_WORDS = "号楼,#楼,栋楼,栋,幢,座,号馆,塔,#,号厂房,号库".split(",");
    private static final String[] ROOM_WORDS = "室,户,房间,房,号房,号室,号户,号商铺,号网点,号铺,号,商铺,网点,铺,档,摊位,单元,间,店,#".split(",");
    private static final String[] BLOCK_NOT_FLOOR = "号楼,#楼".split(",");
    private static final String[] PLAIN_BLOCKS = "号楼,栋,幢,座".split(",");
    private static final String[] NO_ROOM = "米,公里,年,期,路,街,巷,弄,区,组,队,级,届,店".split(",");
    private static final String[] LETTER_BLOCKS = "座,栋,幢,号楼,塔,楼,区,馆,段,单元".split(",");
    private static final String[] NAMED_BLOCKS = "座,塔,楼,栋,幢".split(",");
    private static final String WORD_BLOCKS = "东西南北中主副附裙辅前后甲乙丙丁";
    private static final int MOST_ROOMS_IN_RUN = 100;

    private final UnitParts parts = new UnitParts();
    private final StringBuilder rest = new StringBuilder();
    private String text = "";
    private UnitText words = new UnitText("");
    private FloorAndRoom floorAndRoom = new FloorAndRoom(parts, words, Mode.ADDRESS);
    private Mode mode = Mode.ADDRESS;
    private int at;

    void scan(String folded, Mode where) {
        text = folded;
        words = new UnitText(folded);
        floorAndRoom = new FloorAndRoom(parts, words, where);
        mode = where;
        at = 0;
        while (at < text.length()) {
            if (floorWord() || basement() || number() || letterBlock()) {
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
        return parts.block;
    }

    String cell() {
        return parts.cell;
    }

    /** The stretches of text that named nothing, in order. */
    List<String> leftovers() {
        return parts.leftovers;
    }

    UnitReading reading() {
        return parts.reading(mode != Mode.ADDRESS);
    }

    private void flush() {
        if (!rest.isEmpty()) {
            parts.leftovers.add(rest.toString());
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
            parts.floors.add(1);
        } else if (take("地下室") || take("地库")) {
            parts.floors.add(-1);
        } else if (!take("整层") && !take("全层") && !take("整楼") && !take("全部")) {
            return false;
        }
        return true;
    }

    /** 负一层, 地下1层, B1, -1F. */
    private boolean basement() {
        int start = at;
        boolean minus = text.charAt(at) == '-' && rest.isEmpty() && at == 0;
        boolean letter = text.charAt(at) == 'B' && (at == 0 || !UnitText.isLetterOrDigit(text.charAt(at - 1)));
        boolean word = text.charAt(at) == '负' || text.startsWith("地下", at);
        if (!minus && !letter && !word) {
            return false;
        }
        UnitNumber num = words.numberAt(at + (text.startsWith("地下", at) ? 2 : 1));
        if (num == null || num.value() < 1 || num.value() > 9) {
            return false;
        }
        int floorEnd = words.endOf(num.end(), FLOOR_WORDS);
        boolean partOfRoom =
                num.end() < text.length() && UnitText.isLetterOrDigit(text.charAt(num.end())) && floorEnd < 0;
        boolean sure = floorEnd >= 0 || word && !minus || letter && mode != Mode.ADDRESS || minus && mode == Mode.FLOOR;
        if (partOfRoom || !sure) {
            at = start;
            return false;
        }
        at = floorEnd >= 0 ? floorEnd : num.end();
        UnitNumber to = words.rangeEnd(at);
        int toEnd = to == null ? -1 : words.endOf(to.end(), FLOOR_WORDS);
        if (to != null && (toEnd >= 0 || mode == Mode.FLOOR)) {
            parts.addFloors(-num.value(), to.basement() ? -to.value() : to.value());
            at = toEnd >= 0 ? toEnd : to.end();
        } else {
            parts.floors.add(-num.value());
        }
        return true;
    }

    private boolean number() {
        UnitNumber a = words.numberAt(at);
        if (a == null) {
            return floorByLetter();
        }
        int end = a.end();
        int floorEnd = words.endOf(end, FLOOR_WORDS);
        if (floorEnd >= 0 && words.endOf(end, BLOCK_NOT_FLOOR) < 0 && isFloorNumber(a)) {
            return floors(a, floorEnd);
        }
        int blockEnd = words.endOf(end, BLOCK_WORDS);
        if (blockEnd >= 0 && (parts.block.isEmpty() || !text.startsWith("#", end))) {
            parts.block = a.canonical();
            at = blockEnd;
            return true;
        }
        if (a.chinese() && words.endOf(end, ROOM_WORDS) < 0 && mode == Mode.ADDRESS) {
            return false;
        }
        return floorList(a) || cell(a) || run(a) || single(a);
    }

    /** 1、3层: the first of several floors that share one word. */
    private boolean floorList(UnitNumber a) {
        UnitNumber b = a.end() < text.length() && text.charAt(a.end()) == ',' ? words.numberAt(a.end() + 1) : null;
        boolean list = b != null
                && b.text().length() <= 2
                && isFloorNumber(a)
                && a.text().length() <= 2
                && words.endOf(b.end(), FLOOR_WORDS) >= 0
                && words.endOf(b.end(), BLOCK_NOT_FLOOR) < 0;
        if (list) {
            parts.floors.add(a.value());
            at = a.end() + 1;
        }
        return list;
    }

    private static boolean isFloorNumber(UnitNumber a) {
        return a.value() >= 1 && a.value() <= UnitParts.HIGHEST_FLOOR;
    }

    /** 12层, 12-13层, 1层-3层, 1、2层. */
    private boolean floors(UnitNumber a, int end) {
        at = end;
        UnitNumber b = words.rangeEnd(end);
        int bEnd = b == null ? -1 : words.endOf(b.end(), FLOOR_WORDS);
        if (b != null && bEnd >= 0 && isFloorNumber(b)) {
            parts.addFloors(a.value(), b.value());
            at = bEnd;
        } else {
            parts.floors.add(a.value());
        }
        return true;
    }

    /** F2, F2层, L3层. */
    private boolean floorByLetter() {
        char c = text.charAt(at);
        boolean starts = at == 0 || !UnitText.isLetterOrDigit(text.charAt(at - 1));
        if (!starts || c != 'F' && c != 'L') {
            return false;
        }
        UnitNumber num = words.numberAt(at + 1);
        if (num == null || num.chinese() || num.value() < 1 || num.value() > 99 || num.end() - at > 3) {
            return false;
        }
        parts.floors.add(num.value());
        int floorEnd = words.endOf(num.end(), FLOOR_WORDS);
        at = floorEnd >= 0 ? floorEnd : num.end();
        return true;
    }

    /** 2单元; a number of three digits before 单元 is a room. */
    private boolean cell(UnitNumber a) {
        if (!text.startsWith("单元", a.end()) || a.text().length() > 2 && !a.chinese()) {
            return false;
        }
        if (!parts.floors.isEmpty() && !restHasRoom(a.end() + 2)) {
            return false;
        }
        parts.cell = a.canonical();
        at = a.end() + 2;
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
    private boolean run(UnitNumber a) {
        int afterA = roomWordEnd(a.end());
        UnitNumber b = words.rangeEnd(afterA);
        if (b == null) {
            return false;
        }
        int floorEnd = words.endOf(b.end(), FLOOR_WORDS);
        if (floorEnd >= 0
                && words.endOf(b.end(), BLOCK_NOT_FLOOR) < 0
                && isFloorNumber(a)
                && isFloorNumber(b)
                && a.value() < b.value()) {
            parts.addFloors(a.value(), b.value());
            at = floorEnd;
            return true;
        }
        int blockEnd = words.endOf(b.end(), PLAIN_BLOCKS);
        if (blockEnd >= 0) {
            parts.block = a.canonical() + "-" + b.canonical();
            at = blockEnd;
            return true;
        }
        return mode == Mode.FLOOR ? bareFloors(a, b) : pair(a, b, afterA > a.end());
    }

    private boolean bareFloors(UnitNumber a, UnitNumber b) {
        if (!isFloorNumber(a) || !isFloorNumber(b) || a.value() > b.value()) {
            return false;
        }
        parts.addFloors(a.value(), b.value());
        at = b.end();
        return true;
    }

    private boolean pair(UnitNumber a, UnitNumber b, boolean roomWord) {
        UnitNumber c = words.rangeEnd(b.end());
        if (c != null
                && !roomWord
                && a.text().length() <= 3
                && b.text().length() <= 2
                && c.text().length() >= 3) {
            parts.block = parts.block.isEmpty() ? a.canonical() : parts.block;
            parts.cell = b.canonical();
            parts.addRoom(c.canonical());
            at = roomWordEnd(c.end());
            return true;
        }
        int end = roomWord ? -1 : floorAndRoom.take(a, b);
        if (end < 0 && b.text().length() > a.text().length() && !roomWord) {
            prefixOfRoom(a, b);
        } else if (end < 0) {
            roomsOf(a, b);
        }
        at = roomWordEnd(Math.max(end, b.end()));
        return true;
    }

    /** 12-1203, 2-401, 13-2021: what stands before the room is its floor, its 单元 or its block. */
    private void prefixOfRoom(UnitNumber a, UnitNumber b) {
        if (b.text().startsWith(a.text()) && b.text().length() == a.text().length() + 2 && parts.floors.isEmpty()) {
            parts.floors.add(Math.max(1, Math.min(a.value(), UnitParts.HIGHEST_FLOOR)));
        } else if (parts.block.isEmpty() && mode == Mode.ADDRESS) {
            parts.block = a.canonical();
        } else {
            parts.cell = a.canonical();
        }
        parts.addRoom(b.canonical());
    }

    private void roomsOf(UnitNumber a, UnitNumber b) {
        String from = a.canonical();
        String to = b.canonical();
        boolean shorthand = from.length() > 2 && b.text().length() == 2;
        String full = shorthand ? from.substring(0, from.length() - 2) + b.text() : to;
        int last = UnitLabels.number(full);
        String prefix = UnitLabels.prefix(from);
        boolean alike = prefix.equals(UnitLabels.prefix(full))
                || UnitLabels.prefix(full).isEmpty();
        boolean run =
                alike && last > a.value() && last - a.value() <= MOST_ROOMS_IN_RUN && full.length() >= from.length();
        if (run) {
            for (int n = a.value(); n <= last; n++) {
                parts.addRoom(prefix + n);
            }
        } else if (b.text().length() < a.text().length()) {
            parts.addRoom(from + "-" + to);
        } else {
            parts.addRoom(from);
            parts.addRoom(to);
        }
    }

    private boolean single(UnitNumber a) {
        int end = roomWordEnd(a.end());
        boolean roomWord = end > a.end();
        if (mode == Mode.FLOOR && !roomWord && isFloorNumber(a)) {
            parts.floors.add(a.value());
            at = a.end();
            return true;
        }
        boolean bareSmall = mode == Mode.ADDRESS && !roomWord && a.text().length() < 2 && parts.floors.isEmpty();
        boolean metres = words.endOf(a.end(), NO_ROOM) >= 0 && !roomWord;
        if (bareSmall || metres || a.text().length() > 7) {
            return false;
        }
        parts.addRoom(a.canonical());
        at = end;
        return true;
    }

    /** A座, 东塔, 主楼; with letters A、B、C室 after a floor these are rooms. */
    private boolean letterBlock() {
        char c = text.charAt(at);
        boolean letter = c >= 'A' && c <= 'Z';
        boolean starts = at == 0 || !UnitText.isLetter(text.charAt(at - 1));
        boolean ends = at + 1 >= text.length() || !UnitText.isLetter(text.charAt(at + 1));
        if (letter && starts && ends) {
            int blockEnd = words.endOf(at + 1, LETTER_BLOCKS);
            if (blockEnd >= 0 && (parts.block.isEmpty() || parts.floors.isEmpty())) {
                parts.block = parts.block.isEmpty() ? String.valueOf(c) : parts.block + c;
                at = blockEnd;
                return true;
            }
            UnitNumber behind = words.rangeEnd(at + 1);
            if (behind != null && behind.text().length() >= 3 && parts.block.isEmpty()) {
                parts.block = String.valueOf(c);
                at++;
                return true;
            }
            if (!parts.floors.isEmpty() || mode == Mode.ROOM) {
                parts.addRoom(String.valueOf(c));
                at = roomWordEnd(at + 1);
                return true;
            }
            return false;
        }
        int blockEnd = WORD_BLOCKS.indexOf(c) >= 0 ? words.endOf(at + 1, NAMED_BLOCKS) : -1;
        if (blockEnd < 0 || !parts.block.isEmpty()) {
            return false;
        }
        parts.block = String.valueOf(c);
        at = blockEnd;
        return true;
    }

    private int roomWordEnd(int from) {
        int end = words.endOf(from, ROOM_WORDS);
        return end >= 0 ? end : from;
    }

    private boolean take(String word) {
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }
}
