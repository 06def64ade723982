package org.sunmao.app.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.sunmao.app.foundation.CoordinateSystem.BD09;
import static org.sunmao.app.foundation.CoordinateSystem.GCJ02;
import static org.sunmao.app.foundation.CoordinateSystem.WGS84;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Against points that others published, and there and back again over all of China. */
class CoordinateSystemTest {

    private static final double METRES_PER_DEGREE = 111_195;

    /** Points from the tests of eviltransform and the documentation of coordtransform. */
    @ParameterizedTest
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
        "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
        "116.377817, 39.911954, 116.38404722455657, 39.91334545536069",
        "116.404, 39.915, 116.41024449916938, 39.91640428150164"
    })
    void gcj02_is_as_the_published_reconstruction_gives_it(double lng, double lat, double toLng, double toLat) {
        Coordinate shifted = GCJ02.fromWgs84(new Coordinate(lng, lat));
        assertThat(shifted.longitude()).isCloseTo(toLng, within(1e-9));
        assertThat(shifted.latitude()).isCloseTo(toLat, within(1e-9));
        Coordinate back = GCJ02.toWgs84(new Coordinate(toLng, toLat));
        assertThat(back.longitude()).isCloseTo(lng, within(1e-9));
        assertThat(back.latitude()).isCloseTo(lat, within(1e-9));
    }

    /** From the documentation of coordtransform. */
    @Test
    void bd09_is_as_published() {
        Coordinate fromGcj = Bd09.fromGcj02(new Coordinate(116.404, 39.915));
        assertThat(fromGcj.longitude()).isCloseTo(116.41036949371029, within(1e-9));
        assertThat(fromGcj.latitude()).isCloseTo(39.92133699351021, within(1e-9));
        Coordinate fromWgs = BD09.fromWgs84(new Coordinate(116.404, 39.915));
        assertThat(fromWgs.longitude()).isCloseTo(116.41662724378733, within(1e-9));
        assertThat(fromWgs.latitude()).isCloseTo(39.922699552216216, within(1e-9));
        // The published inverse is itself an approximation, right to a few centimetres.
        Coordinate toGcj = Bd09.toGcj02(new Coordinate(116.404, 39.915));
        assertThat(metres(toGcj, new Coordinate(116.39762729119315, 39.90865673957631)))
                .isLessThan(0.5);
    }

    /** What the map makers' own conversion services answered, as found in public documentation and code. */
    @ParameterizedTest
    @CsvSource({
        "GCJ02, 116.481499, 39.990475, 116.487585177952, 39.991754014757",
        "GCJ02, 114.520212, 30.50848, 114.525421278212, 30.505929633247",
        "BD09, 116.481499, 39.990475, 116.49412480447363, 39.997721127970269"
    })
    void the_map_makers_own_answers_are_met_within_two_metres(
            CoordinateSystem system, double lng, double lat, double toLng, double toLat) {
        Coordinate ours = system.fromWgs84(new Coordinate(lng, lat));
        assertThat(metres(ours, new Coordinate(toLng, toLat))).isLessThan(2);
    }

    @ParameterizedTest
    @EnumSource(CoordinateSystem.class)
    void there_and_back_again_is_less_than_a_tenth_of_a_millimetre(CoordinateSystem system) {
        var random = new Random(20260630);
        for (int i = 0; i < 20_000; i++) {
            var point = new Coordinate(73.5 + random.nextDouble() * 61.5, 3.5 + random.nextDouble() * 50);
            Coordinate back = system.toWgs84(system.fromWgs84(point));
            assertThat(metres(point, back)).as("%s of %s", system, point).isLessThan(1e-4);
        }
    }

    @ParameterizedTest
    @CsvSource({"139.767125, 35.681236", "-0.1246, 51.5007", "153.0251, -27.4698", "0, 0"})
    void outside_the_rectangle_of_china_nothing_is_shifted(double lng, double lat) {
        var abroad = new Coordinate(lng, lat);
        for (CoordinateSystem system : CoordinateSystem.values()) {
            assertThat(system.fromWgs84(abroad)).isEqualTo(abroad);
            assertThat(system.toWgs84(abroad)).isEqualTo(abroad);
        }
        assertThat(CoordinateSystem.inChina(abroad)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "经度(GCJ02), GCJ02",
        "高德经度, GCJ02",
        "火星坐标纬度, GCJ02",
        "lng_gcj02, GCJ02",
        "百度经度, BD09",
        "bd09_lat, BD09",
        "wgs84lon, WGS84",
        "纬度（CGCS2000）, WGS84",
        "经度, ",
        "abd09x, ",
        "百度或高德经度, "
    })
    void a_header_says_which_system_it_means(String header, CoordinateSystem expected) {
        assertThat(CoordinateSystem.spokenOf(header).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"gcj02, GCJ02", "GCJ-02, GCJ02", "BD-09, BD09", "wgs84, WGS84", "mars, ", "'', "})
    void a_system_is_found_by_code_and_by_name(String text, CoordinateSystem expected) {
        assertThat(CoordinateSystem.find(text).orElse(null)).isEqualTo(expected);
    }

    @Test
    void every_point_of_a_geometry_is_moved_and_heights_stay() {
        String moved = GeoJsonPoints.moved("""
                {"type":"Polygon","coordinates":[[[116.404,39.915,12.5],[116.405,39.915],[116.405,39.916],[116.404,39.915,12.5]]]}
                """, GCJ02::fromWgs84);
        assertThat(moved)
                .startsWith("{\"type\":\"Polygon\",\"coordinates\":[[[116.4102445,39.9164043,12.5],[116.411")
                .endsWith("[116.4102445,39.9164043,12.5]]]}");
        assertThat(GeoJsonPoints.findFirst(moved)).contains(new Coordinate(116.4102445, 39.9164043));
        assertThat(GeoJsonPoints.findFirst("{\"type\":\"Polygon\",\"coordinates\":[]}"))
                .isEmpty();
    }

    @Test
    void what_is_no_geometry_is_refused() {
        for (String wrong : new String[] {
            "[1,2]", "nothing", "{\"coordinates\":[500,2]}", "{\"coordinates\":[[[[[[[[[[[1,2]]]]]]]]]]]}"
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> GeoJsonPoints.moved(wrong, WGS84::fromWgs84));
        }
    }

    private static double metres(Coordinate a, Coordinate b) {
        double east = (a.longitude() - b.longitude()) * Math.cos(Math.toRadians(a.latitude()));
        return Math.hypot(east, a.latitude() - b.latitude()) * METRES_PER_DEGREE;
    }
}
