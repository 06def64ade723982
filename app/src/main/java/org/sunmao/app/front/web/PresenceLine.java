package org.sunmao.app.front.web;

import org.jspecify.annotations.Nullable;

/**
 * Where an enterprise is now: one building with all its units there.
 *
 * @param units rooms, the first of them where they are many
 * @param area all units together, formatted; null when that of one is not known
 * @param since of the oldest stay: day, or what is known of it
 */
public record PresenceLine(
        PlaceLine place, String units, @Nullable String area, String since) {}
