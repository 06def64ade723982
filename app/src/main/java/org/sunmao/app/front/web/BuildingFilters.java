package org.sunmao.app.front.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.front.store.BuildingOrder;
import org.sunmao.app.front.store.BuildingQuery;
import org.sunmao.app.search.SearchWords;
import org.sunmao.app.shell.Sort;

/**
 * The query of a list of buildings as it stands in an address. What is not understood restricts nothing.
 *
 * @param q search words: name, alias, address or code
 * @param street nine-digit street code
 * @param status {@code confirmed} or {@code provisional}
 * @param tenants {@code known} or {@code unknown}
 * @param sort {@code name, area, occupancy, enterprises}, with a minus before it for the largest first
 * @param after cursor from a page of the same list
 */
public record BuildingFilters(
        @Nullable String q,
        @Nullable String street,
        @Nullable String status,
        @Nullable String tenants,
        @Nullable String sort,
        @Nullable String after) {

    private static final Set<String> ORDERS =
            Arrays.stream(BuildingOrder.values()).map(BuildingOrder::word).collect(Collectors.toSet());

    /** The order asked for, by name when none is. */
    public Sort order() {
        return Sort.parse(sort, ORDERS, new Sort(BuildingOrder.NAME.word(), false));
    }

    BuildingQuery query() {
        Sort order = order();
        BuildingOrder by = Arrays.stream(BuildingOrder.values())
                .filter(o -> o.word().equals(order.column()))
                .findFirst()
                .orElseThrow();
        return new BuildingQuery(
                SearchWords.of(q == null ? "" : q),
                Words.blankToNull(street),
                Words.either(status, "confirmed", "provisional"),
                Words.either(tenants, "known", "unknown"),
                by,
                order.descending());
    }
}
