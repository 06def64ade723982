package org.sunmao.linkage.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.linkage.RealData;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.text.ChineseNumerals;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "青岛市市南区东海西路17号云帆大厦1217室, 东海西路, 17, 云帆大厦, '', 1217",
        "山东省青岛市市南区香港中路6号云帆中心A座A18层, 香港中路, 6, 云帆中心, A, ",
        "香港中路61号甲云帆大厦B座5层, 香港中路, 61甲, 云帆大厦, B, ",
        "市南区山东路6号乙2号楼1单元4101户, 山东路, 6乙, , 2, 4101",
        "高新大道339云帆商务中心1栋二十二楼2204, 高新大道, 339, 云帆商务中心, 1, 2204",
        "江宁区星湖街514号云帆创新中心4幢7层718室, 星湖街, 514, 云帆创新中心, 4, 718",
        "余杭区学院路18号云帆大厦1栋3F-02, 学院路, 18, 云帆大厦, 1, 302",
        "昆仑山南路95-2号, 昆仑山南路, 95-2, , '', ",
        "镇北路二号, 镇北路, 2, , '', ",
        "青岛 即墨市 营上路 9号, 营上路, 9, , '', ",
        "滨江大道544号云帆创新中心2幢22层2213室, 滨江大道, 544, 云帆创新中心, 2, 2213",
        "万里路832弄125号, 万里路, 832弄, , 125, "
    })
    void an_address_is_read_into_its_parts(
            String text, String road, String number, String building, String block, String room) {
        Address address = Address.read(text);
        assertThat(address.road()).isEqualTo(road);
        assertThat(address.number()).isEqualTo(number);
        assertThat(address.buildings()).isEqualTo(building == null ? java.util.List.of() : java.util.List.of(building));
        assertThat(address.block()).isEqualTo(block);
        assertThat(address.unit().roomLabel()).isEqualTo(room);
    }

    @ParameterizedTest
    @CsvSource({
        "山东省青岛市市南区香港中路6号, 山东省, 青岛市, 市南区",
        "青岛市四方区南京路1号, '', 青岛市, 市北区",
        "上海市徐汇区天目山路1号, 上海市, 上海市, 徐汇区",
        "浙江省台州市路桥区金清镇, 浙江省, 台州市, 路桥区"
    })
    void regions_are_known_by_their_names_old_ones_too(String text, String province, String city, String district) {
        Address address = Address.read(text);
        assertThat(address.province()).isEqualTo(province);
        assertThat(address.city()).isEqualTo(city);
        assertThat(address.district()).isEqualTo(district);
    }

    @ParameterizedTest
    @CsvSource({"浙江路15号, 浙江路", "沛县路28号, 沛县路", "北京路2号, 北京路", "环城东路9号, 环城东路", "古镇北路3号, 古镇北路"})
    void a_road_may_be_named_like_a_place(String text, String road) {
        assertThat(Address.read("青岛市市南区" + text).road()).isEqualTo(road);
    }

    @Test
    void a_crossing_and_directions_are_no_number() {
        Address address = Address.read("市北区如东路与新沂路交叉口东100米");
        assertThat(address.road()).isEqualTo("如东路");
        assertThat(address.crossing()).isEqualTo("新沂路");
        assertThat(address.number()).isEmpty();
        assertThat(address.unit().roomLabel()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "望海市揽江区青帆路12号503, 望海市 揽江区, 青帆路12",
                "澄东省望海市揽江区青帆路12号, 澄东省 望海市 揽江区, 青帆路12",
                "望海市青帆路12号, 望海市, 青帆路12",
                "揽江区望潮街道青帆路12号, 揽江区, 青帆路12",
                "青岛市揽江区青帆路12号, 青岛市 揽江区, 青帆路12",
                "天街小区青帆路12号, '', 青帆路12",
                "四季超市青帆路12号, '', 青帆路12",
                "望海商务区青帆路12号, '', 青帆路12"
            })
    void a_region_that_the_list_lacks_is_told_by_its_form_and_its_place(String text, String regions, String at) {
        Address address = Address.read(text);
        assertThat(address.regions())
                .extracting(Region::name)
                .isEqualTo(regions.isEmpty() ? java.util.List.of() : java.util.List.of(regions.split(" ")));
        assertThat(address.roadAndNumber()).isEqualTo(at);
    }

    @Test
    void an_unlisted_region_is_no_building() {
        assertThat(Address.read("望海市揽江区青帆路12号云帆大厦503").buildings()).containsExactly("云帆大厦");
    }

    @Test
    void towns_and_villages_are_kept_apart_from_the_road() {
        Address address = Address.read("平湖市独山港镇聚福村建设路12号");
        assertThat(address.town()).isEqualTo("独山港镇");
        assertThat(address.village()).isEqualTo("聚福村");
        assertThat(address.road()).isEqualTo("建设路");
    }

    @Test
    void roads_and_numbers_of_real_addresses_are_read_exactly() {
        int[] roads = new int[2];
        int[] numbers = new int[2];
        for (String block :
                String.join("\n", RealData.lines("addresses/dev.txt")).split("\n\n")) {
            Map<String, String> tags = tags(block);
            String road = tags.get("road");
            if (road != null && !tags.containsKey("subRoad")) {
                Address address = Address.read(tags.get("text"));
                count(roads, address.road().equals(road));
                if (tags.containsKey("roadno")) {
                    boolean equal = address.number().equals(number(tags.get("roadno")));
                    boolean house =
                            tags.containsKey("houseno") && address.mainNumber().equals(number(tags.get("roadno")));
                    count(numbers, equal || house);
                }
            }
        }
        System.out.printf("roads: %d of %d, numbers: %d of %d%n", roads[0], roads[1], numbers[0], numbers[1]);
        assertThat((double) roads[0] / roads[1]).isGreaterThan(0.88);
        assertThat((double) numbers[0] / numbers[1]).isGreaterThan(0.96);
    }

    private static void count(int[] counter, boolean right) {
        counter[0] += right ? 1 : 0;
        counter[1]++;
    }

    private static String number(String tagged) {
        String plain = tagged.replace("号", "").toUpperCase(java.util.Locale.ROOT);
        int chinese = ChineseNumerals.parse(plain);
        return chinese >= 0 ? Integer.toString(chinese) : plain;
    }

    private static Map<String, String> tags(String block) {
        Map<String, String> out = new LinkedHashMap<>();
        String current = "text";
        for (String line : block.split("\n")) {
            int space = line.lastIndexOf(' ');
            if (space >= 0) {
                String characters = line.substring(0, space);
                String tag = line.substring(space + 1);
                out.merge("text", characters, String::concat);
                if (tag.startsWith("B-")) {
                    current = out.containsKey(tag.substring(2)) ? tag.substring(2) + "+" : tag.substring(2);
                    out.put(current, "");
                }
                if (!current.equals("text")) {
                    out.merge(current, characters, String::concat);
                }
            }
        }
        return out;
    }
}
