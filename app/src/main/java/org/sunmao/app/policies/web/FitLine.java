package org.sunmao.app.policies.web;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise in the list of those whom a clause fits.
 *
 * @param lacking for those who nearly fit: what is missing or fails, and where it would come from; null for others
 */
public record FitLine(
        long id,
        String name,
        @Nullable String code,
        String outcome,
        @Nullable String lacking) {

    /** The page that says why. */
    public String href() {
        return "/policies/fit?enterprise=E" + id;
    }
}
