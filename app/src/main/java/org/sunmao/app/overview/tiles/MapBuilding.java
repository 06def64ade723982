package org.sunmao.app.overview.tiles;

import java.util.List;

/**
 * A building as the map draws it.
 *
 * @param x where its point stands, see {@link Mercator}
 * @param y where its point stands
 * @param heightM metres above ground as drawn
 * @param polygons its footprint, empty where none is known: per polygon its rings, the outer one first; per ring x, y, x, y … without
 *     the first point again at the end
 */
public record MapBuilding(long id, String name, double x, double y, double heightM, List<List<double[]>> polygons) {

    public MapBuilding {
        polygons = polygons.stream().map(List::copyOf).toList();
    }
}
