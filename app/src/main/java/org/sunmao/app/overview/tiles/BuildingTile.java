package org.sunmao.app.overview.tiles;

import java.util.List;
import java.util.function.LongToIntFunction;

/**
 * Draws buildings as a Mapbox Vector Tile (specification 2.1) of two layers. {@code building} holds footprints with {@code h}, the height in
 * metres, and {@code c}, the class of colour; {@code place} holds a point for every building with {@code c}, {@code h}, {@code shape} (1 where
 * there is a footprint) and, from zoom {@value #NAMED_FROM}, {@code name}. Feature ids are the buildings'.
 */
public final class BuildingTile {

    /** Before this zoom there is no room for names. */
    public static final int NAMED_FROM = 13;

    /** Beyond the tile's edge this much is drawn too, so that no seam shows. */
    private static final int MARGIN = 64;
    /** Half a pixel of a tile that is shown at 512: nobody sees a corner less. */
    private static final double TOLERANCE = 4;
    /** From here on footprints are drawn corner by corner. */
    private static final int EXACT_FROM = 15;
    /** A quarter of a pixel; what is smaller is shown by its point alone. */
    private static final double LEAST_AREA = 16;

    private final TileAddress address;
    private final LongToIntFunction classOf;
    private final Layer shapes = new Layer("building", "h", "c");
    private final Layer points = new Layer("place", "c", "h", "shape", "name");
    private final Geometry geometry = new Geometry();
    private final Clipper clipper = new Clipper(-MARGIN, Layer.EXTENT + MARGIN);

    private BuildingTile(TileAddress address, LongToIntFunction classOf) {
        this.address = address;
        this.classOf = classOf;
    }

    /**
     * The tile's bytes, not compressed; none when nothing stands there.
     *
     * @param classOf building id to class of colour
     */
    public static byte[] draw(MapIndex index, TileAddress address, LongToIntFunction classOf) {
        var tile = new BuildingTile(address, classOf);
        index.list(tile.box()).forEach(tile::add);
        var bytes = new Bytes();
        tile.shapes.closeInto(bytes);
        tile.points.closeInto(bytes);
        return bytes.toArray();
    }

    private Box box() {
        double size = 1 / address.across();
        double margin = size * MARGIN / Layer.EXTENT;
        double left = address.x() * size;
        double top = address.y() * size;
        return new Box(left - margin, top - margin, left + size + margin, top + size + margin);
    }

    private void add(MapBuilding building) {
        int shade = classOf.applyAsInt(building.id());
        int height = (int) Math.round(building.heightM());
        geometry.clear();
        building.polygons().forEach(this::polygon);
        if (!geometry.isEmpty()) {
            shapes.add(building.id(), Layer.Kind.POLYGON, geometry, height, shade);
        }
        point(building, shade, height);
    }

    /** A point belongs to the one tile that it stands in, so that no label is drawn twice. */
    private void point(MapBuilding building, int shade, int height) {
        double x = units(building.x(), address.x());
        double y = units(building.y(), address.y());
        if (x < 0 || y < 0 || x >= Layer.EXTENT || y >= Layer.EXTENT) {
            return;
        }
        geometry.clear();
        geometry.point((long) x, (long) y);
        int shape = building.polygons().isEmpty() ? 0 : 1;
        if (address.zoom() < NAMED_FROM) {
            points.add(building.id(), Layer.Kind.POINT, geometry, shade, height, shape);
        } else {
            points.add(building.id(), Layer.Kind.POINT, geometry, shade, height, shape, building.name());
        }
    }

    private void polygon(List<double[]> rings) {
        for (int i = 0; i < rings.size(); i++) {
            double[] ring = rings.get(i);
            double tolerance = address.zoom() >= EXACT_FROM ? 0 : TOLERANCE / Layer.EXTENT / address.across();
            double[] projected = Simplifier.simplified(ring, tolerance).clone();
            for (int j = 0; j < projected.length; j += 2) {
                projected[j] = units(projected[j], address.x());
                projected[j + 1] = units(projected[j + 1], address.y());
            }
            clipper.clip(projected, projected.length);
            boolean drawn = geometry.ring(clipper.ring(), clipper.length(), i == 0, leastArea());
            if (i == 0 && !drawn) {
                return;
            }
        }
    }

    private double leastArea() {
        return address.zoom() >= EXACT_FROM ? 0 : LEAST_AREA;
    }

    private double units(double ofTheSquare, int tile) {
        return (ofTheSquare * address.across() - tile) * Layer.EXTENT;
    }
}
