package org.sunmao.app.vacancies.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
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
import tools.jackson.databind.json.JsonMapper;

/** The finder's list against the same question asked of every unit, one by one. */
@SunmaoDatabaseTest
class VacancyListTest {

    private static final int UNITS = 400;

    private record Made(
            long id,
            @Nullable BigDecimal area,
            @Nullable BigDecimal parts,
            @Nullable BigDecimal rent) {

        boolean fits(@Nullable BigDecimal least, @Nullable BigDecimal most, @Nullable BigDecimal dearest) {
            BigDecimal smallest = parts != null ? parts : area;
            return (least == null || area != null && area.compareTo(least) >= 0)
                    && (most == null || smallest != null && smallest.compareTo(most) <= 0)
                    && (dearest == null || rent != null && rent.compareTo(dearest) <= 0);
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
                .param(UNITS + 1)
                .update();
        for (long id = 1; id <= UNITS; id++) {
            var one = new Made(id, some(.1, 600), some(.7, 300), some(.2, 150));
            made.add(one);
            worker.client()
                    .sql("""
                            insert into vacancies.listing (unit_id, building_id, building_name, floor_label, label, area_sqm, divisible_sqm, asking_rent,
                                longitude, latitude, fit_out, remark, transport, contact, verified_on, vacant_seen, neighbours, sections, search)
                            values (?, ?, '甲楼', '1', '101', ?, ?, ?, 120, 36, '', '', '', '', date '2026-06-01', date '2026-06-01', '[]', '{}', '甲楼')
                            """)
                    .params(one.id, UNITS + 1, one.area, one.parts, one.rent)
                    .update();
        }
    }

    private @Nullable BigDecimal some(double unknown, int most) {
        return random.nextDouble() < unknown ? null : BigDecimal.valueOf(10L * (1 + random.nextInt(most / 10)));
    }

    @Test
    void every_page_of_every_order_has_the_units_that_fit() {
        for (int round = 0; round < 24; round++) {
            BigDecimal least = some(.5, 300);
            BigDecimal most = some(.2, 600);
            BigDecimal dearest = some(.5, 150);
            VacancyOrder order = round % 2 == 0 ? VacancyOrder.AREA : VacancyOrder.RENT;
            boolean descending = round % 3 == 0;
            List<Made> expected = made.stream()
                    .filter(one -> one.fits(least, most, dearest))
                    .sorted(order(order, descending))
                    .toList();
            var query = new VacancyQuery(SearchWords.of(""), null, least, most, dearest, null, null, null, null, null);
            assertThat(pages(query, order, descending))
                    .as("%s to %s, %s at most, by %s", least, most, dearest, order)
                    .containsExactlyElementsOf(expected.stream().map(Made::id).toList());
            assertThat(list.list(query, order, descending, null, 7).count().rows())
                    .isEqualTo(expected.size());
            assertThat(list.places(query).stream()
                            .mapToInt(VacancyList.Place::units)
                            .sum())
                    .isEqualTo(expected.size());
        }
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
