package org.sunmao.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmTest {
    /** Clear and even. */
    private static final double[][] M1 = {{.9, .06, .04}, {.8, .15, .05}, {.85, .15}, {.7, .2, .1}, {.95, .05}};

    private static final double[][] U1 = {{.01, .04, .95}, {.02, .08, .9}, {.1, .9}, {.05, .15, .8}, {.3, .7}};

    /** Muddy comparisons, and levels that one pair in a thousand has. */
    private static final double[][] M2 = {
        {.6, .25, .1, .05}, {.9, .099, .001}, {.55, .45}, {.75, .25}, {.5, .3, .2}, {.97, .03}
    };

    private static final double[][] U2 = {
        {.001, .02, .079, .9}, {.05, .25, .7}, {.05, .95}, {.01, .99}, {.01, .09, .9}, {.5, .5}
    };

    private static GeneratedPairs world(int set, double prior, double missing, int n, long seed) {
        return new GeneratedPairs(set == 1 ? M1 : M2, set == 1 ? U1 : U2, prior, missing, n, seed);
    }

    /**
     * The tolerance of a share is four times what the standard error would be if all pairs were labelled, doubled, because their
     * labels have to be guessed; plus .002 for the smoothing.
     */
    private static void isRecovered(Estimate found, GeneratedPairs world, double missing, boolean ofU) {
        double n = world.vectors.size() * (1 - missing);
        for (int c = 0; c < world.m.length; c++) {
            for (int l = 0; l < world.m[c].length; l++) {
                double m = world.m[c][l];
                double error = Math.sqrt(m * (1 - m) / (n * world.prior));
                assertThat(found.m(c, l)).as("m of %d at %d", c, l).isCloseTo(m, within(8 * error + .002));
                double u = world.u[c][l];
                double slack = ofU ? 8 * Math.sqrt(u * (1 - u) / n) + .002 : 1e-9;
                assertThat(found.u(c, l)).as("u of %d at %d", c, l).isCloseTo(u, within(slack));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, .3, 0, 20000, 1",
        "1, .1, .2, 50000, 2",
        "1, .02, 0, 200000, 3",
        "2, .3, 0, 20000, 4",
        "2, .1, .1, 50000, 5",
        "2, .5, .3, 50000, 6"
    })
    void known_parameters_are_recovered_without_labels(int set, double prior, double missing, int n, long seed) {
        GeneratedPairs world = world(set, prior, missing, n, seed);
        Estimate found = Em.estimate(world.patterns(), EmOptions.defaults());
        assertThat(found.converged()).isTrue();
        assertThat(found.prior()).isCloseTo(prior, within(.005 + prior * .05));
        isRecovered(found, world, missing, true);
    }

    @ParameterizedTest
    @CsvSource({
        "1, .01, 0, 100000, 1",
        "1, .001, 0, 400000, 2",
        "1, .001, .2, 400000, 3",
        "2, .01, .1, 200000, 4",
        "2, .001, 0, 1000000, 5"
    })
    void with_u_from_random_pairs_matches_may_be_as_rare_as_one_in_a_thousand(
            int set, double prior, double missing, int n, long seed) {
        GeneratedPairs world = world(set, prior, missing, n, seed);
        Estimate found = Em.estimate(world.patterns(), EmOptions.defaults().withFixedU(world.u));
        assertThat(found.converged()).isTrue();
        assertThat(found.prior()).isCloseTo(prior, within(8 * Math.sqrt(prior / n)));
        isRecovered(found, world, missing, false);
    }

    @ParameterizedTest
    @CsvSource({"true, .5, true", "true, 0, false", "false, .5, false", "false, 0, true"})
    void the_likelihood_never_falls(boolean monotone, double smoothing, boolean fixedU) {
        GeneratedPairs world = world(2, .05, .2, 5_000, 7);
        double[][] crossed = {{.1, .2, .3, .4}, {.3, .3, .4}, {.5, .5}, {.4, .6}, {.2, .5, .3}, {.5, .5}};
        EmOptions options = EmOptions.defaults()
                .withMonotone(monotone)
                .withSmoothing(smoothing)
                .withStartM(crossed);
        options = fixedU ? options.withFixedU(world.u) : options;
        List<Double> all = Em.estimate(world.patterns(), options).likelihoods();
        assertThat(all).hasSizeGreaterThan(5);
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i)).isGreaterThanOrEqualTo(all.get(i - 1) - 1e-9 * Math.abs(all.get(i)));
        }
        assertThat(all.get(all.size() - 1)).isGreaterThan(all.get(0) + 1);
    }

    @Test
    void the_order_of_pairs_leaves_no_trace() {
        GeneratedPairs world = world(2, .1, .1, 3_000, 8);
        Estimate first = Em.estimate(shuffled(world, 1), EmOptions.defaults());
        Estimate second = Em.estimate(shuffled(world, 2), EmOptions.defaults());
        assertThat(second.likelihoods()).isEqualTo(first.likelihoods());
        assertThat(second.prior()).isEqualTo(first.prior());
        for (int c = 0; c < first.comparisons(); c++) {
            for (int l = 0; l < first.levels(c); l++) {
                assertThat(second.bits(c, l)).isEqualTo(first.bits(c, l));
            }
        }
    }

    private static Patterns shuffled(GeneratedPairs world, long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < world.vectors.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        Patterns.Builder counted = Patterns.builder(world.levels());
        for (int i : order) {
            counted.add(world.vectors.get(i));
            if (i % 10 == 0) {
                counted.label(world.vectors.get(i), world.truth.get(i), 1.0 / (1 + i));
            }
        }
        return counted.build();
    }

    /** Two comparisons alone cannot tell which of two kinds of pair matches; a few decisions can. */
    @Test
    void what_a_person_decided_moves_the_weights() {
        double[][] m = {{.9, .1}, {.2, .8}};
        double[][] u = {{.1, .9}, {.7, .3}};
        GeneratedPairs world = new GeneratedPairs(m, u, .4, 0, 4_000, 9);
        EmOptions free = EmOptions.defaults().withMonotone(false).withStartM(new double[][] {{.5, .5}, {.9, .1}});
        Patterns.Builder counted = Patterns.builder(2, 2);
        world.vectors.forEach(counted::add);
        Estimate without = Em.estimate(counted.build(), free);
        assertThat(without.bits(0, 0)).isNegative();
        for (int i = 0; i < 200; i++) {
            counted.label(world.vectors.get(i), world.truth.get(i), 20);
        }
        Estimate with = Em.estimate(counted.build(), free);
        assertThat(with.bits(0, 0)).isGreaterThan(2);
        assertThat(with.m(0, 0)).isCloseTo(.9, within(.05));
        assertThat(with.u(0, 0)).isCloseTo(.1, within(.05));
        assertThat(with.prior()).isCloseTo(.4, within(.05));
    }

    @Test
    void decisions_about_chosen_pairs_do_not_say_how_many_pairs_match() {
        Patterns.Builder counted = Patterns.builder(2, 2, 2);
        double[][] m = {{.95, .05}, {.9, .1}, {.9, .1}};
        double[][] u = {{.02, .98}, {.05, .95}, {.03, .97}};
        new GeneratedPairs(m, u, .01, 0, 50_000, 10).vectors.forEach(counted::add);
        new GeneratedPairs(m, u, 1, 0, 5_000, 11).vectors.forEach(v -> counted.label(v, true, 1));
        assertThat(Em.estimate(counted.build(), EmOptions.defaults()).prior()).isCloseTo(.01, within(.002));
    }

    /** The middle level is drawn more often among others than it should be: unconstrained, it weighs less than the last. */
    @Test
    void a_closer_level_never_weighs_less_where_levels_are_held_in_order() {
        double[][] m = {{.8, .02, .18}, {.9, .1}, {.9, .1}, {.85, .15}};
        double[][] u = {{.05, .35, .6}, {.05, .95}, {.1, .9}, {.03, .97}};
        Patterns patterns = new GeneratedPairs(m, u, .2, 0, 20_000, 11).patterns();
        Estimate free = Em.estimate(patterns, EmOptions.defaults().withMonotone(false));
        assertThat(free.bits(0, 1)).isLessThan(free.bits(0, 2) - 1);
        for (EmOptions options :
                List.of(EmOptions.defaults(), EmOptions.defaults().withFixedU(u))) {
            Estimate held = Em.estimate(patterns, options);
            assertThat(held.bits(0, 0)).isGreaterThan(held.bits(0, 1));
            assertThat(held.bits(0, 1)).isCloseTo(held.bits(0, 2), within(1e-9));
            assertThat(held.m(0, 0) + held.m(0, 1) + held.m(0, 2)).isCloseTo(1, within(1e-9));
            assertThat(held.u(0, 0) + held.u(0, 1) + held.u(0, 2)).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void a_fixed_level_stays_and_the_others_share_the_rest() {
        GeneratedPairs world = world(1, .1, 0, 20_000, 12);
        double free = Double.NaN;
        double[][] fixed = {{free, .3, free}, {free, free, free}, {.85, .15}, {free, free, free}, {free, free}};
        Estimate found = Em.estimate(world.patterns(), EmOptions.defaults().withFixedM(fixed));
        assertThat(found.m(0, 1)).isEqualTo(.3);
        assertThat(found.m(2, 0)).isEqualTo(.85);
        assertThat(found.m(0, 0) + found.m(0, 2)).isCloseTo(.7, within(1e-9));
        assertThat(found.m(0, 0) / found.m(0, 2)).isBetween(15.0, 35.0);
        assertThatThrownBy(() ->
                        Em.estimate(world.patterns(), EmOptions.defaults().withFixedM(new double[][] {
                            {.9, .9, free}, {1, 0, 0}, {1, 0}, {1, 0, 0}, {1, 0}
                        })))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_fixed_prior_stays() {
        GeneratedPairs world = world(1, .1, 0, 5_000, 13);
        assertThat(Em.estimate(world.patterns(), EmOptions.defaults().withFixedPrior(.07))
                        .prior())
                .isEqualTo(.07);
    }

    @Test
    void a_missing_value_is_no_evidence() {
        Estimate found = Em.estimate(world(1, .1, .1, 5_000, 14).patterns(), EmOptions.defaults());
        byte[] none = {-1, -1, -1, -1, -1};
        assertThat(found.bits(none)).isZero();
        assertThat(found.posterior(none)).isCloseTo(found.prior(), within(1e-12));
        assertThat(found.posterior(new byte[] {0, -1, -1, -1, -1})).isGreaterThan(found.prior() * 3);
    }

    @Test
    void nothing_to_learn_from_gives_the_start_values() {
        Estimate found = Em.estimate(Patterns.builder(3).build(), EmOptions.defaults());
        assertThat(found.converged()).isTrue();
        assertThat(found.prior()).isEqualTo(.1);
        assertThat(found.m(0, 0) / found.m(0, 1)).isCloseTo(5, within(1e-9));
        assertThat(found.u(0, 0)).isCloseTo(1 / 3.0, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3, 0", "0, -2", "0, 0, 0", "1"})
    void a_vector_that_does_not_fit_is_refused(String vector) {
        String[] words = vector.split(",");
        byte[] bytes = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = Byte.parseByte(words[i].trim());
        }
        assertThatThrownBy(() -> Patterns.builder(3, 3).add(bytes)).isInstanceOf(IllegalArgumentException.class);
    }
}
