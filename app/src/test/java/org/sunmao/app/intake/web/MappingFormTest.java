package org.sunmao.app.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sunmao.app.intake.FilePreview;
import org.sunmao.app.intake.SheetPreview;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;

class MappingFormTest {

    private static final List<String> COLUMNS = List.of("企业", "税额", "电话");

    private static SheetPreview sheet(int index, List<String> headers, Map<String, Field> columns) {
        return new SheetPreview(
                index,
                "sheet " + index,
                1,
                List.of(),
                headers,
                List.of(List.of("澜湾贸易有限公司", "12", "13800001234")),
                new ColumnMapping(SourceKind.TAX, new TreeMap<>(columns), Map.of()));
    }

    private static FilePreview file(SheetPreview... sheets) {
        return new FilePreview(SourceKind.TAX, true, null, List.of(sheets));
    }

    @Test
    void sheets_with_the_same_columns_are_spoken_of_once() {
        var groups = MappingForm.suggested(
                file(sheet(0, COLUMNS, Map.of()), sheet(2, List.of("说明"), Map.of()), sheet(3, COLUMNS, Map.of())));

        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).sheets()).extracting(SheetPreview::index).containsExactly(0, 3);
    }

    @Test
    void a_sheet_that_lacks_something_is_left_out_where_another_is_complete() {
        var complete = Map.of("企业", Field.ENTERPRISE_NAME, "月份", Field.TAX_MONTH, "税额", Field.TAX_TOTAL);
        var groups = MappingForm.suggested(
                file(sheet(0, List.of("企业", "月份", "税额"), complete), sheet(1, List.of("说明"), Map.of())));

        assertThat(groups).extracting(SheetGroup::used).containsExactly(true, false);
    }

    @Test
    void what_a_person_chose_holds_for_every_sheet_of_the_group() {
        var groups = MappingForm.filled(
                file(sheet(0, COLUMNS, Map.of()), sheet(3, COLUMNS, Map.of())),
                Map.of("use0", "yes", "c0.0", "enterprise-name", "c0.1", "tax-total", "u0.1", "万元"));

        var chosen = MappingForm.chosen(groups);
        assertThat(chosen).containsOnlyKeys(0, 3);
        assertThat(chosen.get(3).columns())
                .containsExactlyInAnyOrderEntriesOf(Map.of("企业", Field.ENTERPRISE_NAME, "税额", Field.TAX_TOTAL));
        assertThat(chosen.get(3).units()).containsExactly(Map.entry("tax-total", "万元"));
        assertThat(groups.get(0).missing()).hasSize(1);
    }

    @Test
    void fields_of_another_kind_and_units_that_do_not_fit_are_not_taken() {
        var groups = MappingForm.filled(
                file(sheet(0, COLUMNS, Map.of())),
                Map.of("use0", "yes", "c0.0", "leased-area", "c0.1", "tax-total", "u0.1", "㎡", "c0.2", "no-such"));

        ColumnMapping mapping = MappingForm.chosen(groups).get(0);
        assertThat(mapping.columns()).containsOnlyKeys("税额");
        assertThat(mapping.units()).isEmpty();
    }

    @Test
    void telephones_are_masked_in_what_is_shown() {
        var groups = MappingForm.suggested(file(sheet(0, COLUMNS, Map.of())));

        assertThat(groups.get(0).rows().get(0)).containsExactly("澜湾贸易有限公司", "12", "138****1234");
    }

    private static FilePreview points(List<String> row) {
        return new FilePreview(
                SourceKind.BUILDINGS,
                true,
                null,
                List.of(new SheetPreview(
                        0,
                        "楼宇",
                        1,
                        List.of(),
                        List.of("楼宇名称", "经度", "纬度"),
                        List.of(row),
                        new ColumnMapping(SourceKind.BUILDINGS, new TreeMap<>(), Map.of()))));
    }

    private static SheetGroup filledIn(FilePreview file, String longitude, String latitude) {
        return MappingForm.filled(
                        file,
                        Map.of(
                                "use0",
                                "yes",
                                "c0.0",
                                "building-name",
                                "c0.1",
                                "longitude",
                                "u0.1",
                                longitude,
                                "c0.2",
                                "latitude",
                                "u0.2",
                                latitude))
                .get(0);
    }

    @Test
    void the_system_of_coordinates_is_chosen_like_a_unit_and_its_effect_is_shown() {
        var file = points(List.of("望澜大厦", "116.41024449916938", "39.91640428150164"));
        SheetGroup asItIs = filledIn(file, "", "");
        SheetGroup shifted = filledIn(file, "GCJ-02", "GCJ-02");

        assertThat(asItIs.mapping().units()).isEmpty();
        assertThat(asItIs.whereabouts()).isEqualTo(new Whereabouts(1, 0, "116.4102–116.4102° E, 39.9164–39.9164° N"));
        assertThat(shifted.mapping().units())
                .containsOnly(Map.entry("longitude", "GCJ-02"), Map.entry("latitude", "GCJ-02"));
        assertThat(shifted.whereabouts()).isEqualTo(new Whereabouts(1, 0, "116.4040–116.4040° E, 39.9150–39.9150° N"));
    }

    @Test
    void a_point_cannot_be_in_two_systems() {
        var file = points(List.of("望澜大厦", "116.4", "39.9"));

        assertThat(filledIn(file, "GCJ-02", "BD-09").contradictsItself()).isTrue();
        assertThat(filledIn(file, "GCJ-02", "").contradictsItself()).isTrue();
        assertThat(filledIn(file, "WGS-84", "").contradictsItself()).isFalse();
        assertThat(filledIn(file, "BD-09", "BD-09").contradictsItself()).isFalse();
    }

    @Test
    void points_abroad_are_told_before_they_are_taken_in() {
        Whereabouts abroad =
                filledIn(points(List.of("望澜大厦", "39.9", "16.4")), "", "").whereabouts();

        assertThat(abroad).isNotNull();
        assertThat(abroad.outside()).isEqualTo(1);
    }
}
