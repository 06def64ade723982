package org.sunmao.app.measures.series;

import java.time.YearMonth;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.MeasurePlace;

/**
 * What a measure is asked, with the sums of the place and its streets.
 *
 * @param scope whose rights decide about cells
 * @param trueOn the day by the reader's clock, null for the newest
 * @param membership the buildings of the place, as they read
 * @param whole the sums of all of them
 * @param streets the sums of each street, by its number among the members' streets
 * @param delivered the months that tax was delivered for, as far as the reader may know
 * @param ledger that all this is looked up in, where that is of the whole district
 */
record Totals(
        Layout layout,
        At at,
        Scope scope,
        @Nullable Integer trueOn,
        MeasurePlace place,
        YearMonth month,
        java.util.function.Supplier<Members> membership,
        Row whole,
        IntFunction<Row> streets,
        @Nullable Ledger ledger,
        Cells.Delivered delivered) {

    Members members() {
        return membership.get();
    }

    Row street(int number) {
        return streets.apply(number);
    }

    /** The months of twelve that tax was not delivered for, as far as the reader may know. */
    List<YearMonth> missing() {
        return delivered.by(trueOn, month, TaxFold.MONTHS)
                ? List.of()
                : IntStream.range(0, TaxFold.MONTHS)
                        .mapToObj(i -> month.minusMonths(TaxFold.MONTHS - 1L - i))
                        .filter(m -> !delivered.by(trueOn, m, 1))
                        .toList();
    }
}
