package org.sunmao.linkage.address;

import java.util.List;

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

    private static final String WORD_BLOCKS = "东西南北中主副附裙辅前后甲乙丙丁";
    /** The deepest basement that a bare B4 in an address may mean. */
    private static final int DEEPEST = 4;

    private static final FoldedText NOTHING = FoldedText.ofUnit("");

    private final UnitParts parts = new UnitParts();
    private FoldedText text = NOTHING;
    private UnitText words = new UnitText(NOTHING, 0);
    private UnitPairs pairs = new UnitPairs(parts, words, Mode.ADDRESS);
    private Mode mode = Mode.ADDRESS;
    private int from;
    private int at;
    /** Where the stretch begins that named nothing so far. */
    private int unread;

    private int size;

    /** Reads a text from an index to its end. */
    void scan(FoldedText folded, int start, Mode where) {
        text = folded;
        from = start;
        words = new UnitText(folded, start);
        pairs = new UnitPairs(parts, words, where);
        mode = where;
        at = start;
        unread = start;
        size += folded.length - start;
        while (at < text.length) {
            if (!text.is(at, Kinds.UNIT)) {
                at++;
                continue;
            }
            int before = at;
            if (floorWord() || basement() || number() || letterBlock()) {
                flush(before);
            } else if (isSeparator(text.at(at))) {
                at++;
                flush(before);
            } else {
                at++;
            }
        }
        flush(at);
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
        return parts.reading(mode != Mode.ADDRESS, size);
    }

    private void flush(int before) {
        if (before > unread) {
            parts.leftovers.add(text.substring(unread, before));
        }
        unread = at;
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == ',' || c == '/' || c == '-' || c == '(' || c == ')' || c == '.' || c == '+' || c == '&'
                || c == '_' || c == ':' || c == '。';
    }

    /** 首层, 夹层 and other floors that are words. */
    private boolean floorWord() {
        if (text.is(at, Kinds.DIGIT | Kinds.LETTER)) {
            return false;
        }
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
        boolean minus = text.at(at) == '-' && (at == from || isBehindName());
        boolean letter = text.at(at) == 'B' && !words.isLetterOrDigitBefore(at);
        boolean word = text.at(at) == '负' || text.startsWith("地下", at);
        if (!minus && !letter && !word) {
            return false;
        }
        UnitNumber num = words.numberAt(at + (text.startsWith("地下", at) ? 2 : 1));
        if (num == null || num.value() < 1 || num.value() > 9) {
            return false;
        }
        int floorEnd = words.floorWordEnd(num.end());
        boolean partOfRoom = text.is(num.end(), Kinds.LETTER | Kinds.DIGIT) && floorEnd < 0;
        boolean sure = floorEnd >= 0 || word && !minus || letter && isBasementCode(num) || minus && mode == Mode.FLOOR;
        if (partOfRoom || !sure) {
            at = start;
            return false;
        }
        at = floorEnd >= 0 ? floorEnd : num.end();
        UnitNumber to = words.rangeEnd(at);
        int toEnd = to == null ? -1 : words.floorWordEnd(to.end());
        if (to != null && (toEnd >= 0 || mode == Mode.FLOOR)) {
            parts.addFloors(-num.value(), to.basement() ? -to.value() : to.value());
            at = toEnd >= 0 ? toEnd : to.end();
        } else {
            parts.floors.add(-num.value());
        }
        return true;
    }

    /** 云帆大厦-1F; behind a block or a number the hyphen only separates. */
    private boolean isBehindName() {
        return mode == Mode.ADDRESS && unread < at && text.is(at - 1, Kinds.HAN);
    }

    /** B1 is a floor in a column; in an address where it ends the text, B1-1203 names a block. */
    private boolean isBasementCode(UnitNumber number) {
        return mode != Mode.ADDRESS
                || number.end() == text.length && number.value() <= DEEPEST && parts.floors.isEmpty();
    }

    private boolean number() {
        UnitNumber a = words.numberAt(at);
        if (a == null) {
            return floorByLetter();
        }
        int end = a.end();
        int floorEnd = words.floorWordEnd(end);
        if (floorEnd >= 0 && isFloorNumber(a)) {
            return floors(a, floorEnd);
        }
        int blockEnd = words.blockWordEnd(end);
        if (blockEnd >= 0 && (parts.block.isEmpty() || !text.startsWith("#", end))) {
            parts.block = a.canonical();
            at = blockEnd;
            return true;
        }
        if (a.chinese() && words.roomWordEnd(end) < 0 && mode == Mode.ADDRESS && !words.isFloorRange(a)) {
            return false;
        }
        return floorList(a) || cell(a) || run(a) || single(a);
    }

    /** 1、3层: the first of several floors that share one word. */
    private boolean floorList(UnitNumber a) {
        UnitNumber b = a.end() < text.length && text.at(a.end()) == ',' ? words.numberAt(a.end() + 1) : null;
        boolean list =
                b != null && b.length() <= 2 && isFloorNumber(a) && a.length() <= 2 && words.floorWordEnd(b.end()) >= 0;
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
        int bEnd = b == null ? -1 : words.floorWordEnd(b.end());
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
        char c = text.at(at);
        boolean starts = !words.isLetterOrDigitBefore(at);
        if (!starts || c != 'F' && c != 'L') {
            return false;
        }
        UnitNumber num = words.numberAt(at + 1);
        if (num == null || num.chinese() || num.value() < 1 || num.value() > 99 || num.end() - at > 3) {
            return false;
        }
        parts.floors.add(num.value());
        int floorEnd = words.floorWordEnd(num.end());
        at = floorEnd >= 0 ? floorEnd : num.end();
        return true;
    }

    /** 2单元; a number of three digits before 单元 is a room. */
    private boolean cell(UnitNumber a) {
        if (!text.startsWith("单元", a.end()) || a.length() > 2 && !a.chinese()) {
            return false;
        }
        if (!parts.floors.isEmpty() && !restHasRoom(a.end() + 2)) {
            return false;
        }
        parts.cell = a.canonical();
        at = a.end() + 2;
        return true;
    }

    private boolean restHasRoom(int behind) {
        return text.next(Kinds.DIGIT | Kinds.NUMERAL, behind) < text.length;
    }

    /** A number followed by a connector and another number: a run of floors or rooms, or block and room, floor and room. */
    private boolean run(UnitNumber a) {
        int afterA = words.skipRoomWord(a.end());
        UnitNumber b = words.rangeEnd(afterA);
        if (b == null) {
            return false;
        }
        int floorEnd = words.floorWordEnd(b.end());
        if (floorEnd >= 0 && isFloorNumber(a) && isFloorNumber(b) && a.value() < b.value()) {
            parts.addFloors(a.value(), b.value());
            at = floorEnd;
            return true;
        }
        int blockEnd = words.pairOfBlocksEnd(b.end());
        if (blockEnd >= 0) {
            parts.block = a.canonical() + "-" + b.canonical();
            at = blockEnd;
            return true;
        }
        if (mode == Mode.FLOOR) {
            return bareFloors(a, b);
        }
        at = pairs.take(a, b, afterA > a.end());
        return true;
    }

    private boolean bareFloors(UnitNumber a, UnitNumber b) {
        if (!isFloorNumber(a) || !isFloorNumber(b) || a.value() > b.value()) {
            return false;
        }
        parts.addFloors(a.value(), b.value());
        at = b.end();
        return true;
    }

    private boolean single(UnitNumber a) {
        int end = words.skipRoomWord(a.end());
        boolean roomWord = end > a.end();
        if (mode == Mode.FLOOR && !roomWord && isFloorNumber(a)) {
            parts.floors.add(a.value());
            at = a.end();
            return true;
        }
        boolean bareSmall = mode == Mode.ADDRESS && !roomWord && a.length() < 2 && parts.floors.isEmpty();
        boolean metres = words.isMeasure(a.end()) && !roomWord;
        if (bareSmall || metres || a.length() > 7) {
            return false;
        }
        if (house(a, end)) {
            return true;
        }
        parts.addRoom(a.canonical());
        at = end;
        return true;
    }

    /** 8幢98号1466室, 高盛家园141号847室: a house number directly before a room is a block, behind a block an entrance. */
    private boolean house(UnitNumber a, int end) {
        boolean plain = mode == Mode.ADDRESS && text.at(a.end()) == '号' && end == a.end() + 1 && a.length() <= 3;
        UnitNumber room = plain && text.is(end, Kinds.DIGIT) ? words.numberAt(end) : null;
        boolean free = parts.block.isEmpty() || parts.cell.isEmpty() && parts.floors.isEmpty();
        if (room == null || !free || room.length() < 3 || words.floorWordEnd(room.end()) >= 0) {
            return false;
        }
        if (parts.block.isEmpty()) {
            parts.block = a.canonical();
        } else {
            parts.cell = a.canonical();
        }
        at = end;
        return true;
    }

    /** A座, 东塔, 主楼; with letters A、B、C室 after a floor these are rooms. */
    private boolean letterBlock() {
        char c = text.at(at);
        boolean letter = c >= 'A' && c <= 'Z';
        boolean starts = !words.isLetterBefore(at);
        boolean ends = !text.is(at + 1, Kinds.LETTER);
        if (letter && starts && ends) {
            int blockEnd = words.letterBlockEnd(at + 1);
            if (blockEnd >= 0 && (parts.block.isEmpty() || parts.floors.isEmpty())) {
                parts.block = parts.block.isEmpty() ? String.valueOf(c) : parts.block + c;
                at = blockEnd;
                return true;
            }
            UnitNumber behind = words.rangeEnd(at + 1);
            if (behind != null && behind.length() >= 3 && parts.block.isEmpty()) {
                parts.block = String.valueOf(c);
                at++;
                return true;
            }
            if (!parts.floors.isEmpty() || mode == Mode.ROOM) {
                parts.addRoom(String.valueOf(c));
                at = words.skipRoomWord(at + 1);
                return true;
            }
            return false;
        }
        int blockEnd = WORD_BLOCKS.indexOf(c) >= 0 ? words.namedBlockEnd(at + 1) : -1;
        if (blockEnd < 0 || !parts.block.isEmpty()) {
            return false;
        }
        parts.block = String.valueOf(c);
        at = blockEnd;
        return true;
    }

    private boolean take(String word) {
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }
}
