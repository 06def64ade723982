package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Figure;

/** One figure for each building of a place, which simply add up: known, or not known for one of a few reasons. */
final class Column {

    private static final byte KNOWN = -1;

    private final Members members;
    private final List<String> codes;
    private final List<Figure> reasons;
    private final long[] values;
    private final byte[] scales;
    private final byte[] why;
    private final long[] amounts;

    /**
     * @param codes of the amounts that each figure is made of
     * @param reasons why a figure may not be known
     */
    Column(Members members, List<String> codes, List<Figure> reasons) {
        this.members = members;
        this.codes = codes;
        this.reasons = reasons;
        this.values = new long[members.size()];
        this.scales = new byte[members.size()];
        this.why = new byte[members.size()];
        this.amounts = new long[members.size() * codes.size()];
    }

    /** Sets a known value in millionths. */
    void set(int member, long millionths, int scale) {
        values[member] = millionths;
        scales[member] = (byte) scale;
        why[member] = KNOWN;
    }

    /** Sets a known count. */
    void count(int member, long count) {
        set(member, Math.multiplyExact(count, 1_000_000L), 0);
    }

    /** Adds to a known count and one of its amounts. */
    void add(int member, int code, long count) {
        values[member] += count * 1_000_000L;
        amounts[member * codes.size() + code] += count;
    }

    /** Says why it is not known. */
    void unknown(int member, Figure reason) {
        why[member] = (byte) reasons.indexOf(reason);
    }

    boolean isKnown(int member) {
        return why[member] == KNOWN;
    }

    long known() {
        long known = 0;
        for (byte each : why) {
            known += each == KNOWN ? 1 : 0;
        }
        return known;
    }

    Figure of(int member) {
        if (why[member] != KNOWN) {
            return reasons.get(why[member]);
        }
        return Figure.of(Exact.toDecimal(values[member], scales[member]), amounts(member * codes.size(), amounts));
    }

    private Map<String, BigDecimal> amounts(int from, long[] counts) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        var all = new LinkedHashMap<String, BigDecimal>();
        for (int i = 0; i < codes.size(); i++) {
            all.put(codes.get(i), BigDecimal.valueOf(counts[from + i]));
        }
        return all;
    }

    /** All together. */
    Figure whole(Figure otherwise) {
        return sum(null, otherwise);
    }

    /** The buildings of one street together. */
    Figure street(int street, Figure otherwise) {
        return sum(street, otherwise);
    }

    /** What is known together; where nothing is why not, and {@code otherwise} where the buildings do not agree about it. */
    private Figure sum(@Nullable Integer street, Figure otherwise) {
        long sum = 0;
        int scale = 0;
        boolean any = false;
        int reason = -2;
        long[] together = new long[codes.size()];
        for (int i = 0; i < values.length; i++) {
            if (street != null && members.streetOf()[i] != street) {
                continue;
            }
            if (why[i] == KNOWN) {
                any = true;
                sum = Exact.plus(sum, values[i]);
                scale = Math.max(scale, scales[i]);
                for (int c = 0; c < together.length; c++) {
                    together[c] += amounts[i * together.length + c];
                }
            } else {
                reason = reason == -2 || reason == why[i] ? why[i] : -3;
            }
        }
        if (any) {
            return Figure.of(Exact.toDecimal(sum, scale), amounts(0, together));
        }
        return reason < 0 ? otherwise : reasons.get(reason);
    }
}
