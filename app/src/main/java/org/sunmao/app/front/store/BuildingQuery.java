package org.sunmao.app.front.store;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.search.SearchWords;

/**
 * Which buildings a list shows, and in which order. Null restricts nothing.
 *
 * @param words all have to occur in a name, the address or a code
 * @param street nine-digit street code
 * @param confirmed true for confirmed ones, false for provisional ones
 * @param tenantsKnown whether units of it were ever named
 */
public record BuildingQuery(
        SearchWords words,
        @Nullable String street,
        @Nullable Boolean confirmed,
        @Nullable Boolean tenantsKnown,
        BuildingOrder order,
        boolean descending) {}
