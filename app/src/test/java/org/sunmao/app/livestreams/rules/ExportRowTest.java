package org.sunmao.app.livestreams.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports as platforms write them. */
class ExportRowTest {

    @Test
    void three_dialects_say_the_same() {
        var douyin = ExportRow.read(Map.of(
                "开播时间",
                "2026-03-02 19:30:00",
                "累计观看人数",
                "10,260",
                "最高在线人数",
                "1035",
                "直播时长",
                "02:05:00",
                "评论次数",
                "312",
                "点赞次数",
                "4,000",
                "成交订单数",
                "86",
                "成交金额(元)",
                "128,700.50"));
        var taobao = ExportRow.read(Map.of(
                "日期",
                "2026年3月2日",
                "观看人数",
                "10260",
                "峰值在线",
                "1035人",
                "直播时长(分钟)",
                "125",
                "互动",
                "4312",
                "订单数",
                "86单",
                "成交金额",
                "¥128700.5"));
        var weixin = ExportRow.read(Map.of(
                "直播日期",
                "2026/03/02",
                "观众总数",
                "10260",
                "同时在线峰值",
                "1035",
                "时长",
                "2小时5分钟",
                "评论",
                "312",
                "点赞",
                "4000",
                "订单量",
                "86",
                "GMV",
                "128700.50"));
        for (ExportRow row : java.util.List.of(douyin, taobao, weixin)) {
            assertThat(row.faults()).isEmpty();
            assertThat(row.day()).isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(row.viewers()).isEqualTo(10_260);
            assertThat(row.peak()).isEqualTo(1_035);
            assertThat(row.seconds()).isEqualTo(7_500);
            assertThat(row.interactions()).isEqualTo(4_312);
            assertThat(row.orders()).isEqualTo(86);
            assertThat(row.salesFen()).isEqualTo(12_870_050);
        }
        assertThat(douyin.begins()).isEqualTo(LocalTime.of(19, 30));
        assertThat(taobao.begins()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1.2万, 12000", "1.5w, 15000", "'12,345', 12345", "３００, 300", "12人次, 12"})
    void numbers_as_people_write_them(String said, long meant) {
        assertThat(ExportRow.read(Map.of("编号", "ZB-1", "观看人数", said)).viewers()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "观看人数, 上万, viewers",
        "观看人数, 1.5, viewers",
        "观看人数, -3, viewers",
        "最高在线, 20000, peak-most",
        "直播时长, 半天, seconds",
        "直播时长, 72:00:00, seconds",
        "成交金额, 1.234, sales",
        "订单数, 1.5, orders",
        "开播日期, 2026-02-30, day"
    })
    void what_cannot_be_read_is_told(String head, String cell, String expected) {
        var row = new java.util.HashMap<>(Map.of("编号", "ZB-1", "观看人数", "10000"));
        row.put(head, cell);
        assertThat(ExportRow.read(row).faults())
                .extracting(ExportRow.Fault::expected)
                .containsExactly(expected);
    }

    @Test
    void a_row_names_its_session_and_its_viewers() {
        assertThat(ExportRow.read(Map.of("主播", "甲")).faults())
                .extracting(ExportRow.Fault::expected)
                .containsExactly("session", "viewers");
        assertThat(ExportRow.fits(java.util.List.of("主播", "昵称"))).isFalse();
        assertThat(ExportRow.fits(java.util.List.of("主播", "观看人数（人）"))).isTrue();
    }
}
