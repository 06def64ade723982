package org.sunmao.app.front.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.front.store.HolderFacts.Facts;
import org.sunmao.app.tenancy.Holder;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.UnitOnDay;

class ShadingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    /** What is known of the enterprises 1 to 3, and nothing of others. */
    private static final Facts FACTS = new Facts() {

        @Override
        public Map<Long, String> sections() {
            return Map.of(1L, "I", 2L, "M");
        }

        @Override
        public @Nullable String band(long enterprise, LocalDate day) {
            return enterprise == 1 ? "10k-100k" : enterprise == 2 ? "1m-10m" : null;
        }

        @Override
        public String registered(long enterprise, long building, LocalDate day) {
            return enterprise == 1 ? "here" : "outside";
        }
    };

    private static Stay stay(
            Holder holder, @Nullable Long enterprise, @Nullable LocalDate leaseStart, @Nullable LocalDate leaseEnd) {
        return new Stay(
                7,
                9,
                true,
                "甲楼",
                "3",
                3,
                "301",
                new BigDecimal(100),
                holder,
                enterprise,
                "confirmed",
                null,
                "某公司",
                null,
                null,
                null,
                leaseStart,
                leaseEnd,
                null,
                LocalDate.of(2025, 12, 31),
                DAY,
                null,
                "tenants-1");
    }

    private static UnitOnDay unit(Stay... stays) {
        return new UnitOnDay(7, "3", 3, "301", new BigDecimal(100), List.of(stays));
    }

    private static UnitOnDay of(Long... enterprises) {
        return unit(Arrays.stream(enterprises)
                .map(id -> stay(Holder.ENTERPRISE, id, null, null))
                .toArray(Stay[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-29, over",
        "2026-06-30, days",
        "2026-09-28, days",
        "2026-09-29, year",
        "2027-06-30, year",
        "2027-07-01, years",
        "2029-06-30, years",
        "2029-07-01, later"
    })
    void by_when_the_lease_ends(LocalDate end, String key) {
        assertThat(StepShading.byExpiry().of(unit(stay(Holder.ENTERPRISE, 1L, null, end)), DAY))
                .isEqualTo(key);
    }

    @Test
    void of_several_leases_the_first_end_counts_and_one_that_nobody_told_does_not() {
        var two = unit(
                stay(Holder.ENTERPRISE, 1L, null, null), stay(Holder.ENTERPRISE, 2L, null, LocalDate.of(2026, 8, 1)));
        assertThat(StepShading.byExpiry().of(two, DAY)).isEqualTo("days");
        assertThat(StepShading.byExpiry().of(of(1L), DAY)).isEqualTo("unsaid");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, below1",
        "2025-06-30, below3",
        "2023-06-30, below5",
        "2021-06-30, below10",
        "2016-06-30, longer"
    })
    void by_how_long_the_holder_has_been_there(LocalDate since, String key) {
        assertThat(StepShading.byStay().of(unit(stay(Holder.ENTERPRISE, 1L, since, null)), DAY))
                .isEqualTo(key);
    }

    @Test
    void by_what_is_known_of_the_holders() {
        assertThat(HolderShadings.byTax(FACTS).of(of(1L, 2L), DAY)).isEqualTo("1m-10m");
        assertThat(HolderShadings.byTax(FACTS).of(of(3L), DAY)).isEqualTo("unsaid");
        assertThat(HolderShadings.byRegistration(FACTS).of(of(1L), DAY)).isEqualTo("here");
        assertThat(HolderShadings.byRegistration(FACTS).of(of(1L, 2L), DAY)).isEqualTo("several");
        assertThat(HolderShadings.byIndustry(FACTS).of(of(2L), DAY)).isEqualTo("M");
        assertThat(HolderShadings.byIndustry(FACTS).of(of(1L, 2L), DAY)).isEqualTo("several");
        assertThat(HolderShadings.byIndustry(FACTS).of(of(3L), DAY)).isEqualTo("unsaid");
    }

    @Test
    void nothing_is_told_of_the_holder_of_an_empty_or_unknown_unit() {
        for (Shading shading : List.of(
                new StateShading(),
                StepShading.byExpiry(),
                StepShading.byStay(),
                HolderShadings.byTax(FACTS),
                HolderShadings.byRegistration(FACTS),
                HolderShadings.byIndustry(FACTS))) {
            assertThat(shading.of(unit(stay(Holder.VACANT, null, null, null)), DAY))
                    .isEqualTo("vacant");
            assertThat(shading.of(unit(), DAY)).isEqualTo("unknown");
        }
    }

    @Test
    void the_eight_commonest_sections_have_a_class_and_the_others_one_together() {
        var sections = new HashMap<Long, String>();
        long id = 1;
        for (int letter = 0; letter < 10; letter++) {
            for (int n = 0; n <= letter; n++) {
                sections.put(id++, String.valueOf((char) ('A' + letter)));
            }
        }
        Facts many = new Facts() {
            @Override
            public Map<Long, String> sections() {
                return sections;
            }

            @Override
            public @Nullable String band(long enterprise, LocalDate day) {
                return null;
            }

            @Override
            public String registered(long enterprise, long building, LocalDate day) {
                return "here";
            }
        };
        assertThat(HolderShadings.byIndustry(many).of(of(1L), DAY)).isEqualTo("others");
        assertThat(HolderShadings.byIndustry(many).of(of(4L), DAY)).isEqualTo("C");
    }

    @Test
    void no_two_tints_of_a_theme_differ_by_their_colour_alone() {
        var marks = new HashSet<String>();
        for (Tint tint : List.of(Tint.T1, Tint.T2, Tint.T3, Tint.T4, Tint.T5, Tint.T6, Tint.T7, Tint.T8, Tint.OTHER)) {
            assertThat(marks.add(tint.hatch().name())).as(tint.name()).isTrue();
        }
    }
}
