package org.sunmao.app.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.testing.SunmaoDatabaseTest;

@SunmaoDatabaseTest
class MeasuresTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Scope OFFICE = Scope.district("office");

    private final Counting counting = new Counting();
    private final Measures measures;
    private final WorkerDatabase worker;
    private final SettingLog log;

    MeasuresTest(WebDatabase web, WorkerDatabase worker) {
        this.worker = worker;
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
        this.log = new SettingLog(worker);
        this.measures = new Measures(web, List.of(counting), log, FigureMemory.NONE, clock);
    }

    /** A measure that counts how often it was asked. */
    private static final class Counting implements Measure {

        private static final Setting BY = new Setting("counting-by", List.of("one", "two"), "one");

        private int asked;
        private Runnable meanwhile = () -> {};

        @Override
        public Definition definition() {
            return new Definition("counting", 1, MeasureUnit.ENTERPRISES, List.of("tenants"), List.of()).asking(BY);
        }

        @Override
        public Optional<Months> findMonths(Reading reading) {
            meanwhile.run();
            return Optional.of(new Months(OCTOBER.minusMonths(50), OCTOBER));
        }

        @Override
        public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
            return Map.of(OCTOBER, Figure.of(7));
        }

        @Override
        public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
            asked++;
            return new Finding(Figure.of(asked), 1, new Coverage("buildings", 1, 1), List.of(), List.of(), List.of());
        }

        @Override
        public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
            return new RowPage(List.of(), List.of(), null);
        }
    }

    private BigDecimal ask(Scope scope, YearMonth month) {
        return answer(scope, month).finding().figure().known();
    }

    private Answer answer(Scope scope, YearMonth month) {
        return measures.findAnswer(scope, new Question("counting", month, MeasurePlace.DISTRICT))
                .orElseThrow();
    }

    @Test
    void an_answer_holds_until_the_conclusions_change() {
        assertThat(ask(OFFICE, OCTOBER)).isEqualByComparingTo("1");
        assertThat(ask(OFFICE, OCTOBER)).isEqualByComparingTo("1");
        assertThat(ask(OFFICE, OCTOBER.minusMonths(1))).isEqualByComparingTo("2");
        measures.forget(new Derived(Instant.EPOCH));
        assertThat(ask(OFFICE, OCTOBER)).isEqualByComparingTo("3");
    }

    @Test
    void an_answer_is_told_only_to_those_whose_scope_opens_the_same() {
        assertThat(ask(OFFICE, OCTOBER)).isEqualByComparingTo("1");
        assertThat(ask(Scope.district("somebody-else"), OCTOBER)).isEqualByComparingTo("1");
        assertThat(ask(OFFICE.withTax(TaxSight.EXACT), OCTOBER)).isEqualByComparingTo("2");
        assertThat(ask(Scope.none().withPerson("steward").withRegions(Set.of("990101001")), OCTOBER))
                .isEqualByComparingTo("3");
        assertThat(ask(Scope.none(), OCTOBER)).isEqualByComparingTo("4");
    }

    @Test
    void a_derivation_that_ends_in_the_middle_of_a_question_is_no_mistake() {
        var forgotten = new AtomicInteger();
        counting.meanwhile = () -> {
            log.forget();
            forgotten.incrementAndGet();
        };
        assertThat(ask(OFFICE, OCTOBER)).isEqualByComparingTo("1");
        assertThat(forgotten).hasPositiveValue();
    }

    @Test
    void a_trend_has_the_newest_36_months_and_unknown_ones_have_no_value() {
        List<Point> series = answer(OFFICE, OCTOBER).series();
        assertThat(series).hasSize(36);
        assertThat(series.get(35)).isEqualTo(new Point(OCTOBER, BigDecimal.valueOf(7)));
        assertThat(series.get(0)).isEqualTo(new Point(OCTOBER.minusMonths(35), null));
    }

    @Test
    void an_unknown_measure_or_place_has_no_answer() {
        assertThat(measures.findAnswer(OFFICE, new Question("nothing", OCTOBER, MeasurePlace.DISTRICT)))
                .isEmpty();
        assertThat(measures.findAnswer(OFFICE, new Question("counting", OCTOBER, MeasurePlace.street("990101099"))))
                .isEmpty();
        assertThat(measures.findAnswer(OFFICE, new Question("counting", OCTOBER, MeasurePlace.building(99))))
                .isEmpty();
    }

    @Test
    void the_newest_figure_is_judged_by_today_and_an_earlier_one_by_its_own_day() {
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        long tower = district.building("甲楼", null, null);
        district.list(tower, LocalDate.of(2026, 9, 20));
        district.list(tower, LocalDate.of(2026, 10, 10));
        assertThat(answer(OFFICE, OCTOBER).sources().get(0).latest()).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(answer(OFFICE, OCTOBER).freshness()).isEqualTo(Freshness.DUE);
        Answer september = answer(OFFICE, OCTOBER.minusMonths(1));
        assertThat(september.sources().get(0).latest()).isEqualTo(LocalDate.of(2026, 9, 20));
        assertThat(september.freshness()).isEqualTo(Freshness.FRESH);
    }

    @Test
    void before_its_first_list_a_source_was_not_late() {
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        long tower = district.building("甲楼", null, null);
        district.list(tower, LocalDate.of(2026, 9, 20));
        district.list(tower, LocalDate.of(2026, 10, 10));
        Answer august = answer(OFFICE, OCTOBER.minusMonths(2));
        assertThat(august.sources())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.freshness()).isEqualTo(Freshness.NOT_YET));
        assertThat(august.freshness()).isEqualTo(Freshness.NOT_AGREED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, 31, 2026-11-20, FRESH",
        "2026-10-20, 31, 2026-11-20, FRESH",
        "2026-10-19, 31, 2026-11-20, DUE",
        "2026-09-19, 31, 2026-11-20, DUE",
        "2026-09-18, 31, 2026-11-20, OVERDUE",
        ", 31, 2026-11-20, OVERDUE",
        "2020-01-01,, 2026-11-20, NOT_AGREED",
    })
    void freshness_follows_what_was_agreed(LocalDate latest, Integer cadence, LocalDate on, Freshness freshness) {
        assertThat(Freshness.of(latest, cadence, on)).isEqualTo(freshness);
    }

    @ParameterizedTest
    @CsvSource({
        "'', district",
        "district, district",
        "street:990101003, street:990101003",
        "street:none, street:none",
        "building:17, building:17",
        "street:abc,",
        "building:-1,",
        "town:1,",
    })
    void a_place_is_read_from_its_text_form(String text, String read) {
        assertThat(MeasurePlace.find(text).map(MeasurePlace::toString)).isEqualTo(Optional.ofNullable(read));
    }

    @Test
    void a_figure_is_known_or_says_why_not() {
        assertThat(Figure.unknown("months-missing").isKnown()).isFalse();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Figure(null, "", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
