package org.sunmao.app.front.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Trend;

/**
 * An enterprise's tax by month as far as the reader's right goes.
 *
 * @param kind {@code exact}, {@code bands}, {@code closed} when the role sees none, {@code none} when nothing was delivered
 * @param months newest first
 * @param trend exact amounts drawn; null for bands and for fewer than two months
 */
public record TaxView(
        String kind, List<Month> months, @Nullable Trend trend) {

    /**
     * A month.
     *
     * @param fen exact; null for bands
     * @param amount exact, or the band in words
     * @param retainedFen as {@code retained}
     * @param retained the district's part; null when not said or not open
     * @param rows address of the rows; null for bands
     */
    public record Month(
            String month,
            @Nullable Long fen,
            String amount,
            @Nullable Long retainedFen,
            @Nullable String retained,
            @Nullable String office,
            @Nullable String rows) {}

    public TaxView {
        months = List.copyOf(months);
    }
}
