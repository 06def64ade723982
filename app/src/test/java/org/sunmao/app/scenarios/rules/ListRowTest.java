package org.sunmao.app.scenarios.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Columns.Column;
import org.sunmao.app.scenarios.Sort;

/** Lists in the columns in which others publish them. The heads are those that docs/scenarios.md names; what stands under them is invented. */
class ListRowTest {

    private static final Map<String, String> NAMES = Map.of("field.交通出行", "traffic", "mode.采购", "procurement");

    private static Map<String, String> row(String... cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    private static Stream<Arguments> dialects() {
        return Stream.of(
                Arguments.of(
                        "by kind of scenario, with what is wanted as a way to work together",
                        Sort.OPPORTUNITY,
                        row(
                                "场景类型", "低空安全保障",
                                "序号", "1",
                                "场景机会名称", "重点区域飞行监测",
                                "单位名称", "区应急局",
                                "合作需求", "联合建设",
                                "联系方式", "0990-5551234"),
                        row(
                                "title", "重点区域飞行监测",
                                "owner", "区应急局",
                                "field", "safety",
                                "mode", "joint",
                                "needs", "联合建设",
                                "phone", "0990-5551234",
                                "more", "场景类型：低空安全保障")),
                Arguments.of(
                        "of a street: who leads, where it would be",
                        Sort.OPPORTUNITY,
                        row(
                                "序号", "3",
                                "应用领域", "智慧养老",
                                "应用场景名称", "长者食堂刷脸就餐",
                                "场景简介", "为社区长者提供刷脸就餐和补贴结算。",
                                "拟落地应用区域", "三个社区",
                                "牵头部门", "公共服务办"),
                        row(
                                "title", "长者食堂刷脸就餐",
                                "field", "community",
                                "description", "为社区长者提供刷脸就餐和补贴结算。",
                                "place", "三个社区",
                                "owner", "公共服务办",
                                "more", "应用领域：智慧养老")),
                Arguments.of(
                        "of projects in reserve: techniques, and who might do it",
                        Sort.OPPORTUNITY,
                        row(
                                "应用领域", "交通出行",
                                "场景名称", "错时停车",
                                "场景简介", "写字楼夜间开放车位。",
                                "主要技术", "车牌识别、泊位感知",
                                "参考案例", "邻区试点",
                                "潜在企业及产品", "泊位科技：地磁"),
                        row(
                                "title", "错时停车",
                                "field", "交通出行",
                                "description", "写字楼夜间开放车位。",
                                "needs", "车牌识别、泊位感知",
                                "more", "参考案例：邻区试点\n潜在企业及产品：泊位科技：地磁")),
                Arguments.of(
                        "with a period, a sum with its unit, one column for person and number, two for what is wanted",
                        Sort.OPPORTUNITY,
                        row(
                                "序号", "1",
                                "场景名称", "管网液位监测",
                                "所属领域", "地下管网",
                                "场景需求/建设内容", "汛期感知。",
                                "技术需求（限500字）", "液位计、无线传输",
                                "投资规模（亿元）", "0.35",
                                "实施主体", "城管局",
                                "合作方式", "购买服务",
                                "建设周期", "2026年3月—2027年6月",
                                "实施地点", "老城",
                                "联系人及联系方式", "赵某，13900001234",
                                "资金来源", "暂无"),
                        row(
                                "title", "管网液位监测",
                                "field", "city",
                                "needs", "汛期感知。\n液位计、无线传输",
                                "investment", "3500",
                                "owner", "城管局",
                                "mode", "procurement",
                                "from", "2026-03-01",
                                "until", "2027-06-30",
                                "place", "老城",
                                "contact", "赵某",
                                "phone", "13900001234",
                                "more", "所属领域：地下管网\n合作方式：购买服务")),
                Arguments.of(
                        "capabilities of a street's enterprises",
                        Sort.CAPABILITY,
                        row(
                                "公司名称", "泊位科技有限公司",
                                "企业与产品简介", "做停车感知。",
                                "场景能力", "泊位感知",
                                "可应用落地场景", "路侧停车",
                                "类别", "智能网联",
                                "企业资质", "高新技术企业、专精特新"),
                        row(
                                "firm", "泊位科技有限公司",
                                "title", "泊位感知",
                                "description", "做停车感知。",
                                "field", "traffic",
                                "qualifications", "高新技术企业；专精特新",
                                "more", "可应用落地场景：路侧停车\n类别：智能网联")),
                Arguments.of(
                        "capabilities with a name and what it is",
                        Sort.CAPABILITY,
                        row(
                                "场景能力名称", "巡检机器人",
                                "单位名称", "某某机器人有限公司",
                                "场景能力说明", "园区巡检。",
                                "联系方式", "0990-5550000"),
                        row(
                                "title", "巡检机器人",
                                "firm", "某某机器人有限公司",
                                "description", "园区巡检。",
                                "phone", "0990-5550000")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialects")
    void a_list_is_read_in_the_columns_that_it_has(
            String what, Sort sort, Map<String, String> row, Map<String, String> expected) {
        ListRow.Reading reading = ListRow.read(sort, row, NAMES);
        assertThat(reading.cells()).as(what).containsExactlyInAnyOrderEntriesOf(expected);
        Set<String> waived = Columns.of(sort).stream().map(Column::name).collect(java.util.stream.Collectors.toSet());
        assertThat(ItemReader.read(sort, reading.cells(), NAMES, waived).faults())
                .as(what)
                .isEmpty();
    }

    @Test
    void what_is_not_understood_is_kept_and_told() {
        ListRow.Reading reading = ListRow.read(
                Sort.OPPORTUNITY,
                row("场景名称", "夜市", "所属领域", "灯光", "合作方式", "随缘", "备注", "甲\n乙", "建设周期", "十二个月", "投资额", "很多"),
                NAMES);
        assertThat(reading.cells())
                .containsEntry("field", "other")
                .doesNotContainKey("mode")
                .containsEntry("more", "所属领域：灯光\n合作方式：随缘\n备注：甲 乙\n建设周期：十二个月")
                .containsEntry("investment", "很多");
        assertThat(reading.notes()).extracting(ListRow.Note::word).containsExactly("meant", "kept");
        assertThat(ItemReader.read(Sort.OPPORTUNITY, reading.cells(), NAMES).faults())
                .extracting(Fault::column)
                .as("a sum that is none is refused, and what a form needs is asked for")
                .containsExactly("owner", "description", "needs", "mode", "investment");
    }

    @Test
    void a_title_that_is_a_text_is_shortened_and_nothing_of_it_is_lost() {
        String text = "面向园区的巡检机器人，" + "可以识别跑冒滴漏、".repeat(10) + "。支持夜间";
        ListRow.Reading reading = ListRow.read(Sort.CAPABILITY, row("公司名称", "甲", "场景能力", text), NAMES);
        assertThat(reading.cells().get("title")).hasSizeLessThanOrEqualTo(80).startsWith("面向园区");
        assertThat(reading.cells()).containsEntry("description", text);
        assertThat(reading.notes()).extracting(ListRow.Note::word).containsExactly("title");
    }

    @Test
    void a_second_value_for_one_column_is_kept_beside() {
        ListRow.Reading reading =
                ListRow.read(Sort.OPPORTUNITY, row("场景名称", "夜市", "牵头部门", "文旅局", "实施主体", "街道办"), NAMES);
        assertThat(reading.cells()).containsEntry("owner", "文旅局").containsEntry("more", "实施主体：街道办");
    }

    @ParameterizedTest
    @CsvSource({
        "投资规模（万元）,350,350",
        "投资规模,约1.2亿元,12000",
        "投资额（元）,250000,25",
        "投资额（亿元）,0.05,500",
        "总投资,'3,500万元',3500",
        "总投资,数千万,数千万"
    })
    void sums_are_taken_in_ten_thousands(String head, String cell, String expected) {
        assertThat(ListRow.read(Sort.OPPORTUNITY, row(head, cell), NAMES).cells())
                .containsEntry("investment", expected);
    }

    @ParameterizedTest
    @CsvSource({"场景名称 *,title", "一、场景名称,title", "联系人（手机）,contact", "建设内容和规模,description", "完全没有的列,"})
    void heads_are_recognised_however_they_are_written(String head, String column) {
        assertThat(Columns.ofHead(Sort.OPPORTUNITY, head).map(Column::name).orElse(null))
                .isEqualTo(column);
    }
}
