package org.sunmao.app.front.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/**
 * A source that a file rests on.
 *
 * @param latest newest day that its deliveries speak of
 * @param freshness null when nothing was agreed
 */
public record SourceLine(
        String name,
        String department,
        @Nullable LocalDate latest,
        @Nullable State freshness) {}
