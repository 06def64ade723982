package org.sunmao.app.intake.rows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.evidence.RowProblem;
import org.sunmao.app.resolution.RowLinks;

/**
 * What became of rows that were sent. They are kept, whatever happens to the server afterwards.
 *
 * @param delivery number of the delivery
 * @param fresh false where this very text was here already; nothing was kept twice then
 * @param date the day that the rows speak of
 * @param linked false where the model in use is not pinned: then the next derivation links the rows
 * @param unread names without a meaning; their values are kept all the same
 * @param rows what became of each row, in their order
 */
public record RowsAnswer(
        long delivery, boolean fresh, LocalDate date, boolean linked, List<String> unread, List<Row> rows) {

    /**
     * One row.
     *
     * @param row its number, from 1
     * @param good whether it counts; one that is refused is kept, and the problems say why
     * @param problems what is wrong in it
     * @param mention the key of the enterprise mention; null where the row mentions no enterprise
     * @param link whom it stands for; null where that is not decided yet
     */
    public record Row(
            int row,
            boolean good,
            List<RowProblem> problems,
            @Nullable String mention,
            RowLinks.@Nullable Standing link) {}
}
