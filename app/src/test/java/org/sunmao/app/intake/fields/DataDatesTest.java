package org.sunmao.app.intake.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataDatesTest {

    @ParameterizedTest
    @CsvSource({
        "台账.xlsx, 截至2025年6月30日, 2025-06-30",
        "台账.xlsx, 某大厦2025年7月入驻企业情况表, 2025-07-31",
        "台账.xlsx, 某大厦 2025 年 7 月 入驻企业情况表, 2025-07-31",
        "甲物业-2025-07.xlsx, , 2025-07-31",
        "入驻企业统计表202507.xlsx, , 2025-07-31",
        "20250715导出.csv, , 2025-07-15",
        "a.csv, 二〇二五年七月, 2025-07-31",
        "a.csv, 2025年1-7月税收情况, 2025-07-31",
        "a.csv, 2025年第二季度, 2025-06-30",
        "a.csv, 2024年上半年, 2024-06-30",
        "走访记录.xlsx, 2026年3季度某街道企业走访记录表, 2026-09-30",
        "走访记录2026年1季度.xlsx, , 2026-03-31",
        "a.csv, 2026年三季度, 2026-09-30",
        "visits-2026Q2.xlsx, , 2026-06-30",
        "规上企业名录2025年年末.csv, , 2025-12-31",
        "a.csv, 2025年底, 2025-12-31",
        "a.csv, 2025年下半年, 2025-12-31",
        "2025-07.csv, 填报单位：某局 填报日期：2025-08-03, 2025-07-31",
        "a.csv, 填报单位：某局 填报日期：2025-08-03, 2025-08-03",
        "a.csv, 填报单位：某局 截止日期：2025-06-30 单位：元, 2025-06-30",
        "a13800138000.csv, , ",
        "表1.csv, 第12号, "
    })
    void the_day_a_file_speaks_of(String fileName, @Nullable String title, @Nullable LocalDate expected) {
        assertThat(DataDates.find(fileName, title == null ? List.of() : List.of(title))
                        .orElse(null))
                .isEqualTo(expected);
    }
}
