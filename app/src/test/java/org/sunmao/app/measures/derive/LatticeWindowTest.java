package org.sunmao.app.measures.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sunmao.app.measures.derive.LatticeWindow.Cell;

/** What is hidden, and why. */
class LatticeWindowTest {

    private final List<Payer> payers = new ArrayList<>();
    private final LatticeMemory memory = new LatticeMemory();

    /** Enterprises that paid this much in twelve equal months. */
    private void pay(String building, String street, long... sums) {
        for (long sum : sums) {
            payers.add(new Payer(payers.size(), building, street, sum, sum / 12));
        }
    }

    private Map<String, String> hidden() {
        return hidden(Map.of());
    }

    private Map<String, String> hidden(Map<String, String> before) {
        return LatticeWindow.plan(payers, memory, before).stream()
                .filter(c -> c.why() != null)
                .collect(Collectors.toMap(Cell::key, Cell::why));
    }

    private static @Nullable String secret(long... sums) {
        var test = new LatticeWindowTest();
        test.pay("b", "s", sums);
        return Shares.of(test.payers).secret();
    }

    @Test
    void fewer_than_three_that_paid_are_hidden() {
        assertThat(secret(1200, 1200)).isEqualTo("few");
        assertThat(secret(1200, 1200, 0)).isEqualTo("few");
        assertThat(secret(1200, 1200, 1200)).isNull();
    }

    @Test
    void fewer_than_three_that_paid_in_the_newest_month_are_hidden() {
        payers.add(new Payer(1, "b", "s", 1200, 100));
        payers.add(new Payer(2, "b", "s", 1200, 100));
        payers.add(new Payer(3, "b", "s", 1200, 0));
        assertThat(Shares.of(payers).secret()).isEqualTo("few");
    }

    @Test
    void one_above_four_fifths_is_hidden_and_exactly_four_fifths_is_not() {
        assertThat(secret(8010, 1000, 990)).isEqualTo("dominated");
        assertThat(secret(8000, 1000, 1000)).isNull();
    }

    @Test
    void a_refund_that_makes_the_sum_small_does_not_hide_the_one_that_dominates_it() {
        assertThat(secret(8000, 3000, -4000)).isEqualTo("dominated");
    }

    @Test
    void what_a_single_hidden_cell_would_tell_by_difference_is_hidden_with_it() {
        pay("a", "s", 1200);
        pay("b", "s", 1200, 1200, 1200);
        pay("c", "s", 1200, 1200, 1200, 1200, 1200);
        assertThat(hidden()).containsOnly(Map.entry("building:a", "few"), Map.entry("building:b", "difference"));
    }

    @Test
    void where_nothing_is_secret_nothing_is_hidden() {
        pay("a", "s", 1200, 1300, 1400);
        pay("b", "t", 1200, 1300, 1400);
        assertThat(hidden()).isEmpty();
    }

    @Test
    void the_buildings_of_a_hidden_street_are_hidden() {
        pay("a", "s", 1200);
        pay("b", "t", 1200, 1300, 1400);
        pay("c", "t", 1200, 1300, 1400);
        pay("d", "u", 1200, 1300, 1400, 1500, 1600, 1700, 1800);
        assertThat(hidden())
                .containsEntry("street:s", "few")
                .containsEntry("street:t", "difference")
                .containsEntry("building:b", "difference")
                .doesNotContainKeys("street:u", "building:d");
    }

    @Test
    void a_large_payer_who_moves_in_is_not_told_by_last_months_figure() {
        pay("a", "s", 1200, 1200, 1200, 1200);
        pay("b", "t", 1200, 1200, 1200, 1200, 3000);
        pay("c", "t", 1200, 1200, 1200, 1200);
        assertThat(hidden()).isEmpty();
        payers.set(8, new Payer(8, "a", "s", 3100, 250));
        assertThat(hidden()).containsEntry("street:s", "difference").containsEntry("building:a", "difference");
    }

    @Test
    void what_was_hidden_once_is_never_told() {
        pay("a", "s", 1200, 1300, 1400);
        pay("b", "s", 1200, 1300, 1400);
        assertThat(hidden(Map.of("building:a", "few"))).containsEntry("building:a", "few");
    }
}
