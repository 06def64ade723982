package org.sunmao.app.resolution;

import java.util.List;

/**
 * What the queue can be narrowed to, each list within the rest of the filter.
 *
 * @param sources codes of sources, with their names
 * @param kinds {@code enterprise}, {@code building}
 * @param buildings ids of buildings, with their names; {@link ReviewFilter#NOT_KNOWN} where none is known
 * @param streets streets; {@link ReviewFilter#NOT_KNOWN} where none is known
 */
public record QueueChoices(List<Option> sources, List<Option> kinds, List<Option> buildings, List<Option> streets) {

    /**
     * One of them.
     *
     * @param value what the filter takes
     * @param zh its name in Chinese
     * @param en its name in English
     * @param waiting how many wait there
     */
    public record Option(String value, String zh, String en, long waiting) {}

    public QueueChoices {
        sources = List.copyOf(sources);
        kinds = List.copyOf(kinds);
        buildings = List.copyOf(buildings);
        streets = List.copyOf(streets);
    }
}
