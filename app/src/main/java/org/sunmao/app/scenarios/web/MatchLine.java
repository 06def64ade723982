package org.sunmao.app.scenarios.web;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/**
 * A match in a list.
 *
 * @param title the opportunity and the enterprise as they are called now
 * @param former what the matter was first called, where that is something else; null where it is not
 * @param firmHref null where the enterprise's file is not open to the reader
 * @param code the word of its state
 * @param sum what its contract comes to; empty where there is none
 */
public record MatchLine(
        long id,
        String href,
        String number,
        String title,
        @Nullable String former,
        String opportunity,
        String firm,
        @Nullable String firmHref,
        String code,
        String state,
        State badge,
        String clock,
        String sum) {}
