package org.sunmao.app.projects.web;

import org.jspecify.annotations.Nullable;

/**
 * A line of figures.
 *
 * @param href the list of the projects behind it
 * @param freshHref the list of the new ones among them; null where the line itself is not about new ones
 * @param exact what was agreed, to the fen
 */
public record FigureLine(
        String label,
        String href,
        @Nullable String freshHref,
        String projects,
        String agreed,
        String arrived,
        String fresh,
        String freshAgreed,
        String freshArrived,
        String planned,
        String proven,
        String exact) {}
