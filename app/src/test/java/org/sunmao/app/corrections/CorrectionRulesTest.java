package org.sunmao.app.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.foundation.WorkCalendar;

class CorrectionRulesTest {

    private static final WorkCalendar HOLIDAY =
            new WorkCalendar(Set.of(2026), Map.of(LocalDate.of(2026, 4, 6), false, LocalDate.of(2026, 4, 11), true));

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-16",
        "2026-03-06, 2026-03-20",
        "2026-03-07, 2026-03-20",
        "2026-03-30, 2026-04-13",
        "2026-12-24, 2027-01-08"
    })
    void an_answer_is_due_after_ten_working_days(LocalDate asked, LocalDate due) {
        assertThat(CorrectionRules.due(asked, HOLIDAY)).isEqualTo(due);
    }
}
