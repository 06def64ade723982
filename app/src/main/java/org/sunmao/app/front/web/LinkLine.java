package org.sunmao.app.front.web;

import java.util.List;
import org.sunmao.app.resolution.ReasonLine;
import org.sunmao.app.shell.State;

/**
 * Rows of a source that speak of a subject, as the file shows them.
 *
 * @param source name of the source
 * @param said the identifying fields as the source writes them, with their labels, masked
 * @param state linked, or new for the rows that founded the subject
 * @param rows how many rows say so, in words
 * @param decided by whom and when
 * @param href address of the rows
 */
public record LinkLine(
        String source,
        List<Said> said,
        State state,
        String rows,
        String decided,
        List<ReasonLine> reasons,
        String href) {

    /** A field of a mention. */
    public record Said(String label, String text) {}

    public LinkLine {
        said = List.copyOf(said);
        reasons = List.copyOf(reasons);
    }
}
