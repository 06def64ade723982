package org.sunmao.app.intake.web;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.store.IssueLine;
import org.sunmao.app.search.Page;

/**
 * Problems of a delivery.
 *
 * @param issues one page of them
 * @param code only this problem, null for all
 * @param severity {@code refused} or {@code warning}, null for both
 * @param total how many there are under this filter
 */
public record IssuesPage(
        Page<IssueLine> issues,
        @Nullable String code,
        @Nullable String severity,
        long total) {}
