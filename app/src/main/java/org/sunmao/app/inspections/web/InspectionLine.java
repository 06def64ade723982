package org.sunmao.app.inspections.web;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/**
 * An inspection in a list.
 *
 * @param firmHref null where the enterprise's file is not open to the reader
 * @param span from when to when it is planned
 * @param held the day on which it was held; null before
 */
public record InspectionLine(
        long id,
        String href,
        String number,
        String title,
        String firm,
        @Nullable String firmHref,
        String unit,
        String sort,
        String span,
        @Nullable String held,
        String state,
        State badge,
        String clock) {}
