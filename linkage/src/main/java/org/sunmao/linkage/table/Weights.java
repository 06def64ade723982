package org.sunmao.linkage.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.learn.Estimate;
import org.sunmao.linkage.learn.Patterns;

/** What agreement at each level weighs for two rows: the learned bits, more for a rare value, and for categories that go together. */
final class Weights {
    private static final double RAREST = 40;

    private final Column[] columns;
    private final Estimate estimate;
    private final @Nullable Counterparts[] counterparts;

    private int rounds;
    private boolean converged;

    Weights(Column[] columns, Estimate estimate, @Nullable Counterparts[] counterparts) {
        this.columns = columns;
        this.estimate = estimate;
        this.counterparts = counterparts;
    }

    /** Notes how long they were learned. */
    void settled(int afterRounds, boolean atRest) {
        rounds = afterRounds;
        converged = atRest;
    }

    /** How they were learned. */
    TableLearned learned() {
        return new TableLearned(prior(), rounds, converged);
    }

    /** The prior in bits. */
    double prior() {
        return estimate.priorBits();
    }

    double[] scores(Pairs pairs) {
        return IntStream.range(0, pairs.size())
                .mapToDouble(i -> score(pairs.first[i], pairs.second[i], pairs.levels[i]))
                .toArray();
    }

    /** The bits of a pair, the prior among them. */
    double score(int a, int b, byte[] levels) {
        double sum = prior();
        for (int c = 0; c < levels.length; c++) {
            sum += bits(c, a, b, levels[c]);
        }
        return sum;
    }

    private double bits(int c, int a, int b, byte level) {
        double bits = estimate.bits(c, level);
        if (level == Patterns.MISSING) {
            return 0;
        }
        Counterparts known = counterparts[c];
        if (known != null) {
            return known.bits(a, b, bits);
        }
        if (level != 0 || columns[c].kind == Kind.CODES) {
            return bits;
        }
        Column column = columns[c];
        double u = estimate.u(c, 0);
        return bits
                + Math.min(
                        column.frequencies.bits(column.plain[a], u, RAREST),
                        column.frequencies.bits(column.plain[b], u, RAREST));
    }

    /** The same in words; the bits add up to the score. */
    List<Reason> reasons(int a, int b, byte[] levels) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason("prior", "prior", prior(), "", ""));
        for (int c = 0; c < levels.length; c++) {
            if (levels[c] != Patterns.MISSING) {
                Column column = columns[c];
                double bits = bits(c, a, b, levels[c]);
                boolean go = counterparts[c] != null && levels[c] > 0 && bits > 0;
                String level = go ? "go-together" : column.kind.levels().get(levels[c]);
                reasons.add(new Reason(
                        column.reading.left().strip().toLowerCase(Locale.ROOT),
                        column.kind.code() + '.' + level,
                        bits,
                        column.cells[a],
                        column.cells[b]));
            }
        }
        return reasons;
    }

    /** What was learned. */
    List<LevelWeight> table() {
        List<LevelWeight> table = new ArrayList<>();
        for (int c = 0; c < columns.length; c++) {
            List<String> levels = columns[c].kind.levels();
            for (int l = 0; l < levels.size(); l++) {
                table.add(new LevelWeight(
                        columns[c].reading.left(),
                        levels.get(l),
                        estimate.m(c, l),
                        estimate.u(c, l),
                        estimate.bits(c, l)));
            }
        }
        return table;
    }
}
