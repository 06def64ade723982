package org.sunmao.app.proposals.web;

import java.util.List;

/**
 * What is public of a proposal, in the page's language.
 *
 * @param names of proposers who agreed; empty where none did
 * @param reply paragraphs of the reply; none where it is not public
 */
public record PublicLine(
        long id,
        String number,
        String title,
        String subject,
        String body,
        String analysis,
        String advice,
        String names,
        String unit,
        List<String> reply,
        String sort,
        String result,
        String on) {

    public PublicLine {
        reply = List.copyOf(reply);
    }
}
