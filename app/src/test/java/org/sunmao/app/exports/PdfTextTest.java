package org.sunmao.app.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PdfTextTest {

    @Test
    void a_radical_becomes_its_character_also_within_a_range() {
        String table = """
                begincmap
                2 beginbfrange
                <0001> <0003> <2F23>
                <0010> <0010> <D842DFB7>
                endbfrange
                endcmap
                """;

        assertThat(PdfText.mended(table, Map.of(0x2F24, (int) '大'))).isEqualTo("""
                begincmap
                4 beginbfrange
                <0001> <0001> <2F23>
                <0002> <0002> <5927>
                <0003> <0003> <2F25>
                <0010> <0010> <D842DFB7>
                endbfrange
                endcmap
                """);
    }

    @Test
    void no_section_has_more_than_a_hundred_entries() {
        String table = "150 beginbfrange\n<0100> <01FF> <4E00>\nendbfrange\nendcmap\n";

        String mended = PdfText.mended(table, Map.of());

        assertThat(mended).contains("100 beginbfrange", "56 beginbfrange", "<01FF> <01FF> <4EFF>");
        assertThat(IntStream.range(0x100, 0x200)).allMatch(glyph -> mended.contains("<%04X> <".formatted(glyph)));
    }

    @Test
    void the_font_shares_glyphs_between_radicals_and_characters() {
        assertThat(PdfFont.radicals())
                .containsEntry(0x2F24, (int) '大')
                .containsEntry(0x2EDA, (int) '页')
                .containsEntry(0x2F00, (int) '一');
    }
}
