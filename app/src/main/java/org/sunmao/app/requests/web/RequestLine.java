package org.sunmao.app.requests.web;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/**
 * A request in a list, and the head of its page.
 *
 * @param firm whose it is; null where the reader cannot see the file
 * @param firmHref that file
 * @param firmSaid the enterprise as whoever asked calls it, while nobody has said which it is; empty else
 * @param unit the unit that leads; empty where none does
 * @param clock a sentence on its last day; empty where it has none
 */
public record RequestLine(
        String href,
        String number,
        String title,
        @Nullable String firm,
        @Nullable String firmHref,
        String firmSaid,
        String state,
        State badge,
        String unit,
        String clock,
        String opened) {}
