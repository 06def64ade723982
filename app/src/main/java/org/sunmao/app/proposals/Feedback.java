package org.sunmao.app.proposals;

import java.time.LocalDate;
import java.util.List;

/**
 * What a proposer thinks of a reply, for the council's office alone.
 *
 * @param round of the reply, from 1
 * @param attitude how the unit behaved
 * @param contact how it was in touch before it replied
 * @param onPoint whether the reply answers what was proposed
 * @param agreement whether the proposer agrees with what is to be done
 */
public record Feedback(
        int round,
        String account,
        String attitude,
        String contact,
        String onPoint,
        String agreement,
        String remark,
        LocalDate on) {

    /** Words of {@link #attitude}. */
    public static final List<String> ATTITUDES = List.of("good", "fair", "poor");
    /** Words of {@link #contact}. */
    public static final List<String> CONTACTS = List.of("met", "called", "letter", "none");
    /** Words of {@link #onPoint}. */
    public static final List<String> POINTS = List.of("yes", "partly", "no");
    /** Words of {@link #agreement}. */
    public static final List<String> AGREEMENTS = List.of("yes", "mostly", "no");
}
