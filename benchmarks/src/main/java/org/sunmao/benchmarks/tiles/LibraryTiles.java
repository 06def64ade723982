package org.sunmao.benchmarks.tiles;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.JtsAdapter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtEncoder;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.UserDataKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.sunmao.app.overview.tiles.BuildingTile;
import org.sunmao.app.overview.tiles.MapBuilding;
import org.sunmao.app.overview.tiles.TileAddress;

/**
 * The same buildings as tiles by mapbox-vector-tile-java over JTS, as its manual shows it: an R-tree asked for the tile, geometries cut and
 * brought to the tile's grid by {@code JtsAdapter.createTileGeom}, then encoded. Layers, properties, and what is too small to be drawn are as
 * in ours; corners are not simplified. Its y grows to the north.
 */
final class LibraryTiles {

    private static final double MARGIN = 64.0 / 4096;
    private static final int EXACT_FROM = 15;
    private static final double LEAST_AREA = 16;

    private final GeometryFactory factory = new GeometryFactory();
    private final STRtree shapes = new STRtree();
    private final STRtree points = new STRtree();

    LibraryTiles(List<MapBuilding> buildings) {
        for (MapBuilding building : buildings) {
            Polygon shape = polygon(building.polygons().get(0));
            shape.setUserData(new Said(said(building, Map.of()), said(building, Map.of())));
            shapes.insert(shape.getEnvelopeInternal(), shape);
            Point point = factory.createPoint(new Coordinate(building.x(), -building.y()));
            point.setUserData(new Said(
                    said(building, Map.of("name", building.name(), "shape", 1)), said(building, Map.of("shape", 1))));
            points.insert(point.getEnvelopeInternal(), point);
        }
        shapes.build();
        points.build();
    }

    /** What a feature says near by, and from far away. */
    private record Said(Map<String, Object> near, Map<String, Object> far) {}

    private static Map<String, Object> said(MapBuilding building, Map<String, Object> more) {
        var said = new HashMap<String, Object>(more);
        said.put("id", building.id());
        said.put("h", (int) Math.round(building.heightM()));
        said.put("c", (int) (building.id() % 7));
        return said;
    }

    private Polygon polygon(List<double[]> rings) {
        LinearRing[] holes = rings.stream().skip(1).map(this::ring).toArray(LinearRing[]::new);
        return factory.createPolygon(ring(rings.get(0)), holes);
    }

    private LinearRing ring(double[] ring) {
        var corners = new Coordinate[ring.length / 2 + 1];
        for (int i = 0; i < corners.length; i++) {
            int at = 2 * i % ring.length;
            corners[i] = new Coordinate(ring[at], -ring[at + 1]);
        }
        return factory.createLinearRing(corners);
    }

    byte[] draw(TileAddress address) {
        double size = 1.0 / (1 << address.zoom());
        var tile = new Envelope(
                address.x() * size, (address.x() + 1) * size, -(address.y() + 1) * size, -address.y() * size);
        var cut = new Envelope(tile);
        cut.expandBy(size * MARGIN);
        var layers = new JtsMvt(
                new JtsLayer("building", geometries(shapes, tile, cut, address.zoom())),
                new JtsLayer("place", geometries(points, tile, tile, address.zoom())));
        return MvtEncoder.encode(layers, MvtLayerParams.DEFAULT, new UserDataKeyValueMapConverter("id"));
    }

    private List<Geometry> geometries(STRtree tree, Envelope tile, Envelope cut, int zoom) {
        var drawn = new ArrayList<Geometry>();
        for (Object found : tree.query(cut)) {
            var geometry = (Geometry) found;
            Geometry placed =
                    JtsAdapter.createTileGeom(geometry, tile, cut, factory, MvtLayerParams.DEFAULT, any -> true);
            if (zoom >= EXACT_FROM || placed.getDimension() == 0 || placed.getArea() >= LEAST_AREA) {
                var said = (Said) geometry.getUserData();
                placed.setUserData(zoom < BuildingTile.NAMED_FROM ? said.far() : said.near());
                drawn.add(placed);
            }
        }
        return drawn;
    }
}
