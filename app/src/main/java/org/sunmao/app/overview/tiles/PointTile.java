package org.sunmao.app.overview.tiles;

import java.util.List;

/** Draws points with what is said of them as a Mapbox Vector Tile (specification 2.1) of one layer. */
public final class PointTile {

    private PointTile() {}

    /**
     * A point.
     *
     * @param x where it stands, see {@link Mercator}
     * @param y where it stands
     * @param said texts or whole numbers, one for each of the layer's first keys
     */
    public record Point(long id, double x, double y, List<Object> said) {
        public Point {
            said = List.copyOf(said);
        }
    }

    /** The part of the square that a tile shows. */
    public static Box box(TileAddress address) {
        double size = 1 / address.across();
        double left = address.x() * size;
        double top = address.y() * size;
        return new Box(left, top, left + size, top + size);
    }

    /** The tile's bytes, not compressed; none where no point stands in it. A point on the edge between two tiles is in one of them. */
    public static byte[] draw(TileAddress address, String name, List<String> keys, List<Point> points) {
        var layer = new Layer(name, keys.toArray(String[]::new));
        var geometry = new Geometry();
        for (Point point : points) {
            double x = (point.x() * address.across() - address.x()) * Layer.EXTENT;
            double y = (point.y() * address.across() - address.y()) * Layer.EXTENT;
            if (x >= 0 && y >= 0 && x < Layer.EXTENT && y < Layer.EXTENT) {
                geometry.clear();
                geometry.point((long) x, (long) y);
                layer.add(point.id(), Layer.Kind.POINT, geometry, point.said().toArray());
            }
        }
        var bytes = new Bytes();
        layer.closeInto(bytes);
        return bytes.toArray();
    }
}
