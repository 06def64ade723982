package org.sunmao.app.visits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was wished for at a visit.
 *
 * @param text its words; empty where their time was over
 * @param state open, taken or settled
 * @param reference what took it up, as that room names it; null while nothing has
 * @param department who heard it
 */
public record Wish(
        long id,
        long visit,
        @Nullable Long enterpriseId,
        @Nullable String enterpriseName,
        @Nullable Long buildingId,
        @Nullable String buildingName,
        String text,
        LocalDate told,
        String department,
        String state,
        @Nullable String reference) {}
