package org.sunmao.app.proposals.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.proposals.Past;

/** Rows of past proposals are read, or say which cell is wrong. */
class PastRowTest {

    private static final Map<String, String> COLUMNS = PastRow.columns(List.of("提案编号", "案由", "内容", "年份", "类别", "提交日期"));

    private static PastRow.Reading read(String number, String title, String content, String year, String day) {
        return PastRow.read(
                COLUMNS, Map.of("提案编号", number, "案由", title, "内容", content, "年份", year, "提交日期", day, "类别", "城建"), 2026);
    }

    @Test
    void a_whole_row_becomes_a_proposal() {
        Past past = Objects.requireNonNull(
                read("0012", "关于停车", "车位少", "2019.0", "2019-01-12 16:04:48").past());
        assertThat(past.year()).isEqualTo(2019);
        assertThat(past.on()).isEqualTo(LocalDate.of(2019, 1, 12));
        assertThat(past.subject()).isEqualTo("城建");
        assertThat(Objects.requireNonNull(read("1", "题", "文", "", "2020年3月5日").past())
                        .year())
                .as("the day tells the year")
                .isEqualTo(2020);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 题, 文, 2019, '', 提案编号, number",
        "1, '', 文, 2019, '', 案由, title",
        "1, 题, '', 2019, '', 内容, content",
        "1, 题, 文, 二〇一九, '', 年份, year",
        "1, 题, 文, 1948, '', 年份, year",
        "1, 题, 文, 2027, '', 年份, year",
        "1, 题, 文, 2019, 上个月, 提交日期, on",
        "1, 题, 文, 2019, 2019-02-30, 提交日期, on"
    })
    void what_is_wrong_is_told_with_its_column(
            String number, String title, String content, String year, String day, String column, String expected) {
        PastRow.Fault fault =
                Objects.requireNonNull(read(number, title, content, year, day).fault());
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.expected()).isEqualTo(expected);
    }

    @Test
    void columns_are_known_by_several_names_and_those_that_lack_are_named() {
        assertThat(PastRow.columns(
                        List.of("pkid", "proposal_number", "publish_time", "reason", "type", "year", "content")))
                .containsEntry("title", "reason")
                .containsEntry("on", "publish_time");
        assertThat(PastRow.missing(PastRow.columns(List.of("案由", "内容")))).containsExactly("提案编号", "年份");
    }
}
