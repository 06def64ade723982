package org.sunmao.app.conflicts.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Reader;
import org.sunmao.app.conflicts.BoardQuery;
import org.sunmao.app.conflicts.BoardQuery.Order;
import org.sunmao.app.shell.Sort;

/**
 * The query of the board as it stands in an address. What is not understood restricts nothing, but an id that is none finds nothing.
 *
 * @param kind id of a kind
 * @param severity high, middle or low
 * @param state open, asked, stands, returned, corrected or accepted
 * @param owner code of the source that is likely wrong
 * @param street nine-digit street code
 * @param to {@code mine} for the requests that wait for the reader
 * @param overdue {@code yes} for those whose answer is late
 * @param building id of a building, as {@code B12}
 * @param enterprise id of an enterprise, as {@code E12}
 * @param sort {@code age, severity, money, area}, with a minus before it for the largest first
 * @param after cursor from a page of the same list
 */
public record ConflictFilters(
        @Nullable String kind,
        @Nullable String severity,
        @Nullable String state,
        @Nullable String owner,
        @Nullable String street,
        @Nullable String to,
        @Nullable String overdue,
        @Nullable String building,
        @Nullable String enterprise,
        @Nullable String sort,
        @Nullable String after) {

    static final List<String> STATES = List.of("open", "asked", "stands", "returned", "corrected", "accepted");
    static final List<String> SEVERITIES = List.of("high", "middle", "low");

    private static final Set<String> ORDERS =
            Arrays.stream(Order.values()).map(Order::word).collect(Collectors.toSet());
    private static final Pattern ID = Pattern.compile("[BE]([1-9][0-9]{0,17})");

    /** The order asked for; by age, the overdue first, when none is. */
    public Sort order() {
        return Sort.parse(sort, ORDERS, new Sort(Order.AGE.word(), false));
    }

    /** Whether only what waits for the reader is asked for. */
    public boolean mine() {
        return "mine".equals(to);
    }

    BoardQuery query(Reader reader, LocalDate today) {
        Sort order = order();
        Order by = Arrays.stream(Order.values())
                .filter(o -> o.word().equals(order.column()))
                .findFirst()
                .orElseThrow();
        return new BoardQuery(
                text(kind),
                among(severity, SEVERITIES),
                among(state, STATES),
                text(owner),
                text(street),
                mine() ? List.copyOf(reader.scope().sources()) : null,
                "yes".equals(overdue),
                id(building),
                id(enterprise),
                by,
                order.descending(),
                today);
    }

    private static @Nullable String text(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }

    private static @Nullable String among(@Nullable String said, List<String> known) {
        return said != null && known.contains(said) ? said : null;
    }

    private static @Nullable Long id(@Nullable String said) {
        if (text(said) == null) {
            return null;
        }
        var read = ID.matcher(said);
        return read.matches() ? Long.valueOf(read.group(1)) : Long.valueOf(0);
    }
}
