package org.sunmao.app.requests.web;

import org.sunmao.app.matters.page.WorkView;
import org.sunmao.app.shell.State;

/**
 * A request as the holder of its code sees it.
 *
 * @param code as it was typed, for the forms of the page
 * @param clock a sentence on the deadline; empty where there is none
 * @param unit the unit that leads; empty before one does
 * @param answer empty before there is one
 * @param merged whether it goes on together with another
 * @param open whether something can still be added
 * @param work the steps that can be taken, promises and timeline
 */
public record AskedPage(
        String code,
        String number,
        String title,
        String state,
        State badge,
        String clock,
        String opened,
        String unit,
        String content,
        String answer,
        boolean merged,
        boolean open,
        WorkView work) {

    /** Whether this step can be taken now. */
    public boolean offers(String word) {
        return work.steps().stream().anyMatch(step -> step.word().equals(word));
    }
}
