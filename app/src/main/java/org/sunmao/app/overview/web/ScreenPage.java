package org.sunmao.app.overview.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Asked;

/**
 * The one screen.
 *
 * @param asked month and place
 * @param tiles the eight figures, in their order
 * @param chosen the figure that the trend and the rankings are of
 * @param streets the chosen figure by street; empty below the district
 * @param buildings the first buildings by the chosen figure
 * @param moves who came and who went in the month
 * @param waiting how many mentions wait for a decision; null when the reader has no desk
 */
public record ScreenPage(
        Asked asked,
        List<Tile> tiles,
        Answer chosen,
        List<RankLine> streets,
        List<RankLine> buildings,
        List<Moved> moves,
        @Nullable Long waiting) {}
