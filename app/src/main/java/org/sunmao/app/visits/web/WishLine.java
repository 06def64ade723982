package org.sunmao.app.visits.web;

import org.jspecify.annotations.Nullable;

/**
 * A wish as pages show it.
 *
 * @param href where the file is; null where it is not open
 * @param visit where the visit is
 * @param told on which day
 * @param reference what took it up; null while nothing has
 */
public record WishLine(
        long id,
        String subject,
        @Nullable String href,
        String visit,
        String told,
        String department,
        String text,
        String state,
        @Nullable String reference) {

    /** The page of what took it up; null while nothing has, or where that has no page. */
    public @Nullable String taken() {
        return page(reference);
    }

    static @Nullable String page(@Nullable String reference) {
        return reference != null && reference.matches("[a-z]+/[0-9]{1,18}") ? "/" + reference : null;
    }
}
