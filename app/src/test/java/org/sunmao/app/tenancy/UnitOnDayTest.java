package org.sunmao.app.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a unit stands on 2025-06-30. */
class UnitOnDayTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private static Stay stay(Holder holder, @Nullable String status, @Nullable LocalDate end) {
        Long enterprise = holder == Holder.ENTERPRISE ? Long.valueOf(1) : null;
        Long mention = holder == Holder.UNLINKED ? Long.valueOf(2) : null;
        return new Stay(
                9,
                8,
                true,
                "望潮中心",
                "12",
                12,
                "1201",
                null,
                holder,
                enterprise,
                status,
                mention,
                "某某",
                null,
                null,
                Terms.NONE,
                null,
                end,
                null,
                DAY,
                DAY,
                null,
                "tenants-1");
    }

    private static UnitOnDay unit(Stay... stays) {
        return new UnitOnDay(9, "12", 12, "1201", BigDecimal.TEN, List.of(stays));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-29, LET, the ninety-first day",
        "2025-09-28, ENDS, the ninetieth day",
        "2025-06-30, ENDS, the day itself",
        "2025-05-01, ENDS, over already",
        ", LET, nobody says"
    })
    void a_lease_that_ends_within_ninety_days_is_pointed_out(LocalDate end, LettingState state, String why) {
        assertThat(unit(stay(Holder.ENTERPRISE, "confirmed", end)).state(DAY))
                .as(why)
                .isEqualTo(state);
    }

    @Test
    void a_lease_is_over_only_after_its_last_day() {
        assertThat(unit(stay(Holder.ENTERPRISE, "confirmed", DAY)).overdue(DAY)).isFalse();
        assertThat(unit(stay(Holder.ENTERPRISE, "confirmed", DAY.minusDays(1))).overdue(DAY))
                .isTrue();
    }

    @Test
    void a_holder_that_nobody_confirmed_makes_the_unit_provisional() {
        assertThat(unit(stay(Holder.ENTERPRISE, "provisional", null)).state(DAY))
                .isEqualTo(LettingState.PROVISIONAL);
        assertThat(unit(stay(Holder.UNLINKED, null, null)).state(DAY)).isEqualTo(LettingState.PROVISIONAL);
        assertThat(unit(stay(Holder.ENTERPRISE, "confirmed", null), stay(Holder.UNLINKED, null, null))
                        .state(DAY))
                .isEqualTo(LettingState.PROVISIONAL);
    }

    @Test
    void an_ending_lease_outranks_an_uncertain_holder_which_is_still_told() {
        UnitOnDay unit = unit(stay(Holder.UNLINKED, null, DAY.plusDays(5)));

        assertThat(unit.state(DAY)).isEqualTo(LettingState.ENDS);
        assertThat(unit.provisional()).isTrue();
    }

    @Test
    void vacant_is_what_a_source_says_and_unknown_what_none_does() {
        assertThat(unit(stay(Holder.VACANT, null, DAY)).state(DAY)).isEqualTo(LettingState.VACANT);
        assertThat(unit().state(DAY)).isEqualTo(LettingState.UNKNOWN);
    }
}
