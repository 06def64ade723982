package org.sunmao.app.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.policies.Amount;
import org.sunmao.app.policies.Amount.Paid;
import org.sunmao.app.policies.AmountRule;
import org.sunmao.app.policies.AmountRule.Step;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.Caps;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Condition;
import org.sunmao.app.policies.PolicyText;

/** Caps in tables; all sums in fen. */
class ReckoningTest {

    private static final AmountRule RENT = new AmountRule.Percent(Base.RENT_PAID, new BigDecimal("30"));

    private static Amount amount(
            AmountRule rule,
            Caps caps,
            Map<Base, BigDecimal> bases,
            List<Paid> before,
            @Nullable Long budget,
            long spent) {
        return amount(rule, caps, bases, before, budget, spent, null);
    }

    private static Amount amount(
            AmountRule rule,
            Caps caps,
            Map<Base, BigDecimal> bases,
            List<Paid> before,
            @Nullable Long budget,
            long spent,
            @Nullable Long enterpriseYear) {
        var clause = new Clause("a", "甲", "", "甲", new Condition.All(List.of()), rule, caps, "0".repeat(64));
        var policy = new PolicyText(
                "政策",
                "",
                "部门",
                "1",
                LocalDate.of(2026, 1, 1),
                null,
                null,
                null,
                null,
                budget,
                enterpriseYear,
                "文",
                List.of(clause));
        return new Reckoning(policy, clause, bases).in(2026, before, spent);
    }

    private static BigDecimal fen(long fen) {
        return BigDecimal.valueOf(fen);
    }

    /** What was paid, as {@code clause:year:fen} with spaces between. */
    private static List<Paid> paid(@Nullable String text) {
        var all = new ArrayList<Paid>();
        for (String each : text == null ? new String[0] : text.split(" ")) {
            String[] parts = each.split(":");
            all.add(new Paid(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2])));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        // asked for as a share of the investment of 1,000,000.00 yuan, paid before, and what may be paid now
        " 9990000,          ,  9990000, 9.99 % is below the cap",
        "10000000,          , 10000000, 10.00 % is the cap",
        "10010000,          , 10000000, 10.01 % is cut to the cap",
        " 5000000, a:2025:5000000,  5000000, two years together reach the cap",
        " 5000001, a:2025:5000000,  5000000, and not one fen more",
        " 5000000, b:2026:4990000,  5000000, another clause counts too",
        " 5000000, a:2025:4000000 b:2026:4000000, 2000000, two years and two clauses together",
        " 5000000, a:2024:10000000, 0, an old award has used everything",
        " 5000000, a:2025:10000000 a:2025:-10000000, 5000000, what came back counts no more",
    })
    void a_tenth_of_the_investment_is_the_most_over_years_and_clauses(
            long asked, @Nullable String before, long expected, String why) {
        var caps = new Caps(null, null, null, 1, BigDecimal.TEN);
        Amount amount = amount(
                new AmountRule.Fixed(asked), caps, Map.of(Base.INVESTMENT, fen(100_000_000)), paid(before), null, 0);
        assertThat(amount.fen()).as(why).isEqualTo(expected);
        assertThat(amount.steps()).singleElement().satisfies(step -> {
            assertThat(step.cap()).isEqualTo(Amount.Cap.INVESTMENT);
            assertThat(step.cuts()).as(why).isEqualTo(expected < asked);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "100, 10", "99, 9", "109, 10", "9, 0",
    })
    void what_a_tenth_allows_is_rounded_down(long investment, long most) {
        var caps = new Caps(null, null, null, 1, BigDecimal.TEN);
        assertThat(amount(
                                new AmountRule.Fixed(1000),
                                caps,
                                Map.of(Base.INVESTMENT, fen(investment)),
                                List.of(),
                                null,
                                0)
                        .fen())
                .isEqualTo(most);
    }

    @Test
    void what_is_reckoned_from_the_investment_is_capped_by_it_even_where_the_clause_does_not_say_so() {
        var rule = new AmountRule.Percent(Base.INVESTMENT, BigDecimal.TEN);
        assertThat(amount(rule, Caps.NONE, Map.of(Base.INVESTMENT, fen(1000)), paid("a:2025:60"), null, 0)
                        .fen())
                .isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        "  ,                          30000, nothing before",
        "a:2026:10000,                20000, this year’s own",
        "b:2026:10000,                30000, another clause does not count",
        "a:2025:40000,                20000, two years together",
        "a:2024:40000,                30000, the year before those does not count",
        "a:2025:40000 a:2026:15000,    5000, both",
        "a:2025:60000,                    0, all used",
        "a:2026:30000,                    0, the year is used",
    })
    void years_are_capped_alone_and_together(@Nullable String before, long expected, String why) {
        var caps = new Caps(null, 30_000L, 60_000L, 2, null);
        Amount amount = amount(RENT, caps, Map.of(Base.RENT_PAID, fen(500_000)), paid(before), null, 0);
        assertThat(amount.rawFen()).isEqualTo(150_000);
        assertThat(amount.fen()).as(why).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "70, 30", "71, 29", "99, 1", "100, 0", "130, 0"})
    void a_budget_runs_out_to_the_fen(long spent, long expected) {
        assertThat(amount(new AmountRule.Fixed(30), Caps.NONE, Map.of(), List.of(), 100L, spent)
                        .fen())
                .isEqualTo(expected);
    }

    @Test
    void all_clauses_of_a_policy_together_are_capped_for_one_enterprise_and_year() {
        assertThat(amount(new AmountRule.Fixed(30), Caps.NONE, Map.of(), paid("b:2026:90 b:2025:90"), null, 0, 100L)
                        .fen())
                .isEqualTo(10);
    }

    /** 30 % of so many fen. */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "5, 2", "4, 1", "15, 5", "100, 30", "333, 100"})
    void the_one_rounding_is_half_up_to_the_fen(long rent, long expected) {
        assertThat(amount(RENT, Caps.NONE, Map.of(Base.RENT_PAID, fen(rent)), List.of(), null, 0)
                        .fen())
                .isEqualTo(expected);
    }

    private static List<Step> rates() {
        return List.of(new Step(fen(100), null, fen(5)), new Step(fen(200), null, fen(10)));
    }

    @ParameterizedTest
    @CsvSource({"99, 0, 0", "100, 5, 0", "199, 10, 5", "200, 20, 5", "300, 30, 15"})
    void a_band_takes_the_whole_base_and_a_tier_each_part(long base, long band, long tier) {
        Map<Base, BigDecimal> bases = Map.of(Base.EQUIPMENT, fen(base));
        assertThat(amount(new AmountRule.Bands(Base.EQUIPMENT, rates()), Caps.NONE, bases, List.of(), null, 0)
                        .fen())
                .isEqualTo(band);
        assertThat(amount(new AmountRule.Tiers(Base.EQUIPMENT, rates()), Caps.NONE, bases, List.of(), null, 0)
                        .fen())
                .isEqualTo(tier);
    }

    @Test
    void area_and_persons_are_paid_each() {
        assertThat(amount(
                                new AmountRule.Per(Base.LET_AREA, 3_000),
                                Caps.NONE,
                                Map.of(Base.LET_AREA, new BigDecimal("312.5")),
                                List.of(),
                                null,
                                0)
                        .fen())
                .isEqualTo(937_500);
        assertThat(amount(
                                new AmountRule.Per(Base.HIRED, 200_000),
                                Caps.NONE,
                                Map.of(Base.HIRED, fen(3)),
                                List.of(),
                                null,
                                0)
                        .fen())
                .isEqualTo(600_000);
    }

    @Test
    void what_is_not_known_is_not_nothing() {
        var caps = new Caps(null, null, null, 1, BigDecimal.TEN);
        Amount amount = amount(RENT, caps, Map.of(), List.of(), null, 0);
        assertThat(amount.fen()).isNull();
        assertThat(amount.missing()).containsExactly(Base.RENT_PAID, Base.INVESTMENT);
        Amount capped = amount(RENT, caps, Map.of(Base.RENT_PAID, fen(100)), List.of(), null, 0);
        assertThat(Objects.requireNonNull(capped.rawFen())).isEqualTo(30);
        assertThat(capped.fen()).isNull();
    }
}
