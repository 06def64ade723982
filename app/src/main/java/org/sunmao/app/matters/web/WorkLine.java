package org.sunmao.app.matters.web;

import org.sunmao.app.shell.State;

/**
 * A matter that waits for the reader.
 *
 * @param clock a sentence on its last day; empty where it has none
 * @param unit the unit that leads; empty where none does
 * @param todo the steps that the reader can take
 */
public record WorkLine(
        String href, String number, String title, String state, State badge, String clock, String unit, String todo) {}
