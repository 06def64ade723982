package org.sunmao.app.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionRulesTest {

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-16", "2026-03-06, 2026-03-20", "2026-03-07, 2026-03-20", "2026-12-24, 2027-01-07"})
    void an_answer_is_due_after_ten_working_days(LocalDate asked, LocalDate due) {
        assertThat(CorrectionRules.due(asked)).isEqualTo(due);
    }
}
