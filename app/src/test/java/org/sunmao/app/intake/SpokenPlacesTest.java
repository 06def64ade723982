package org.sunmao.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenPlacesTest {

    private static Map<String, String> said(String text) {
        var fields = new TreeMap<>(Map.of("content", text));
        SpokenPlaces.settle(fields);
        fields.remove("content");
        return fields;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "市民反映映鸥路142号泰洲商务大厦电梯经常故障，等候时间长。 | 映鸥路142号泰洲商务大厦 | - | - | -",
                "来电人反映其在澜湾区映鸥路142号泰洲商务大厦6楼的望澜诚言供应链管理有限公司工作，该公司拖欠工资。" + " | 澜湾区映鸥路142号泰洲商务大厦 | - | 6 | 望澜诚言供应链管理有限公司",
                "市民称与位于信辰贸易大厦A座1001室的星颂行投资有限公司签订服务合同，对方未履行。 | - | 信辰贸易大厦A座 | - | 星颂行投资有限公司",
                "群众举报听涛街道观潮路18号的澜海商行在走廊堆放杂物。 | 听涛街道观潮路18号 | - | - | 澜海商行",
                "咨询瀚宸国际中心物业费收费标准是否备案。 | - | 瀚宸国际中心 | - | -",
                "请问医保怎么办理？ | - | - | - | -",
                "'' | - | - | - | -"
            })
    void a_sentence_tells_place_and_enterprise(
            String text, String address, String building, String floor, String enterprise) {
        Map<String, String> said = said(text);
        assertThat(said.get("address")).isEqualTo(address);
        assertThat(said.get("building-name")).isEqualTo(building);
        assertThat(said.get("floor")).isEqualTo(floor);
        assertThat(said.get("enterprise-name")).isEqualTo(enterprise);
    }

    @Test
    void what_columns_say_stays() {
        var fields = new TreeMap<>(Map.of("content", "在观潮路18号的澜海商行消费", "address", "沐月路3号", "enterprise-name", "瀚宸商行"));
        SpokenPlaces.settle(fields);
        assertThat(fields).containsEntry("address", "沐月路3号").containsEntry("enterprise-name", "瀚宸商行");
    }

    @Test
    void any_text_is_read_in_a_moment() {
        assertThat(said("在".repeat(20_000) + "的".repeat(5_000))).isEmpty();
        assertThat(said("澜湾区".repeat(8_000))).isEmpty();
    }
}
