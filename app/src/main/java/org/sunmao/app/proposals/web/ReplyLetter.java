package org.sunmao.app.proposals.web;

import java.util.List;

/**
 * The reply to a proposal as it is printed.
 *
 * @param sort class of the reply
 * @param helpers units that helped; empty for none
 */
public record ReplyLetter(
        String number,
        String title,
        String proposers,
        String submitted,
        List<String> paragraphs,
        String sort,
        String result,
        String unit,
        String helpers,
        String on) {

    public ReplyLetter {
        paragraphs = List.copyOf(paragraphs);
    }
}
