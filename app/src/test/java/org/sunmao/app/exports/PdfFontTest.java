package org.sunmao.app.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class PdfFontTest {

    /** GB 2312, rows 16 to 87: the 6,763 characters that names are written with; every character is two bytes from A1 on. */
    private static String gb2312() {
        Charset charset = Charset.forName("GB2312");
        var text = new StringBuilder();
        for (int row = 16; row <= 87; row++) {
            for (int cell = 1; cell <= 94; cell++) {
                String read = new String(new byte[] {(byte) (0xA0 + row), (byte) (0xA0 + cell)}, charset);
                if (read.indexOf('\uFFFD') < 0) {
                    text.append(read);
                }
            }
        }
        return text.toString();
    }

    @Test
    void every_character_of_gb_2312_can_be_printed() {
        assertThat(gb2312()).hasSize(6_763);
        assertThat(PdfFont.missing(gb2312())).isEmpty();
    }

    @Test
    void marks_and_units_of_the_files_can_be_printed() {
        assertThat(PdfFont.missing("0123456789 ABC abc ，。：；、（）“”·－–%㎡²*±/ \n\t"))
                .isEmpty();
    }

    @Test
    void a_character_that_the_font_lacks_is_named_once() {
        assertThat(PdfFont.missing("吉\uD842\uDFB7\uD842\uDFB7野")).isEqualTo("\uD842\uDFB7");
    }
}
