package org.sunmao.app.intake.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.intake.lease.BreakOption;
import org.sunmao.app.intake.lease.Deposit;
import org.sunmao.app.intake.lease.Escalation;
import org.sunmao.app.intake.lease.Rent;
import org.sunmao.app.intake.lease.RentFree;

/** Terms of leases as managers write them. */
class LeaseCellsTest {

    private static String read(String field, String cell, String unit) {
        Parsed parsed = FieldReaders.read(Field.findByCode(field).orElseThrow(), cell, unit.isEmpty() ? null : unit);
        if (parsed instanceof Parsed.Value value) {
            return value.value().canonical()
                    + (value.remark() == null ? "" : " !" + value.remark().code());
        }
        return parsed instanceof Parsed.Problem problem ? "?" + problem.code() : "-";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rent|3.5元/㎡·天||3.5 sqm-day",
                "rent|3.50元/平米/天||3.5 sqm-day",
                "rent|¥3.5/m²/日||3.5 sqm-day",
                "rent|105元/平方米·月||105 sqm-month",
                "rent|1,280元/㎡·年||1280 sqm-year",
                "rent|12,000元/月||12000 month",
                "rent|14.4万元/年||144000 year",
                "rent|2800元/间·月||2800 month",
                "rent|3.5|元/㎡·天|3.5 sqm-day",
                "rent|9800|元/月|9800 month",
                "rent|9800元|元/月|9800 month",
                "rent|0.98|万元/月|9800 month",
                "rent|3.5元/㎡·天|元/月|3.5 sqm-day",
                "rent|3.5||3.5 !rent.unit-missing",
                "rent|3.5元/天||3.5 !rent.unit-missing",
                "rent|3.5 yuan/m2/day||3.5 sqm-day",
                "rent|第一年3.5，第二年3.7||?rent.unreadable",
                "rent|面议||?rent.unreadable",
                "rent|-3.5||?rent.unreadable",
                "rent|/||-",
                "rent-free|2个月||2 months",
                "rent-free|三个月||3 months",
                "rent-free|60天||60 days",
                "rent-free|半年||6 months",
                "rent-free|前2个月||2 months",
                "rent-free|2|个月|2 months",
                "rent-free|45|天|45 days",
                "rent-free|2||?rent-free.unit-missing",
                "rent-free|2024.3.1-2024.4.30||2024-03-01/2024-04-30",
                "rent-free|2024年3月1日至2024年4月30日；2025.3.1-2025.3.31||2024-03-01/2024-04-30;2025-03-01/2025-03-31",
                "rent-free|2024.4.30-2024.3.1||?rent-free.unreadable",
                "rent-free|2024.2.30-2024.3.1||?rent-free.unreadable",
                "rent-free|无||-",
                "rent-free|另行约定||?rent-free.unreadable",
                "escalation|每年递增5%||5% every 1",
                "escalation|逐年递增3%||3% every 1",
                "escalation|每两年上浮6%||6% every 2",
                "escalation|第三年起每年递增5%||5% every 1 from 3",
                "escalation|从第2年开始，每年涨百分之五||5% every 1 from 2",
                "escalation|每年递增0.1元/㎡·天||0.1 every 1",
                "escalation|5%/年||5% every 1",
                "escalation|5%||5% every 1 !escalation.assumed",
                "escalation|5|%|5% every 1 !escalation.assumed",
                "escalation|5||?escalation.unreadable",
                "escalation|不递增||none",
                "escalation|随行就市||?escalation.unreadable",
                "deposit|3个月租金||3 months",
                "deposit|押三付一||3 months",
                "deposit|两个月||2 months",
                "deposit|90,000元||90000 yuan",
                "deposit|9万||90000 yuan",
                "deposit|90000||90000 yuan !deposit.assumed",
                "deposit|90000|元|90000 yuan",
                "deposit|3|个月|3 months",
                "deposit|9|万元|90000 yuan",
                "deposit|见合同||?deposit.unreadable",
                "break-option|满一年后提前3个月通知可退租||may after 12 notice 3m",
                "break-option|提前30天书面通知||may notice 30d",
                "break-option|2026-06-30起可解约||may on 2026-06-30",
                "break-option|不可提前退租||none",
                "break-option|否||none",
                "break-option|可||may",
                "break-option|见补充协议||?break-option.unreadable",
                "right|产权||owned",
                "right|自有||owned",
                "right|租赁||leased",
                "right|转租||sublet",
                "right|无偿使用||free",
                "right|leased||leased",
                "right|代管||?right.unreadable",
            })
    void a_cell_is_read_with_its_unit_or_told(String field, String cell, String unit, String expected) {
        assertThat(read(field, cell, unit == null ? "" : unit)).isEqualTo(expected);
    }

    @Test
    void what_is_kept_is_read_again() {
        assertThat(List.of("3.5 sqm-day", "12000 month", "9800"))
                .allSatisfy(text ->
                        assertThat(Rent.of(text).orElseThrow().canonical()).isEqualTo(text));
        assertThat(List.of("2 months", "45 days", "2024-03-01/2024-04-30;2025-03-01/2025-03-31"))
                .allSatisfy(text ->
                        assertThat(RentFree.of(text).orElseThrow().canonical()).isEqualTo(text));
        assertThat(List.of("none", "5% every 1", "0.1 every 2 from 3"))
                .allSatisfy(text -> assertThat(Escalation.of(text).orElseThrow().canonical())
                        .isEqualTo(text));
        assertThat(List.of("3 months", "90000 yuan"))
                .allSatisfy(text ->
                        assertThat(Deposit.of(text).orElseThrow().canonical()).isEqualTo(text));
        assertThat(List.of("none", "may", "may after 12 notice 3m", "may on 2026-06-30"))
                .allSatisfy(
                        text -> assertThat(BreakOption.of(text).orElseThrow().canonical())
                                .isEqualTo(text));
    }

    @Test
    void rents_are_compared_by_square_metre_and_day() {
        var area = new BigDecimal("100");
        assertThat(Rent.of("3.5 sqm-day").orElseThrow().perSqmDay(null)).contains(new BigDecimal("3.50"));
        assertThat(Rent.of("91.25 sqm-month").orElseThrow().perSqmDay(null)).contains(new BigDecimal("3.00"));
        assertThat(Rent.of("9125 month").orElseThrow().perSqmDay(area)).contains(new BigDecimal("3.00"));
        assertThat(Rent.of("109500 year").orElseThrow().perSqmDay(area)).contains(new BigDecimal("3.00"));
        assertThat(Rent.of("9125 month").orElseThrow().perSqmDay(null)).isEmpty();
        assertThat(Rent.of("9125").orElseThrow().perSqmDay(area)).isEmpty();
    }

    @Test
    void the_unit_of_bare_rents_is_suggested_by_head_and_size_and_not_where_both_leave_a_doubt() {
        assertThat(suggested("租金", "3.2", "4.1", "2.9")).isEqualTo("元/㎡·天");
        assertThat(suggested("租金单价", "95", "105", "88")).isEqualTo("元/㎡·月");
        assertThat(suggested("月租金", "12000", "98000", "4500")).isEqualTo("元/月");
        assertThat(suggested("日租金（元/㎡·天）", "3.2", "4.1", "2.9")).isEqualTo("元/㎡·天");
        assertThat(suggested("租金", "12000", "98000", "4500")).isNull();
        assertThat(suggested("租金", "20", "18", "22")).isNull();
    }

    private static String suggested(String head, String... rents) {
        var rows = java.util.Arrays.stream(rents)
                .map(rent -> List.of("1203", "海天软件有限公司", "100", rent))
                .toList();
        Map<String, String> units = new MappingSuggester()
                .suggest(List.of("房号", "租户名称", "面积", head), rows, SourceKind.TENANTS, null)
                .mapping()
                .units();
        return units.get("rent");
    }

    @Test
    void columns_of_terms_are_recognised() {
        var heads = List.of("房号", "租户名称", "免租期（天）", "租金递增", "押金（元）", "提前退租", "占用方式", "签约日期", "转租方");
        var rows = List.of(List.of("1203", "海天软件有限公司", "30", "每年递增5%", "90000", "不可", "租赁", "2024-01-05", ""));
        ColumnMapping mapping = new MappingSuggester()
                .suggest(heads, rows, SourceKind.TENANTS, null)
                .mapping();
        assertThat(mapping.columns().values())
                .contains(
                        Field.RENT_FREE,
                        Field.ESCALATION,
                        Field.DEPOSIT,
                        Field.BREAK_OPTION,
                        Field.RIGHT,
                        Field.SIGNED_ON,
                        Field.HEAD_TENANT);
        assertThat(mapping.units()).containsEntry("rent-free", "天").containsEntry("deposit", "元");
    }
}
