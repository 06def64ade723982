package org.sunmao.app.awards.web;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/**
 * An application in a list, and the head of its page.
 *
 * @param firm whose it is; null where the reader cannot see the file
 * @param firmHref that file
 * @param unit the unit that checks; empty before it was put to one
 * @param clock a sentence on its last day; empty where it has none
 * @param sum what it comes to, or was granted; null while that is not known
 * @param paid what was paid, and what came back; null before anything was
 */
public record AwardLine(
        String href,
        String number,
        String clause,
        String policy,
        @Nullable String firm,
        @Nullable String firmHref,
        String state,
        State badge,
        String unit,
        String clock,
        @Nullable String sum,
        @Nullable String paid) {}
