package org.sunmao.app.front.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Figure;
import org.sunmao.app.shell.TimelineEntry;
import org.sunmao.app.shell.Trend;

/**
 * The building file, worded for one reader.
 *
 * @param path address of the file
 * @param confirmed false for a building that no list has confirmed
 * @param lead street and address; null when neither is known
 * @param learned names and numbers that records have taught, in parts: names, numbers
 * @param plan the footprint; null without one
 * @param areas let, vacant and unknown area; null when tenants were never reported
 * @param folds whether there are so many units that floors are folded
 * @param unfolded whether they are shown all the same, or are few
 * @param occupancy month by month; null for fewer than two months
 * @param tax month by month; null for fewer than two months
 * @param energy electricity of the metered rooms month by month; null where rooms have no meters of their own
 * @param became what changes of buildings made of it, newest first
 * @param reported visits and hotline tickets, newest first
 */
public record BuildingPage(
        long id,
        String path,
        String name,
        boolean confirmed,
        @Nullable String lead,
        List<String> aliases,
        List<Figure> figures,
        List<FactLine> facts,
        List<LearnedPart> learned,
        @Nullable FootprintPlan plan,
        @Nullable AreaSums areas,
        List<FloorLine> floors,
        boolean folds,
        boolean unfolded,
        @Nullable Trend occupancy,
        @Nullable Trend tax,
        @Nullable Trend energy,
        List<TimelineEntry> timeline,
        List<TimelineEntry> reported,
        List<SourceLine> sources,
        List<LinkLine> links,
        List<Became> became) {

    /** Another building of a change; no address where it is not open to the reader. */
    public record Other(String name, @Nullable String href) {}

    /**
     * What a change made of it.
     *
     * @param ended whether it is no longer there
     */
    public record Became(String text, List<Other> others, boolean ended) {}
}
