package org.sunmao.app.audit.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for; an empty text asks for nothing.
 *
 * @param person an account, whole
 * @param kind a kind of object
 * @param object an object's id, whole
 * @param action how actions begin
 * @param from first day, in the district's time; null for no bound
 * @param to last day
 * @param result done, refused or failed
 * @param purpose part of a stated purpose
 */
public record AuditFilter(
        String person,
        String kind,
        String object,
        String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String result,
        String purpose) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Reads a day as it stands in an address; null for anything else. */
    public static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    @Nullable
    Instant begins() {
        return from == null ? null : from.atStartOfDay(ZONE).toInstant();
    }

    @Nullable
    Instant ends() {
        return to == null ? null : to.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
