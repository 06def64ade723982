package org.sunmao.app.livestreams.web;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/**
 * A session in a list.
 *
 * @param firmHref its sales and sessions
 * @param figures in a sentence; null before there are any
 */
public record SessionLine(
        String href,
        String number,
        String title,
        String firm,
        String firmHref,
        String when,
        String begins,
        String platform,
        String state,
        State badge,
        @Nullable String figures) {}
