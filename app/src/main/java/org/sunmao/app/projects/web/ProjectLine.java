package org.sunmao.app.projects.web;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/**
 * A project in a list, on the board, and at the head of its page.
 *
 * @param stage word of its stage
 * @param state what its state is called
 * @param clock a sentence on its last day; empty where it has none
 * @param stuck whether that day has passed
 * @param hindrance what is in the way, as last reported; null where nothing is
 * @param agreed what was agreed; null before there is an agreement
 * @param arrived what arrived; null before anything did
 * @param jobs planned and proven; empty before anything is said of them
 * @param counted how it is counted, in words; null where it counts as new
 * @param twin whether an earlier report of the same investor waits for the office's word
 */
public record ProjectLine(
        long id,
        String href,
        String number,
        String title,
        String investor,
        String stage,
        String state,
        State badge,
        String clock,
        boolean stuck,
        @Nullable String hindrance,
        String team,
        String city,
        @Nullable String agreed,
        @Nullable String arrived,
        String jobs,
        @Nullable String counted,
        boolean twin,
        String reported,
        int moves) {}
