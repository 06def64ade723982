package org.sunmao.app.matters.web;

import java.time.LocalDate;
import org.sunmao.app.shell.State;

/**
 * A promise in the register.
 *
 * @param href the page of its matter
 * @param kind what the matter's kind is called
 * @param unit who promised; empty where no unit led
 * @param day until when
 * @param due the same in words
 * @param why what was said of how it ended; empty where nothing was
 */
public record PromiseLine(
        String href,
        String number,
        String title,
        String kind,
        String what,
        String unit,
        LocalDate day,
        String due,
        String state,
        State badge,
        String why) {}
