package org.sunmao.app.vacancies.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.search.SearchWords;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import org.sunmao.app.vacancies.Vacancy;
import org.sunmao.app.vacancies.VacancyOrder;
import org.sunmao.app.vacancies.VacancyQuery;
import org.sunmao.app.vacancies.store.VacancyList.Place;
import tools.jackson.databind.json.JsonMapper;

/** The finder's list and map against the same question asked of every unit, one by one. */
@SunmaoDatabaseTest
class VacancyListTest {

    private static final int UNITS = 400;
    private static final int BUILDINGS = 25;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    /** A building: some have no place on the map, some no grade, some no floors that are known. */
    private record House(
            long id,
            String name,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable String street,
            @Nullable String grade,
            @Nullable Integer floors,
            List<String> sections) {}

    private record Made(
            long id,
            House house,
            @Nullable Integer floor,
            @Nullable BigDecimal area,
            @Nullable BigDecimal parts,
            @Nullable BigDecimal rent,
            LocalDate verified) {

        boolean fits(VacancyQuery query) {
            BigDecimal smallest = parts != null ? parts : area;
            return query.words().words().stream().allMatch(word -> house.name.contains(word))
                    && (query.street() == null || query.street().equals(house.street))
                    && (query.leastSqm() == null || area != null && area.compareTo(query.leastSqm()) >= 0)
                    && (query.mostSqm() == null || smallest != null && smallest.compareTo(query.mostSqm()) <= 0)
                    && (query.mostRent() == null || rent != null && rent.compareTo(query.mostRent()) <= 0)
                    && (query.grade() == null || query.grade().equals(house.grade))
                    && (query.section() == null || house.sections.contains(query.section()))
                    && (query.verifiedSince() == null || !verified.isBefore(query.verifiedSince()))
                    && (query.floor() == null || query.floor() == third())
                    && (query.box() == null || stands(query.box()));
        }

        private VacancyQuery.@Nullable Third third() {
            if (floor == null || floor <= 0 || house.floors == null) {
                return null;
            }
            return 3 * floor <= house.floors
                    ? VacancyQuery.Third.LOW
                    : 3 * floor <= 2 * house.floors ? VacancyQuery.Third.MIDDLE : VacancyQuery.Third.HIGH;
        }

        private boolean stands(VacancyQuery.Box box) {
            return house.longitude != null
                    && house.latitude != null
                    && box.west() <= house.longitude
                    && house.longitude <= box.east()
                    && box.south() <= house.latitude
                    && house.latitude <= box.north();
        }
    }

    private final Random random = new Random(11);
    private final List<Made> made = new ArrayList<>();
    private final WorkerDatabase worker;
    private final VacancyList list;

    VacancyListTest(WorkerDatabase worker, WebDatabase web) {
        this.worker = worker;
        this.list = new VacancyList(web, new JsonMapper());
    }

    /** Areas and rents from few values, so that many are equal; some are not known, some parts are larger than the unit, as people type. */
    @BeforeEach
    void build() {
        worker.client().sql("delete from vacancies.listing").update();
        made.clear();
        worker.client()
                .sql(
                        "insert into resolution.identity (id, kind, anchor_key) select n, 'unit', 'made ' || n from generate_series(1, ?) n"
                                + " on conflict do nothing")
                .param(UNITS + BUILDINGS)
                .update();
        var houses = new ArrayList<House>();
        for (long id = UNITS + 1; id <= UNITS + BUILDINGS; id++) {
            boolean placed = random.nextDouble() > .1;
            houses.add(new House(
                    id,
                    one("甲楼", "乙楼", "丙大厦") + id,
                    placed ? 120 + random.nextInt(10) * .01 : null,
                    placed ? 36 + random.nextInt(10) * .01 : null,
                    random.nextDouble() < .1 ? null : one("990101001", "990101002"),
                    random.nextDouble() < .2 ? null : one("甲级", "乙级"),
                    random.nextDouble() < .2 ? null : 10 + random.nextInt(20),
                    random.nextBoolean() ? List.of("I", "J") : List.of("L")));
        }
        for (long id = 1; id <= UNITS; id++) {
            var one = new Made(
                    id,
                    houses.get(random.nextInt(BUILDINGS)),
                    random.nextDouble() < .1 ? null : random.nextInt(30) - 2,
                    some(.1, 600),
                    some(.7, 300),
                    some(.2, 150),
                    DAY.plusDays(random.nextInt(60)));
            made.add(one);
            insert(one);
        }
    }

    private void insert(Made one) {
        House house = one.house;
        worker.client()
                .sql("""
                        insert into vacancies.listing (unit_id, building_id, building_name, street_code, grade, floors_above, floor_label, floor_order,
                            label, area_sqm, divisible_sqm, asking_rent, longitude, latitude, fit_out, remark, transport, contact, verified_on,
                            vacant_seen, neighbours, sections, search)
                        values (?, ?, ?, ?, ?, ?, '1', ?, '101', ?, ?, ?, ?, ?, '', '', '', '', ?, date '2026-06-01', '[]', string_to_array(?, ','), ?)
                        """)
                .params(Arrays.asList(
                        one.id,
                        house.id,
                        house.name,
                        house.street,
                        house.grade,
                        house.floors,
                        one.floor,
                        one.area,
                        one.parts,
                        one.rent,
                        house.longitude,
                        house.latitude,
                        one.verified,
                        String.join(",", house.sections),
                        house.name))
                .update();
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private @Nullable BigDecimal some(double unknown, int most) {
        return random.nextDouble() < unknown ? null : BigDecimal.valueOf(10L * (1 + random.nextInt(most / 10)));
    }

    private boolean asked() {
        return random.nextInt(4) == 0;
    }

    private VacancyQuery any() {
        double west = 120 + random.nextInt(6) * .01;
        double south = 36 + random.nextInt(6) * .01;
        return new VacancyQuery(
                SearchWords.of(asked() ? one("甲", "大厦", "楼40") : ""),
                asked() ? "990101001" : null,
                some(.6, 300),
                some(.5, 600),
                some(.6, 150),
                asked() ? VacancyQuery.Third.values()[random.nextInt(3)] : null,
                asked() ? "甲级" : null,
                asked() ? one("I", "L") : null,
                asked() ? DAY.plusDays(20) : null,
                random.nextBoolean() ? new VacancyQuery.Box(west, south, west + .05, south + .05) : null);
    }

    @Test
    void every_page_of_every_order_has_the_units_that_fit() {
        for (int round = 0; round < 60; round++) {
            VacancyOrder order = round % 2 == 0 ? VacancyOrder.AREA : VacancyOrder.RENT;
            boolean descending = round % 3 == 0;
            VacancyQuery query = any();
            List<Made> expected = made.stream()
                    .filter(one -> one.fits(query))
                    .sorted(order(order, descending))
                    .toList();
            assertThat(pages(query, order, descending))
                    .as("%s by %s", query, order)
                    .containsExactlyElementsOf(expected.stream().map(Made::id).toList());
            assertThat(list.list(query, order, descending, null, 7).count().rows())
                    .isEqualTo(expected.size());
        }
    }

    @Test
    void the_map_has_the_buildings_of_the_units_that_fit_those_with_most_first() {
        VacancyQuery none = new VacancyQuery(SearchWords.of(""), null, null, null, null, null, null, null, null, null);
        VacancyQuery view = new VacancyQuery(
                SearchWords.of(""),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new VacancyQuery.Box(120.02, 36.02, 120.07, 36.07));
        assertThat(list.places(none)).isNotEmpty().isEqualTo(places(none));
        assertThat(list.places(view)).isNotEmpty().isEqualTo(places(view));
        for (int round = 0; round < 60; round++) {
            VacancyQuery query = any();
            assertThat(list.places(query)).as("%s", query).isEqualTo(places(query));
        }
        // What is hidden is gone from the map at once, and a building whose last unit is gone is gone.
        House hidden = made.stream()
                .filter(one -> one.house.longitude != null)
                .findFirst()
                .orElseThrow()
                .house;
        worker.client()
                .sql("delete from vacancies.listing where building_id = ?")
                .param(hidden.id)
                .update();
        worker.client()
                .sql("delete from vacancies.listing where unit_id % 5 = 0")
                .update();
        made.removeIf(one -> one.house.equals(hidden) || one.id % 5 == 0);
        assertThat(list.places(none)).isEqualTo(places(none)).noneMatch(place -> place.buildingId() == hidden.id);
    }

    private List<Place> places(VacancyQuery query) {
        return made.stream()
                .filter(one -> one.house.longitude != null && one.fits(query))
                .collect(Collectors.groupingBy(Made::house))
                .entrySet()
                .stream()
                .map(entry -> new Place(
                        entry.getKey().id,
                        entry.getKey().name,
                        Objects.requireNonNull(entry.getKey().longitude),
                        Objects.requireNonNull(entry.getKey().latitude),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .map(Made::area)
                                .filter(Objects::nonNull)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        entry.getValue().stream()
                                .map(Made::rent)
                                .filter(Objects::nonNull)
                                .min(Comparator.naturalOrder())
                                .orElse(null)))
                .sorted(Comparator.comparing(Place::units).reversed().thenComparing(Place::buildingId))
                .toList();
    }

    private List<Long> pages(VacancyQuery query, VacancyOrder order, boolean descending) {
        var ids = new ArrayList<Long>();
        String cursor = null;
        do {
            var page = list.list(query, order, descending, cursor, 7).page();
            page.rows().stream().map(Vacancy::unitId).forEach(ids::add);
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    /** Those without the key come last, whichever way the others go. */
    private static Comparator<Made> order(VacancyOrder order, boolean descending) {
        Comparator<BigDecimal> natural = Comparator.naturalOrder();
        Comparator<BigDecimal> keys = descending ? natural.reversed() : natural;
        Comparator<Made> ids = Comparator.comparing(Made::id);
        return Comparator.comparing(
                        (Made one) -> order == VacancyOrder.AREA ? one.area() : one.rent(), Comparator.nullsLast(keys))
                .thenComparing(descending ? ids.reversed() : ids);
    }
}
