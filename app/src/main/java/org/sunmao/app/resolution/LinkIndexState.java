package org.sunmao.app.resolution;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The links of enterprises that a server holds in memory.
 *
 * @param model the model that they are made by; empty where none are held
 * @param origin where they came from when they were opened
 * @param since when they were opened
 * @param took how long that took
 * @param anchors rows that found an enterprise
 * @param records other rows
 * @param indexBytes memory of the indexes, without the rows
 * @param damage what was wrong with the file that had kept them; null where nothing was
 */
public record LinkIndexState(
        String model,
        Origin origin,
        Instant since,
        Duration took,
        int anchors,
        int records,
        long indexBytes,
        @Nullable String damage) {

    /** Nothing is held: nobody has asked yet, or the model in use is not pinned. */
    static final LinkIndexState NOTHING =
            new LinkIndexState("", Origin.NONE, Instant.EPOCH, Duration.ZERO, 0, 0, 0, null);

    /** Where links come from when a server opens them. */
    public enum Origin {
        NONE,
        /** From the file that an earlier run left. */
        FILE,
        /** Made from the evidence. */
        EVIDENCE
    }

    LinkIndexState withDamage(@Nullable String what) {
        return new LinkIndexState(model, origin, since, took, anchors, records, indexBytes, what);
    }
}
