package org.sunmao.benchmarks.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sunmao.benchmarks.truth.RowFound.Linked;

/** The ruler itself: each kind of answer is told from the others. */
class JudgeTest {

    private static Matched row(String kind, String truth, String zone, @Nullable Long subject, boolean confirmed) {
        var link = new Linked(truth.hashCode(), zone, subject, confirmed);
        return new Matched(new TruthFiles.Row("f", "", 1, truth, "", ""), new RowFound(kind, 1, link, null, null));
    }

    private final List<Matched> register =
            List.of(row("register", "E1", "new", 1L, true), row("register", "E2", "new", 2L, true));

    private LinkScore score(Matched... rows) {
        return LinkScore.byRow(Judge.ofEnterprises(register).judge(List.of(rows)));
    }

    @Test
    void the_right_file_counts_for_precision_and_recall() {
        LinkScore score = score(
                row("tenants", "E1", "linked", 1L, true),
                row("tenants", "E1", "linked", 2L, true),
                row("tenants", "E1", "review", null, false),
                row("tenants", "E2", "new", 9L, false));
        assertThat(score).isEqualTo(new LinkScore(4, 4, 0, 1, 1, 0, 1, 1));
        assertThat(score.precision()).isEqualTo(.5);
        assertThat(score.recall()).isEqualTo(.25);
    }

    @Test
    void a_stranger_in_somebody_elses_file_is_wrong_and_one_of_his_own_is_not() {
        LinkScore score = score(row("tenants", "S1", "linked", 1L, true), row("tenants", "S1", "new", 9L, false));
        assertThat(score).isEqualTo(new LinkScore(2, 0, 2, 0, 1, 1, 0, 0));
        assertThat(score.strangersWrongShare()).isEqualTo(.5);
    }

    @Test
    void a_file_founded_by_rows_of_two_is_seen() {
        var rows = List.of(row("register", "E1", "new", 1L, true), row("register", "E2", "linked", 1L, true));
        assertThat(Judge.ofEnterprises(rows).confirmed().mixed()).isOne();
    }

    @Test
    void two_files_of_one_are_seen() {
        var rows = List.of(row("register", "E1", "new", 1L, true), row("register", "E1", "new", 2L, true));
        assertThat(Judge.ofEnterprises(rows).confirmed().split()).isOne();
    }
}
