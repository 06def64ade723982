package org.sunmao.app.conflicts.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/**
 * A conflict, worded for one reader.
 *
 * @param where unit and building; null where none is known
 * @param owner the department that is likely wrong; null where none can be told
 * @param size by how much the sources differ; null where there is nothing to measure
 * @param area whether the size is an area, not money
 * @param days how long it is known
 */
public record ConflictLine(
        long id,
        String href,
        String kind,
        String severity,
        State severityState,
        String subject,
        String subjectHref,
        @Nullable String where,
        @Nullable String street,
        List<SideLine> sides,
        @Nullable String owner,
        @Nullable String size,
        boolean area,
        Instant firstSeen,
        long days,
        String state,
        State stateBadge,
        @Nullable LocalDate dueOn,
        boolean overdue) {}
