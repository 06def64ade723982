package org.sunmao.app.awards.web;

import java.util.List;
import org.sunmao.app.shell.Choice;

/**
 * A cell of an application: what the applicant says, what was found, and the input in which somebody says so.
 *
 * @param name what its inputs are called behind {@code value-} and {@code evidence-}
 * @param hint how it is typed
 * @param choices where it is one of these; empty else
 * @param said what the applicant says, in words; empty before
 * @param found what was found, in words; empty before
 * @param value what stands in the input
 * @param wrong whether it could not be read, or what shows it is missing
 */
public record CellInput(
        String name,
        String label,
        String hint,
        List<Choice> choices,
        String said,
        String saidEvidence,
        String found,
        String foundEvidence,
        String value,
        String evidence,
        boolean wrong) {

    public CellInput {
        choices = List.copyOf(choices);
    }
}
