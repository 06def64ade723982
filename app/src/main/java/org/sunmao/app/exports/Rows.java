package org.sunmao.app.exports;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of a sheet come from; asked once, and never for more than the sheet holds. */
@FunctionalInterface
public interface Rows {

    /** Hands the rows over until there are none left or the sink takes no more. */
    void writeTo(RowSink sink);

    /** Rows that are in memory already. */
    static Rows of(Iterable<? extends List<? extends @Nullable Object>> rows) {
        return sink -> {
            Iterator<? extends List<? extends @Nullable Object>> all = rows.iterator();
            while (all.hasNext() && sink.row(all.next())) {
                // The sink has taken it.
            }
        };
    }
}
