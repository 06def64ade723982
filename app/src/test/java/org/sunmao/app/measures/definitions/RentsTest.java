package org.sunmao.app.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.lease.Rent;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowsWanted;
import org.sunmao.app.measures.Settings;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** The level of rents: how rents are reckoned, and that nobody behind masks learns one. */
@SunmaoDatabaseTest
class RentsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate LIST = LocalDate.of(2026, 10, 25);
    private static final Scope PURPOSE = Scope.district("office").withPersonalPlain(true);
    private static final Scope MASKED = Scope.district("department");

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private TinyDistrict district;

    RentsTest(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
        this.district = new TinyDistrict(worker);
    }

    @BeforeEach
    void streets() {
        TinyDistrict.wipe(worker);
        district = new TinyDistrict(worker);
        for (int i = 1; i <= 4; i++) {
            district.street("99010100" + i);
        }
    }

    private static String street(int n) {
        return "99010100" + n;
    }

    private Asking level(Scope scope) {
        return new Asking(web, new RentLevel(), scope);
    }

    /** A building of one tenant with this rent and area. */
    private long let(String street, String rent, int areaSqm, String free, LocalDate end) {
        long building = district.building("楼" + street + rent, street, 1000);
        district.list(building, LIST);
        lease(building, rent, areaSqm, free, end);
        return building;
    }

    private void lease(long building, String rent, int areaSqm, String free, LocalDate end) {
        long unit = district.unit(building, areaSqm);
        district.holds(district.enterprise("公司" + unit), unit, LIST, null, LocalDate.of(2026, 1, 1), areaSqm);
        district.rent(unit, rent, free, end);
    }

    private long let(String street, String rent, int areaSqm) {
        return let(street, rent, areaSqm, null, null);
    }

    private BigDecimal effective() {
        Settings settings = EveryMeasure.with(Settings.STANDARD, DistrictChoices.RENT_BY, DistrictChoices.EFFECTIVE);
        Finding found = web.read(
                PURPOSE,
                client -> new RentLevel().find(new Reading(client, PURPOSE, settings), MeasurePlace.DISTRICT, OCTOBER));
        return found.figure().known();
    }

    @Test
    void rents_are_weighted_by_area_and_the_median_counts_leases() {
        let(street(1), "2 sqm-day", 300);
        let(street(1), "91.25 sqm-month", 100);
        let(street(2), "5475 month", 30);
        let(street(2), "7", 50);

        // (2 × 300 + 3 × 100 + 6 × 30) ÷ 430 yuan; the bare number is left out.
        assertThat(level(PURPOSE).find(OCTOBER).figure().known()).isEqualByComparingTo("251.162791");
        assertThat(new Asking(web, new RentMedian(), PURPOSE).value(OCTOBER)).isEqualTo("300");
        assertThat(level(PURPOSE).names(OCTOBER, "rent-unit-missing")).hasSize(1);
        level(PURPOSE).assertRowsBehind(OCTOBER);
    }

    @ParameterizedTest
    @CsvSource({
        "73 days, 2026-12-31, 3.20",
        "2 months, 2026-12-31, 3.333333",
        "2026-01-01/2026-03-14, 2026-12-31, 3.20",
        ", , 4"
    })
    void the_effective_rent_spreads_time_without_rent_over_the_term(String free, LocalDate end, String yuan) {
        let(street(1), "4 sqm-day", 100, free, end);
        assertThat(effective().movePointLeft(2).setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo(yuan);
    }

    @Test
    void with_time_without_rent_and_no_end_there_is_no_effective_rent() {
        let(street(1), "4 sqm-day", 100, "2 months", null);
        let(street(1), "5 sqm-day", 100, null, null);
        assertThat(effective()).isEqualByComparingTo("500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5 sqm-day", "91.25 sqm-month", "1095 sqm-year", "9125 month", "109500 year", "7"})
    void the_database_reads_rents_as_leases_are_read(String rent) {
        BigDecimal area = BigDecimal.valueOf(100);
        BigDecimal said = worker.client()
                .sql("select measures.rent_sqm_day(?, ?)")
                .param(rent)
                .param(area)
                .query((row, n) -> java.util.Optional.ofNullable(row.getBigDecimal(1)))
                .single()
                .map(yuan -> yuan.setScale(2, RoundingMode.HALF_UP))
                .orElse(null);
        assertThat(said).isEqualTo(Rent.of(rent).orElseThrow().perSqmDay(area).orElse(null));
    }

    /** A street of so many buildings with one lease of 100 m² each. */
    private void street(int n, int buildings, String rent) {
        for (int i = 0; i < buildings; i++) {
            let(street(n), rent, 100);
        }
    }

    private List<String> told(Scope scope) {
        return level(scope).find(OCTOBER).breakdowns().get(0).parts().stream()
                .filter(part -> part.figure().isKnown())
                .map(part -> part.place().code())
                .sorted()
                .toList();
    }

    @Test
    void behind_masks_only_cells_of_three_are_told_to_half_a_yuan_and_no_building() {
        street(1, 3, "3.8 sqm-day");
        street(2, 4, "5.1 sqm-day");
        Finding finding = level(MASKED).find(OCTOBER);
        assertThat(finding.figure().known()).isEqualByComparingTo("450");
        assertThat(finding.figure().amounts()).isEmpty();
        assertThat(finding.rows()).isZero();
        assertThat(finding.breakdowns().get(0).parts().stream()
                        .map(part -> part.figure().value())
                        .filter(java.util.Objects::nonNull)
                        .map(value -> value.stripTrailingZeros().toPlainString()))
                .containsExactly("500", "400");
        assertThat(finding.breakdowns().get(1).parts()).extracting(Part::figure).containsOnly(Rents.SECRET);
        assertThat(level(MASKED)
                        .rows(MeasurePlace.DISTRICT, OCTOBER, RowsWanted.COUNTED)
                        .columns())
                .isEmpty();
        assertThat(new Asking(web, new RentMedian(), MASKED).value(OCTOBER)).isNull();
    }

    @Test
    void a_street_with_too_few_is_not_in_the_whole_either_so_that_it_is_no_rest() {
        street(1, 4, "3 sqm-day");
        street(2, 3, "5 sqm-day");
        street(3, 1, "99 sqm-day");
        assertThat(told(MASKED)).containsExactly(street(1), street(2));
        assertThat(level(MASKED).value(OCTOBER)).isEqualTo("400");
        assertThat(level(MASKED)
                        .find(MeasurePlace.street(street(3)), OCTOBER)
                        .figure()
                        .unknownWhy())
                .isEqualTo("rent-withheld");
    }

    @Test
    void a_tenant_or_a_building_of_more_than_four_fifths_hides_the_cell() {
        street(1, 2, "3 sqm-day");
        let(street(1), "8 sqm-day", 900);
        assertThat(told(MASKED)).isEmpty();
        assertThat(level(MASKED).value(OCTOBER)).isNull();
        // Two buildings are two landlords, however many leases they have.
        street(2, 2, "3 sqm-day");
        assertThat(told(MASKED)).isEmpty();
    }

    @Test
    void a_steward_sees_the_cell_of_the_street_that_everybody_sees() {
        street(1, 3, "3 sqm-day");
        street(2, 3, "5 sqm-day");
        Scope steward = Scope.none().withPerson("steward").withRegions(Set.of(street(2)));
        assertThat(level(steward).value(OCTOBER)).isEqualTo("500");
        Scope two = steward.withRegions(Set.of(street(1), street(2)));
        assertThat(level(two).find(OCTOBER).figure().unknownWhy()).isEqualTo("rent-by-street");
        assertThat(told(two)).containsExactly(street(1), street(2));
    }

    @Test
    void who_is_not_signed_in_is_told_no_cell() {
        street(1, 3, "3 sqm-day");
        assertThat(cells(MASKED)).isEqualTo(2);
        assertThat(cells(Scope.none())).isZero();
    }

    private long cells(Scope scope) {
        return web.read(
                scope,
                client -> client.sql("select count(*) from measures.rent_cells(array[date '2026-10-31'], false)")
                        .query(Long.class)
                        .single());
    }

    @Test
    void a_manager_sees_the_leases_of_the_own_source_and_no_others() {
        long own = let(street(1), "3 sqm-day", 100);
        let(street(1), "5 sqm-day", 100);
        Scope manager = Scope.none().withPerson("manager").withBuildings(List.of(own));
        assertThat(level(manager).find(OCTOBER).figure()).isEqualTo(Rents.SECRET);
        assertThat(level(manager.withSources(List.of("tenants-tiny"))).value(OCTOBER))
                .isEqualTo("300");
        assertThat(level(manager.withSources(List.of("another")))
                        .find(OCTOBER)
                        .figure()
                        .value())
                .isNull();
    }
}
