package org.sunmao.app.front.store;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.search.SearchWords;

/**
 * Which enterprises a list shows, and in which order. Null restricts nothing.
 *
 * @param words all have to occur in a name, a code or the address
 * @param street nine-digit code of the street that it stands in a relation with
 * @param building id of the building that it stands in a relation with
 * @param section section letter of GB/T 4754-2017
 * @param status as the register words it
 * @param relation to the building, else the street, else any building of the district
 * @param confirmed true for confirmed ones, false for provisional ones
 */
public record EnterpriseQuery(
        SearchWords words,
        @Nullable String street,
        @Nullable Long building,
        @Nullable String section,
        @Nullable String status,
        @Nullable Relation relation,
        @Nullable Boolean confirmed,
        EnterpriseOrder order,
        boolean descending) {}
