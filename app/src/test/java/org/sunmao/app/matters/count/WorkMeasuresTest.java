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
        others(district.enterprise("某公司"));
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

    private void run(String sql) {
        worker.client().sql(sql).update();
    }

    /** One of each of the other kinds: what it says is said by the tests of its room. */
    private void others(long firm) {
        LocalDate day = LocalDate.of(2026, 4, 7);
        run(
                "insert into access.unit (code, name_zh, kind) values ('w-unit', '部门', 'department') on conflict do nothing");
        long inspection = matter("inspection", "JC-1998-1", null, day, "held");
        event(inspection, "hold", "held", day);
        run(
                "insert into inspections.inspection (matter_id, enterprise_id, unit, sort, from_on, until_on, held_on) values (%d, %d, 'w-unit', 'routine', '2026-04-07', '2026-04-07', '2026-04-07')"
                        .formatted(inspection, firm));
        long activity = matter("activity", "HD-1998-1", null, day, "held");
        event(activity, "hold", "held", day);
        run("""
                insert into activities.activity (matter_id, number, title, sort, place, building_id, starts, ends, mode, hosts, topic, held_on, by_person)
                values (%d, 'HD-1998-1', '座谈', 'consultation', '一层', %d, '2026-04-07 09:00+08', '2026-04-07 10:00+08', 'on-site', '政协', '停车', '2026-04-07', 'test')
                """.formatted(activity, building));
        for (int i = 1; i <= 3; i++) {
            run(
                    "insert into activities.attendance (matter_id, key, name, people, way, on_day, by_person, recorded_at, withdrawn_at) values (%d, 'k%d', '某人', %d, 'count', '2026-04-07', 'test', '2026-04-08', %s)"
                            .formatted(activity, i, i * 10, i == 3 ? "'2026-05-01'" : "null"));
            run(
                    "insert into activities.result (matter_id, n, sort, said, name, on_day, by_person, recorded_at) values (%d, %d, 'opinion', '加车位', '某人', '2026-04-07', 'test', '2026-04-08')"
                            .formatted(activity, i));
            run(
                    "insert into activities.adoption (matter_id, result_id, adopted, on_day, by_person, recorded_at) select %d, id, %b, '2026-04-20', 'test', '2026-04-20' from activities.result where n = %d"
                            .formatted(activity, i != 2, i));
        }
        run(
                "insert into activities.adoption (matter_id, result_id, adopted, on_day, by_person, recorded_at) select matter_id, id, false, '2026-05-20', 'test', '2026-05-20' from activities.result where n = 3");
        proposals(day);
        scenarios(firm, day);
        shares(firm, day);
    }

    private void proposals(LocalDate day) {
        for (int i = 0; i < 3; i++) {
            long id = matter("proposal", "TA-1998-" + i, null, day, "assigned");
            run(
                    "insert into proposals.examined (matter_id, outcome, ground, on_day, recorded_at) values (%d, '%s', %s, '2026-04-08', '2026-04-08')"
                            .formatted(
                                    id,
                                    List.of("filed", "unfiled", "filed").get(i),
                                    i == 1 ? "(select 'private')" : "null"));
            if (i == 0) {
                run(
                        "insert into proposals.reply (matter_id, round, unit, class, result, in_time, on_day, recorded_at) values (%d, 1, 'w-unit', 'b', 'planned', true, '2026-05-08', '2026-05-08')"
                                .formatted(id));
                run(
                        "insert into proposals.followed (matter_id, result, on_day, recorded_at) values (%d, 'solved', '2026-06-08', '2026-06-08')"
                                .formatted(id));
            }
        }
    }

    private void scenarios(long firm, LocalDate day) {
        long item = matter("scenario", "CJ-1998-1", null, day, "released");
        run(
                "insert into scenarios.item (matter_id, sort, field, enterprise_id, building_id) values (%d, 'opportunity', 'culture', %d, %d)"
                        .formatted(item, firm, building));
        run("""
                with b as (insert into scenarios.batch (number, title, released_on, made_by) values (99, '批次', '2026-04-10', 'test') returning id),
                e as (insert into scenarios.edition (batch_id, n, day, by_person, recorded_at) select id, 1, '2026-04-10', 'test', '2026-04-10' from b returning batch_id)
                insert into scenarios.entry (batch_id, edition, matter_id, version, sort, field, title, owner, place, content, words)
                select batch_id, 1, %d, 1, 'opportunity', 'culture', '导览', '某公司', '', '{}', '' from e
                """.formatted(item));
        long match = matter("match", "PP-1998-1", null, day, "contracted");
        run(
                "insert into scenarios.match (matter_id, opportunity_id, enterprise_id, points, reasons) values (%d, %d, %d, 1, '[]')"
                        .formatted(match, item, firm));
        run(
                "insert into scenarios.amount (matter_id, kind, fen, day, reference, by_person, recorded_at) values (%d, 'contract', 500, '2026-05-02', 'HT-1', 'test', '2026-05-02')"
                        .formatted(match));
    }

    private void shares(long firm, LocalDate day) {
        long stream = matter("livestream", "ZB-1998-1", null, day, "held");
        event(stream, "hold", "held", day);
        run(
                "insert into livestreams.session (matter_id, enterprise_id, firm, workshop, host_public, platform, on_day, begins) values (%d, %d, '某公司', '总装', false, 'douyin', '2026-04-07', '19:30')"
                        .formatted(stream, firm));
        for (int viewers : List.of(9_000, 10_500)) {
            run(
                    "insert into livestreams.figures (matter_id, on_day, viewers, by_person, recorded_at) values (%d, '2026-04-07', %d, 'test', '%s')"
                            .formatted(stream, viewers, viewers < 10_000 ? "2026-04-08" : "2026-05-08"));
        }
        long benefit = matter("benefit", "LN-1998-1", null, day, "settled");
        run(
                "insert into benefits.party (matter_id, code, sort, masked, village, people, shares, from_on, by_person) values (%d, 'H001', 'household', '某**', '东坪村', 3, 0, '2026-01-01', 'test')"
                        .formatted(benefit));
        run("""
                insert into benefits.plot (matter_id, party_id, village, name, mu_hundredths, idle, from_on, until_on, by_person, recorded_at)
                select matter_id, id, '东坪村', '一号', 1234, false, '2026-04-07', '2026-12-31', 'test', '2026-04-07' from benefits.party where matter_id = %d
                """.formatted(benefit));
        run("""
                with s as (insert into benefits.season (matter_id, name, from_on, until_on, by_person) values (%d, '春', '2026-01-01', '2026-05-31', 'test')
                    returning id, matter_id),
                t as (insert into benefits.settlement (matter_id, season_id, n, by_person) select matter_id, id, 1, 'test' from s returning id, season_id, matter_id)
                insert into benefits.statement (matter_id, season_id, settlement_id, party_id, total_fen, recorded_at)
                select t.matter_id, t.season_id, t.id, p.id, 4567, '2026-06-02' from t join benefits.party p on p.matter_id = t.matter_id
                """.formatted(benefit));
    }

    @Test
    void each_room_feeds_its_figures() {
        assertThat(value(office, "inspections-held", JUNE)).isEqualByComparingTo("1");
        assertThat(value(office, "activities-held", JUNE)).isEqualByComparingTo("1");
        assertThat(value(office, "activity-participants", JUNE)).isEqualByComparingTo("30");
        assertThat(value(known(LocalDate.of(2026, 4, 30)), "activity-participants", JUNE))
                .as("before somebody was taken off the list")
                .isEqualByComparingTo("60");
        assertThat(value(office, "opinions-given", JUNE)).isEqualByComparingTo("3");
        assertThat(value(office, "opinions-adopted", JUNE)).isEqualByComparingTo("1");
        assertThat(value(known(LocalDate.of(2026, 4, 30)), "opinions-adopted", JUNE))
                .isEqualByComparingTo("2");
        assertThat(value(office, "proposals-filed", JUNE)).isEqualByComparingTo("2");
        assertThat(value(office, "proposals-replied", JUNE)).isEqualByComparingTo("1");
        assertThat(value(office, "proposals-solved", JUNE)).isEqualByComparingTo("1");
        assertThat(value(office, "scenarios-released", JUNE)).isEqualByComparingTo("1");
        assertThat(value(office, "scenario-contracts", JUNE)).isEqualByComparingTo("500");
        assertThat(value(office, "livestreams-held", JUNE)).isEqualByComparingTo("1");
        assertThat(value(office, "livestream-viewers", JUNE)).isEqualByComparingTo("10500");
        assertThat(value(known(LocalDate.of(2026, 4, 30)), "livestream-viewers", JUNE))
                .isEqualByComparingTo("9000");
        assertThat(value(office, "benefits-shared", JUNE)).isEqualByComparingTo("4567");
        assertThat(value(office, "benefit-land", JUNE)).isEqualByComparingTo("12.34");
        assertThat(value(office, "benefit-land", YearMonth.of(2026, 12))).isEqualByComparingTo("12.34");
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
