package org.sunmao.linkage.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Constraint.CannotLink;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.Constraint.Separate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;

class BuildingLinkerTest {
    private final List<BuildingRecord> records = new ArrayList<>(List.of(
            anchor("b01", "云帆大厦", List.of("海云路2号"), "青岛市市南区闽江路10号"),
            anchor("b02", "碧海广场", List.of("碧海中心"), "青岛市市南区东海西路28号"),
            anchor("b03", "远洋国际A座", List.of(), "青岛市市南区香港中路61号"),
            anchor("b04", "远洋国际B座", List.of(), "青岛市市南区香港中路61号"),
            anchor("b05", "晨光大厦", List.of(), "青岛市市南区南京路8号"),
            anchor("b06", "暮云大厦", List.of(), "青岛市市南区南京路8号"),
            anchor("b07", "长堤花园", List.of(), "青岛市市南区江西路96号"),
            anchor("b08", "松风写字楼", List.of(), "青岛市市南区宁夏路122号")));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 闽江路10号12层1203室, b01",
                "-, 青岛市市南区海云路2号, b01",
                "云帆大厦, -, b01",
                "青岛云帆大厦, -, b01",
                "雲帆大廈, -, b01",
                "云帆, 闽江路10号, b01",
                "碧海中心, -, b02",
                "碧海广场1203室, 东海西路28号, b02",
                "-, 香港中路61号远洋国际A座26层, b03",
                "远洋国际B座, -, b04",
                "-, 南京路8号晨光大厦11层, b05",
                "晨光大厦, 南京路8号, b05"
            })
    void a_record_finds_its_building(String name, String address, String building) {
        Link link = ask(name, address);
        assertThat(link.zone()).isEqualTo(Zone.LINKED);
        assertThat(link.cluster()).isEqualTo(building);
        assertThat(link.reasons()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"澜庭花园一期, b09", "澜庭花园1期, b09", "澜庭花园二期, b10"})
    void one_stage_of_an_estate_is_not_another(String name, String building) {
        records.add(anchor("b09", "澜庭花园一期", List.of(), "青岛市市南区江西路100号"));
        records.add(anchor("b10", "澜庭花园二期", List.of(), "青岛市市南区江西路100号"));
        Link link = ask(name, "江西路100号");
        assertThat(link.zone()).isEqualTo(Zone.LINKED);
        assertThat(link.cluster()).isEqualTo(building);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"澜庭花园二期, 江西路100号", "澜庭花园二期, -", "澜庭花园II期, -"})
    void a_stage_that_the_list_lacks_is_never_the_one_that_it_has(String name, String address) {
        records.add(anchor("b09", "澜庭花园一期", List.of(), "青岛市市南区江西路100号"));
        assertThat(ask(name, address).zone()).isNotEqualTo(Zone.LINKED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 香港中路61号26层", "远洋国际, -", "-, 南京路8号", "旭日大厦, 闽江路10号"})
    void where_two_fit_or_the_name_contradicts_a_person_decides(String name, String address) {
        Link link = ask(name, address);
        assertThat(link.zone()).isEqualTo(Zone.REVIEW);
        assertThat(link.cluster()).isNull();
        assertThat(link.candidates()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 闽江路99号", "旭日大厦, -", "旭日大厦, 延安三路7号", "远洋国际C座, -", "-, -"})
    void what_stands_nowhere_on_the_list_is_new(String name, String address) {
        assertThat(ask(name, address).zone()).isEqualTo(Zone.NEW);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 青岛市市南区澜声路27号远岫贸易大厦B座, LINKED, t2",
                "-, 青岛市市南区澜声路27号B座1203, LINKED, t2",
                "-, 青岛市澜声路27号远岫贸易大厦A座, LINKED, t1",
                "远岫贸易大厦A, -, LINKED, t1",
                "远岫, -, REVIEW, -",
                "-, 市南区澜声路27号, REVIEW, -",
                "-, 市南区澜声路29号, LINKED, t3",
                "-, 市南区澜声路29号网点3, REVIEW, -",
                "-, 市南区澜声路29号12号楼, REVIEW, -",
                "-, 市南区澜声路29号听涛大厦网点3, LINKED, t3",
                "金港, -, LINKED, t4",
                "松石商务楼, -, LINKED, t5",
                "松石, -, REVIEW, -"
            })
    void towers_of_one_name_are_told_apart_by_their_block(String name, String address, Zone zone, String building) {
        records.addAll(List.of(
                anchor("t1", "远岫贸易大厦A座", List.of("远岫"), "市南区澜声路27号"),
                anchor("t2", "远岫贸易大厦B座", List.of(), "市南区听雨街道澜声路27号"),
                anchor("t3", "听涛大厦", List.of(), "市南区澜声路29号"),
                anchor("t4", "金港国际中心", List.of(), "市南区澜声路31号"),
                anchor("t5", "松石商务楼", List.of(), "市南区澜声路33号"),
                anchor("t6", "松石商务中心", List.of(), "市南区澜声路35号")));
        Link link = ask(name, address);
        assertThat(link.zone()).as(link.toString()).isEqualTo(zone);
        assertThat(link.cluster()).isEqualTo(building);
    }

    @Test
    void reasons_add_up_to_the_score() {
        for (Candidate c : ask("晨光", "南京路8号").candidates()) {
            assertThat(c.reasons().stream().mapToDouble(Reason::bits).sum()).isCloseTo(c.bits(), within(1e-9));
        }
    }

    @Test
    void new_records_at_one_number_are_one_building() {
        records.add(record("n1", null, "延安三路7号5层"));
        records.add(record("n2", "旭日大厦", "市南区延安三路7号"));
        records.add(record("n3", "旭日大厦", "延安三路9号"));
        assertThat(link("n1").cluster()).isEqualTo("n1");
        assertThat(link("n3").cluster()).isEqualTo("n3");
    }

    @Test
    void decisions_of_persons_outrank_the_score() {
        records.add(record("m1", "云帆大厦", null));
        records.add(record("m2", "云帆大厦", null));
        records.add(record("m3", "云帆大厦", null));
        List<Constraint> decisions =
                List.of(new MustLink("m1", "b02"), new CannotLink("m2", "b01"), new Separate("m3"));
        assertThat(link("m1", decisions).cluster()).isEqualTo("b02");
        assertThat(link("m1", decisions).asserted()).isTrue();
        assertThat(link("m2", decisions).zone()).isEqualTo(Zone.NEW);
        assertThat(link("m3", decisions).asserted()).isTrue();
        assertThat(link("m3", decisions).cluster()).isEqualTo("m3");
    }

    @Test
    void the_order_of_records_has_no_influence() {
        records.add(record("m1", "云帆", "闽江路10号"));
        records.add(record("m2", null, "延安三路7号"));
        records.add(record("m3", "旭日大厦", "延安三路7号"));
        List<Link> expected = new BuildingLinker().link(records, List.of()).links();
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(records, new Random(seed));
            assertThat(new BuildingLinker().link(records, List.of()).links()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "青岛云帆大厦A座, 云帆大厦, 云帆, 大厦, A",
        "云帆国际广场1号楼, 云帆国际广场, 云帆, 国际广场, 1",
        "云帆大厦（东塔）, 云帆大厦, 云帆, 大厦, 东",
        "云帆二号楼, 云帆, 云帆, '', 2",
        "云帆, 云帆, 云帆, '', ''",
        "云帆国际C, 云帆国际, 云帆, 国际, C",
        "金港, 金港, 金港, '', ''",
        "隆云科技大厦, 隆云科技大厦, 隆云, 科技大厦, ''"
    })
    void a_building_name_is_read_into_its_parts(String text, String full, String core, String kind, String block) {
        assertThat(BuildingName.read(text)).isEqualTo(new BuildingName(full, core, kind, block));
    }

    private Link ask(String name, String address) {
        records.add(record("m", name, address));
        return link("m");
    }

    private Link link(String key) {
        return link(key, List.of());
    }

    private Link link(String key, List<Constraint> decisions) {
        return new BuildingLinker()
                .link(records, decisions).links().stream()
                        .filter(l -> l.key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }

    private static BuildingRecord anchor(String key, String name, List<String> otherNames, String address) {
        return new BuildingRecord(key, "housing", true, name, otherNames, address, null, null, null);
    }

    private static BuildingRecord record(String key, String name, String address) {
        return new BuildingRecord(key, "tenants", false, name, List.of(), address, null, null, null);
    }
}
