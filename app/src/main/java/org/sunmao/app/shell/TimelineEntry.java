package org.sunmao.app.shell;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param when day or period, already formatted
 * @param title what happened
 * @param text more about it; null when there is nothing more
 * @param state shown as a badge; null for none
 * @param source who says so; null when not said
 * @param href where more is; null when nowhere
 */
public record TimelineEntry(
        String when,
        String title,
        @Nullable String text,
        @Nullable State state,
        @Nullable String source,
        @Nullable String href) {}
