package org.sunmao.app.inspections.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.matters.page.WorkView;

/**
 * An inspection, ready for one reader.
 *
 * @param year the year that is counted
 * @param all how many inspections the enterprise has in it, held and to come
 * @param own how many of them are this unit's, of the sorts that are limited
 * @param most the most that a unit may have; null where this one is not limited
 * @param near others within the days in which they should be put together
 * @param days those days
 * @param merges whether the reader may put them together
 * @param refused why the last step was refused; null where it was not
 */
public record InspectionPage(
        InspectionLine line,
        String basis,
        String items,
        String cause,
        String result,
        String findings,
        String year,
        int all,
        int own,
        @Nullable Integer most,
        List<InspectionLine> near,
        int days,
        boolean merges,
        @Nullable String refused,
        @Nullable InspectionLine into,
        List<InspectionLine> merged,
        WorkView work) {

    public InspectionPage {
        near = List.copyOf(near);
        merged = List.copyOf(merged);
    }
}
