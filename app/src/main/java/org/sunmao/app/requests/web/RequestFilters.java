package org.sunmao.app.requests.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterQuery;
import org.sunmao.app.matters.MatterQuery.Order;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.shell.Sort;

/**
 * What a list of requests is asked for, as the address says it.
 *
 * @param q words of number, title or text
 * @param state a state, or {@code open}, {@code late}, {@code all}; the open ones when none is said
 * @param unit code of a unit that has a part
 * @param enterprise id of an enterprise, as {@code E12}
 * @param sort {@code due} or {@code opened}, with a minus before it for the reverse
 * @param after cursor from a page of the same list
 */
public record RequestFilters(
        @Nullable String q,
        @Nullable String state,
        @Nullable String unit,
        @Nullable String enterprise,
        @Nullable String sort,
        @Nullable String after) {

    private static final int LONGEST_WORDS = 100;

    /** The order asked for; by the last day when none is. */
    public Sort order() {
        return Sort.parse(sort, Set.of(Order.DUE.word(), Order.OPENED.word()), new Sort(Order.DUE.word(), false));
    }

    MatterQuery query(MatterKind kind) {
        boolean one = state != null && kind.findState(state).isPresent();
        Sort order = order();
        return new MatterQuery(
                kind.code(),
                one ? List.of(String.valueOf(state)) : List.of(),
                words(),
                text(unit),
                null,
                about(),
                one || "all".equals(state) ? null : Boolean.FALSE,
                "late".equals(state),
                order.column().equals(Order.DUE.word()) ? Order.DUE : Order.OPENED,
                order.descending());
    }

    private @Nullable String words() {
        String said = text(q);
        return said == null || said.length() <= LONGEST_WORDS ? said : said.substring(0, LONGEST_WORDS);
    }

    private @Nullable Reference about() {
        String said = text(enterprise);
        if (said == null) {
            return null;
        }
        return new Reference("about", "enterprise", said.matches("E[1-9][0-9]{0,17}") ? said.substring(1) : "0");
    }

    private static @Nullable String text(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }
}
