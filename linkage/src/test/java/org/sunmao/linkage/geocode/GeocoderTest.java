package org.sunmao.linkage.geocode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.linkage.place.BuildingRecord;
import org.sunmao.linkage.place.KnownUnit;
import org.sunmao.linkage.place.LearnedAlias;
import org.sunmao.linkage.place.RegisteredBuilding;

/** One road from west to east, a number every ten metres or so; odd numbers north of it, even ones south. */
class GeocoderTest {
    private final List<Site> town = new ArrayList<>(List.of(
            site("b02", "云帆大厦", "望澜市澜湾区临海街道海云路2号", at(0, -20), unit("u1", "12", "1203"), unit("u2", "12", "1205")),
            site("b22", "碧海广场", "望澜市澜湾区临海街道海云路22号", at(100, -20)),
            site("b42", "晨光大厦", "望澜市澜湾区海云路42号", at(200, -20)),
            site("b01", "暮云大厦", "望澜市澜湾区海云路1号", at(0, 20)),
            site("b41", "听涛大厦", "望澜市澜湾区海云路41号", at(200, 20)),
            site("c8a", "松风大厦", "望澜市澜湾区南山路8号", at(500, 500)),
            site("c8b", "长堤大厦", "望澜市澜湾区南山路8号", at(520, 500)),
            site("d", "远岫大厦", "望澜市澜湾区", at(900, 0)),
            site("n", "无址大厦", "望澜市澜湾区海云路30号", null),
            site("x", "未名大厦", null, null)));

    @ParameterizedTest
    @CsvSource({
        "海云路2号云帆大厦12层1203室, UNIT, b02, 0, -20",
        "海云路2号1203, UNIT, b02, 0, -20",
        "海云路2号1204, BUILDING, b02, 0, -20",
        "海云路2号, BUILDING, b02, 0, -20",
        "望澜市澜湾区海云路22号, BUILDING, b22, 100, -20",
        "远岫大厦3层, BUILDING, d, 900, 0",
        "海云路30号, HOUSE_NUMBER, n, 140, -20",
        "海云路12号, HOUSE_NUMBER, '', 50, -20",
        "海云路32号, HOUSE_NUMBER, '', 150, -20",
        "海云路21号, HOUSE_NUMBER, '', 100, 20",
        "海云路21号5层502室, HOUSE_NUMBER, '', 100, 20",
        "海云路12甲号, HOUSE_NUMBER, '', 50, -20",
        "海云路22甲号, HOUSE_NUMBER, '', 100, -20",
        "亥云路12号, HOUSE_NUMBER, '', 50, -20",
        "南山路8号, HOUSE_NUMBER, '', 510, 500",
        "海云路, ROAD, '', 100, -4",
        "海云路99号, ROAD, '', 100, -4",
        "望澜市澜湾区临海街道远方路3号, TOWN, '', 50, -20"
    })
    void an_address_has_a_point_as_fine_as_the_register_knows(
            String address, Precision precision, String building, double east, double north) {
        GeocodeAnswer answer = geocoder().locate(address);
        assertThat(answer.precision()).as(answer.toString()).isEqualTo(precision);
        GeocodeCandidate best = answer.candidates().get(0);
        assertThat(best.building() == null ? "" : best.building()).isEqualTo(building);
        assertThat(best.point().metresTo(at(east, north))).as(best.toString()).isLessThan(1);
        assertThat(best.probability()).isBetween(0.5, 1.0);
        assertThat(best.errorMetres()).isPositive();
        assertThat(best.reasons()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "远方路3号, register.nothing-known",
        "'', register.nothing-known",
        "上海市海云路2号, region.elsewhere",
        "上海市云帆大厦, region.elsewhere"
    })
    void not_known_is_an_answer(String address, String reason) {
        GeocodeAnswer answer = geocoder().locate(address);
        assertThat(answer.candidates()).isEmpty();
        assertThat(answer.precision()).isEqualTo(Precision.NONE);
        assertThat(answer.reasons())
                .extracting(r -> r.comparison() + '.' + r.level())
                .containsExactly(reason);
    }

    @Test
    void a_building_without_a_point_is_named_all_the_same() {
        GeocodeCandidate best = geocoder().locate("未名大厦").candidates().get(0);
        assertThat(best.building()).isEqualTo("x");
        assertThat(best.precision()).isEqualTo(Precision.NONE);
        assertThat(best.point()).isNull();
    }

    @Test
    void two_buildings_at_one_number_follow_their_number() {
        GeocodeAnswer answer = geocoder().locate("南山路8号");
        assertThat(answer.candidates()).extracting(GeocodeCandidate::building).containsExactly(null, "c8a", "c8b");
    }

    @Test
    void the_error_of_a_placed_number_grows_with_the_distance_between_its_neighbours() {
        double near = geocoder().locate("海云路12号").candidates().get(0).errorMetres();
        double far = geocoder().locate("海云路21号").candidates().get(0).errorMetres();
        assertThat(near).isCloseTo(50, within(1.0));
        assertThat(far).isCloseTo(100, within(1.0));
    }

    @Test
    void the_error_is_measured_where_the_register_is_large_enough() {
        Random random = new Random(7);
        for (int n = 0; n < 200; n++) {
            double wave = random.nextGaussian() * 15;
            town.add(site("w" + n, null, "望澜市澜湾区长云路" + (2 * n + 2) + "号", at(20 * n + wave, 1000)));
        }
        Geocoder geocoder = geocoder();
        int within = 0;
        for (int n = 1; n < 199; n++) {
            List<Site> without = new ArrayList<>(town);
            String key = "w" + n;
            Site asked = without.stream()
                    .filter(s -> s.building().record().key().equals(key))
                    .findFirst()
                    .orElseThrow();
            without.remove(asked);
            if (n % 10 == 0) {
                GeocodeCandidate found = new Geocoder(without, List.of())
                        .locate(String.valueOf(asked.building().record().address()))
                        .candidates()
                        .get(0);
                within += found.point().metresTo(asked.point()) <= found.errorMetres() ? 1 : 0;
            }
        }
        assertThat(within).isBetween(15, 19);
        assertThat(geocoder.locate("海云路21号").candidates().get(0).errorMetres()).isGreaterThan(100);
    }

    @Test
    void entrances_go_before_the_building_and_the_building_before_its_land() {
        RegisteredBuilding building = town.get(0).building();
        assertThat(best(new Site(building, at(1, 1), List.of(at(5, 5), at(9, 9)), at(30, 30)))
                        .point())
                .isEqualTo(at(5, 5));
        GeocodeCandidate land = best(new Site(building, null, List.of(), at(30, 30)));
        assertThat(land.point()).isEqualTo(at(30, 30));
        assertThat(land.reasons()).extracting(r -> r.level()).contains("parcel");
        assertThat(land.errorMetres())
                .isGreaterThan(best(new Site(building, at(1, 1))).errorMetres());
    }

    @Test
    void what_records_taught_is_used() {
        LearnedAlias name = new LearnedAlias(
                "b22", LearnedAlias.Kind.NAME, "旭日中心", LearnedAlias.Basis.OTHER_SOURCES, 4, 2, List.of("r"));
        LearnedAlias number = new LearnedAlias(
                "b22", LearnedAlias.Kind.NUMBER, "西堤路3", LearnedAlias.Basis.WHOLE_NAME, 4, 2, List.of("r"));
        assertThat(geocoder().locate("旭日中心").candidates()).isEmpty();
        Geocoder taught = new Geocoder(town, List.of(name, number));
        assertThat(taught.locate("旭日中心").candidates().get(0).building()).isEqualTo("b22");
        assertThat(taught.locate("西堤路3号2层").candidates().get(0).building()).isEqualTo("b22");
        assertThat(taught.locate("西堤路").precision()).isEqualTo(Precision.ROAD);
    }

    @Test
    void what_was_not_used_is_left_over() {
        assertThat(geocoder().locate("海云路2号(仅限办公使用,不得经营餐饮)").leftover()).contains("仅限办公");
    }

    @Test
    void the_order_of_the_register_has_no_influence() {
        GeocodeAnswer expected = geocoder().locate("南山路8号1203");
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(town, new Random(seed));
            assertThat(geocoder().locate("南山路8号1203")).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "\uD83D", "路", "99999999999号", "海云路99999999999号", "海云路０号", "海云路号"})
    void no_text_makes_it_throw(String text) {
        assertThatCode(() -> geocoder().locate(text)).doesNotThrowAnyException();
        assertThatCode(() -> geocoder().locate(text, text, text, text)).doesNotThrowAnyException();
        assertThatCode(() -> new Geocoder(List.of(), List.of()).locate(text)).doesNotThrowAnyException();
    }

    @Test
    void a_point_off_the_globe_is_refused() {
        assertThatThrownBy(() -> new GeoPoint(181, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GeoPoint(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private GeocodeCandidate best(Site site) {
        return new Geocoder(List.of(site), List.of())
                .locate("云帆大厦")
                .candidates()
                .get(0);
    }

    private Geocoder geocoder() {
        return new Geocoder(town, List.of());
    }

    private static GeoPoint at(double east, double north) {
        double latitude = 30 + north / 111_195;
        return new GeoPoint(120 + east / (111_195 * Math.cos(Math.toRadians(30))), latitude);
    }

    private static KnownUnit unit(String key, String floor, String room) {
        return new KnownUnit(key, null, floor, room);
    }

    private static Site site(String key, String name, String address, GeoPoint point, KnownUnit... units) {
        BuildingRecord row = new BuildingRecord(key, "register", true, name, List.of(), address, null, null, null);
        return new Site(new RegisteredBuilding(row, List.of(units)), point);
    }
}
