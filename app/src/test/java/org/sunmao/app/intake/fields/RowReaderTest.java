package org.sunmao.app.intake.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.intake.files.CellNote;
import org.sunmao.app.intake.files.RowKind;
import org.sunmao.app.intake.files.SourceRow;

class RowReaderTest {

    private static RowReading read(SourceKind kind, Map<String, Field> columns, List<CellNote> notes, String... cells) {
        SortedMap<String, Field> ordered = new TreeMap<>(columns);
        List<String> headers = List.copyOf(ordered.keySet());
        SourceRow row = new SourceRow(7, RowKind.DATA, Arrays.asList(cells), notes);
        return new RowReader().read(new ColumnMapping(kind, ordered, Map.of()), headers, row);
    }

    private static final Map<String, Field> TENANTS =
            Map.of("1房号", Field.ROOM, "2租户", Field.TENANT_NAME, "3面积", Field.LEASED_AREA, "4租期", Field.LEASE_PERIOD);

    @Test
    void a_tenant_row_says_its_lease_by_two_days() {
        RowReading reading = read(SourceKind.TENANTS, TENANTS, List.of(), "1201", "甲公司", "300㎡", "2024.1.1-2026.12.31");
        assertThat(reading.values())
                .containsOnly(
                        entry(Field.ROOM, "1201"),
                        entry(Field.TENANT_NAME, "甲公司"),
                        entry(Field.LEASED_AREA, "300"),
                        entry(Field.LEASE_START, "2024-01-01"),
                        entry(Field.LEASE_END, "2026-12-31"));
        assertThat(reading.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    望海路 | 17      | 望海路17号
                    望海路 | １７－１ | 望海路17-1号
                    望海路 | 甲3     | 望海路甲3号
                    望海路 | 17号    | 望海路17号
                    望海路 | No. 17  | 望海路17号
                    望海路 | 3号楼   | 望海路3号楼
                    望海路 | ''      | 望海路
                    ''     | 17      |
                    ''     | 望海路17 | 望海路17
                    """)
    void a_road_and_a_number_are_one_address(String road, String number, String address) {
        Map<String, Field> columns = Map.of("1名称", Field.BUILDING_NAME, "2路名", Field.ROAD, "3门牌号", Field.HOUSE_NUMBER);
        RowReading reading = read(SourceKind.BUILDINGS, columns, List.of(), "海天大厦", road, number);
        assertThat(reading.values().get(Field.ADDRESS)).isEqualTo(address);
        assertThat(reading.values()).doesNotContainKeys(Field.ROAD, Field.HOUSE_NUMBER);
        assertThat(reading.issues()).isEmpty();
    }

    @Test
    void a_column_with_the_whole_address_outranks_road_and_number() {
        Map<String, Field> columns =
                Map.of("1名称", Field.BUILDING_NAME, "2路名", Field.ROAD, "3门牌号", Field.HOUSE_NUMBER, "4地址", Field.ADDRESS);
        assertThat(read(SourceKind.BUILDINGS, columns, List.of(), "海天大厦", "望海路", "17", "望海路17号B座")
                        .values())
                .containsEntry(Field.ADDRESS, "望海路17号B座");
    }

    @Test
    void a_vacant_unit_has_a_state_and_no_tenant() {
        RowReading reading = read(SourceKind.TENANTS, TENANTS, List.of(), "1202", "空置", "80", "");
        assertThat(reading.refused()).isFalse();
        assertThat(reading.values()).containsEntry(Field.OCCUPANCY_STATE, "空置").doesNotContainKey(Field.TENANT_NAME);
    }

    @Test
    void an_area_merged_over_rows_counts_once() {
        List<CellNote> merged = List.of(
                new CellNote("merged.filled", "3面积", "300", ""), new CellNote("merged.filled", "2租户", "甲公司", ""));
        RowReading reading = read(SourceKind.TENANTS, TENANTS, merged, "1203", "甲公司", "300", "");
        assertThat(reading.values()).containsEntry(Field.TENANT_NAME, "甲公司").doesNotContainKey(Field.LEASED_AREA);
        assertThat(reading.issues())
                .containsExactly(new RowIssue("3面积", Field.LEASED_AREA, "value.shared", "300", "", Severity.WARNING));
    }

    @Test
    void a_tax_row_without_month_is_refused_and_a_refund_is_not() {
        Map<String, Field> columns =
                Map.of("1名称", Field.ENTERPRISE_NAME, "2所属期", Field.TAX_MONTH, "3合计", Field.TAX_TOTAL);
        assertThat(read(SourceKind.TAX, columns, List.of(), "甲公司", "202507", "-12.3")
                        .values())
                .containsOnly(
                        entry(Field.ENTERPRISE_NAME, "甲公司"),
                        entry(Field.TAX_MONTH, "2025-07"),
                        entry(Field.TAX_TOTAL, "-1230"));
        RowReading refused = read(SourceKind.TAX, columns, List.of(), "甲公司", "7月", "");
        assertThat(refused.refused()).isTrue();
        assertThat(refused.issues())
                .containsExactly(
                        new RowIssue(
                                "2所属期", Field.TAX_MONTH, "month.year-missing", "7月", "tax-month", Severity.REFUSED),
                        new RowIssue("3合计", Field.TAX_TOTAL, "field.required", "", "tax-total", Severity.REFUSED));
    }

    @Test
    void one_unreadable_cell_does_not_take_its_row_down() {
        Map<String, Field> columns = Map.of(
                "1名称",
                Field.ENTERPRISE_NAME,
                "2日期",
                Field.ESTABLISHED_ON,
                "3代码",
                Field.CREDIT_CODE,
                "4备注",
                Field.REMARK);
        RowReading reading =
                read(SourceKind.REGISTER, columns, List.of(), "甲公司", "2025-13-40", "91370200x14353886F", "");
        assertThat(reading.refused()).isFalse();
        assertThat(reading.values())
                .containsEntry(Field.CREDIT_CODE, "91370200X14353886F")
                .doesNotContainKey(Field.ESTABLISHED_ON);
        assertThat(reading.issues())
                .containsExactly(
                        new RowIssue(
                                "2日期", Field.ESTABLISHED_ON, "date.unreadable", "2025-13-40", "date", Severity.WARNING),
                        new RowIssue(
                                "3代码",
                                Field.CREDIT_CODE,
                                "code.lower-case",
                                "91370200x14353886F",
                                "91370200X14353886F",
                                Severity.WARNING));
    }

    @Test
    void a_code_that_lost_its_digits_in_a_number_cell_is_not_believed() {
        Map<String, Field> columns = Map.of("1名称", Field.ENTERPRISE_NAME, "2代码", Field.CREDIT_CODE);
        List<CellNote> lost = List.of(new CellNote("number.digits-lost", "2代码", "913702001635621630", ""));
        RowReading reading = read(SourceKind.REGISTER, columns, lost, "甲公司", "913702001635621630");
        assertThat(reading.values()).doesNotContainKey(Field.CREDIT_CODE);
        assertThat(reading.issues()).extracting(RowIssue::code).containsExactly("code.digits-lost");
    }

    @Test
    void the_standard_in_brackets_behind_a_grade_is_a_field_of_its_own() {
        Map<String, Field> columns = Map.of("1名称", Field.BUILDING_NAME, "2等级", Field.GRADE);
        assertThat(read(SourceKind.BUILDINGS, columns, List.of(), "甲大厦", "超甲级（GB/T 39069-2020）")
                        .values())
                .containsEntry(Field.GRADE, "超甲级")
                .containsEntry(Field.GRADE_STANDARD, "GB/T 39069-2020");
    }

    private static RowReading readPoint(Map<String, String> units, String longitude, String latitude, String shape) {
        var columns = new TreeMap<>(Map.of(
                "1楼宇", Field.BUILDING_NAME, "2经度", Field.LONGITUDE, "3纬度", Field.LATITUDE, "4图形", Field.GEOMETRY));
        var row = new SourceRow(7, RowKind.DATA, List.of("望澜大厦", longitude, latitude, shape), List.of());
        return new RowReader()
                .read(new ColumnMapping(SourceKind.BUILDINGS, columns, units), List.copyOf(columns.keySet()), row);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 116.404, 39.915",
        "WGS-84, 116.404, 39.915",
        "GCJ-02, 116.3977623, 39.9136106",
        "BD-09, 116.3913903, 39.9072633"
    })
    void coordinates_are_turned_into_wgs84(String system, String longitude, String latitude) {
        var values =
                readPoint(Map.of("longitude", system), "116.404", "39.915", "").values();
        assertThat(Double.parseDouble(values.get(Field.LONGITUDE)))
                .isCloseTo(Double.parseDouble(longitude), within(2e-5));
        assertThat(Double.parseDouble(values.get(Field.LATITUDE)))
                .isCloseTo(Double.parseDouble(latitude), within(2e-5));
    }

    @Test
    void a_geometry_has_a_system_of_its_own_and_a_drawn_point_is_a_point() {
        String point = "{\"type\":\"Point\",\"coordinates\":[116.4102445,39.9164043]}";
        assertThat(readPoint(Map.of("geometry", "GCJ-02", "longitude", "GCJ-02"), "", "", point)
                        .values())
                .containsEntry(Field.GEOMETRY, "{\"type\":\"Point\",\"coordinates\":[116.404,39.915]}")
                .containsEntry(Field.LONGITUDE, "116.404")
                .containsEntry(Field.LATITUDE, "39.915");
    }

    @Test
    void half_a_point_is_none_and_a_point_abroad_is_told() {
        RowReading half = readPoint(Map.of("longitude", "GCJ-02"), "116.4", "", "");
        assertThat(half.values()).doesNotContainKey(Field.LONGITUDE);
        assertThat(half.issues()).extracting(RowIssue::code).containsExactly("coordinates.incomplete");
        RowReading abroad = readPoint(Map.of(), "2.35", "48.85", "");
        assertThat(abroad.values()).containsEntry(Field.LONGITUDE, "2.35");
        assertThat(abroad.issues()).extracting(RowIssue::code).containsExactly("coordinates.outside-china");
        assertThat(readPoint(Map.of(), "", "", "{\"type\":\"Polygon\",\"coordinates\":[[[500,1]]]}")
                        .issues())
                .extracting(RowIssue::code)
                .containsExactly("geometry.unreadable");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"OBJECTID, OBJECTID 57", "FID, FID 57", "编号, 57", "固定id, 57"})
    void the_number_of_a_shape_is_no_code_of_another_list(String header, String code) {
        RowReading reading = read(SourceKind.BUILDINGS, Map.of(header, Field.BUILDING_CODE), List.of(), "57");
        assertThat(reading.values()).containsEntry(Field.BUILDING_CODE, code);
    }
}
