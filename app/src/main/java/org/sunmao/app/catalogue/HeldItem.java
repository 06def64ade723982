package org.sunmao.app.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Freshness;

/**
 * A data item that a source delivers already, so that nobody need be asked for it again.
 *
 * @param field code of the field
 * @param classification how it must be handled: by the entry, or by law where there is none
 * @param sharing how its source is shared; null where the source has no entry
 * @param lastDate the newest day that the source speaks of
 */
public record HeldItem(
        String field,
        Classification classification,
        String source,
        String kind,
        String nameZh,
        String nameEn,
        String departmentZh,
        String departmentEn,
        @Nullable Sharing sharing,
        @Nullable LocalDate lastDate,
        Freshness freshness) {}
