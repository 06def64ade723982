package org.sunmao.app.scenarios.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.matters.page.WorkView;

/**
 * An opportunity or a capability, ready for one reader.
 *
 * @param former what the matter was first called, where that is something else; null where it is not
 * @param opportunity which of the two it is
 * @param said what it says, by column, in words
 * @param version which version this is
 * @param firmHref the file of the enterprise whose it is; null where there is none or it is not open
 * @param buildingHref the file of the building; null where there is none or it is not open
 * @param batch the batch it is in; empty for none
 * @param grew what it grew from; null for nothing
 * @param publicHref its public page; null where it is not released
 * @param gaps what must be said before the check can be passed; null where nothing is missing
 * @param refused why the last step was refused; null where it was not
 */
public record ItemPage(
        ItemLine line,
        @Nullable String former,
        boolean opportunity,
        Map<String, String> said,
        int version,
        @Nullable String firmHref,
        @Nullable String buildingHref,
        String batch,
        @Nullable String batchHref,
        @Nullable Grew grew,
        @Nullable String publicHref,
        boolean revises,
        boolean matches,
        List<FitLine> best,
        List<MatchLine> made,
        List<EnquiryLine> enquiries,
        @Nullable String refused,
        @Nullable String gaps,
        WorkView work) {

    /** The matter out of which something grew. */
    public record Grew(String href, String number, String title) {}

    public ItemPage {
        said = Map.copyOf(said);
        best = List.copyOf(best);
        made = List.copyOf(made);
        enquiries = List.copyOf(enquiries);
    }

    /** What a column says; empty where it says nothing. */
    public String text(String column) {
        return said.getOrDefault(column, "");
    }
}
