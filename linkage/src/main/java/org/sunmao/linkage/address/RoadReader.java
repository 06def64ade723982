package org.sunmao.linkage.address;

import org.jspecify.annotations.Nullable;

/** Reads the road of an address, its house number and a crossing; of several roads the one that has a number. */
final class RoadReader {
    private static final int FARTHEST = 40;
    private static final int LONGEST_NAME = 18;
    private static final int LONGEST_CROSSING = 12;

    String road = "";
    String number = "";
    String crossing = "";
    /** The house inside a lane. */
    String block = "";

    private final FoldedText text;
    private int start = -1;
    private int end = -1;
    /** Where another road ends, directly before this one: 如东路|与新沂路. */
    private int behindOther = -1;

    private @Nullable HouseNumber house;

    RoadReader(FoldedText text) {
        this.text = text;
    }

    /** Reads from an index on and returns the index behind the number; the index itself where there is no road. */
    int read(int from) {
        find(from);
        if (start < 0) {
            return from;
        }
        int nameStart = RoadWords.nameStart(text, start, end);
        int named = skipNumber(nameStart);
        named += named == behindOther && text.isOneOf(named, "与和") && named + 2 < end ? 1 : 0;
        road = text.substring(named, end);
        start = nameStart;
        return readNumber(readCrossing());
    }

    /** Where the name of the road begins; what stands before it names something else. */
    int start() {
        return start;
    }

    private void find(int from) {
        int searched = from;
        int at = text.next(Kinds.ROAD, from + 1);
        while (at < text.length) {
            int behind = RoadWords.endAt(text, at);
            int first = behind < 0 ? at : nameFrom(searched, at);
            if (behind >= 0 && start >= 0 && goesOn(first, at)) {
                first = start;
            }
            if (first < at) {
                if (first - from >= FARTHEST) {
                    return;
                }
                if (take(first, behind, searched > from ? searched : -1)) {
                    return;
                }
                searched = behind;
                at = behind - 1;
            }
            at = text.next(Kinds.ROAD, at + 1);
        }
    }

    /** 富巷北路, 横街东路, 后街弄: what seems a road already is the beginning of this one's name. */
    private boolean goesOn(int first, int at) {
        boolean beside = text.at(at) == '路' && text.isOneOf(at + 1, "东西南北");
        return first == end && !beside && (at == first || at == first + 1 && text.isOneOf(first, "东西南北中一二三四五六七八九十"));
    }

    /** Takes a road where it is the first or has a number; true where the search is over. */
    private boolean take(int first, int behind, int other) {
        HouseNumber numbered = HouseNumber.at(text, behind);
        if (start < 0 || numbered != null || first == start) {
            start = first;
            end = behind;
            house = numbered;
            behindOther = other;
        }
        return numbered != null;
    }

    private int nameFrom(int from, int to) {
        int i = to;
        int least = Math.max(from, to - LONGEST_NAME);
        while (i > least && text.is(i - 1, Kinds.NAME)) {
            i--;
        }
        return i;
    }

    /** Digits and letters before a name are not its own, except those of a national road, 204国道, and of 3号路. */
    private int skipNumber(int from) {
        int i = from;
        while (i < end && text.at(i) < 0x80) {
            i++;
        }
        char next = text.at(i + 1);
        boolean national = next == '道' && text.isOneOf(i, "国省县")
                || i > from && text.at(i) == '号' && RoadWords.endAt(text, i + 1) >= 0;
        return national || i == end - 1 ? from : i;
    }

    private int readCrossing() {
        int second = RoadWords.crossingEnd(text, end);
        if (second < 0) {
            return end;
        }
        crossing = text.substring(end + 1, second);
        house = null;
        return RoadWords.crossingWordsEnd(text, second);
    }

    private int readNumber(int from) {
        int at = text.skipSeparators(from);
        HouseNumber found = house == null || at != end ? HouseNumber.at(text, at) : house;
        if (found == null) {
            return at;
        }
        number = found.number();
        block = found.block();
        return found.end();
    }

    /** Takes a crossing that ends the words before the road; false where none stands there. */
    boolean readCrossingBefore(int from) {
        int to = text.isOneOf(start - 1, "与和,") ? start - 1 : start;
        int last = lastRoadWord(from, to);
        int first = last;
        while (first > from && last - first < LONGEST_CROSSING && text.is(first - 1, Kinds.HAN)) {
            first--;
        }
        if (first >= last) {
            return false;
        }
        while (text.isOneOf(to - 2, "国省县") && first > from && text.is(first - 1, Kinds.DIGIT | Kinds.LETTER)) {
            first--;
        }
        crossing = text.substring(first, to);
        return true;
    }

    private int lastRoadWord(int from, int to) {
        for (int i = Math.max(from + 1, to - 3); i < to; i++) {
            boolean ends = text.is(i, Kinds.ROAD) && RoadWords.endAt(text, i) == to;
            boolean bare = i == to - 1 && text.at(i) == '道' && text.at(i - 1) != '街';
            if ((ends || bare) && text.is(i - 1, Kinds.HAN)) {
                return i;
            }
        }
        return -1;
    }
}
