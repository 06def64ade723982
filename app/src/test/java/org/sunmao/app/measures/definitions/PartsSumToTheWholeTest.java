package org.sunmao.app.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.measures.derive.Lattice;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** Random little districts: whatever happens in them, the parts and the reconciling line make the whole, in every place and month. */
@SunmaoDatabaseTest
class PartsSumToTheWholeTest {

    private static final Scope OFFICE = Scope.district("office").withTax(TaxSight.EXACT);
    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final List<Measure> MEASURES = List.of(
            new EnterprisesPresent(),
            new Occupancy(),
            new TaxTwelveMonths(),
            new Buildings(),
            new OfficeArea(),
            new VacantArea(),
            new EnterprisesRegistered(),
            new BuildingsOverHundredMillion(),
            new MovesIn(),
            new MovesOut());

    private final WebDatabase web;
    private final WorkerDatabase worker;
    /** Who is where, told apart from the database: enterprise to building and the days from when and until when. */
    private final List<Stay> stays = new ArrayList<>();

    private record Stay(
            long enterprise,
            long building,
            LocalDate from,
            @Nullable LocalDate until) {}

    PartsSumToTheWholeTest(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    private Set<Long> makeDistrict(Random random) {
        TinyDistrict.wipe(worker);
        stays.clear();
        var district = new TinyDistrict(worker);
        List<@Nullable String> streets = new ArrayList<>(
                List.of(district.street("990101001"), district.street("990101002"), district.street("990101003")));
        streets.add(null);
        var firms = new ArrayList<Long>();
        for (int i = 0; i < 12; i++) {
            firms.add(district.enterprise("公司" + i, i < 10 ? "confirmed" : "provisional"));
        }
        var listed = new HashSet<Long>();
        var buildings = new ArrayList<Long>();
        for (int i = 0; i < 7; i++) {
            Integer rentable = random.nextInt(5) == 0 ? null : 100 + random.nextInt(900);
            long building = district.building("楼" + i, streets.get(random.nextInt(4)), rentable);
            district.listed(
                    building,
                    random.nextInt(4) == 0 ? null : 2024 + random.nextInt(4),
                    random.nextInt(4) == 0 ? null : 100 + random.nextInt(900));
            if (random.nextInt(7) == 0) {
                district.provisional(building);
            }
            buildings.add(building);
            if (random.nextInt(6) > 0) {
                listed.add(building);
                for (int back = 0; back < 6; back++) {
                    district.list(building, LAST.minusMonths(back).atDay(20));
                }
            }
            for (int n = random.nextInt(6); n > 0; n--) {
                fill(
                        district,
                        district.unit(building, random.nextInt(5) == 0 ? null : 50 + random.nextInt(200)),
                        building,
                        firms,
                        random);
            }
        }
        for (long firm : firms.subList(0, 8)) {
            for (int back = 0; back < 15; back++) {
                district.tax(firm, LAST.minusMonths(back), random.nextInt(2_000_000_000) - 50_000_000);
            }
        }
        register(district, firms, buildings, random);
        Lattice.publish(worker);
        return listed;
    }

    /** Two extracts, two and five months before the last month; between them some move, end or are named no more. */
    private static void register(TinyDistrict district, List<Long> firms, List<Long> buildings, Random random) {
        LocalDate first = LAST.minusMonths(5).atEndOfMonth();
        LocalDate second = LAST.minusMonths(2).atEndOfMonth();
        district.extract(first);
        district.extract(second);
        for (long firm : firms) {
            Long building = random.nextInt(5) == 0 ? null : buildings.get(random.nextInt(buildings.size()));
            String status = random.nextInt(5) == 0 ? "注销" : "在营";
            switch (random.nextInt(3)) {
                case 0 -> district.registered(firm, building, first, first, status);
                case 1 -> district.registered(firm, building, first, second, status);
                default -> {
                    district.registered(firm, buildings.get(0), first, first, "在营");
                    district.registered(firm, building, second, second, status);
                }
            }
        }
    }

    private void fill(TinyDistrict district, long unit, long building, List<Long> firms, Random random) {
        LocalDate seen = LAST.minusMonths(random.nextInt(6)).atDay(20);
        switch (random.nextInt(5)) {
            case 0 -> district.vacant(unit, seen);
            case 1 -> district.unlinked(unit, seen);
            default -> {
                long firm = firms.get(random.nextInt(firms.size()));
                LocalDate missing = random.nextInt(4) == 0 ? seen.plusMonths(1) : null;
                district.holds(firm, unit, seen, missing, null, null);
                if (firms.indexOf(firm) < 10) {
                    stays.add(new Stay(firm, building, seen, missing));
                }
            }
        }
    }

    private Finding ask(Measure measure, MeasurePlace place, YearMonth month) {
        return web.read(OFFICE, client -> measure.find(new Reading(client, OFFICE), place, month));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void parts_and_the_reconciling_line_make_the_whole(long seed) {
        makeDistrict(new Random(seed));
        for (Measure measure : MEASURES) {
            for (MeasurePlace place : List.of(MeasurePlace.DISTRICT, MeasurePlace.street("990101001"))) {
                for (int back = 0; back < 3; back++) {
                    Finding finding = ask(measure, place, LAST.minusMonths(back));
                    if (finding.figure().isKnown()) {
                        finding.breakdowns().forEach(b -> assertSums(measure, finding, b));
                    }
                }
            }
        }
    }

    private static void assertSums(Measure measure, Finding finding, Breakdown breakdown) {
        if (measure.definition().unit() == MeasureUnit.SHARE) {
            for (String amount : measure.definition().amounts()) {
                BigDecimal parts = breakdown.parts().stream()
                        .map(p -> p.figure().amount(amount))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(parts)
                        .as(amount)
                        .isEqualByComparingTo(finding.figure().amount(amount));
            }
            BigDecimal made = finding.figure()
                    .amount("let")
                    .add(finding.figure().amount("vacant"))
                    .add(finding.figure().amount("unknown"))
                    .subtract(finding.figure().amount("over"));
            assertThat(made).isEqualByComparingTo(finding.figure().amount("rentable"));
            return;
        }
        BigDecimal rest = breakdown.reconciling() == null ? BigDecimal.ZERO : breakdown.reconciling();
        BigDecimal parts = breakdown.parts().stream()
                .map(Part::figure)
                .filter(f -> f.isKnown())
                .map(f -> f.known())
                .reduce(rest, BigDecimal::add);
        assertThat(parts)
                .as(measure.definition().id())
                .isEqualByComparingTo(finding.figure().known());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void enterprises_present_are_those_that_a_plain_count_finds(long seed) {
        Set<Long> listed = makeDistrict(new Random(seed));
        var measure = new EnterprisesPresent();
        for (int back = 0; back < 4; back++) {
            YearMonth month = LAST.minusMonths(back);
            var there = new HashSet<Long>();
            Map<Long, Set<Long>> byBuilding = new HashMap<>();
            for (Stay stay : stays) {
                LocalDate day = month.atEndOfMonth();
                boolean covers = !stay.from().isAfter(day) && (stay.until() == null || day.isBefore(stay.until()));
                if (covers && listed.contains(stay.building())) {
                    there.add(stay.enterprise());
                    byBuilding
                            .computeIfAbsent(stay.building(), any -> new HashSet<>())
                            .add(stay.enterprise());
                }
            }
            Finding finding = ask(measure, MeasurePlace.DISTRICT, month);
            assertThat(finding.figure().known()).isEqualByComparingTo(Integer.toString(there.size()));
            byBuilding.forEach((building, firms) -> assertThat(ask(measure, MeasurePlace.building(building), month)
                            .figure()
                            .known())
                    .isEqualByComparingTo(Integer.toString(firms.size())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void who_is_present_is_who_was_plus_moves_in_minus_moves_out(long seed) {
        Set<Long> listed = makeDistrict(new Random(seed));
        for (long building : listed) {
            MeasurePlace place = MeasurePlace.building(building);
            for (int back = 0; back < 5; back++) {
                YearMonth month = LAST.minusMonths(back);
                BigDecimal moved = ask(new EnterprisesPresent(), place, month.minusMonths(1))
                        .figure()
                        .known()
                        .add(ask(new MovesIn(), place, month).figure().known())
                        .subtract(ask(new MovesOut(), place, month).figure().known());
                assertThat(moved)
                        .as(place + " " + month)
                        .isEqualByComparingTo(ask(new EnterprisesPresent(), place, month)
                                .figure()
                                .known());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void the_trend_says_what_the_answer_of_each_month_says(long seed) {
        makeDistrict(new Random(seed));
        List<YearMonth> months = List.of(LAST.minusMonths(3), LAST.minusMonths(1), LAST);
        for (Measure measure : MEASURES) {
            for (MeasurePlace place : List.of(MeasurePlace.DISTRICT, MeasurePlace.street("990101002"))) {
                var trend = web.read(OFFICE, client -> measure.listFigures(new Reading(client, OFFICE), place, months));
                for (YearMonth month : months) {
                    var there = ask(measure, place, month).figure();
                    var inTrend = trend.get(month);
                    BigDecimal value = inTrend == null ? null : inTrend.value();
                    if (there.value() == null) {
                        assertThat(value)
                                .as(measure.definition().id() + place + month)
                                .isNull();
                    } else {
                        assertThat(value)
                                .as(measure.definition().id() + place + month)
                                .isEqualByComparingTo(there.value());
                    }
                }
            }
        }
    }
}
