package org.sunmao.app.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the conclusions stand to the evidence.
 *
 * @param running whether a derivation runs or waits to run
 * @param step code of the step at work, empty when none is
 * @param done how much of that step is done
 * @param total how much that step has to do, 0 where not known
 * @param finishedAt when the last derivation ended well, null when none has in this process
 * @param failure what the last derivation failed with, null when it ended well
 */
public record DerivationStatus(
        boolean running,
        String step,
        long done,
        long total,
        @Nullable Instant finishedAt,
        @Nullable String failure) {}
