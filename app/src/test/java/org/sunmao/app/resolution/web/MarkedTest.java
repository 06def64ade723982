package org.sunmao.app.resolution.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTest {

    /** The pieces, what is the text's own in brackets. */
    private static String marked(String text, String other) {
        return Marked.pieces(text, other).stream()
                .map(piece -> piece.own() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "海风科技有限公司, 海峰科技, 海[风]科技[有限公司]",
        "海峰科技, 海风科技有限公司, 海[峰]科技",
        "1203室, 1203室, 1203室",
        "𠮷田商店, 吉田商店, [𠮷]田商店",
        "甲, 乙, [甲]",
    })
    void what_the_other_lacks_is_marked(String text, String other, String expected) {
        assertThat(marked(text, other)).isEqualTo(expected);
    }

    @Test
    void without_another_all_is_its_own() {
        assertThat(marked("海风", "")).isEqualTo("[海风]");
        assertThat(Marked.pieces("海风", null)).containsExactly(new Marked.Piece("海风", true));
    }

    @Test
    void the_pieces_are_the_text_and_what_is_shared_is_in_the_other_in_order() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String text = random(random);
            String other = random(random);
            var pieces = Marked.pieces(text, other);
            assertThat(pieces.stream().map(Marked.Piece::text).collect(Collectors.joining()))
                    .isEqualTo(text);
            int from = 0;
            for (Marked.Piece piece : pieces) {
                for (char c : piece.own() ? new char[0] : piece.text().toCharArray()) {
                    from = other.indexOf(c, from) + 1;
                    assertThat(from).as(text + " / " + other).isPositive();
                }
            }
        }
    }

    private static String random(Random random) {
        return random.ints(random.nextInt(9), 0, 3)
                .mapToObj(i -> "海风楼".substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
