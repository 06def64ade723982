package org.sunmao.app.benefits;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a party gets of a season; never changed.
 *
 * @param settlement which settling of the season made it, from 1
 * @param reverses the statement that this one takes back; null for an ordinary one
 * @param reversed whether another one takes it back
 * @param totalFen the sum of its lines
 */
public record Statement(
        long id,
        long season,
        long party,
        int settlement,
        @Nullable Long reverses,
        boolean reversed,
        long totalFen,
        Instant at,
        List<Line> lines) {

    public Statement {
        lines = List.copyOf(lines);
    }

    /**
     * A line with what it was reckoned from.
     *
     * @param contract null where several contracts have a part
     * @param baseFen of what the pool is a share; 0 where it is none
     * @param rate the contract's
     * @param poolFen the whole that was shared out
     * @param weight by which this party has a part, of {@code weights}
     */
    public record Line(
            Sharing sort,
            @Nullable Long contract,
            long baseFen,
            long rate,
            long poolFen,
            long weight,
            long weights,
            long fen) {

        /** Whether another line tells this party the same: of what is the sum of its own rows its part alone, of what is shared out the whole too. */
        public boolean tells(Line other) {
            return sort.ofRows() ? sort == other.sort && weight == other.weight && fen == other.fen : equals(other);
        }
    }

    /** Whether it says all of this: the same lines, not only the same sum. */
    public boolean tells(List<Line> others) {
        return lines.size() == others.size()
                && IntStream.range(0, others.size()).allMatch(i -> lines.get(i).tells(others.get(i)));
    }

    /** Whether it counts: it neither takes back another nor was taken back. */
    public boolean stands() {
        return reverses == null && !reversed;
    }
}
