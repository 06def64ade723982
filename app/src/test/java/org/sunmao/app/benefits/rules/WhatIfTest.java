package org.sunmao.app.benefits.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The example of the newspaper page: 120 mu, 5.5 million yuan, 5,000 to 8,000 yuan a mu, 5 % of the output. */
class WhatIfTest {

    @Test
    void the_example_at_both_ends() {
        WhatIf low = WhatIf.example().at(500);
        assertThat(low.perMuFen()).isEqualTo(500_000);
        assertThat(low.outputFen()).isEqualTo(60_000_000);
        assertThat(low.secondFen()).isEqualTo(3_000_000);
        // 600,000 − 180,000 costs − 48,000 rent − 30,000.
        assertThat(low.surplusFen()).isEqualTo(34_200_000);
        assertThat(low.years()).isEqualByComparingTo("16.1");
        // (48,000 + 30,000) / 100.
        assertThat(low.householdFen()).isEqualTo(78_000);
        WhatIf high = WhatIf.example().at(800);
        assertThat(high.outputFen()).isEqualTo(96_000_000);
        assertThat(high.secondFen()).isEqualTo(4_800_000);
        assertThat(high.years()).isEqualByComparingTo("8.0");
    }

    @Test
    void from_the_break_even_price_something_is_left_and_below_it_nothing() {
        for (long yield = 200; yield < 3000; yield += 37) {
            var asked = new WhatIf(12_000, 550_000_000, 500, yield, 150_000, 40_000, 500, 100);
            long even = asked.evenPriceFen();
            assertThat(asked.at(even).surplusFen()).isNotNegative();
            assertThat(asked.at(even - 1).surplusFen()).isNegative();
            assertThat(asked.at(even - 1).years()).isNull();
        }
    }

    @Test
    void without_households_or_with_all_of_it_shared_out_nothing_is_made_up() {
        var none = new WhatIf(12_000, 550_000_000, 500, 1000, 150_000, 40_000, 10_000, 0);
        assertThat(none.householdFen()).isNull();
        assertThat(none.evenPriceFen()).isNull();
        assertThat(none.years()).isNull();
    }
}
