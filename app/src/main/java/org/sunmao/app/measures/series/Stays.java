package org.sunmao.app.measures.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.sunmao.app.measures.series.Spell.Kind;

/**
 * Who was in a building from when to when: the spells of one holder in any of its units put together ({@code stay} in
 * {@code measures.moves}).
 *
 * @param who holders, ascending
 * @param kinds whose each stay is
 * @param offsets where each holder's spans begin in {@code spans}; one more at the end
 * @param spans first day and first day no longer, one after the other
 * @param turns days on which somebody comes or goes, ascending
 * @param turning index of who does, for each of them
 */
record Stays(long[] who, Kind[] kinds, int[] offsets, int[] spans, int[] turns, int[] turning) {

    private record Turn(int day, int stay) {}

    static Stays of(List<Spell> spells) {
        var held = new TreeMap<Long, List<Spell>>();
        for (Spell spell : spells) {
            if (spell.kind() != Kind.VACANT && spell.start() < spell.end()) {
                held.computeIfAbsent(spell.who(), any -> new ArrayList<>()).add(spell);
            }
        }
        long[] who = new long[held.size()];
        Kind[] kinds = new Kind[who.length];
        int[] offsets = new int[who.length + 1];
        var spans = new ArrayList<int[]>();
        var turns = new ArrayList<Turn>();
        int i = 0;
        for (var each : held.entrySet()) {
            who[i] = each.getKey();
            kinds[i] = each.getValue().get(0).kind();
            for (int[] span : together(each.getValue())) {
                spans.add(span);
                turns.add(new Turn(span[0], i));
                if (span[1] != Spell.OPEN) {
                    turns.add(new Turn(span[1], i));
                }
            }
            offsets[++i] = spans.size() * 2;
        }
        turns.sort(Comparator.comparingInt(Turn::day));
        return new Stays(
                who,
                kinds,
                offsets,
                spans.stream().flatMapToInt(Arrays::stream).toArray(),
                turns.stream().mapToInt(Turn::day).toArray(),
                turns.stream().mapToInt(Turn::stay).toArray());
    }

    /** Spans that touch or overlap are one, as {@code range_agg} has it. */
    private static List<int[]> together(List<Spell> spells) {
        spells.sort(Comparator.comparingInt(Spell::start));
        var spans = new ArrayList<int[]>();
        for (Spell spell : spells) {
            int[] last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && spell.start() <= last[1]) {
                last[1] = Math.max(last[1], spell.end());
            } else {
                spans.add(new int[] {spell.start(), spell.end()});
            }
        }
        return spans;
    }

    boolean contains(int stay, int day) {
        for (int i = offsets[stay]; i < offsets[stay + 1]; i += 2) {
            if (spans[i] <= day && day < spans[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Where turns after this day begin in {@link #turns}. */
    int after(int day) {
        int low = 0;
        int high = turns.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (turns[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    long bytes() {
        return 12L * who.length + 4L * (offsets.length + spans.length + turns.length + turning.length) + 150;
    }
}
