package org.sunmao.app.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.shell.State;

class AgesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 31, FRESH",
        "2026-05-31, 31, FRESH",
        "2026-05-30, 31, DUE",
        "2026-04-30, 31, DUE",
        "2026-04-29, 31, OVERDUE",
        "2026-07-31, 31, FRESH",
        "2026-06-30,   , UNKNOWN",
        "          , 31, UNKNOWN"
    })
    void a_source_is_as_fresh_as_its_cadence_says(LocalDate latest, Integer cadenceDays, State expected) {
        assertThat(Ages.of(latest, cadenceDays, LocalDate.of(2026, 7, 1))).isEqualTo(expected);
    }
}
