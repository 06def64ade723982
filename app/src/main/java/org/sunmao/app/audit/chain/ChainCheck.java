package org.sunmao.app.audit.chain;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.audit.chain.Finding.What;

/** Walks along links one by one and keeps the first finding. Knows no database: archives are walked by it too. */
final class ChainCheck {

    /** How much older a line may be than one sealed before it: lines are sealed when their transaction ends. */
    private static final long PATIENCE_MICROS = Duration.ofHours(1).toNanos() / 1_000;

    private final NavigableMap<Long, byte[]> heads;
    private Seal last;
    private long newest;
    private long lines;
    private @Nullable Finding found;

    /**
     * @param start where the chain begins
     * @param heads what is known of it from outside, by place
     */
    ChainCheck(Seal start, NavigableMap<Long, byte[]> heads) {
        this.last = start;
        this.heads = heads;
        byte[] known = heads.get(start.seq());
        if (known != null && !start.is(known)) {
            found = Finding.of(What.REWRITTEN, start.seq(), null);
        }
    }

    /** The next link; false when there is nothing more to find. */
    boolean next(long seq, byte[] hash, long sealedAtMicros, @Nullable ChainLine line) {
        if (found != null) {
            return false;
        }
        found = judge(seq, hash, sealedAtMicros, line);
        if (found != null) {
            return false;
        }
        lines++;
        last = new Seal(seq, hash);
        return true;
    }

    private @Nullable Finding judge(long seq, byte[] hash, long sealedAtMicros, @Nullable ChainLine line) {
        if (seq != last.seq() + 1) {
            return Finding.of(What.SEAL_REMOVED, last.seq() + 1, null);
        }
        if (line == null) {
            return Finding.of(What.LINE_REMOVED, seq, null);
        }
        if (!last.next(line, sealedAtMicros).is(hash)) {
            return Finding.of(What.CHANGED, seq, line);
        }
        byte[] known = heads.get(seq);
        if (known != null && !java.util.Arrays.equals(known, hash)) {
            return Finding.of(What.REWRITTEN, seq, line);
        }
        if (line.atMicros() < newest - PATIENCE_MICROS) {
            return Finding.of(What.INSERTED, seq, line);
        }
        newest = Math.max(newest, line.atMicros());
        return null;
    }

    /** After the last link: whether the end is the end. */
    void end() {
        Map.Entry<Long, byte[]> beyond = heads.lastEntry();
        if (found == null && beyond != null && beyond.getKey() > last.seq()) {
            found = Finding.of(What.TAIL_REMOVED, last.seq() + 1, null);
        }
    }

    Optional<Finding> found() {
        return Optional.ofNullable(found);
    }

    Seal last() {
        return last;
    }

    long lines() {
        return lines;
    }
}
