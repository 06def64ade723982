package org.sunmao.app.front.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plan on paper and the plan on the screen look alike. */
class TintTest {

    private static final Pattern RULE = Pattern.compile("\\.(plan-\\w+) \\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("(--t\\d(?:-wash)?): (#[0-9a-f]{6})");

    private static String sheet() throws IOException {
        try (var in = TintTest.class.getResourceAsStream("/static/css/plan.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> rules() throws IOException {
        var rules = new HashMap<String, String>();
        Matcher rule = RULE.matcher(sheet());
        while (rule.find()) {
            rules.merge(rule.group(1), rule.group(2).strip(), (one, other) -> one + other);
        }
        return rules;
    }

    @Test
    void every_tint_has_a_look_of_its_own_on_the_screen() throws IOException {
        Map<String, String> rules = rules();
        var looks = new HashMap<String, Tint>();
        for (Tint tint : Tint.values()) {
            assertThat(rules).containsKey(tint.style());
            assertThat(looks.put(Objects.requireNonNull(rules.get(tint.style())), tint))
                    .as("%s looks like another", tint)
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Tint.class,
            names = {"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"})
    void classes_of_themes_have_the_colours_of_the_light_palette_on_paper(Tint tint) throws IOException {
        String css = sheet();
        var light = new HashMap<String, String>();
        Matcher colour = COLOUR.matcher(css.substring(0, css.indexOf("@media (prefers-color-scheme: dark)")));
        while (colour.find()) {
            light.put(colour.group(1), colour.group(2));
        }
        String name = "--" + tint.name().toLowerCase(Locale.ROOT);
        assertThat(light.get(name)).isEqualTo(tint.edge());
        assertThat(light.get(name + "-wash")).isEqualTo(tint.fill());
        assertThat(rules().get(tint.style())).contains("var(" + name + ")", "var(" + name + "-wash)");
    }
}
