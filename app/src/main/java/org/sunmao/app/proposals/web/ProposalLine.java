package org.sunmao.app.proposals.web;

import org.sunmao.app.shell.State;

/**
 * A suggestion or a proposal in a list, in the page's language.
 *
 * @param unit the leading unit; empty where none leads
 * @param sort the class of the reply; empty before
 */
public record ProposalLine(
        long id,
        String href,
        String number,
        String title,
        String subject,
        String body,
        String state,
        State badge,
        String unit,
        String clock,
        String sort,
        String result,
        String opened) {}
