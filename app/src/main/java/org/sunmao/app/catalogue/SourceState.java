package org.sunmao.app.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Freshness;

/**
 * A source, what the catalogue says of it, and what has come of it.
 *
 * @param entry the version that holds; null is a gap in the catalogue
 * @param cadenceDays days between deliveries as agreed; null where nothing is
 * @param deliveries how many deliveries count
 * @param rows good rows of them together
 * @param firstDate the oldest day that they speak of; null where there are none
 * @param lastDate the newest day that they speak of; null where there are none
 * @param lastArrival when something came last; null where nothing has
 * @param freshness whether it has delivered as agreed
 */
public record SourceState(
        String code,
        String kind,
        String nameZh,
        String nameEn,
        String departmentZh,
        String departmentEn,
        String secrecy,
        @Nullable Entry entry,
        @Nullable Integer cadenceDays,
        long deliveries,
        long rows,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate lastDate,
        @Nullable Instant lastArrival,
        Freshness freshness) {}
