package org.sunmao.linkage.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every notation of numbers, crossings, blocks, floors and rooms that an address may have. */
class AddressNotationTest {
    @ParameterizedTest
    @CsvSource({
        "望潮路12号, 12",
        "望潮路12号甲, 12甲",
        "望潮路甲12号, 12甲",
        "望潮路12号附3号, 12-3",
        "望潮路12附3号, 12-3",
        "望潮路12号之二, 12-2",
        "望潮路12-3号, 12-3",
        "望潮路12号甲-3号, 12甲-3",
        "'望潮路12、14号', 12-14",
        "望潮路一百二十号, 120",
        "望潮路１２号, 12",
        "望潮路门牌12号, 12",
        "望潮路12号院3号楼, 12",
        "望潮路123456号, 123456",
        "望潮路7961507室, 796",
        "望潮路4681栋1011室, 468",
        "望潮路3号楼, ''",
        "望潮路3楼, ''",
        "望潮路8-2-301, ''"
    })
    void house_numbers(String text, String number) {
        assertThat(Address.read("青岛市市南区" + text).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "望潮路与青帆路交叉口, 望潮路, '', 青帆路",
        "'望潮路、青帆路交叉口', 望潮路, '', 青帆路",
        "望潮路和青帆路交汇处西北角, 望潮路, '', 青帆路",
        "望潮路与青帆路12号, 青帆路, 12, 望潮路",
        "望潮路与青帆路交叉口12号, 望潮路, 12, 青帆路",
        "204国道望潮路12号, 望潮路, 12, 204国道"
    })
    void crossings(String text, String road, String number, String crossing) {
        Address address = Address.read("青岛市市南区" + text);
        assertThat(address.road()).isEqualTo(road);
        assertThat(address.number()).isEqualTo(number);
        assertThat(address.crossing()).isEqualTo(crossing);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "A座1203室, A, 12, 1203",
                "3幢1203, 3, 12, 1203",
                "三号楼1203, 3, 12, 1203",
                "3栋, 3, -, -",
                "南楼5层, 南, 5, -",
                "裙楼2层, 裙, 2, -",
                "3#楼302, 3, 3, 302",
                "3-5层, '', 3-5, -",
                "三至五层, '', 3-5, -",
                "一层至三层, '', 1-3, -",
                "3层、5层, '', '3,5', -",
                "负一层, '', B1, -",
                "B1, '', B1, -",
                "地下2层, '', B2, -",
                "-1F, '', B1, -",
                "B1层08号, '', B1, B108",
                "地下一层至地上三层, '', B1-3, -",
                "'1203、1205室', '', 12, '1203,1205'",
                "1203-1205室, '', 12, 1203-1205",
                "'1201，1202，1203', '', 12, 1201-1203",
                "'12层02、03单元', '', 12, 1202-1203",
                "'7层701-705,708', '', 7, '701-705,708'",
                "十二层一二〇三室, '', 12, 1203",
                "１２０３室, '', 12, 1203",
                "302室, '', 3, 302",
                "3F-02, '', 3, 302",
                "三楼302, '', 3, 302",
                "7F704, '', 7, 704",
                "-302, '', 3, 302",
                "3层302单元, '', 3, 302",
                "2单元301, '', 3, 301",
                "12楼A室, '', 12, 12A",
                "8幢98号1466室, 8, 14, 1466",
                "五楼463号, '', 5, 463",
                "704室-A248号工位, '', 7, 704",
                "12层整层, '', 12, -"
            })
    void blocks_floors_and_rooms(String tail, String block, String floor, String room) {
        for (String head : List.of("市南区望潮路12号云帆大厦", "市南區望潮路12號雲帆大廈")) {
            Address address = Address.read(head + tail);
            assertThat(address.buildings()).containsExactly("云帆大厦");
            assertThat(address.block()).isEqualTo(block);
            assertThat(address.unit().floorLabel()).isEqualTo(floor);
            assertThat(address.unit().roomLabel()).isEqualTo(room);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "平度市同和街道望潮路12号, 同和街道, '', 望潮路",
        "即墨区通济街道望潮村12号, 通济街道, 望潮村, ''",
        "海曙区米市巷街道望潮路12号, 米市巷街道, '', 望潮路",
        "温岭市泽国镇丹崖工业区120号, 泽国镇, '', ''",
        "紫金山路12号, '', '', 紫金山路",
        "富巷北路12号, '', '', 富巷北路",
        "下沙开发区10号大街12号, '', '', 10号大街",
        "路桥区路南街道望潮路12号, 路南街道, '', 望潮路"
    })
    void towns_villages_and_roads(String text, String town, String village, String road) {
        Address address = Address.read(text);
        assertThat(address.town()).isEqualTo(town);
        assertThat(address.village()).isEqualTo(village);
        assertThat(address.road()).isEqualTo(road);
    }

    @ParameterizedTest
    @CsvSource({
        "青岛市市南区望潮路12号云帆大厦1203室, 1",
        "某某某, 0.5",
        "'', 0",
        "北京市青岛市望潮路3号, 0.8",
        "望潮路12号云帆大厦12层302室, 0.5",
        "望潮路12号(原青帆), 0.667"
    })
    void how_sure_a_reading_is(String text, double certainty) {
        assertThat(Address.read(text).certainty()).isCloseTo(certainty, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"12层1203室, 1", "1203室(东侧), 0.778", "12层302室, 0.5", "夹层, 0"})
    void how_sure_a_unit_is(String text, double certainty) {
        assertThat(UnitReader.read(null, text).certainty()).isCloseTo(certainty, within(0.001));
    }
}
