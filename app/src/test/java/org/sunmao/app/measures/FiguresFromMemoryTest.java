package org.sunmao.app.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.series.SeriesMemory;
import org.sunmao.app.testing.SpringTestDatabase;

/** Random little districts: what is answered from memory is what the database answers, to the last digit, for every day, place and reader. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=figures-from-memory")
@Import(SpringTestDatabase.class)
@DirtiesContext
class FiguresFromMemoryTest {

    private static final YearMonth FIRST = YearMonth.of(2024, 9);
    private static final YearMonth LAST = YearMonth.of(2026, 3);
    private static final LocalDate BEGIN = FIRST.atDay(1);

    @Autowired
    WebDatabase web;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    List<Measure> measures;

    @Autowired
    SeriesMemory memory;

    private final List<Long> buildings = new ArrayList<>();
    private final Map<Long, List<Long>> units = new HashMap<>();
    private final List<Long> enterprises = new ArrayList<>();
    private Random random = new Random(0);
    private MeasurePlace area = MeasurePlace.NOWHERE;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void memoryIsTheDatabase(long seed) {
        random = new Random(seed);
        build();
        memory.open();
        memory.forget();
        await();
        var database =
                new Measures(web, measures, new SettingLog(worker), FigureMemory.NONE, Clock.systemDefaultZone());
        var recalled = new Measures(web, measures, new SettingLog(worker), memory, Clock.systemDefaultZone());
        int compared = 0;
        int years = 0;
        for (Scope reader : readers()) {
            for (LocalDate day : days()) {
                Scope scope = reader.withClocks(new Clocks(day, null, 0));
                assertThat(recalled.findMonths(scope)).isEqualTo(database.findMonths(scope));
                for (Question question : questions()) {
                    Definition definition =
                            database.findDefinition(question.measure()).orElseThrow();
                    boolean told = memory.find(scope).orElseThrow().answers(definition, question.month());
                    assertThat(told || !mustBeTold(scope, definition)).isTrue();
                    if (told) {
                        compared++;
                        years += definition.id().equals("churn")
                                        && database.findAnswer(scope, question)
                                                .filter(a ->
                                                        a.finding().figure().isKnown())
                                                .isPresent()
                                ? 1
                                : 0;
                        assertThat(recalled.findAnswer(scope, question))
                                .as("%s of %s on %s", question, scope, day)
                                .isEqualTo(database.findAnswer(scope, question));
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
        assertThat(years).as("years of moves").isPositive();
    }

    /**
     * Rates of several relations at once, what the district's choices make of a building, lengths that grow every day, and
     * rents, which are nothing to be shared: memory has no fold for them.
     */
    private static final Set<String> ASKED_OF_THE_DATABASE = Set.of(
            "commercial-buildings",
            "registration-rate",
            "tax-rate",
            "tax-per-sqm",
            "buildings-over-100m-monthly",
            "buildings-graded",
            "average-stay",
            "average-stay-ended",
            "rent-level",
            "rent-median",
            "asking-rent");

    private static boolean mustBeTold(Scope scope, Definition definition) {
        boolean tax = definition.sourceKinds().contains("tax");
        return scope.district()
                && !definition.live()
                && !(tax && scope.tax() == TaxSight.EXACT)
                && !definition.id().equals("enterprises-registered")
                && !ASKED_OF_THE_DATABASE.contains(definition.id());
    }

    private void await() {
        for (int i = 0; i < 600 && !memory.isReady(); i++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(memory.isReady()).isTrue();
    }

    private List<Scope> readers() {
        return List.of(
                Scope.district("leader").withTax(TaxSight.BANDS),
                Scope.district("member"),
                Scope.district("office").withTax(TaxSight.EXACT),
                Scope.none()
                        .withPerson("steward")
                        .withRegions(List.of("990101001"))
                        .withTax(TaxSight.BANDS),
                Scope.none()
                        .withPerson("manager")
                        .withBuildings(buildings.subList(0, 2))
                        .withTax(TaxSight.BANDS));
    }

    private List<@Nullable LocalDate> days() {
        var days = new ArrayList<@Nullable LocalDate>();
        days.add(null);
        for (int i = 0; i < 2; i++) {
            days.add(day());
        }
        return days;
    }

    private List<Question> questions() {
        var places = new ArrayList<>(List.of(
                MeasurePlace.DISTRICT,
                MeasurePlace.street("990101001"),
                MeasurePlace.street("none"),
                area,
                MeasurePlace.building(buildings.get(random.nextInt(buildings.size()))),
                MeasurePlace.NOWHERE));
        var questions = new ArrayList<Question>();
        for (Measure measure : measures) {
            for (MeasurePlace place : places) {
                for (int i = 0; i < 2; i++) {
                    questions.add(new Question(
                            measure.definition().id(),
                            FIRST.plusMonths(random.nextInt((int) ChronoUnit.MONTHS.between(FIRST, LAST) + 2)),
                            place));
                }
            }
        }
        return questions;
    }

    private LocalDate day() {
        return BEGIN.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(BEGIN, LAST.atEndOfMonth())));
    }

    private void build() {
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        buildings.clear();
        units.clear();
        enterprises.clear();
        String[] streets = {district.street("990101001"), district.street("990101002"), null};
        for (int i = 0; i < 7; i++) {
            long building = district.building(
                    "楼" + i, streets[random.nextInt(3)], random.nextInt(4) == 0 ? null : 100 + random.nextInt(900));
            buildings.add(building);
            district.listed(
                    building,
                    random.nextInt(3) == 0 ? null : 2023 + random.nextInt(4),
                    random.nextInt(3) == 0 ? null : random.nextInt(2000));
            if (random.nextInt(6) == 0) {
                district.provisional(building);
            }
            claims(building);
            changes(building);
            for (int u = 0; u < 5; u++) {
                units.computeIfAbsent(building, any -> new ArrayList<>())
                        .add(district.unit(building, random.nextInt(3) == 0 ? null : 50 + random.nextInt(200)));
            }
            lists(district, building);
        }
        for (int i = 0; i < 14; i++) {
            enterprises.add(district.enterprise("企业" + i, random.nextInt(4) == 0 ? "provisional" : "confirmed"));
        }
        spells(district);
        register(district);
        cells(district);
        area = district.inArea("临港功能区", List.of(buildings.get(0), buildings.get(3), buildings.get(5)));
    }

    /** Some are made, some are ended and of some units come or go by a change of buildings. */
    private void changes(long building) {
        var own = new Random(31 * building);
        LocalDate day = BEGIN.plusDays(own.nextInt(400));
        int kind = own.nextInt(4);
        // The first of those that send without gaps stays as it is, so that there is a year without a change.
        if (kind < 3 && buildings.indexOf(building) > 0) {
            worker.client()
                    .sql(
                            "update places.building_current set from_day = ?, until_day = ?, changed = array[cast(? as date)] where id = ?")
                    .params(kind == 0 ? day : null, kind == 1 ? day : null, day, building)
                    .update();
        }
    }

    private void claims(long building) {
        if (random.nextInt(3) > 0) {
            worker.client()
                    .sql("""
                            update places.building_current set attributes = jsonb_build_object(
                                'name', jsonb_build_array(jsonb_build_object('value', name, 'date', ?::text),
                                    jsonb_build_object('value', '旧' || name, 'date', ?::text, 'since', ?::text)),
                                'office-area', jsonb_build_array(jsonb_build_object('value', '123.50', 'since', ?::text)),
                                'rentable-area', jsonb_build_array(jsonb_build_object('value', coalesce(rentable_area_sqm, 300)::text,
                                    'date', ?::text), jsonb_build_object('value', '250.25', 'date', ?::text)))
                            where id = ?
                            """)
                    .params(
                            day().toString(),
                            day().toString(),
                            day().toString(),
                            day().toString(),
                            day().toString(),
                            day().toString(),
                            building)
                    .update();
        }
    }

    private void lists(TinyDistrict district, long building) {
        LocalDate day = BEGIN.plusDays(random.nextInt(120));
        while (day.isBefore(LAST.atEndOfMonth())) {
            boolean waits = random.nextInt(6) == 0;
            int pause = 10 + random.nextInt(80);
            // Two buildings send without gaps, so that a year of theirs can be looked at.
            boolean steady = buildings.indexOf(building) < 2;
            district.list(building, day, waits && !steady ? "waits" : "counts");
            day = day.plusDays(steady ? Math.min(pause, 40) : pause);
        }
    }

    private void spells(TinyDistrict district) {
        for (long building : buildings) {
            for (long unit : units.get(building)) {
                LocalDate from = BEGIN.plusDays(random.nextInt(200));
                while (from.isBefore(LAST.atEndOfMonth()) && random.nextInt(8) > 0) {
                    LocalDate until = from.plusDays(15 + random.nextInt(250));
                    switch (random.nextInt(8)) {
                        case 0 -> district.vacant(unit, from);
                        case 1 -> district.unlinked(unit, from);
                        default ->
                            district.holds(
                                    enterprises.get(random.nextInt(enterprises.size())),
                                    unit,
                                    from,
                                    random.nextInt(5) == 0 ? null : until,
                                    random.nextInt(3) == 0 ? from.plusDays(random.nextInt(60) - 40) : null,
                                    random.nextInt(3) == 0 ? null : 20 + random.nextInt(100));
                    }
                    from = until.plusDays(random.nextInt(30));
                }
            }
        }
        worker.client()
                .sql("update tenancy.spell_current set area_sqm = area_sqm + 0.75 where unit_id % 3 = 0")
                .update();
        worker.client()
                .sql("update places.unit_current set area_sqm = area_sqm + 0.5 where id % 4 = 0")
                .update();
    }

    private void register(TinyDistrict district) {
        var extracts = new ArrayList<LocalDate>();
        for (int i = 0; i < 4; i++) {
            extracts.add(day());
        }
        extracts.sort(null);
        extracts.stream().distinct().forEach(district::extract);
        for (long enterprise : enterprises) {
            int from = 0;
            while (from < extracts.size() && random.nextInt(5) > 0) {
                int last = from + random.nextInt(extracts.size() - from);
                district.registered(
                        enterprise,
                        random.nextInt(5) == 0 ? null : buildings.get(random.nextInt(buildings.size())),
                        extracts.get(from),
                        extracts.get(last),
                        random.nextInt(4) == 0 ? "注销" : random.nextInt(3) == 0 ? null : "在营");
                LocalDate end = extracts.get(last);
                from = last + 1;
                while (from < extracts.size() && !extracts.get(from).isAfter(end)) {
                    from++;
                }
            }
        }
    }

    private void cells(TinyDistrict district) {
        int missing = random.nextInt(30);
        for (int i = 0; i < 19; i++) {
            YearMonth month = FIRST.plusMonths(i);
            if (i == missing) {
                continue;
            }
            district.cell(month, "district", "", null, fen());
            district.cell(month, "street", "990101001", "990101001", fen());
            district.cell(month, "street", "none", "none", fen());
            district.cell(month, "building", "none", "none", fen());
            for (long building : buildings) {
                if (random.nextInt(5) > 0) {
                    district.cell(
                            month,
                            "building",
                            Long.toString(building),
                            worker.client()
                                    .sql("select coalesce(street_code, 'none') from places.building where id = ?")
                                    .param(building)
                                    .query(String.class)
                                    .single(),
                            fen());
                }
            }
        }
    }

    private @Nullable Long fen() {
        return random.nextInt(4) == 0 ? null : random.nextInt(2_000_000) * 10_000L;
    }
}
