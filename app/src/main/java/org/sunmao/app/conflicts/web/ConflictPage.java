package org.sunmao.app.conflicts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.TimelineEntry;

/**
 * The page of one conflict.
 *
 * @param about what its kind means
 * @param ends how it ends
 * @param acts whether the reader is of the office
 * @param values what a ruling can choose from; empty where nothing can be ruled
 * @param askable the sources whose departments can be asked; empty where somebody is asked already
 * @param answers whether the request waits for this reader
 * @param correctable whether a corrected value takes effect here
 * @param decisions rulings and acceptances that hold, to be undone
 */
public record ConflictPage(
        ConflictLine line,
        String about,
        String ends,
        boolean holds,
        int moves,
        boolean acts,
        List<Choice> values,
        List<Choice> askable,
        boolean answers,
        boolean correctable,
        @Nullable String askedOf,
        List<Choice> decisions,
        List<TimelineEntry> history) {}
