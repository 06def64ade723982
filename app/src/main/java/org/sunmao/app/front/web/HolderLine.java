package org.sunmao.app.front.web;

import org.jspecify.annotations.Nullable;

/**
 * What one source says of one holder of a unit, as it is ticked.
 *
 * @param value what the tick sends; null where only the whole source can be ticked
 * @param name the holder as the source writes it; null where it names nobody
 * @param written the unit as the rows write it
 * @param from the first day that it is said of
 * @param to the last one
 * @param chosen whether it is ticked
 * @param sourceChosen whether the whole source is ticked
 */
public record HolderLine(
        @Nullable Long value,
        int sourceId,
        String source,
        @Nullable String name,
        String written,
        String from,
        String to,
        String rows,
        boolean chosen,
        boolean sourceChosen) {}
