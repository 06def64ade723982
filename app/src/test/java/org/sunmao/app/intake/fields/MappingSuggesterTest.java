package org.sunmao.app.intake.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingSuggesterTest {

    private final MappingSuggester suggester = new MappingSuggester();

    private ColumnMapping suggest(String headers, String... rows) {
        List<List<String>> cells =
                List.of(rows).stream().map(row -> List.of(row.split(",", -1))).toList();
        return suggester.suggest(List.of(headers.split(",")), cells, null, null).mapping();
    }

    @Test
    void a_register_extract() {
        ColumnMapping mapping = suggest(
                "企业名称,统一社会信用代码,成立日期,法定代表人,注册资本（万元）,登记状态,住所,经营范围",
                "甲科技有限公司,91370203163561902G,2001-02-03,张三,500,在营,东路1号,软件开发");
        assertThat(mapping.kind()).isEqualTo(SourceKind.REGISTER);
        assertThat(mapping.complete()).isTrue();
        assertThat(mapping.columns())
                .contains(entry("住所", Field.REGISTERED_ADDRESS), entry("注册资本（万元）", Field.REGISTERED_CAPITAL));
        assertThat(mapping.units()).containsExactly(entry("registered-capital", "万元"));
    }

    @Test
    void a_tax_list_with_a_header_of_two_rows() {
        ColumnMapping mapping = suggest(
                "序号,纳税人名称,纳税人识别号,税款所属期,税收收入（万元）/增值税,税收收入（万元）/企业所得税,税收收入（万元）/合计,其中：区级留成",
                "1,甲公司,91370203163561902G,202507,1,2,3,0.5");
        assertThat(mapping.kind()).isEqualTo(SourceKind.TAX);
        assertThat(mapping.columns().values())
                .containsExactlyInAnyOrder(
                        Field.ENTERPRISE_NAME,
                        Field.CREDIT_CODE,
                        Field.TAX_MONTH,
                        Field.VAT,
                        Field.CIT,
                        Field.TAX_TOTAL,
                        Field.TAX_RETAINED);
        assertThat(mapping.units()).containsEntry("tax-total", "万元").containsEntry("vat", "万元");
    }

    @Test
    void the_unit_of_a_title_line_holds_for_all_amounts_without_one() {
        Suggestion suggestion = suggester.suggest(
                List.of("企业名称", "所属期", "合计", "建筑面积（万㎡）"),
                List.of(List.of("甲公司", "2025-07", "12.5", "1")),
                List.of("某区税收情况表", "填报单位：某局 单位：万元"),
                SourceKind.TAX,
                null);
        assertThat(suggestion.mapping().units()).containsExactly(entry("tax-total", "万元"));
    }

    @Test
    void a_road_and_its_number_in_two_columns() {
        assertThat(suggest("楼宇名称,路名,门牌号,建筑面积(㎡)", "海天大厦,望海路,17,32000").columns())
                .contains(entry("路名", Field.ROAD), entry("门牌号", Field.HOUSE_NUMBER));
        ColumnMapping english = suggest("road,no,building_name,gross_area", "望海路,17,海天大厦,32000", "东街,甲3,望潮中心,8000");
        assertThat(english.kind()).isEqualTo(SourceKind.BUILDINGS);
        assertThat(english.columns()).contains(entry("road", Field.ROAD), entry("no", Field.HOUSE_NUMBER));
    }

    @Test
    void a_running_number_is_no_house_number() {
        assertThat(suggest("no,楼宇名称,地址,建筑面积(㎡)", "1,海天大厦,望海路17号,32000").columns())
                .doesNotContainValue(Field.HOUSE_NUMBER)
                .containsEntry("地址", Field.ADDRESS);
        assertThat(suggest("楼层,门牌号,入驻企业,面积(㎡)", "12F,1201,甲科技有限公司,300").columns())
                .containsEntry("门牌号", Field.ROOM);
    }

    @Test
    void a_tenant_workbook_of_a_property_manager() {
        ColumnMapping mapping = suggest(
                "楼层,房间号,入驻企业,建筑面积(㎡),租金(元/㎡·天),租赁期限/起,租赁期限/止,联系人,联系电话,备注",
                "12F,1201,甲科技有限公司,300,3.2,2024/1/1,2026/12/31,张三,13800138000,");
        assertThat(mapping.kind()).isEqualTo(SourceKind.TENANTS);
        assertThat(mapping.columns())
                .containsEntry("建筑面积(㎡)", Field.LEASED_AREA)
                .containsEntry("租赁期限/起", Field.LEASE_START)
                .containsEntry("租赁期限/止", Field.LEASE_END)
                .containsEntry("入驻企业", Field.TENANT_NAME);
        assertThat(mapping.units()).containsEntry("rent", "元/㎡·天").containsEntry("leased-area", "㎡");
    }

    @Test
    void a_second_column_of_building_names_is_the_alias() {
        ColumnMapping mapping = suggest(
                "ID,楼宇名称,Name,FLOOR,e6,Shape_Area,geometry",
                "1,某片区地块（甲大厦）,甲大厦,5,30,0.1,{\"coordinates\":[1]}",
                "2,乙大厦1号楼,乙大厦,10,60,0.1,{\"coordinates\":[1]}",
                "3,丙大厦,丙大厦,20,120,0.1,{\"coordinates\":[1]}");
        assertThat(mapping.kind()).isEqualTo(SourceKind.BUILDINGS);
        assertThat(mapping.columns())
                .containsOnly(
                        entry("ID", Field.BUILDING_CODE),
                        entry("Name", Field.BUILDING_NAME),
                        entry("楼宇名称", Field.BUILDING_ALIAS),
                        entry("FLOOR", Field.FLOORS_ABOVE),
                        entry("geometry", Field.GEOMETRY));
    }

    @Test
    void a_header_that_names_its_system_of_coordinates_suggests_it() {
        ColumnMapping mapping = suggest("楼宇名称,地址,经度(GCJ02),纬度(GCJ02)", "甲大厦,东路1号,120.38321,36.06712");
        assertThat(mapping.columns()).containsEntry("经度(GCJ02)", Field.LONGITUDE);
        assertThat(mapping.units()).containsOnly(entry("longitude", "GCJ-02"), entry("latitude", "GCJ-02"));
        assertThat(suggest("楼宇名称,经度,纬度", "甲大厦,120.38321,36.06712").units()).isEmpty();
    }

    @Test
    void an_explicit_alias_column_stays_the_alias() {
        ColumnMapping mapping = suggest("楼宇名称,曾用名,总层数", "甲大厦A座,甲大厦,20", "乙广场B座,乙广场,30");
        assertThat(mapping.columns())
                .containsEntry("楼宇名称", Field.BUILDING_NAME)
                .containsEntry("曾用名", Field.BUILDING_ALIAS);
    }

    @ParameterizedTest
    @CsvSource({
        "'name,province,city,district,address', '甲海鲜城,某省,某市,某区,东路1号', PLACES",
        "'名称,地址,电话', '甲便利店,东路1号,13800138000', PLACES",
        "'名称,地址,层数,建成年份', '甲大厦,东路1号,20,2010', BUILDINGS",
        "'楼层,房号,单位名称,面积', '3,301,甲有限公司,100', TENANTS",
        "'单位名称,所属月份,入库税额', '甲有限公司,202501,100', TAX"
    })
    void the_kind_is_found_by_what_stands_together(String headers, String row, SourceKind kind) {
        assertThat(suggest(headers, row).kind()).isEqualTo(kind);
    }

    @Test
    void values_decide_where_headers_say_nothing() {
        Suggestion suggestion = suggester.suggest(
                List.of("A", "B", "C"),
                List.of(List.of("91370203163561902G", "甲科技有限公司", "13800138000")),
                SourceKind.REGISTER,
                null);
        assertThat(suggestion.mapping().columns())
                .containsOnly(
                        entry("A", Field.CREDIT_CODE), entry("B", Field.ENTERPRISE_NAME), entry("C", Field.PHONE));
        assertThat(suggestion.confidence()).isLessThan(0.8);
    }

    @Test
    void what_a_person_confirmed_before_wins() {
        ColumnMapping confirmed = new ColumnMapping(
                SourceKind.TENANTS,
                new TreeMap<>(Map.of("单元", Field.FLOOR, "户名", Field.TENANT_NAME)),
                Map.of("leased-area", "㎡"));
        Suggestion suggestion = suggester.suggest(
                List.of("单元", "户名", "房号", "面积"), List.of(List.of("3", "甲公司", "301", "10")), null, confirmed);
        assertThat(suggestion.mapping().columns())
                .containsEntry("单元", Field.FLOOR)
                .containsEntry("房号", Field.ROOM)
                .containsEntry("户名", Field.TENANT_NAME);
        assertThat(suggestion.reasons()).contains("remembered:单元=floor");
    }

    @Test
    void nothing_known_is_an_incomplete_mapping_of_low_confidence() {
        Suggestion suggestion = suggester.suggest(List.of("foo", "bar"), List.of(), null, null);
        assertThat(suggestion.mapping().complete()).isFalse();
        assertThat(suggestion.confidence()).isZero();
    }

    @Test
    void a_mapping_goes_through_json_and_back() {
        ColumnMapping mapping = suggest("企业名称,注册资本(万元),成立日期", "甲公司,1,2020-01-01");
        assertThat(ColumnMapping.fromJson(mapping.toJson())).isEqualTo(mapping);
    }
}
