package org.sunmao.app.warnings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a warning.
 *
 * @param event found, worse, better, ended or again, by the rules; taken, note, postponed, done, dismissed or reopened, by a person
 * @param onDay the day that was looked at, or on which it was said
 * @param by account of the person; null for the rules
 */
public record WarningEvent(
        String event,
        Instant at,
        LocalDate onDay,
        int level,
        @Nullable String by,
        String note,
        @Nullable LocalDate untilOn) {}
