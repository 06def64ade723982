package org.sunmao.app.catalogue.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found to be due.
 *
 * @param id its number; 0 for a dry run that was kept nowhere
 * @param asOf the day on which it was due
 * @param digest SHA-256 over everything that it names
 * @param effects null for a dry run that did not ask for them
 * @param sources codes of the sources that it is about
 * @param executedBy who carried it out; null while nobody has
 */
public record Plan(
        long id,
        LocalDate asOf,
        String madeBy,
        @Nullable Instant madeAt,
        String digest,
        Counts counts,
        @Nullable Effects effects,
        List<String> sources,
        @Nullable String executedBy,
        @Nullable Instant executedAt) {}
