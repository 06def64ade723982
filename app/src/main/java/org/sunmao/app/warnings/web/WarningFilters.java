package org.sunmao.app.warnings.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Reader;
import org.sunmao.app.shell.Sort;
import org.sunmao.app.warnings.WarningQuery;
import org.sunmao.app.warnings.WarningQuery.Order;

/**
 * The query of the list as it stands in an address. What is not understood restricts nothing, but an id that is none finds nothing.
 *
 * @param rule id of a rule
 * @param level 1, 2 or 3
 * @param owner steward, department or office
 * @param state one of the states, or {@code all}; those that nobody has done with when none is asked for
 * @param street nine-digit street code
 * @param building id of a building, as {@code B12}
 * @param enterprise id of an enterprise, as {@code E12}
 * @param to {@code mine} for what the reader has taken
 * @param ended {@code yes} for those that hold no more
 * @param sort {@code level} or {@code age}, with a minus before it for the reverse
 * @param after cursor from a page of the same list
 */
public record WarningFilters(
        @Nullable String rule,
        @Nullable String level,
        @Nullable String owner,
        @Nullable String state,
        @Nullable String street,
        @Nullable String building,
        @Nullable String enterprise,
        @Nullable String to,
        @Nullable String ended,
        @Nullable String sort,
        @Nullable String after) {

    static final List<String> STATES = List.of("open", "taken", "postponed", "done", "dismissed");
    static final List<String> OWNERS = List.of("steward", "department", "office");
    static final List<String> LEVELS = List.of("3", "2", "1");

    private static final Set<String> ORDERS =
            Arrays.stream(Order.values()).map(Order::word).collect(Collectors.toSet());
    private static final Pattern ID = Pattern.compile("[BE]([1-9][0-9]{0,17})");

    /** The order asked for; the most pressing first when none is. */
    public Sort order() {
        return Sort.parse(sort, ORDERS, new Sort(Order.LEVEL.word(), false));
    }

    /** Whether only what the reader has taken is asked for. */
    public boolean mine() {
        return "mine".equals(to);
    }

    /** Whether those that hold no more are asked for. */
    public boolean past() {
        return "yes".equals(ended);
    }

    WarningQuery query(Reader reader) {
        Sort order = order();
        String asked = among(state, STATES);
        String byState = past() || mine() || "all".equals(state) ? asked : asked == null ? "waiting" : asked;
        String byLevel = among(level, LEVELS);
        return new WarningQuery(
                text(rule),
                byLevel == null ? null : Integer.valueOf(byLevel),
                among(owner, OWNERS),
                byState,
                text(street),
                id(building),
                id(enterprise),
                mine() ? reader.username() : null,
                past(),
                Arrays.stream(Order.values())
                        .filter(o -> o.word().equals(order.column()))
                        .findFirst()
                        .orElseThrow(),
                order.descending());
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
