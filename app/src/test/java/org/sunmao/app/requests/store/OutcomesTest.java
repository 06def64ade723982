package org.sunmao.app.requests.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
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
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.requests.RequestFigures;
import org.sunmao.app.requests.RequestFigures.Asked;
import org.sunmao.app.requests.RequestFigures.By;
import org.sunmao.app.requests.RequestFigures.Line;
import org.sunmao.app.requests.RequestFigures.What;
import org.sunmao.app.testing.SpringTestDatabase;

/** Figures out of the narrow rows are those that requests and everything that happened to them say, to each reader of what he sees. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=outcomes")
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomesTest {

    private static final long SEED = 20_261_130;
    private static final int REQUESTS = 160;
    private static final List<String> UNITS = List.of("oc-roads", "oc-power");
    private static final List<String> STREETS = List.of("990101001", "990101002");

    /** The plain formula: out of the matters and their events, under row-level security. */
    private static final String PLAINLY = """
            with asked as (
                select m.id, m.street_code, m.lead_unit, m.opened_at, not m.ended as open, not m.ended and m.due_on < :today as overdue
                from matters.matter m
                where m.kind = 'request' and m.merged_into is null and m.opened_at >= :from and m.opened_at < :to),
            told as (
                select e.matter_id, min(e.at) filter (where e.event = 'answer') as answered_at,
                    min(e.at) filter (where e.event = 'overdue' and e.state in ('received', 'assigned')) as overdue_at,
                    (array_agg(e.facts order by e.id desc) filter (where e.event = 'judge'))[1] as judged
                from matters.event e
                where e.event in ('answer', 'overdue', 'judge') and e.matter_id in (select id from asked) group by e.matter_id),
            fact as (
                select a.id, case :by when 'month' then to_char(a.opened_at at time zone 'Asia/Shanghai', 'YYYY-MM')
                        when 'street' then coalesce(a.street_code, 'none') else coalesce(a.lead_unit, 'none') end as key,
                    true as all, a.open, a.overdue, t.answered_at is not null as answered,
                    t.answered_at is not null and (t.overdue_at is null or t.overdue_at > t.answered_at) as in_time,
                    t.judged is not null as judged, t.judged ->> 'solved' = 'solved' as solved, (t.judged ->> 'attitude')::int >= 4 as friendly
                from asked a left join told t on t.matter_id = a.id)
            """;

    @Autowired
    RequestFigures figures;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    WebDatabase web;

    @Autowired
    MatterTime time;

    private final Random random = new Random(SEED);
    private final List<Long> ids = new ArrayList<>();
    private final Map<String, Scope> readers = new HashMap<>();

    @BeforeAll
    void world(@Autowired People people) {
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, kind) values ('oc-roads', '道路局', 'department'), ('oc-power', '供电局', 'department')")
                .update();
        var all = List.of(
                new NewPerson("oc-office", "o", Role.OFFICE, "none", List.of()),
                new NewPerson("oc-leader", "l", Role.LEADER, "none", List.of()),
                new NewPerson("oc-unit", "u", Role.DEPARTMENT, "none", List.of(GrantSpec.unit("oc-roads"))),
                new NewPerson("oc-steward", "s", Role.STEWARD, "none", List.of(GrantSpec.region(STREETS.get(0)))),
                new NewPerson("oc-firm", "f", Role.ENTERPRISE, "none", List.of(GrantSpec.enterprise(71))),
                new NewPerson("oc-member", "m", Role.MEMBER, "none", List.of()));
        people.addAll(all, "test");
        all.forEach(each -> readers.put(each.username(), Grants.scope(each.username(), each.role(), each.grants())));
        readers.put("nobody", Scope.none());
        for (int i = 0; i < REQUESTS; i++) {
            ids.add(request(i));
            for (int events = random.nextInt(6); events > 0; events--) {
                happens(ids.get(i));
            }
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private long request(int n) {
        boolean ended = oneIn(3);
        String unit = oneIn(4) ? null : any(UNITS);
        return worker.client()
                .sql("""
                        insert into matters.matter (kind, number, title, state, ended, street_code, lead_unit, units, enterprise_ids, opened_by, opened_at, due_on, words)
                        values (?, ?, 'x', 'received', ?, ?, ?, case when ?::text is null then '{}' else array[?::text] end, ?, 'oc-test', ?,
                            case when ? then null else current_date + ? end, 'x') returning id
                        """)
                .params(oneIn(10) ? "project" : "request", "OC-" + n, ended, oneIn(5) ? null : any(STREETS))
                .params(unit, unit, unit, oneIn(3) ? new Long[] {71L} : new Long[0])
                .params(Timestamp.from(Instant.now().minusSeconds(random.nextInt(400 * 86_400))), ended)
                .params(random.nextInt(20) - 10)
                .query(Long.class)
                .single();
    }

    /** Something happens to it, told to anybody, in no order that life would give it. */
    private void happens(long id) {
        worker.client()
                .sql(
                        "insert into matters.event (matter_id, event, at, state, audience, facts) values (?, ?, ?, ?, ?, ?::jsonb)")
                .params(id, any(List.of("answer", "overdue", "judge", "comment")))
                .params(Timestamp.from(Instant.now().minusSeconds(random.nextInt(4_000_000))))
                .params(any(List.of("received", "assigned", "answered")), random.nextInt(3))
                .param(
                        oneIn(8)
                                ? "{}"
                                : "{\"solved\": \"" + any(List.of("solved", "partly", "unsolved"))
                                        + "\", \"attitude\": \"" + (1 + random.nextInt(5)) + "\"}")
                .update();
    }

    private void changes(long id) {
        boolean ended = oneIn(2);
        worker.client()
                .sql("""
                        update matters.matter set street_code = ?, lead_unit = ?, ended = ?, due_on = case when ? then null else current_date + ? end, merged_into = ?,
                            units = case when ?::text is null then '{}' else array[?::text] end where id = ?
                        """)
                .params(any(STREETS), any(UNITS), ended, ended, random.nextInt(20) - 10)
                .params(oneIn(5) && id != ids.get(0) ? ids.get(0) : null)
                .params(any(UNITS), "oc-roads", id)
                .update();
    }

    private Map<String, Object> parameters(Asked asked) {
        return Map.of(
                "by",
                asked.by().word(),
                "today",
                time.today(),
                "from",
                begin(asked.from()),
                "to",
                begin(asked.to().plusMonths(1)));
    }

    private static OffsetDateTime begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(MatterTime.ZONE).toOffsetDateTime();
    }

    private List<Line> plainly(Scope scope, Asked asked) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(PLAINLY + """
                                select coalesce(key, 'all') as key, count(*) as all, count(*) filter (where open) as open,
                                    count(*) filter (where overdue) as overdue, count(*) filter (where answered) as answered,
                                    count(*) filter (where in_time) as in_time, count(*) filter (where judged) as judged,
                                    count(*) filter (where solved) as solved, count(*) filter (where friendly) as friendly
                                from fact group by rollup (fact.key) order by fact.key is null, fact.key
                                """)
                        .params(parameters(asked))
                        .query((row, n) -> new Line(
                                row.getString("key"),
                                row.getLong("all"),
                                row.getLong("open"),
                                row.getLong("overdue"),
                                row.getLong("answered"),
                                row.getLong("in_time"),
                                row.getLong("judged"),
                                row.getLong("solved"),
                                row.getLong("friendly")))
                        .list());
    }

    private List<Long> plainRows(Scope scope, Asked asked, What what) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(PLAINLY + "select id from fact where fact.\""
                                + what.word().replace('-', '_') + "\" order by id desc")
                        .params(parameters(asked))
                        .query(Long.class)
                        .list());
    }

    /** What is told of too few judgements is another rule, and hides the same on both sides. */
    private static Line toldAs(Line plain, Line told) {
        return new Line(
                plain.key(),
                plain.all(),
                plain.open(),
                plain.overdue(),
                plain.answered(),
                plain.inTime(),
                plain.judged(),
                told.solved() == null ? null : plain.solved(),
                told.friendly() == null ? null : plain.friendly());
    }

    private void compare() {
        YearMonth now = YearMonth.from(time.today());
        long judged = 0;
        for (Map.Entry<String, Scope> reader : readers.entrySet()) {
            for (By by : By.values()) {
                for (int months : List.of(2, 11)) {
                    var asked = new Asked(by, now.minusMonths(months), now);
                    List<Line> plainly = plainly(reader.getValue(), asked);
                    List<Line> told = figures.list(reader.getValue(), asked);
                    assertThat(told).as(reader.getKey() + " " + asked).hasSameSizeAs(plainly);
                    for (int i = 0; i < told.size(); i++) {
                        assertThat(told.get(i))
                                .as(reader.getKey() + " " + asked)
                                .isEqualTo(toldAs(plainly.get(i), told.get(i)));
                        judged += plainly.get(i).judged();
                    }
                    for (What what : EnumSet.allOf(What.class)) {
                        assertThat(figures.listRows(reader.getValue(), asked, "all", what, 10_000))
                                .isEqualTo(plainRows(reader.getValue(), asked, what));
                    }
                }
            }
        }
        assertThat(judged).as("a test that finds nothing tests nothing").isGreaterThan(100);
    }

    @Test
    void figures_are_those_of_the_plain_formula_while_requests_change() {
        compare();
        for (int round = 0; round < 2; round++) {
            ids.forEach(id -> {
                if (oneIn(2)) {
                    changes(id);
                }
                if (oneIn(2)) {
                    happens(id);
                }
            });
            compare();
        }
        assertThat(worker.client()
                        .sql(
                                "select count(*) from requests.outcome o join matters.matter m on m.id = o.matter_id where m.kind <> 'request'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_reads_a_row_of_a_request_that_he_does_not_see() {
        for (Scope scope : readers.values()) {
            List<Long> seen = web.read(
                    scope,
                    jdbc -> jdbc.sql("select id from matters.matter where kind = 'request' order by id")
                            .query(Long.class)
                            .list());
            assertThat(web.<List<Long>>read(
                            scope,
                            jdbc -> jdbc.sql("select matter_id from requests.outcome order by matter_id")
                                    .query(Long.class)
                                    .list()))
                    .isEqualTo(seen);
        }
    }
}
