package org.sunmao.app.overview.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Asked;
import org.sunmao.app.measures.Definition;

/**
 * The map.
 *
 * @param asked the month shown
 * @param definitions the measures to choose from
 * @param chosen the measure that colours the buildings
 * @param legend its classes, as far as there are such buildings
 * @param list the buildings beside the map
 * @param bounds {@code west,south,east,north} in degrees; null when no building has a place
 * @param bodiesFrom the zoom from which on buildings are bodies, at the earliest
 * @param building the building to show first, as {@code longitude,latitude}; null for none
 * @param buildingId that building's id in addresses, empty for none
 */
public record MapPage(
        Asked asked,
        List<Definition> definitions,
        Definition chosen,
        List<LegendLine> legend,
        MapList list,
        @Nullable String bounds,
        int bodiesFrom,
        @Nullable String building,
        String buildingId) {}
