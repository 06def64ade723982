package org.sunmao.app.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value that at least one source claims for an attribute, with the strongest claim for it.
 *
 * @param value canonical text
 * @param source code of the source of the strongest claim
 * @param date newest day of which that source said so
 * @param payload a payload that says so
 * @param claims how many payloads say the same
 * @param since oldest day of which any source said so; null in files that were derived before this was kept
 */
public record Chosen(
        String value,
        String source,
        LocalDate date,
        long payload,
        int claims,
        @Nullable LocalDate since) {}
