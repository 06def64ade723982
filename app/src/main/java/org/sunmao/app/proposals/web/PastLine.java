package org.sunmao.app.proposals.web;

import java.util.List;

/**
 * A proposal of the time before.
 *
 * @param paragraphs of its text; none in a list
 */
public record PastLine(
        long id, String year, String number, String title, String subject, String on, List<String> paragraphs) {

    public PastLine {
        paragraphs = List.copyOf(paragraphs);
    }
}
