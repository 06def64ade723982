package org.sunmao.app.front.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.front.store.Listed;

/** A page of a list as JSON. */
record ListAnswer<T>(
        @Schema(description = "The rows of this page, in order")
        List<T> rows,

        @Schema(description = "Hand this as 'after' to get the page before; null on the first page") @Nullable
        String previous,

        @Schema(description = "Hand this as 'after' to get the page after; null on the last page") @Nullable
        String next,

        @Schema(description = "Rows of the whole list, counted up to 100000")
        long count,

        @Schema(description = "False when there are more rows than were counted")
        boolean countExact) {

    static <R, T> ListAnswer<T> of(Listed<R> listed, Function<R, T> written) {
        return new ListAnswer<>(
                listed.page().rows().stream().map(written).toList(),
                listed.page().previous(),
                listed.page().next(),
                listed.count().rows(),
                listed.count().exact());
    }
}
