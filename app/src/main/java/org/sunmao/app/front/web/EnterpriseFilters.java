package org.sunmao.app.front.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.front.store.EnterpriseOrder;
import org.sunmao.app.front.store.EnterpriseQuery;
import org.sunmao.app.front.store.Relation;
import org.sunmao.app.search.SearchWords;
import org.sunmao.app.shell.Sort;

/**
 * The query of a list of enterprises as it stands in an address. What is not understood restricts nothing.
 *
 * @param q search words: name, code, registration number or address
 * @param street nine-digit street code
 * @param building id of a building, such as {@code B12}
 * @param section section letter of GB/T 4754-2017
 * @param status as the register words it
 * @param relation to the building, else the street, else the district: {@code registered, present, both, elsewhere}
 * @param founded {@code confirmed} or {@code provisional}
 * @param sort {@code name, since, capital, tax}, with a minus before it for the largest first
 * @param after cursor from a page of the same list
 */
public record EnterpriseFilters(
        @Nullable String q,
        @Nullable String street,
        @Nullable String building,
        @Nullable String section,
        @Nullable String status,
        @Nullable String relation,
        @Nullable String founded,
        @Nullable String sort,
        @Nullable String after) {

    private static final Set<String> ORDERS =
            Arrays.stream(EnterpriseOrder.values()).map(EnterpriseOrder::word).collect(Collectors.toSet());

    /** The order asked for, by name when none is. */
    public Sort order() {
        return Sort.parse(sort, ORDERS, new Sort(EnterpriseOrder.NAME.word(), false));
    }

    /** The building asked for; null when none is. */
    public @Nullable Long buildingId() {
        return building == null
                ? null
                : SubjectPath.findBuilding(building.strip()).orElse(null);
    }

    EnterpriseQuery query() {
        Sort order = order();
        EnterpriseOrder by = Arrays.stream(EnterpriseOrder.values())
                .filter(o -> o.word().equals(order.column()))
                .findFirst()
                .orElseThrow();
        return new EnterpriseQuery(
                SearchWords.of(q == null ? "" : q),
                Words.blankToNull(street),
                buildingId(),
                Words.blankToNull(section),
                Words.blankToNull(status),
                relationWanted(),
                Words.either(founded, "confirmed", "provisional"),
                by,
                order.descending());
    }

    private @Nullable Relation relationWanted() {
        return Arrays.stream(Relation.values())
                .filter(r -> r.word().equals(relation))
                .findFirst()
                .orElse(null);
    }
}
