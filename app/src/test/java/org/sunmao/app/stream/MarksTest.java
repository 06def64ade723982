package org.sunmao.app.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarksTest {

    private static Map<String, String> parts(String... idsAndTexts) {
        var parts = new LinkedHashMap<String, String>();
        for (int i = 0; i < idsAndTexts.length; i += 2) {
            parts.put(idsAndTexts[i], idsAndTexts[i + 1]);
        }
        return parts;
    }

    @Test
    void what_differs_from_a_state_is_read_from_its_marks_alone() {
        String before = Marks.of(parts("a", "一", "b", "二", "c", "三")).written();
        Marks now = Marks.of(parts("a", "一", "b", "两", "c", "三"));

        assertThat(now.changedSince(before)).containsExactly("b");
        assertThat(now.changedSince(now.written())).isEmpty();
        assertThat(now.isSameList(before)).isTrue();
    }

    @Test
    void marks_of_other_parts_or_none_at_all_mean_everything() {
        Marks now = Marks.of(parts("a", "一", "b", "二"));

        assertThat(now.changedSince("")).containsExactly("a", "b");
        assertThat(now.changedSince("nonsense\n.x")).containsExactly("a", "b");
        assertThat(now.changedSince(Marks.of(parts("b", "二", "a", "一")).written()))
                .containsExactly("a", "b");
        assertThat(now.changedSince(now.written() + ".more")).containsExactly("a", "b");
        assertThat(now.isSameList(Marks.of(parts("a", "一")).written())).isFalse();
    }

    @Test
    void they_fit_into_a_header_for_forty_parts() {
        var many = new LinkedHashMap<String, String>();
        for (int i = 0; i < 40; i++) {
            many.put("part" + i, "text".repeat(i * 1_000));
        }
        assertThat(Marks.of(many).written()).hasSizeLessThan(400).matches("[A-Za-z0-9_.-]+");
    }
}
