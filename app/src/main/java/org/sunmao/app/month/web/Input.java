package org.sunmao.app.month.web;

import org.jspecify.annotations.Nullable;

/**
 * A box to type into.
 *
 * @param name its name in the form
 * @param key message key of its label
 * @param value what stands in it
 * @param type text or date
 * @param mode keyboard of a phone: text or decimal
 * @param error message key of what cannot be kept; null where nothing is wrong
 */
public record Input(
        String name,
        String key,
        String value,
        String type,
        String mode,
        @Nullable String error) {}
