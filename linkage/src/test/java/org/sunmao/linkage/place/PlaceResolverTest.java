package org.sunmao.linkage.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.place.UnitFinding.State;

class PlaceResolverTest {
    private static final RegisteredBuilding CLOUD = building(
            "b1",
            "云帆大厦",
            "望澜市澜湾区海云路10号",
            new KnownUnit("u1", null, "十二层", "1203室"),
            new KnownUnit("u2", null, "12F", "1205~1206"),
            new KnownUnit("u3", null, "B1", "01"),
            new KnownUnit("u4", null, "3", "9001"));
    private static final RegisteredBuilding TOWERS = building(
            "b2",
            "碧海广场",
            "望澜市澜湾区东堤路28号",
            new KnownUnit("a1203", "A", "12", "1203"),
            new KnownUnit("b1203", "B", "12", "1203"),
            new KnownUnit("b1301", "B", "13", "1301"));
    private static final RegisteredBuilding BARE = building("b3", "晨光大厦", "望澜市澜湾区南山路8号");

    private final PlaceResolver resolver = new PlaceResolver(
            List.of(
                    CLOUD,
                    TOWERS,
                    BARE,
                    building("t1", "远岫大厦A座", "澜声路27号", new KnownUnit("t1-1203", null, "12", "1203")),
                    building("t2", "远岫大厦B座", "澜声路27号", new KnownUnit("t2-1203", null, "12", "1203"))),
            List.of(new LearnedAlias(
                    "b3", LearnedAlias.Kind.NAME, "旭日中心", LearnedAlias.Basis.OTHER_SOURCES, 5, 2, List.of("r"))));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = ';',
            value = {
                "海云路10号12层1203室; -; -; b1; KNOWN; u1",
                "海云路10号1203; -; -; b1; KNOWN; u1",
                "海云路10号云帆大厦12F-03; -; -; b1; KNOWN; u1",
                "云帆大厦; 十二楼; 03室; b1; KNOWN; u1",
                "云帆大厦; 12; 1203; b1; KNOWN; u1",
                "云帆大厦; -; 12-1203; b1; KNOWN; u1",
                "海云路10号12层; -; 03; b1; KNOWN; u1",
                "海云路10号1205-1206室; -; -; b1; KNOWN; u2",
                "海云路10号1206室; -; -; b1; KNOWN; u2",
                "海云路10号1203、1205室; -; -; b1; KNOWN; u1 u2",
                "海云路10号1206、1207室; -; -; b1; PARTLY_KNOWN; u2",
                "海云路10号云帆大厦12F1203室; -; -; b1; KNOWN; u1",
                "海云路10号12F1205-1206室; -; -; b1; KNOWN; u2",
                "海云路10号1203-A68号工位; -; -; b1; KNOWN; u1",
                "海云路10号1208室; -; -; b1; NOT_ON_THE_REGISTER; ''",
                "海云路10号负一层01室; -; -; b1; KNOWN; u3",
                "海云路10号; -; -; b1; NOT_SAID; ''",
                "海云路10号12层; -; -; b1; NOT_SAID; ''",
                "东堤路28号A座1203; -; -; b2; KNOWN; a1203",
                "东堤路28号碧海广场B座12层03室; -; -; b2; KNOWN; b1203",
                "东堤路28号; -; B座1203; b2; KNOWN; b1203",
                "东堤路28号; -; A1203; b2; KNOWN; a1203",
                "东堤路28号1203; -; -; b2; AMBIGUOUS; a1203 b1203",
                "东堤路28号A座1301; -; -; b2; NOT_ON_THE_REGISTER; ''",
                "东堤路28号1301; -; -; b2; KNOWN; b1301",
                "南山路8号1203; -; -; b3; NO_REGISTER; ''",
                "旭日中心1203; -; -; b3; NO_REGISTER; ''",
                "澜声路27号A座1203; -; -; t1; KNOWN; t1-1203",
                "远岫大厦B座1203; -; -; t2; KNOWN; t2-1203",
                "远岫大厦; -; B座1203; t2; KNOWN; t2-1203"
            })
    void a_row_leads_to_building_and_unit(
            String address, String floor, String room, String building, State state, String units) {
        Place place = resolver.resolve(null, address, floor, room);
        assertThat(place.zone()).as(place.toString()).isEqualTo(Zone.LINKED);
        assertThat(place.building()).isEqualTo(building);
        UnitFinding unit = place.candidates().get(0).unit();
        assertThat(unit.state()).as(place.toString()).isEqualTo(state);
        assertThat(String.join(" ", unit.units())).isEqualTo(units);
        assertThat(unit.contradictions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "海云路10号, 5, 1203, floor.against-the-room",
                "海云路10号5层1203室, -, -, floor.against-the-room",
                "海云路10号1203室, -, 1205, unit.against-the-address",
                "海云路10号3层, 5, -, floor.against-the-address",
                "海云路10号, 4, 9001, floor.against-the-register"
            })
    void what_cannot_both_be_right_is_reported(String address, String floor, String room, String reason) {
        Place place = resolver.resolve(null, address, floor, room);
        assertThat(place.building()).isEqualTo("b1");
        assertThat(place.candidates().get(0).unit().contradictions())
                .extracting(r -> r.comparison() + '.' + r.level())
                .contains(reason);
    }

    @Test
    void a_building_that_numbers_its_rooms_otherwise_does_not_contradict_itself() {
        Place place = resolver.resolve(null, "海云路10号", "3", "9001");
        assertThat(place.candidates().get(0).unit().state()).isEqualTo(State.KNOWN);
        assertThat(place.candidates().get(0).unit().contradictions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "海云路10号1203, floor.from-the-room",
        "海云路10号1203, floor.known",
        "海云路10号9层, floor.not-on-the-register",
        "海云路10号1206, unit.part-of-one",
        "东堤路28号C座1203, unit.block-not-on-the-register"
    })
    void floors_and_units_have_reasons_that_weigh_nothing(String address, String reason) {
        List<Reason> reasons =
                resolver.resolve(address).candidates().get(0).unit().reasons();
        assertThat(reasons).extracting(r -> r.comparison() + '.' + r.level()).contains(reason);
        assertThat(reasons).allMatch(r -> r.bits() == 0);
    }

    @Test
    void towers_that_nothing_tells_apart_are_for_a_person() {
        Place place = resolver.resolve("澜声路27号1203");
        assertThat(place.zone()).isEqualTo(Zone.REVIEW);
        assertThat(place.building()).isNull();
        assertThat(place.candidates()).extracting(Place.Option::building).containsExactly("t1", "t2");
    }

    @Test
    void the_tower_that_has_the_floor_is_meant() {
        PlaceResolver towers = new PlaceResolver(
                List.of(
                        building("t1", "远岫大厦A座", "澜声路27号", new KnownUnit("a", null, "50", "5001")),
                        building("t2", "远岫大厦B座", "澜声路27号", new KnownUnit("b", null, "8", "801"))),
                List.of());
        Place high = towers.resolve("澜声路27号5001室");
        assertThat(high.building()).isEqualTo("t1");
        assertThat(high.candidates().get(1).reasons())
                .extracting(r -> r.comparison() + '.' + r.level())
                .contains("unit.another-building-has-it");
        assertThat(towers.resolve("澜声路27号801室").building()).isEqualTo("t2");
        assertThat(towers.resolve("澜声路27号3301室").zone()).isEqualTo(Zone.REVIEW);
        assertThat(towers.resolve("澜声路27号").zone()).isEqualTo(Zone.REVIEW);
    }

    @Test
    void what_the_register_does_not_have_is_not_known() {
        Place place = resolver.resolve("远方路3号5层502");
        assertThat(place.zone()).isEqualTo(Zone.NEW);
        assertThat(place.building()).isNull();
        assertThat(place.unit().roomLabel()).isEqualTo("502");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "\uD83D", "A", "座", "1-1-1-1-1-1", "99999999999999层"})
    void no_text_makes_it_throw(String text) {
        assertThatCode(() -> resolver.resolve(text, text, text, text)).doesNotThrowAnyException();
        assertThatCode(() -> resolver.resolve(null, null, null, text)).doesNotThrowAnyException();
    }

    @Test
    void two_buildings_of_one_key_are_refused() {
        assertThatThrownBy(() -> new PlaceResolver(List.of(BARE, BARE), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RegisteredBuilding building(String key, String name, String address, KnownUnit... units) {
        return new RegisteredBuilding(
                new BuildingRecord(key, "register", true, name, List.of(), address, null, null, null), List.of(units));
    }
}
