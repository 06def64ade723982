package org.sunmao.app.overview.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** What is drawn, read back by a decoder that others wrote. */
class BuildingTileTest {

    /** The tile of zoom 16 that these buildings stand in; its side is 1/65536 of the world. */
    private static final TileAddress TILE = new TileAddress(16, 54_000, 27_000);

    private static double x(double units) {
        return (TILE.x() + units / 4096) / 65_536;
    }

    private static double y(double units) {
        return (TILE.y() + units / 4096) / 65_536;
    }

    private static double[] ring(double... units) {
        var ring = units.clone();
        for (int i = 0; i < ring.length; i += 2) {
            ring[i] = x(units[i]);
            ring[i + 1] = y(units[i + 1]);
        }
        return ring;
    }

    private static MapBuilding building(long id, String name, double px, double py, List<double[]> rings) {
        return new MapBuilding(id, name, x(px), y(py), 72.4, rings.isEmpty() ? List.of() : List.of(rings));
    }

    private static Map<String, JtsLayer> read(byte[] tile) {
        try {
            JtsMvt mvt = MvtReader.loadMvt(
                    new ByteArrayInputStream(tile),
                    new GeometryFactory(),
                    new TagKeyValueMapConverter(false, "id"),
                    MvtReader.RING_CLASSIFIER_V2_1);
            return mvt.getLayersByName();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Geometry> geometries(Map<String, JtsLayer> layers, String layer) {
        return layers.containsKey(layer) ? new ArrayList<>(layers.get(layer).getGeometries()) : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> said(Geometry geometry) {
        return (Map<String, Object>) geometry.getUserData();
    }

    private static Map<String, JtsLayer> draw(TileAddress address, MapBuilding... buildings) {
        return read(BuildingTile.draw(new MapIndex(List.of(buildings)), address, id -> (int) (id % 7)));
    }

    @Test
    void a_footprint_comes_back_where_it_was_with_its_height_class_and_id() {
        var layers = draw(TILE, building(40, "望澜大厦", 200, 250, List.of(ring(100, 200, 300, 200, 300, 300, 100, 300))));

        Geometry shape = geometries(layers, "building").get(0);
        assertThat(shape).isInstanceOf(Polygon.class);
        assertThat(shape.isValid()).isTrue();
        assertThat(shape.getArea()).isEqualTo(200 * 100);
        assertThat(shape.getEnvelopeInternal().getMinX()).isEqualTo(100);
        assertThat(shape.getEnvelopeInternal().getMaxY()).isEqualTo(300);
        assertThat(said(shape)).containsEntry("id", 40L).containsEntry("h", 72L).containsEntry("c", 5L);
        Geometry point = geometries(layers, "place").get(0);
        assertThat(point.getCoordinate().x).isEqualTo(200);
        assertThat(said(point)).containsEntry("name", "望澜大厦").containsEntry("shape", 1L);
    }

    @Test
    void a_courtyard_stays_a_hole_whatever_way_its_ring_ran() {
        for (double[] court :
                List.of(ring(150, 220, 250, 220, 250, 280, 150, 280), ring(150, 220, 150, 280, 250, 280, 250, 220))) {
            var layers = draw(
                    TILE, building(1, "回字楼", 120, 210, List.of(ring(100, 200, 100, 300, 300, 300, 300, 200), court)));
            var polygon = (Polygon) geometries(layers, "building").get(0);
            assertThat(polygon.getNumInteriorRing()).isEqualTo(1);
            assertThat(polygon.getArea()).isEqualTo(200 * 100 - 100 * 60);
        }
    }

    @Test
    void two_towers_of_one_building_are_one_feature() {
        var layers = draw(
                TILE,
                new MapBuilding(
                        7,
                        "双塔",
                        x(150),
                        y(150),
                        90,
                        List.of(
                                List.of(ring(100, 100, 140, 100, 140, 140, 100, 140)),
                                List.of(ring(160, 100, 200, 100, 200, 140, 160, 140)))));
        assertThat(geometries(layers, "building")).hasSize(1);
        assertThat(geometries(layers, "building").get(0).getNumGeometries()).isEqualTo(2);
        assertThat(geometries(layers, "place")).hasSize(1);
    }

    @Test
    void a_building_across_the_edge_is_cut_at_the_margin_in_both_tiles_and_named_in_one() {
        MapBuilding across = building(3, "跨界楼", 4000, 50, List.of(ring(3900, 10, 4396, 10, 4396, 90, 3900, 90)));
        var west = draw(TILE, across);
        var east = draw(new TileAddress(16, TILE.x() + 1, TILE.y()), across);

        assertThat(geometries(west, "building").get(0).getEnvelopeInternal().getMaxX())
                .isEqualTo(4096 + 64);
        assertThat(geometries(east, "building").get(0).getEnvelopeInternal().getMinX())
                .isEqualTo(-64);
        assertThat(geometries(east, "building").get(0).getEnvelopeInternal().getMaxX())
                .isEqualTo(300);
        assertThat(geometries(west, "place")).hasSize(1);
        assertThat(geometries(east, "place")).isEmpty();
    }

    @Test
    void a_building_without_footprint_is_a_point() {
        var layers = draw(TILE, building(4, "无图楼", 10, 20, List.of()));

        assertThat(layers).containsOnlyKeys("place");
        assertThat(said(geometries(layers, "place").get(0))).containsEntry("shape", 0L);
    }

    @Test
    void an_empty_tile_has_no_bytes() {
        assertThat(BuildingTile.draw(new MapIndex(List.of()), TILE, id -> 0)).isEmpty();
        assertThat(draw(new TileAddress(16, 0, 0), building(4, "远楼", 10, 20, List.of())))
                .isEmpty();
    }

    @Test
    void from_far_away_small_buildings_are_points_and_names_are_left_out() {
        MapBuilding small = building(5, "小楼", 150, 150, List.of(ring(100, 100, 200, 100, 200, 200, 100, 200)));
        var far = draw(new TileAddress(10, TILE.x() >> 6, TILE.y() >> 6), small);

        assertThat(far).containsOnlyKeys("place");
        assertThat(said(geometries(far, "place").get(0))).doesNotContainKey("name");
    }

    @Test
    void of_points_that_lie_on_each_other_one_of_each_colour_is_drawn_from_afar_and_all_near_by() {
        var crowd = new ArrayList<MapBuilding>();
        for (int i = 0; i < 300; i++) {
            crowd.add(building(i + 1, "楼" + i, 100 + i % 20, 100 + i / 20, List.of()));
        }
        var index = new MapIndex(crowd);
        var far = new TileAddress(12, TILE.x() >> 4, TILE.y() >> 4);
        var shades = geometries(read(BuildingTile.draw(index, far, id -> (int) (id % 3))), "place").stream()
                .map(point -> said(point).get("c"))
                .toList();
        assertThat(shades).containsExactlyInAnyOrder(0L, 1L, 2L);
        assertThat(geometries(read(BuildingTile.draw(index, TILE, id -> (int) (id % 3))), "place"))
                .hasSize(300);
    }

    @Test
    void where_buildings_are_many_they_have_footprints_from_nearer_on() {
        var one = List.of(ring(100, 100, 900, 100, 900, 900, 100, 900));
        var crowd = new ArrayList<MapBuilding>();
        for (int i = 0; i < 5_001; i++) {
            crowd.add(building(i + 1, "楼", 500, 500, one));
        }
        var thirteen = new TileAddress(13, TILE.x() >> 3, TILE.y() >> 3);
        var fourteen = new TileAddress(14, TILE.x() >> 2, TILE.y() >> 2);
        var many = new MapIndex(crowd);
        var few = new MapIndex(crowd.subList(0, 5_000));
        assertThat(BuildingTile.bodiesFrom(many)).isEqualTo(14);
        assertThat(read(BuildingTile.draw(many, thirteen, id -> 0))).doesNotContainKey("building");
        assertThat(geometries(read(BuildingTile.draw(many, fourteen, id -> 0)), "building"))
                .hasSize(5_001);
        assertThat(geometries(read(BuildingTile.draw(few, thirteen, id -> 0)), "building"))
                .hasSize(5_000);
        assertThat(read(BuildingTile.draw(few, new TileAddress(10, TILE.x() >> 6, TILE.y() >> 6), id -> 0)))
                .doesNotContainKey("building");
    }

    @Test
    void corners_that_nobody_would_see_are_left_out_from_afar_and_kept_near_by() {
        var wavy = new double[400];
        for (int i = 0; i < 200; i++) {
            double angle = i * 2 * Math.PI / 200;
            double radius = 500 + (i % 2) * 2;
            wavy[2 * i] = 1000 + radius * Math.cos(angle);
            wavy[2 * i + 1] = 1000 + radius * Math.sin(angle);
        }
        MapBuilding round = building(6, "圆楼", 1000, 1000, List.of(ring(wavy)));

        Geometry near = geometries(draw(TILE, round), "building").get(0);
        Geometry far = geometries(draw(new TileAddress(14, TILE.x() >> 2, TILE.y() >> 2), round), "building")
                .get(0);
        assertThat(near.getNumPoints()).isEqualTo(201);
        assertThat(far.getNumPoints()).isLessThan(40);
        assertThat(far.getArea() * 16).isCloseTo(near.getArea(), within(near.getArea() * 0.03));
    }

    /** A thousand random quarters: whatever is drawn can be read, is a valid shape, and covers what lies within the tile. */
    @Test
    void random_buildings_come_back_with_their_area() {
        var random = new Random(7);
        for (int round = 0; round < 1000; round++) {
            double px = random.nextDouble() * 5000 - 500;
            double py = random.nextDouble() * 5000 - 500;
            double w = 20 + random.nextDouble() * 400;
            double h = 20 + random.nextDouble() * 400;
            double cut = w * 0.4;
            double[] shape = {px, py, px + w, py, px + w, py + h / 2, px + cut, py + h / 2, px + cut, py + h, px, py + h
            };
            MapBuilding one = building(round + 1, "角楼" + round, px, py, List.of(ring(shape)));
            List<Geometry> drawn = geometries(draw(TILE, one), "building");
            boolean within = px >= -64 && py >= -64 && px + w <= 4160 && py + h <= 4160;
            if (within) {
                assertThat(drawn).hasSize(1);
                assertThat(drawn.get(0).isValid()).isTrue();
                assertThat(drawn.get(0).getArea()).isCloseTo(w * h / 2 + cut * h / 2, within(2 * (w + h)));
            }
            drawn.forEach(d -> assertThat(said(d)).containsEntry("id", (long) one.id()));
        }
    }

    @ParameterizedTest
    @CsvSource({"17, 0, 0", "-1, 0, 0", "3, 8, 0", "3, 0, -1"})
    void there_is_no_tile_beyond_the_edges(int zoom, int x, int y) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TileAddress(zoom, x, y));
    }

    /** The last is the example of EPSG guidance note 7-2 (E -11169055.58 m, N 2800000.00 m) in parts of the square. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.5, 0.5",
        "-180, 85.05112878, 0, 0",
        "180, -85.05112878, 1, 1",
        "-100.333333333, 24.381786944, 0.221296296, 0.430131033"
    })
    void the_projection_is_that_of_web_maps(double longitude, double latitude, double x, double y) {
        assertThat(Mercator.x(longitude)).isCloseTo(x, within(1e-6));
        assertThat(Mercator.y(latitude)).isCloseTo(y, within(1e-6));
        assertThat(Mercator.longitude(Mercator.x(longitude))).isCloseTo(longitude, within(1e-9));
        assertThat(Mercator.latitude(Mercator.y(latitude))).isCloseTo(latitude, within(1e-9));
    }
}
