package org.sunmao.app.audit.chain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The first place at which the chain does not hold.
 *
 * @param what what is wrong there
 * @param seq the place in the chain; 0 for a line that has none
 * @param line the number of the line; null where none is known
 * @param at when that line was written
 * @param who the account of that line
 * @param action what that line says was done
 */
public record Finding(
        What what,
        long seq,
        @Nullable Long line,
        @Nullable Instant at,
        @Nullable String who,
        @Nullable String action) {

    /** What may be wrong. */
    public enum What {
        /** A line or its seal is not what was sealed. */
        CHANGED,
        /** A line is gone, its seal is there. */
        LINE_REMOVED,
        /** Seals are gone from the middle, or from the beginning without an archive. */
        SEAL_REMOVED,
        /** The end is gone: the file of heads knows of more. */
        TAIL_REMOVED,
        /** The chain fits together and is another one than the file of heads knows. */
        REWRITTEN,
        /** A line claims to be older than lines that were sealed before it. */
        INSERTED,
        /** A line never went through the door: it has no seal and awaits none. */
        UNSEALED;

        /** As the command and the pages call it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Finding of(What what, long seq, @Nullable ChainLine line) {
        return line == null
                ? new Finding(what, seq, null, null, null, null)
                : new Finding(what, seq, line.id(), line.at(), line.text("username"), line.text("action"));
    }
}
