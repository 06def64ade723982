package org.sunmao.app.overview.tiles;

import java.util.BitSet;
import java.util.List;
import java.util.function.LongToIntFunction;

/**
 * Draws buildings as a Mapbox Vector Tile (specification 2.1) of two layers. {@code building} holds footprints with {@code h}, the height in
 * metres, and {@code c}, the class of colour, from the zoom on that {@link #bodiesFrom} tells; {@code place} holds a point for every building, far
 * away for one of those that would lie on each other, with {@code c}, {@code h}, {@code shape} (1 where
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

    /** In a district of so many buildings as bodies take long to draw; further away they are points. */
    private static final int MANY = 5_000;
    /** Maps draw bodies in tiles of this zoom at the earliest, with many buildings of the other. */
    private static final int BODIES_FROM = 11;

    private static final int MANY_BODIES_FROM = 14;
    /** A point's side on the map far away, 4 to 8 pixels: of two of one colour within it the second would lie on the first. */
    private static final int CELL = 32;

    private static final int CELLS = Layer.EXTENT / CELL;

    private final TileAddress address;
    private final int bodiesFrom;
    private final BitSet taken = new BitSet();
    private final LongToIntFunction classOf;
    private final Layer shapes = new Layer("building", "h", "c");
    private final Layer points = new Layer("place", "c", "h", "shape", "name");
    private final Geometry geometry = new Geometry();
    private final Clipper clipper = new Clipper(-MARGIN, Layer.EXTENT + MARGIN);

    private BuildingTile(MapIndex index, TileAddress address, LongToIntFunction classOf) {
        this.bodiesFrom = bodiesFrom(index);
        this.address = address;
        this.classOf = classOf;
    }

    /** The zoom of the tiles from which on buildings have footprints; before it they are points alone. */
    public static int bodiesFrom(MapIndex index) {
        return index.size() > MANY ? MANY_BODIES_FROM : BODIES_FROM;
    }

    /**
     * The tile's bytes, not compressed; none when nothing stands there.
     *
     * @param classOf building id to class of colour
     */
    public static byte[] draw(MapIndex index, TileAddress address, LongToIntFunction classOf) {
        var tile = new BuildingTile(index, address, classOf);
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
        if (address.zoom() >= bodiesFrom) {
            building.polygons().forEach(this::polygon);
        }
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
        int shape = building.polygons().isEmpty() ? 0 : 1;
        if (address.zoom() < NAMED_FROM && isCovered(x, y, 2 * shade + shape)) {
            return;
        }
        geometry.clear();
        geometry.point((long) x, (long) y);
        if (address.zoom() < NAMED_FROM) {
            points.add(building.id(), Layer.Kind.POINT, geometry, shade, height, shape);
        } else {
            points.add(building.id(), Layer.Kind.POINT, geometry, shade, height, shape, building.name());
        }
    }

    /** Whether a point that looks the same stands there already. */
    private boolean isCovered(double x, double y, int look) {
        int cell = (look * CELLS + (int) y / CELL) * CELLS + (int) x / CELL;
        boolean covered = taken.get(cell);
        taken.set(cell);
        return covered;
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
