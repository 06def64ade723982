package org.sunmao.app.intake.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A source and how it has delivered.
 *
 * @param cadenceDays how many days lie between deliveries as agreed, null when nothing is agreed
 * @param deliveries how many of its deliveries count
 * @param withdrawn how many were withdrawn
 * @param lastDate the newest day that a counting delivery speaks of, null when there is none
 * @param lastArrival when something last came, null when nothing has
 * @param lastRows good rows of the newest counting delivery, null when there is none
 */
public record SourceLine(
        String code,
        String kind,
        String nameZh,
        String nameEn,
        String departmentZh,
        String departmentEn,
        String secrecy,
        @Nullable Integer cadenceDays,
        int deliveries,
        int withdrawn,
        @Nullable LocalDate lastDate,
        @Nullable Instant lastArrival,
        @Nullable Integer lastRows) {}
