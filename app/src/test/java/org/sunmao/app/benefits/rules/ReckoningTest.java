package org.sunmao.app.benefits.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.ProjectFile.Contract;
import org.sunmao.app.benefits.ProjectFile.Entry;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.ProjectFile.Plot;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.ProjectFile.Standing;
import org.sunmao.app.benefits.ProjectFile.Wage;
import org.sunmao.app.benefits.Sharing;

/** What a season comes to, by hand and at random. */
class ReckoningTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Season YEAR = new Season(1, "2026", FIRST, LAST, Standing.OPEN);

    private final List<Party> parties = new ArrayList<>();
    private final List<Plot> plots = new ArrayList<>();
    private final List<Contract> contracts = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Wage> wages = new ArrayList<>();

    private ProjectFile file() {
        return new ProjectFile(
                1,
                parties,
                plots,
                List.of(),
                contracts,
                List.of(YEAR),
                entries,
                wages,
                List.of(),
                List.of(),
                List.of());
    }

    private void party(long id, boolean household, int shares) {
        parties.add(new Party(id, "H" + id, household, "某", "某*", "东坪村", 3, shares, FIRST, null));
    }

    private void plot(long party, int mu, LocalDate from, LocalDate until) {
        plots.add(new Plot(plots.size() + 1, party, "东坪村", "田", mu, false, null, from, until, null));
    }

    private void contract(Sharing sort, long rate) {
        contracts.add(new Contract(contracts.size() + 1, sort, rate, "", "约定", FIRST, LAST, null));
    }

    private void entry(boolean output, long fen) {
        entries.add(new Entry(entries.size() + 1, 1, output, "种苗", 1000, "批", fen, fen, FIRST, "单", null));
    }

    private Reckoning.Pool pool(Sharing sort) {
        return Reckoning.of(file(), YEAR).pools().stream()
                .filter(each -> each.sort() == sort)
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> fen(Reckoning.Pool pool) {
        return pool.parts().stream().map(Reckoning.Part::fen).toList();
    }

    @Test
    void rent_goes_by_mu_and_days_and_the_collective_has_its_own() {
        party(1, true, 0);
        party(2, true, 0);
        party(3, false, 0);
        plot(1, 300, FIRST, LAST);
        // 184 days of the second half.
        plot(2, 300, LocalDate.of(2026, 7, 1), LocalDate.of(2030, 12, 31));
        plot(3, 1000, LocalDate.of(2020, 1, 1), LAST);
        contract(Sharing.RENT, 40_000);
        entry(true, 100);
        // 3 mu × 400 yuan; 3 × 400 × 184 / 365 = 604.93; 10 × 400.
        assertThat(fen(pool(Sharing.RENT))).containsExactly(120_000L, 60_493L, 400_000L);
        assertThat(pool(Sharing.RENT).fen()).isEqualTo(580_493L);
    }

    @Test
    void a_whole_leap_year_is_one_year_of_rent() {
        party(1, true, 0);
        plot(1, 100, LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31));
        contracts.add(new Contract(
                1, Sharing.RENT, 36_500, "", "约定", LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31), null));
        entries.add(new Entry(1, 1, true, "种苗", 1000, "批", 5, 5, LocalDate.of(2028, 2, 1), "单", null));
        var leap = new Season(1, "2028", LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31), Standing.OPEN);
        assertThat(Reckoning.of(file(), leap).totalFen()).isEqualTo(36_500);
    }

    @Test
    void the_second_dividend_is_of_the_output_for_households_with_land_alone() {
        party(1, true, 0);
        party(2, true, 0);
        party(3, false, 0);
        plot(1, 200, FIRST, LAST);
        plot(2, 100, FIRST, LAST);
        plot(3, 9000, FIRST, LAST);
        contract(Sharing.SECOND, 500);
        entry(true, 1_000_001);
        entry(false, 900_000);
        // 5 % of 10,000.01 yuan is 500.0005, rounded 500.00.
        assertThat(pool(Sharing.SECOND).fen()).isEqualTo(50_000);
        assertThat(fen(pool(Sharing.SECOND))).containsExactly(33_333L, 16_667L);
    }

    @Test
    void shares_are_of_the_surplus_and_of_a_loss_nobody_pays() {
        party(1, true, 3);
        party(2, true, 1);
        party(3, false, 6);
        contract(Sharing.SHARE, 2000);
        entry(true, 100_000);
        entry(false, 40_000);
        assertThat(fen(pool(Sharing.SHARE))).containsExactly(3_600L, 1_200L, 7_200L);
        entry(false, 70_000);
        assertThat(fen(pool(Sharing.SHARE))).containsExactly(0L, 0L, 0L);
    }

    @Test
    void what_is_missing_is_said_and_what_was_withdrawn_does_not_count() {
        party(1, true, 0);
        contract(Sharing.SECOND, 500);
        contract(Sharing.SHARE, 500);
        assertThat(Reckoning.of(file(), YEAR).faults()).containsExactly("output", "land", "shares");
        plots.add(new Plot(9, 1, "东坪村", "田", 100, false, null, FIRST, LAST, "面积有误"));
        entries.add(new Entry(9, 1, true, "种苗", 1000, "批", 5, 5, FIRST, "单", "重复"));
        assertThat(Reckoning.of(file(), YEAR).faults()).containsExactly("output", "land", "shares");
    }

    @Test
    void every_whole_is_the_sum_of_its_parts_whatever_the_project_is() {
        var random = new Random(20261201);
        for (int n = 0; n < 2_000; n++) {
            for (List<?> rows : List.of(parties, plots, contracts, entries, wages)) {
                rows.clear();
            }
            int many = random.nextInt(1, 30);
            for (int i = 1; i <= many; i++) {
                party(i, random.nextInt(5) > 0, random.nextInt(0, 20));
                LocalDate from = FIRST.plusDays(random.nextInt(-400, 300));
                plot(i, random.nextInt(1, 3000), from, from.plusDays(random.nextInt(1, 900)));
                wages.add(new Wage(i, 1, i, 1, FIRST, 1, random.nextLong(1, 100_000), null));
            }
            contract(Sharing.RENT, random.nextLong(1, 100_000));
            contract(Sharing.RENT, random.nextLong(1, 1_000));
            contract(Sharing.SECOND, random.nextLong(1, 10_000));
            contract(Sharing.SHARE, random.nextLong(1, 10_000));
            entry(true, random.nextLong(1, 100_000_000));
            entry(false, random.nextLong(1, 100_000_000));
            Reckoning.Result result = Reckoning.of(file(), YEAR);
            for (Reckoning.Pool pool : result.pools()) {
                assertThat(pool.parts().stream().mapToLong(Reckoning.Part::fen).sum())
                        .as("%s of case %d", pool.sort(), n)
                        .isEqualTo(pool.fen());
            }
            assertThat(Reckoning.of(file(), YEAR))
                    .as("the same rows give the same fen")
                    .isEqualTo(result);
        }
    }
}
