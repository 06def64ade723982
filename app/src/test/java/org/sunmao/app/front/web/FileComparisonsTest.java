package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sunmao.app.resolution.Trial;

class FileComparisonsTest {

    private static final Set<Long> OWN = Set.of(1L, 2L);

    @Test
    void moves_within_the_two_files_are_no_surprise_and_all_others_are() {
        assertThat(FileComparisons.isBeside(new Trial.Move(9, 1L, 2L), OWN)).isFalse();
        assertThat(FileComparisons.isBeside(new Trial.Move(9, 1L, null), OWN)).isFalse();
        assertThat(FileComparisons.isBeside(new Trial.Move(9, 1L, 3L), OWN)).isTrue();
        assertThat(FileComparisons.isBeside(new Trial.Move(9, 3L, 1L), OWN)).isTrue();
    }

    @Test
    void a_mention_that_stood_for_nobody_is_told_too() {
        assertThat(FileComparisons.isBeside(new Trial.Move(9, null, 1L), OWN)).isTrue();
        assertThat(FileComparisons.isBeside(new Trial.Move(9, null, 3L), OWN)).isTrue();
    }
}
