package org.sunmao.app.scenarios.web;

import org.sunmao.app.shell.State;

/**
 * An opportunity or a capability in a list.
 *
 * @param state what its state is called
 * @param clock a sentence on its last day; empty where it has none
 */
public record ItemLine(
        long id,
        String href,
        String number,
        String title,
        String field,
        String owner,
        String place,
        String about,
        String state,
        State badge,
        String clock) {}
