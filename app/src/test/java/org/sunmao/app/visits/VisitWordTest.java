package org.sunmao.app.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.foundation.WorkCalendar;

/** The moves of a visit, its times, and what the district agreed on. */
class VisitWordTest {

    private static final WorkCalendar CALENDAR =
            new WorkCalendar(Set.of(2026), Map.of(LocalDate.of(2026, 12, 14), false));

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, confirmed declined other-day moved cancelled done missed",
        "CONFIRMED, declined other-day moved cancelled done missed",
        "COUNTERED, accepted moved cancelled done missed",
        "DECLINED, moved",
        "DONE, ''",
        "CANCELLED, ''",
        "MISSED, ''"
    })
    void these_words_fit_this_state(VisitState state, String words) {
        assertThat(Arrays.stream(VisitWord.values())
                        .filter(word -> word.fits(state))
                        .map(VisitWord::word)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(words);
    }

    @Test
    void the_enterprise_says_three_words_and_none_of_them_takes_a_visit_from_the_record() {
        List<VisitWord> firm = Arrays.stream(VisitWord.values())
                .filter(word -> word.side() == VisitWord.Side.FIRM)
                .toList();

        assertThat(firm).containsExactly(VisitWord.CONFIRMED, VisitWord.DECLINED, VisitWord.OTHER_DAY);
        assertThat(firm)
                .extracting(VisitWord::to)
                .doesNotContain(VisitState.DONE, VisitState.CANCELLED, VisitState.MISSED);
    }

    @Test
    void every_state_is_reached_and_only_some_take_time() {
        var reached = EnumSet.of(VisitState.PROPOSED);
        Arrays.stream(VisitWord.values()).forEach(word -> reached.add(word.to()));

        assertThat(reached).isEqualTo(EnumSet.allOf(VisitState.class));
        assertThat(EnumSet.allOf(VisitState.class).stream().filter(VisitState::holds))
                .containsExactly(VisitState.PROPOSED, VisitState.CONFIRMED, VisitState.COUNTERED, VisitState.DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 10:00, true",
        "10:00, 09:00, false",
        "09:00, 09:00, false",
        "06:00, 18:00, true",
        "06:00, 18:01, false"
    })
    void a_visit_ends_after_it_begins_within_twelve_hours(LocalTime from, LocalTime to, boolean taken) {
        assertThat(Times.on(LocalDate.of(2026, 12, 1), from, to) != null).isEqualTo(taken);
    }

    @Test
    void times_are_those_of_the_district() {
        Times times = Times.on(LocalDate.of(2026, 12, 1), LocalTime.of(0, 30), LocalTime.of(1, 0));

        assertThat(times).isNotNull();
        assertThat(times.range()).isEqualTo("[2026-11-30T16:30:00Z,2026-11-30T17:00:00Z)");
        assertThat(times.day()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(times.fromTime()).isEqualTo(LocalTime.of(0, 30));
        assertThat(times.toTime()).isEqualTo(LocalTime.of(1, 0));
    }

    @ParameterizedTest
    @CsvSource({
        // A Friday: three working days later is Wednesday.
        "2026-12-04, 2026-12-20, 2026-12-09",
        "2026-12-04, 2026-12-07, 2026-12-07",
        // A holiday on the Monday.
        "2026-12-11, 2026-12-30, 2026-12-17",
        "2026-12-07, 2026-12-20, 2026-12-10"
    })
    void an_answer_is_waited_for_some_working_days_and_not_beyond_the_visit(
            LocalDate today, LocalDate visit, LocalDate until) {
        Clock clock = Clock.fixed(today.atTime(12, 0).atZone(Times.ZONE).toInstant(), Times.ZONE);

        assertThat(new VisitRules(clock, CALENDAR, 3, 12, 4).answerBy(visit)).isEqualTo(until);
    }

    @Test
    void a_setting_that_makes_no_sense_stops_the_start() {
        assertThatThrownBy(() -> new VisitRules(CALENDAR, 0, 12, 4))
                .hasMessage("sunmao.visits.answer-days: found 0, expected 1 to 60");
        assertThatThrownBy(() -> new NeedRules(
                        List.of(new NeedRule(1, "never", 5, "select 1"), new NeedRule(2, "never", 5, "select 1"))))
                .hasMessageContaining("never");
    }
}
