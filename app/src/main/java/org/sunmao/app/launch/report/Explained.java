package org.sunmao.app.launch.report;

import java.util.List;
import org.sunmao.linkage.Reason;

/**
 * Why a decision was made, in full.
 *
 * @param reasons their bits add up to the score; with the values compared
 * @param rivals other rows that the asked row may belong to, likeliest first
 */
public record Explained(List<Reason> reasons, List<Rival> rivals) {

    /** A row that competes for being the one. */
    public record Rival(RowAt row, double probability) {}

    /** Explains a decision once more; asked only for the few that are shown. */
    public interface Explainer {
        /** The reasons for this decision. */
        Explained explain(Judged judged);
    }
}
