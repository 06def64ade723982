package org.sunmao.app.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1＋1",
                "＋1",
                "－1",
                "＠A",
                "=cmd|' /C calc'!A0"
            })
    void what_a_spreadsheet_may_take_for_a_formula_is_known(String text) {
        assertThat(Cells.looksLikeFormula(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "澜湾启明软件", "A=1", "12-3", "*", "1203-1205", "（=1）"})
    void other_texts_are_left_alone(String text) {
        assertThat(Cells.looksLikeFormula(text)).isFalse();
    }

    @Test
    void what_xml_cannot_hold_is_replaced_and_the_rest_stays() {
        assertThat(Cells.clean("a\u0000b\u0008c\uD800d")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
        assertThat(Cells.clean("一\t二\n三\uD842\uDFB7")).isEqualTo("一\t二\n三\uD842\uDFB7");
    }

    @Test
    void a_text_longer_than_a_cell_is_clipped_and_says_so() {
        String clean = Cells.clean("长".repeat(40_000));

        assertThat(clean).hasSize(32_767).endsWith("…");
    }

    @ParameterizedTest
    @CsvSource({
        "楼宇, 楼宇",
        "a/b:c, a b c",
        "'[x]*?', 'x'",
        "'''quoted''', quoted",
        "'', -",
        "1234567890123456789012345678901234567890, 1234567890123456789012345678901"
    })
    void a_sheet_gets_a_name_that_it_may_have(String name, String allowed) {
        assertThat(Cells.sheetName(name)).isEqualTo(allowed);
    }
}
