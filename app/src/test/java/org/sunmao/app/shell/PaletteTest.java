package org.sunmao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contrast of every pair of colours that carries text (WCAG 2.2, 1.4.3: at least 4.5 : 1) and of what carries meaning (1.4.11: 3 : 1). */
class PaletteTest {

    private static final Pattern BLOCK = Pattern.compile("\\{([^{}]*--paper[^{}]*)}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):\\s*#([0-9a-f]{6})");

    private final List<Map<String, String>> palettes = BLOCK.matcher(
                    WordFiles.read(WordFiles.MAIN.resolve("resources/static/css/tokens.css")))
            .results()
            .map(block -> colours(block.group(1)))
            .toList();

    private static Map<String, String> colours(String block) {
        var colours = new TreeMap<String, String>();
        COLOUR.matcher(block).results().forEach(found -> colours.put(found.group(1), found.group(2)));
        return colours;
    }

    @Test
    void the_dark_palette_is_the_same_by_choice_and_by_system() {
        assertThat(palettes).hasSize(3);
        assertThat(palettes.get(1)).isEqualTo(palettes.get(2));
        assertThat(palettes.get(1).keySet()).isEqualTo(palettes.get(0).keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper, 7",
        "ink, panel, 7",
        "ink, sunk, 7",
        "ink-2, paper, 4.5",
        "ink-2, panel, 4.5",
        "ink-2, sunk, 4.5",
        "ink-3, paper, 4.5",
        "ink-3, panel, 4.5",
        "ink-3, sunk, 4.5",
        "accent, paper, 4.5",
        "accent, panel, 4.5",
        "accent, sunk, 4.5",
        "accent-strong, panel, 4.5",
        "on-accent, accent, 4.5",
        "on-accent, accent-strong, 4.5",
        "good, good-wash, 4.5",
        "care, care-wash, 4.5",
        "bad, bad-wash, 4.5",
        "info, info-wash, 4.5",
        "mute, mute-wash, 4.5",
        "ink, good-wash, 4.5",
        "ink, care-wash, 4.5",
        "ink, bad-wash, 4.5",
        "ink, info-wash, 4.5",
        "bad, panel, 4.5",
        "wood, panel, 3",
        "wood, paper, 3",
        "stone, paper, 3",
    })
    void text_stands_out_in_both_themes(String text, String ground, double least) {
        for (Map<String, String> palette : palettes) {
            assertThat(contrast(palette.get(text), palette.get(ground))).isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void contrast_is_reckoned_as_the_standard_does() {
        assertThat(contrast("000000", "ffffff")).isEqualTo(21.0);
        assertThat(contrast("777777", "ffffff")).isBetween(4.47, 4.49);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour, 16);
        return .2126 * linear(rgb >> 16) + .7152 * linear(rgb >> 8 & 255) + .0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }
}
