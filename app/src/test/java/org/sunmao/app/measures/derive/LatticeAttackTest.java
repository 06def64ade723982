package org.sunmao.app.measures.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.measures.derive.LatticeWindow.Cell;

/**
 * A reader who has seen every published cell of every month, knows who sits where and who paid nothing, and subtracts whatever can be
 * subtracted. No combination of figures may depend on one enterprise, or on two: then each of the two would know the other.
 */
class LatticeAttackTest {

    private static final int WORLDS = 40;
    private static final int FIRMS = 22;

    /** Publishes one window after the other, corrections arriving in between, and says what an attacker then knows. */
    private static Knowledge attack(
            SkewedDistrict world, BiFunction<List<Payer>, LatticeMemory, List<Cell>> publisher) {
        var knowledge = new Knowledge();
        var memory = new LatticeMemory();
        for (int month = 0; month < SkewedDistrict.MONTHS; month++) {
            world.correct(month);
            for (Cell cell : publisher.apply(world.payers(month), memory)) {
                if (cell.why() == null) {
                    knowledge.add(unknowns(world, cell, month));
                }
            }
        }
        return knowledge;
    }

    private static Set<Knowledge.Unknown> unknowns(SkewedDistrict world, Cell cell, int last) {
        var sum = new HashSet<Knowledge.Unknown>();
        for (int firm = 0; firm < world.firms; firm++) {
            int at = world.home[firm][last];
            boolean in = cell.level().equals("district")
                    || cell.level().equals("street") && cell.place().equals(SkewedDistrict.street(at))
                    || cell.level().equals("building") && cell.place().equals(SkewedDistrict.place(at));
            for (int month = Math.max(0, last - 11); in && month <= last; month++) {
                if (world.fen[firm][month] != 0) {
                    sum.add(new Knowledge.Unknown(firm, month, world.version[firm][month]));
                }
            }
        }
        return sum;
    }

    private static List<Set<Integer>> found(Knowledge knowledge) {
        var found = new ArrayList<Set<Integer>>();
        for (int one = 0; one < FIRMS; one++) {
            for (int other = one + 1; other < FIRMS; other++) {
                if (knowledge.determines(Set.of(one, other))) {
                    found.add(Set.of(one, other));
                }
            }
        }
        return found;
    }

    private static List<Cell> lattice(List<Payer> payers, LatticeMemory memory) {
        return LatticeWindow.plan(payers, memory, Map.of());
    }

    /** Three enterprises and four fifths, each cell by itself: what most would call safe. */
    private static List<Cell> cellByCell(List<Payer> payers, LatticeMemory memory) {
        var cells = new ArrayList<Cell>();
        cells.add(alone("district", "", payers));
        payers.stream()
                .collect(Collectors.groupingBy(Payer::street))
                .forEach((street, its) -> cells.add(alone("street", street, its)));
        payers.stream()
                .collect(Collectors.groupingBy(Payer::building))
                .forEach((building, its) -> cells.add(alone("building", building, its)));
        return cells;
    }

    private static Cell alone(String level, String place, List<Payer> payers) {
        Shares shares = Shares.of(payers);
        return new Cell(level, place, null, shares, shares.secret());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000})
    void whoever_subtracts_all_published_figures_finds_no_enterprise_and_no_two(long seed) {
        int published = 0;
        for (int i = 0; i < WORLDS / 2; i++) {
            var world = new SkewedDistrict(seed + i, FIRMS, 4);
            Knowledge knowledge = attack(world, LatticeAttackTest::lattice);
            assertThat(found(knowledge)).as("world %s", seed + i).isEmpty();
            published += knowledge.size();
        }
        // A lattice that tells nothing would be safe too.
        assertThat(published).isGreaterThan(WORLDS / 2 * SkewedDistrict.MONTHS * 3 / 2);
    }

    @Test
    void the_same_attack_finds_enterprises_where_each_cell_is_judged_by_itself() {
        int worlds = 0;
        for (int seed = 1; seed <= 8; seed++) {
            worlds += found(attack(new SkewedDistrict(seed, FIRMS, 4), LatticeAttackTest::cellByCell))
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertThat(worlds).isGreaterThanOrEqualTo(6);
    }

    @Test
    void publishing_corrected_figures_again_would_tell_the_correction() {
        var world = new SkewedDistrict(5, FIRMS, 2);
        var knowledge = new Knowledge();
        var memory = new LatticeMemory();
        Cell district = lattice(world.payers(3), memory).get(0);
        knowledge.add(unknowns(world, district, 3));
        world.version[4][2]++;
        world.fen[4][2] += 100;
        knowledge.add(unknowns(world, district, 3));
        assertThat(knowledge.determines(Set.of(4))).isTrue();
    }

    @Test
    void no_published_sum_and_no_rest_is_four_fifths_of_one_enterprise() {
        for (int seed = 1; seed <= 200; seed++) {
            var world = new SkewedDistrict(seed, 40, 6);
            var memory = new LatticeMemory();
            for (int month = 0; month < SkewedDistrict.MONTHS; month++) {
                List<Payer> payers = world.payers(month);
                List<Cell> cells = lattice(payers, memory);
                for (List<Payer> sum : Sums.told(cells, payers)) {
                    long total = Math.abs(sum.stream().mapToLong(Payer::sumFen).sum());
                    long largest = sum.stream()
                            .mapToLong(p -> Math.abs(p.sumFen()))
                            .max()
                            .orElseThrow();
                    assertThat(largest * 5).isLessThanOrEqualTo(total * 4);
                    assertThat(sum.stream().filter(p -> p.sumFen() != 0)).hasSizeGreaterThanOrEqualTo(3);
                }
            }
        }
    }

    /** Bounds are not held as strictly as exact values; docs/secrecy.md says what else was measured. */
    @Test
    void bands_and_sums_together_tell_no_amount_to_a_quarter_of_itself() {
        assertThat(narrowed(LatticeAttackTest::lattice)).isZero();
        assertThat(narrowed(LatticeAttackTest::cellByCell)).isPositive();
    }

    /** How many amounts are then known to within a quarter of themselves, in thirty districts. */
    private static int narrowed(BiFunction<List<Payer>, LatticeMemory, List<Cell>> publisher) {
        int narrow = 0;
        for (int seed = 1; seed <= 30; seed++) {
            var world = new SkewedDistrict(seed, 40, 5);
            Bounds bounds = bounds(world, publisher);
            for (Knowledge.Unknown amount : amounts(world)) {
                double own = Math.abs(world.fen[amount.enterprise()][amount.month()]);
                double[] between = bounds.of(amount);
                narrow += between[1] - between[0] < own / 2 ? 1 : 0;
            }
        }
        return narrow;
    }

    private static List<Knowledge.Unknown> amounts(SkewedDistrict world) {
        var amounts = new ArrayList<Knowledge.Unknown>();
        for (int firm = 0; firm < world.firms; firm++) {
            for (int month = 0; month < SkewedDistrict.MONTHS; month++) {
                if (world.fen[firm][month] != 0) {
                    amounts.add(new Knowledge.Unknown(firm, month, 0));
                }
            }
        }
        return amounts;
    }

    private static Bounds bounds(SkewedDistrict world, BiFunction<List<Payer>, LatticeMemory, List<Cell>> publisher) {
        var bounds = new Bounds();
        amounts(world).forEach(a -> bounds.band(a, world.fen[a.enterprise()][a.month()]));
        var memory = new LatticeMemory();
        for (int month = 0; month < SkewedDistrict.MONTHS; month++) {
            for (Cell cell : publisher.apply(world.payers(month), memory)) {
                if (cell.why() == null) {
                    bounds.sum(unknowns(world, cell, month), cell.shares().totalFen());
                }
            }
        }
        bounds.propagate();
        return bounds;
    }
}
