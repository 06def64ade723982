package org.sunmao.app.proposals.web;

import org.sunmao.app.shell.State;

/**
 * What is known of a draft that was taken down from paper.
 *
 * @param by who took it down
 * @param state how it stands, in words
 * @param until the last day on which the member may object
 * @param answers whether the reader may accept it or object now
 * @param accepted whether the member has accepted this text
 * @param hash of the text that is looked at
 */
public record PaperView(
        String received,
        String reference,
        String by,
        String state,
        State badge,
        String until,
        boolean answers,
        boolean accepted,
        String hash) {}
