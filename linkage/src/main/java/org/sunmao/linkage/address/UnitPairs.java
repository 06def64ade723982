package org.sunmao.linkage.address;

/** Two numbers with a connector between them: a run of rooms, floor and room, block and room, 单元 and room, or block, 单元 and room. */
final class UnitPairs {
    private static final int MOST_ROOMS_IN_RUN = 100;

    private final UnitParts parts;
    private final UnitText words;
    private final UnitScanner.Mode mode;
    private final FloorAndRoom floorAndRoom;

    UnitPairs(UnitParts parts, UnitText words, UnitScanner.Mode mode) {
        this.parts = parts;
        this.words = words;
        this.mode = mode;
        this.floorAndRoom = new FloorAndRoom(parts, words, mode);
    }

    /** Takes both numbers and what belongs to them; the index behind. A room's word behind the first says that it is no block. */
    int take(UnitNumber a, UnitNumber b, boolean roomWord) {
        UnitNumber c = words.rangeEnd(b.end());
        if (c != null && !roomWord && a.length() <= 3 && b.length() <= 2 && c.length() >= 3) {
            parts.block = parts.block.isEmpty() ? a.canonical() : parts.block;
            parts.cell = b.canonical();
            parts.addRoom(c.canonical());
            return words.skipRoomWord(c.end());
        }
        int end = roomWord ? -1 : floorAndRoom.take(a, b);
        if (end < 0 && b.length() > a.length() && !roomWord) {
            prefixOfRoom(a, b);
        } else if (end < 0) {
            roomsOf(a, b);
        }
        return words.skipRoomWord(Math.max(end, b.end()));
    }

    /** 12-1203, 2-401, 13-2021: what stands before the room is its floor, its 单元 or its block. */
    private void prefixOfRoom(UnitNumber a, UnitNumber b) {
        if (b.text().startsWith(a.text()) && b.length() == a.length() + 2 && parts.floors.isEmpty()) {
            parts.floors.add(Math.max(1, Math.min(a.value(), UnitParts.HIGHEST_FLOOR)));
        } else if (parts.block.isEmpty() && mode == UnitScanner.Mode.ADDRESS) {
            parts.block = a.canonical();
        } else {
            parts.cell = a.canonical();
        }
        parts.addRoom(b.canonical());
    }

    private void roomsOf(UnitNumber a, UnitNumber b) {
        String first = a.canonical();
        String to = b.canonical();
        boolean shorthand = first.length() > 2 && b.length() == 2;
        String full = shorthand ? first.substring(0, first.length() - 2) + b.text() : to;
        int last = UnitLabels.number(full);
        String prefix = UnitLabels.prefix(first);
        boolean alike = prefix.equals(UnitLabels.prefix(full))
                || UnitLabels.prefix(full).isEmpty();
        boolean run =
                alike && last > a.value() && last - a.value() <= MOST_ROOMS_IN_RUN && full.length() >= first.length();
        if (run) {
            for (int n = a.value(); n <= last; n++) {
                parts.addRoom(prefix + n);
            }
        } else if (b.length() < a.length()) {
            parts.addRoom(first + "-" + to);
        } else {
            parts.addRoom(first);
            parts.addRoom(to);
        }
    }
}
