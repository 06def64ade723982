package org.sunmao.app.overview.web;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Question;
import org.sunmao.app.overview.rules.DrawnHeight;

/**
 * What the map says of one building.
 *
 * @param line name and value
 * @param measure the measure's name
 * @param question how the value is asked for
 * @param height how high it is drawn
 */
public record MapCard(
        MapLine line,
        String measure,
        Question question,
        @Nullable DrawnHeight height) {}
