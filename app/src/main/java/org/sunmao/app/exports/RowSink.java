package org.sunmao.app.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a sheet one after another. */
@FunctionalInterface
public interface RowSink {

    /**
     * Takes a row.
     *
     * @param cells one per column: a text, a number, a day, or null for what is not known
     * @return whether more rows are taken; once they are not, the sheet says that it was cut
     */
    boolean row(List<? extends @Nullable Object> cells);
}
