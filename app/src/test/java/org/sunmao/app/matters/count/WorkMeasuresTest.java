package org.sunmao.app.matters.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.Grants;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Question;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowsWanted;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TestPasswords;

/** What is counted of the work: parts are the whole, the whole is its rows, each reader counts what he sees, and both clocks hold. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=work-measures")
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkMeasuresTest {

    private static final List<String> STREETS = List.of("990101001", "990101002");
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final int REQUESTS = 200;

    @Autowired
    List<Measure> all;

    @Autowired
    Measures measures;

    @Autowired
    WebDatabase web;

    @Autowired
    WorkerDatabase worker;

    private Scope office;
    private Scope steward;
    private Scope member;
    private long building;

    @BeforeAll
    void world(@Autowired People people) {
        String hash = TestPasswords.hash("a-long-test-password");
        office = person(people, new NewPerson("w-office", "w", Role.OFFICE, hash, List.of()));
        steward = person(
                people, new NewPerson("w-steward", "w", Role.STEWARD, hash, List.of(GrantSpec.region(STREETS.get(0)))));
        member = person(people, new NewPerson("w-member", "w", Role.MEMBER, hash, List.of()));
        var district = new TinyDistrict(worker);
        STREETS.forEach(district::street);
        building = district.building("甲楼", STREETS.get(0), 1000);
        requests();
        projects();
    }

    private static Scope person(People people, NewPerson person) {
        people.addAll(List.of(person), "test");
        return Grants.scope(person.username(), person.role(), person.grants()).withPersonalPlain(false);
    }

    private static Timestamp at(LocalDate day) {
        return Timestamp.from(day.atTime(12, 0).atZone(MatterTime.ZONE).toInstant());
    }

    /** Of every five one is open, one has no street, and every twentieth was opened again by a promise. */
    private void requests() {
        var random = new Random(7);
        for (int i = 0; i < REQUESTS; i++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(180));
            String street = i % 5 == 0 ? null : STREETS.get(i % 2);
            long id = matter("request", "SQ-1998-" + i, street, day, "received");
            if (i % 5 != 1) {
                event(id, "close", "closed", day.plusDays(20));
            }
            if (i % 20 == 2) {
                event(id, "late-promise", "assigned", day.plusDays(40));
                event(id, "close", "closed", day.plusDays(50));
            }
        }
        long into = matter("request", "SQ-1998-M", STREETS.get(0), LocalDate.of(2026, 6, 3), "received");
        long merged = matter("request", "SQ-1998-N", STREETS.get(0), LocalDate.of(2026, 6, 4), "received");
        worker.client()
                .sql("update matters.matter set merged_into = ? where id = ?")
                .param(into)
                .param(merged)
                .update();
    }

    private long matter(String kind, String number, String street, LocalDate day, String state) {
        return worker.client()
                .sql("""
                        insert into matters.matter (kind, number, title, state, street_code, opened_by, opened_at, words)
                        values (:kind, :number, :title, :state, :street, 'work-measures', :at, '') returning id
                        """)
                .param("kind", kind)
                .param("number", number)
                .param("title", "打电话 13800001234 的事")
                .param("state", state)
                .param("street", street)
                .param("at", at(day))
                .query(Long.class)
                .single();
    }

    private void event(long matter, String event, String state, LocalDate day) {
        worker.client()
                .sql(
                        "insert into matters.event (matter_id, event, at, state, audience) values (:id, :event, :at, :state, 0)")
                .param("id", matter)
                .param("event", event)
                .param("at", at(day))
                .param("state", state)
                .update();
    }

    /** Two are new, one is a move within the district; the first agreement was corrected upwards, one arrival was reversed. */
    private void projects() {
        for (int i = 0; i < 3; i++) {
            long id = matter("project", "XM-1998-" + i, null, LocalDate.of(2026, 2, 1), "signed");
            worker.client()
                    .sql("""
                            insert into projects.project (matter_id, investor, canonical, without_place, distinctive, core, reported_at, protected_until, building_id)
                            values (:id, 'a', 'a', 'a', 'a', 'a', now(), current_date, :building)
                            """)
                    .param("id", id)
                    .param("building", i == 0 ? building : null)
                    .update();
            agreement(id, 100_000_000L * (i + 1), LocalDate.of(2026, 3, 10));
            if (i == 0) {
                agreement(id, 150_000_000L, LocalDate.of(2026, 5, 10));
            }
            if (i == 2) {
                worker.client()
                        .sql(
                                "insert into projects.mark (matter_id, mark, holds, why, at) values (:id, 'relocation', true, 'x', :at)")
                        .param("id", id)
                        .param("at", at(LocalDate.of(2026, 3, 11)))
                        .update();
            }
            long arrival = arrival(id, 40_000_000L, LocalDate.of(2026, 4, 1), null);
            if (i == 1) {
                arrival(id, -40_000_000L, LocalDate.of(2026, 5, 1), arrival);
            }
        }
    }

    private void agreement(long project, long fen, LocalDate day) {
        worker.client()
                .sql("""
                        insert into projects.agreement (matter_id, fen, signed_on, document, by_person, at)
                        values (:id, :fen, :day, '协议', 'test', :at)
                        """)
                .param("id", project)
                .param("fen", fen)
                .param("day", day)
                .param("at", at(day))
                .update();
    }

    private long arrival(long project, long fen, LocalDate month, Long reverses) {
        return worker.client()
                .sql("""
                        insert into projects.arrival (matter_id, month, fen, proof, reverses, by_person, at)
                        values (:id, :month, :fen, '回单', :reverses, 'test', :at) returning id
                        """)
                .param("id", project)
                .param("month", month)
                .param("fen", fen)
                .param("reverses", reverses)
                .param("at", at(month.plusDays(9)))
                .query(Long.class)
                .single();
    }

    private List<Measure> live() {
        return all.stream().filter(m -> m.definition().live()).toList();
    }

    private Finding find(Scope scope, Measure measure, MeasurePlace place, YearMonth month) {
        return web.read(scope, client -> measure.find(new Reading(client, scope), place, month));
    }

    private BigDecimal value(Scope scope, String measure, YearMonth month) {
        return measures.findAnswer(scope, new Question(measure, month, MeasurePlace.DISTRICT))
                .orElseThrow()
                .finding()
                .figure()
                .known();
    }

    private List<List<RowPage.Cell>> rows(
            Scope scope, Measure measure, MeasurePlace place, YearMonth month, String why) {
        return web.read(scope, client -> {
            var rows = new ArrayList<List<RowPage.Cell>>();
            String after = "";
            while (after != null) {
                RowPage page =
                        measure.listRows(new Reading(client, scope), place, month, new RowsWanted(why, after, 7));
                rows.addAll(page.rows());
                after = page.next();
            }
            return rows;
        });
    }

    private void check(Scope scope, Measure measure, MeasurePlace place, YearMonth month) {
        String what = measure.definition().id() + " " + place + " " + month;
        Finding finding = find(scope, measure, place, month);
        Map<YearMonth, Figure> figures =
                web.read(scope, client -> measure.listFigures(new Reading(client, scope), place, List.of(month)));
        if (!finding.figure().isKnown()) {
            assertThat(figures).as(what).isEmpty();
            assertThat(measure.definition().notKnown())
                    .contains(finding.figure().unknownWhy());
            return;
        }
        assertThat(figures.get(month).known())
                .as(what + " in its trend")
                .isEqualByComparingTo(finding.figure().known());
        List<List<RowPage.Cell>> rows = rows(scope, measure, place, month, RowsWanted.COUNTED);
        assertThat(rows).as(what).hasSize((int) finding.rows());
        assertThat(rows.stream()
                        .map(row -> new BigDecimal(row.get(row.size() - 1).text()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(what + " is its rows")
                .isEqualByComparingTo(finding.figure().known());
        assertThat(rows).allSatisfy(row -> assertThat(row.get(0).text()).doesNotContain("13800001234"));
        for (LeftOut left : finding.leftOut()) {
            assertThat(rows(scope, measure, place, month, left.reason()))
                    .as(what)
                    .hasSize((int) left.count());
        }
        for (Breakdown breakdown : finding.breakdowns()) {
            BigDecimal rest = breakdown.reconciling() == null ? BigDecimal.ZERO : breakdown.reconciling();
            assertThat(breakdown.parts().stream()
                            .map(part -> part.figure().known())
                            .reduce(rest, BigDecimal::add))
                    .as(what + " by " + breakdown.level())
                    .isEqualByComparingTo(finding.figure().known());
            for (Part part : breakdown.parts()) {
                assertThat(find(scope, measure, part.place(), month).figure().known())
                        .as(what + " in " + part.place())
                        .isEqualByComparingTo(part.figure().known());
            }
        }
    }

    @Test
    void parts_are_the_whole_and_the_whole_is_its_rows() {
        for (Measure measure : live()) {
            for (Scope scope : List.of(office, steward, member)) {
                for (int back = 0; back < 8; back++) {
                    check(scope, measure, MeasurePlace.DISTRICT, JUNE.minusMonths(back));
                }
                check(scope, measure, MeasurePlace.building(building), JUNE);
            }
        }
    }

    @Test
    void each_counts_what_he_sees_and_no_nought_where_nothing_is_open() {
        assertThat(value(office, "requests-received", JUNE)).isGreaterThan(value(steward, "requests-received", JUNE));
        assertThat(value(steward, "requests-received", JUNE)).isPositive();
        assertThat(measures.findAnswer(steward, new Question("projects-signed", JUNE, MeasurePlace.DISTRICT))
                        .orElseThrow()
                        .finding()
                        .figure()
                        .unknownWhy())
                .isEqualTo("work-not-open");
        assertThat(measures.findAnswer(office, new Question("awards-paid", JUNE, MeasurePlace.DISTRICT))
                        .orElseThrow()
                        .finding()
                        .figure()
                        .unknownWhy())
                .isEqualTo("no-work");
        assertThat(measures.findAnswer(
                                office,
                                new Question("requests-received", YearMonth.of(2025, 12), MeasurePlace.DISTRICT))
                        .orElseThrow()
                        .finding()
                        .figure()
                        .unknownWhy())
                .isEqualTo("no-work");
    }

    @Test
    void what_came_in_all_months_is_what_came_and_what_is_open_is_what_came_less_what_ended() {
        BigDecimal received = BigDecimal.ZERO;
        for (int month = 1; month <= 6; month++) {
            received = received.add(value(office, "requests-received", YearMonth.of(2026, month)));
        }
        assertThat(received).isEqualByComparingTo(BigDecimal.valueOf(REQUESTS + 1));
        Measure open = live().stream()
                .filter(m -> m.definition().id().equals("requests-open"))
                .findFirst()
                .orElseThrow();
        // By the end of the year all that is ever closed is; the one that others went into never was.
        assertThat(find(office, open, MeasurePlace.DISTRICT, YearMonth.of(2026, 12))
                        .figure()
                        .known())
                .isEqualByComparingTo(BigDecimal.valueOf(REQUESTS / 5 + 1));
        Long expected = worker.client().sql("""
                        select count(*) from matters.matter m where m.opened_by = 'work-measures' and m.kind = 'request' and m.merged_into is null
                        and m.opened_at < '2026-04-30 16:00Z' and coalesce((select e.state from matters.event e where e.matter_id = m.id
                            and e.at < '2026-04-30 16:00Z' order by e.id desc limit 1), 'received') <> 'closed'
                        """).query(Long.class).single();
        assertThat(value(office, "requests-open", YearMonth.of(2026, 4)))
                .isEqualByComparingTo(BigDecimal.valueOf(expected));
    }

    @Test
    void what_is_no_new_investment_is_left_out_by_name_and_sums_are_of_the_newest_agreement_known() {
        assertThat(value(office, "projects-signed", JUNE)).isEqualByComparingTo("2");
        assertThat(value(office, "agreed-investment", JUNE)).isEqualByComparingTo("350000000");
        assertThat(value(office, "arrived-investment", JUNE)).isEqualByComparingTo("40000000");
        assertThat(measures.findAnswer(office, new Question("projects-signed", JUNE, MeasurePlace.DISTRICT))
                        .orElseThrow()
                        .finding()
                        .leftOut())
                .containsExactly(LeftOut.of("project-relocation", 1));
    }

    private Scope known(LocalDate day) {
        Instant moment = day.plusDays(1).atStartOfDay(MatterTime.ZONE).toInstant();
        return office.withClocks(new Clocks(null, moment, 1));
    }

    @Test
    void both_clocks_hold() {
        Scope april = known(LocalDate.of(2026, 4, 30));
        assertThat(value(april, "agreed-investment", JUNE))
                .as("known by April, the correction of May had not come")
                .isEqualByComparingTo("300000000");
        assertThat(value(april, "arrived-investment", JUNE)).isEqualByComparingTo("80000000");
        assertThat(value(known(LocalDate.of(2026, 3, 10)), "projects-signed", JUNE))
                .as("nobody had said yet that one only moved")
                .isEqualByComparingTo("3");
        BigDecimal june = value(office, "requests-received", JUNE);
        assertThat(value(known(LocalDate.of(2026, 6, 10)), "requests-received", JUNE))
                .isLessThan(june);
        Scope trueOn = office.withClocks(new Clocks(LocalDate.of(2026, 6, 10), null, 0));
        assertThat(value(trueOn, "requests-received", JUNE))
                .isEqualByComparingTo(value(known(LocalDate.of(2026, 6, 10)), "requests-received", JUNE));
        assertThat(measures.findAnswer(
                                known(LocalDate.of(2025, 12, 31)),
                                new Question("requests-received", JUNE, MeasurePlace.DISTRICT))
                        .orElseThrow()
                        .finding()
                        .figure()
                        .unknownWhy())
                .isEqualTo("no-work");
    }

    @Test
    void they_move_no_month_of_the_others_and_stand_apart_from_them() {
        assertThat(measures.listDefinitions()).noneMatch(d -> d.live());
        assertThat(measures.listLive()).extracting(d -> d.id()).contains("requests-received", "arrived-investment");
        assertThat(measures.findMonths(office, "requests-received")
                        .orElseThrow()
                        .last())
                .isEqualTo(YearMonth.now(MatterTime.ZONE));
        assertThat(MeasureWords.address(new Question("requests-received", JUNE, MeasurePlace.DISTRICT)))
                .isEqualTo("/measures/requests-received?month=2026-06");
    }
}
