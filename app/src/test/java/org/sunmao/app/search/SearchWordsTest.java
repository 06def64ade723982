package org.sunmao.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void words_are_folded_and_split_at_any_space() {
        assertThat(SearchWords.of("　ＡＢ大厦  科技\t3f ").words()).containsExactly("ab大厦", "科技", "3f");
    }

    @Test
    void signs_that_mean_something_to_the_database_are_taken_literally() {
        assertThat(SearchWords.of("100%_a\\b").patterns()).containsExactly("%100\\%\\_a\\\\b%");
    }

    @Test
    void an_endless_text_is_cut() {
        assertThat(SearchWords.of("长".repeat(5000)).words().get(0)).hasSize(100);
        assertThat(SearchWords.of("a b c d e f g h i j").words()).hasSize(8);
    }

    @Test
    void an_empty_box_seeks_nothing() {
        assertThat(SearchWords.of(" 　 ").isEmpty()).isTrue();
    }
}
