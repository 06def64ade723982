package org.sunmao.app.conflicts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.DirtySubjects;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.testing.Emptied;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.linkage.code.CreditCode;

/** The life of a conflict from two registers that disagree to each of its ends, through the pages. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test=a database of its own for conflicts")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class ConflictPagesTest {

    private static final String PASSWORD = "a-long-test-password";

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    Derivations derivations;

    @Autowired
    DirtySubjects dirty;

    private final Map<String, MockHttpSession> sessions = new HashMap<>();
    private final AtomicInteger firms = new AtomicInteger();
    private int day;

    @BeforeAll
    void world(@Autowired People people) throws Exception {
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("office", "办公室", Role.OFFICE, hash, List.of()),
                        new NewPerson("second", "办公室二", Role.OFFICE, hash, List.of()),
                        new NewPerson("city", "市局", Role.DEPARTMENT, hash, List.of(GrantSpec.source("register-city"))),
                        new NewPerson("health", "卫健", Role.DEPARTMENT, hash, List.of(GrantSpec.source("health"))),
                        new NewPerson("member", "委员", Role.MEMBER, hash, List.of())),
                "test");
    }

    /** Everything that the tests did stands in the record, with the state that was and the one that is. */
    @AfterAll
    void every_act_is_recorded() {
        assertThat(worker.client()
                        .sql(
                                "select distinct action from access.audit where action like 'conflicts.%' and result = 'done'"
                                        + " and (action = 'conflicts.ask-all' or before ->> 'state' is not null and after is not null)")
                        .query(String.class)
                        .list())
                .contains(
                        "conflicts.ask-all",
                        "conflicts.ask",
                        "conflicts.rule",
                        "conflicts.accept",
                        "conflicts.undo",
                        "conflicts.answer");
    }

    private void rows(String source, String json) throws Exception {
        rows(source, LocalDate.of(2026, 7, 1).plusDays(++day), json);
    }

    private void rows(String source, LocalDate date, String json) throws Exception {
        var response = web.perform(post("/api/intake/rows")
                        .param("source", source)
                        .param("kind", "register")
                        .param("date", date.toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.getBytes(StandardCharsets.UTF_8))
                        .session(session("office"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        derivations.runNow(Progress.UNWATCHED);
    }

    /** A firm of its own whose capital the two registers give as 500 and 800 thousand yuan; the number of the conflict. */
    private long conflict(String name) throws Exception {
        String code = code(firms.incrementAndGet());
        rows(
                "register",
                "[{\"enterprise-name\": \"%s\", \"credit-code\": \"%s\", \"registered-capital\": \"50万元\"}]"
                        .formatted(name, code));
        rows("register-city", city(name, code, "80万元"));
        return worker.client().sql("""
                        select c.id from conflicts.conflict c join enterprises.enterprise e on e.id = c.subject_id
                        where e.name = ? and c.kind = 'capital'
                        """).param(name).query(Long.class).single();
    }

    private static String city(String name, String code, String capital) {
        return "[{\"enterprise-name\": \"%s\", \"credit-code\": \"%s\", \"registered-capital\": \"%s\"}]"
                .formatted(name, code, capital);
    }

    private static String code(int n) {
        String organisation = "MA3CN%03d".formatted(n);
        String begin = "91370202" + organisation + CreditCode.organisationCheckCharacter(organisation);
        return begin + CreditCode.checkCharacter(begin);
    }

    private String codeOf(long conflict) {
        return worker.client()
                .sql(
                        "select e.code from enterprises.enterprise e join conflicts.ledger l on l.subject_id = e.id where l.id = ?")
                .param(conflict)
                .query(String.class)
                .single();
    }

    private String one(String sql, Object... params) {
        return worker.client().sql(sql).params(params).query(String.class).single();
    }

    private String capital(long conflict) {
        return one(
                "select attributes -> 'registered-capital' -> 0 ->> 'value' from enterprises.enterprise e"
                        + " join conflicts.ledger l on l.subject_id = e.id where l.id = ?",
                conflict);
    }

    private boolean holds(long conflict) {
        return Boolean.parseBoolean(
                one("select exists (select 1 from conflicts.conflict where id = ?)::text", conflict));
    }

    private String state(long conflict) {
        return one("select state from conflicts.board where id = ?", conflict);
    }

    private String cause(long conflict) {
        return one(
                "select cause from conflicts.event where conflict_id = ? and event = 'closed' order by id desc limit 1",
                conflict);
    }

    private String moves(long conflict) {
        return one("select moves::text from conflicts.ledger where id = ?", conflict);
    }

    private String act(String who, long conflict, String verb, String... parameters) throws Exception {
        var all = new ArrayList<>(List.of(parameters));
        all.add("seen");
        all.add(moves(conflict));
        var sent = send(who, "/conflicts/" + conflict + "/" + verb, all.toArray(String[]::new));
        String led = sent.getRedirectedUrl();
        derivations.runNow(Progress.UNWATCHED);
        return led == null ? String.valueOf(sent.getStatus()) : led.replaceFirst(".*outcome=", "");
    }

    @Test
    void a_corrected_source_closes_it_and_says_which_delivery_did() throws Exception {
        long id = conflict("望海更正软件有限公司");
        assertThat(page("office", "/conflicts/" + id)).contains("注册资本不一致", "50 万", "80 万", "register-city", "待处理");

        rows("register-city", city("望海更正软件有限公司", codeOf(id), "50万元"));

        assertThat(holds(id)).isFalse();
        assertThat(cause(id)).isEqualTo("corrected");
        assertThat(one(
                        "select s.code from conflicts.event v join evidence.delivery d on d.id = v.delivery_id"
                                + " join evidence.source s on s.id = d.source_id where v.conflict_id = ? and v.event = 'closed'",
                        id))
                .isEqualTo("register-city");
        assertThat(page("office", "/conflicts/" + id)).contains("此冲突已不存在", "更正");

        rows("register-city", city("望海更正软件有限公司", codeOf(id), "90万元"));
        assertThat(holds(id)).as("it is the same conflict again").isTrue();
        assertThat(page("office", "/conflicts/" + id)).contains("再次出现", "90 万");
    }

    @Test
    void derived_again_it_is_the_same_conflict_and_nothing_happened() throws Exception {
        long id = conflict("望海重算软件有限公司");
        String before = one("select to_jsonb(c)::text from conflicts.conflict c where id = ?", id);
        String events = one("select count(*)::text from conflicts.event");
        String ledger = one("select string_agg(to_jsonb(l)::text, ',' order by id) from conflicts.ledger l");

        Emptied.tables(worker, "conflicts.conflict");
        dirty.markAll();
        derivations.runNow(Progress.UNWATCHED);

        assertThat(one("select to_jsonb(c)::text from conflicts.conflict c where id = ?", id))
                .isEqualTo(before);
        assertThat(one("select count(*)::text from conflicts.event")).isEqualTo(events);
        assertThat(one("select string_agg(to_jsonb(l)::text, ',' order by id) from conflicts.ledger l"))
                .isEqualTo(ledger);
    }

    @Test
    void a_ruling_is_evidence_that_goes_before_every_source_until_it_is_undone() throws Exception {
        long id = conflict("望海认定软件有限公司");
        assertThat(capital(id)).isEqualTo("80000000");

        assertThat(act("office", id, "rule", "value", "50000000", "why", "执照照片为证"))
                .isEqualTo("done");

        assertThat(capital(id)).isEqualTo("50000000");
        assertThat(holds(id)).isFalse();
        assertThat(cause(id)).isEqualTo("ruled");
        rows("register-city", city("望海认定软件有限公司", codeOf(id), "88万元"));
        assertThat(capital(id)).as("a newer delivery does not go before it").isEqualTo("50000000");
        assertThat(page("office", "/conflicts/" + id)).contains("执照照片为证", "认定为", "撤销决定");

        String word = one("select id::text from conflicts.word where conflict_id = ? and word = 'ruled'", id);
        assertThat(act("office", id, "undo", "decision", word, "why", "照片有误")).isEqualTo("done");
        assertThat(capital(id)).isEqualTo("88000000");
        assertThat(holds(id)).isTrue();
        assertThat(act("office", id, "undo", "decision", word, "why", "再撤一次")).isEqualTo("nothing");
    }

    @Test
    void another_value_is_read_as_a_cell_would_be_and_one_that_cannot_be_read_is_refused() throws Exception {
        long id = conflict("望海另值软件有限公司");

        assertThat(act("office", id, "rule", "value", "50000000", "other", "一大笔", "why", "试试"))
                .isEqualTo("unreadable");
        assertThat(holds(id)).isTrue();
        assertThat(act("office", id, "rule", "value", "50000000", "why", "")).isEqualTo("incomplete");
        assertThat(act("office", id, "rule", "value", "50000000", "other", "60万元", "why", "章程为证"))
                .isEqualTo("done");
        assertThat(capital(id)).isEqualTo("60000000");
    }

    @Test
    void accepted_it_stays_to_be_seen_and_comes_back_when_a_source_says_something_else() throws Exception {
        long id = conflict("望海接受软件有限公司");

        assertThat(act("office", id, "accept", "why", "口径不同")).isEqualTo("done");
        assertThat(state(id)).isEqualTo("accepted");
        assertThat(page("office", "/conflicts?state=accepted")).contains("望海接受软件有限公司");

        rows("register-city", city("望海接受软件有限公司", codeOf(id), "95万元"));
        assertThat(state(id)).isEqualTo("open");
    }

    @Test
    void the_department_that_is_asked_answers_and_its_corrected_value_counts_as_its_newest_statement()
            throws Exception {
        long id = conflict("望海校核软件有限公司");
        assertThat(page("city", "/conflicts?to=mine")).doesNotContain("望海校核软件有限公司");

        assertThat(act("office", id, "ask", "source", "register-city", "message", "请核对"))
                .isEqualTo("done");
        assertThat(state(id)).isEqualTo("asked");
        assertThat(act("office", id, "ask", "source", "register-city"))
                .as("asked already")
                .isEqualTo("too-late");
        assertThat(page("city", "/conflicts?to=mine")).contains("望海校核软件有限公司");
        assertThat(page("city", "/conflicts/" + id)).contains("答复校核", "请核对");
        assertThat(act("city", id, "answer", "answer", "corrected", "value", ""))
                .isEqualTo("incomplete");
        assertThat(act("city", id, "answer", "answer", "corrected", "value", "很多钱"))
                .isEqualTo("unreadable");
        assertThat(state(id)).isEqualTo("asked");
    }

    @Test
    void a_corrected_value_closes_it_and_a_newer_delivery_goes_before_the_answer() throws Exception {
        long id = conflict("望海更值软件有限公司");
        act("office", id, "ask", "source", "register-city");

        assertThat(act("city", id, "answer", "answer", "corrected", "value", "50万元"))
                .isEqualTo("done");

        assertThat(holds(id)).isFalse();
        assertThat(cause(id)).isEqualTo("answered");
        assertThat(capital(id)).isEqualTo("50000000");
        assertThat(one(
                        "select answered_by || ' ' || state || ' ' || (delivery_id is not null) from conflicts.request where conflict_id = ?",
                        id))
                .isEqualTo("city corrected true");
        assertThat(page("office", "/conflicts/" + id)).contains("已更正为");

        rows("register-city", LocalDate.now(Formats.ZONE).plusDays(2), city("望海更值软件有限公司", codeOf(id), "70万元"));
        assertThat(capital(id)).isEqualTo("70000000");
        assertThat(holds(id)).isTrue();
    }

    @Test
    void a_department_stands_by_its_value_or_returns_what_is_not_its_own() throws Exception {
        long id = conflict("望海维持软件有限公司");
        act("office", id, "ask", "source", "register-city");
        assertThat(act("city", id, "answer", "answer", "stands"))
                .as("without a reason")
                .isEqualTo("incomplete");
        assertThat(act("city", id, "answer", "answer", "stands", "reason", "以章程备案为准"))
                .isEqualTo("done");
        assertThat(state(id)).isEqualTo("stands");
        assertThat(page("office", "/conflicts/" + id)).contains("维持原值", "以章程备案为准");

        act("office", id, "ask", "source", "register-city");
        assertThat(act("city", id, "answer", "answer", "returned", "reason", "不归我局"))
                .isEqualTo("done");
        assertThat(state(id)).isEqualTo("returned");
        assertThat(act("city", id, "answer", "answer", "stands", "reason", "又想了想"))
                .as("nothing waits any more")
                .isEqualTo("nothing");
    }

    @Test
    void a_department_sees_what_its_own_sources_say_and_answers_for_no_other() throws Exception {
        long id = conflict("望海他局软件有限公司");
        act("office", id, "ask", "source", "register-city");

        assertThat(open("health", "/conflicts/" + id).getStatus()).isEqualTo(404);
        assertThat(page("health", "/conflicts")).doesNotContain("望海他局软件有限公司");
        assertThat(act("health", id, "answer", "answer", "returned", "reason", "x"))
                .isEqualTo("404");
        assertThat(act("city", id, "accept", "why", "x")).isEqualTo("403");
        assertThat(open("member", "/conflicts").getStatus()).isEqualTo(403);
        assertThat(open("city", "/conflicts/" + id).getStatus()).isEqualTo(200);
    }

    @Test
    void what_is_overdue_is_marked_listed_first_and_counted_by_department() throws Exception {
        conflict("望海先见软件有限公司");
        long late = conflict("望海逾期软件有限公司");
        act("office", late, "ask", "source", "register-city");
        worker.client()
                .sql("update conflicts.request set due_on = current_date - 3 where conflict_id = ?")
                .param(late)
                .update();

        assertThat(page("office", "/conflicts")).contains("逾期", "<strong>");
        assertThat(page("office", "/api/conflicts?limit=1"))
                .contains("\"conflicts\":[{\"id\":" + late + ",", "\"overdue\":true");
        assertThat(page("office", "/conflicts?overdue=yes"))
                .contains("望海逾期软件有限公司")
                .doesNotContain("望海先见软件有限公司");
    }

    @Test
    void everything_that_a_filter_finds_is_asked_about_at_once() throws Exception {
        long first = conflict("望海批一软件有限公司");
        long second = conflict("望海批二软件有限公司");
        act("office", second, "accept", "why", "不必问");

        String led = send("office", "/conflicts/ask", "kind", "capital", "message", "半年核对")
                .getRedirectedUrl();

        assertThat(led).contains("asked=");
        assertThat(state(first)).isEqualTo("asked");
        assertThat(state(second)).isEqualTo("accepted");
        assertThat(one("select count(distinct due_on)::text from conflicts.request where message = '半年核对'"))
                .isEqualTo("1");
        assertThat(one("select count(*)::text from conflicts.request where conflict_id = ?", first))
                .isEqualTo("1");
    }

    @Test
    void of_two_who_decide_at_once_one_is_told() throws Exception {
        long id = conflict("望海同时软件有限公司");
        String seen = moves(id);
        session("office");
        session("second");
        var start = new CyclicBarrier(2);
        var both = Executors.newFixedThreadPool(2);
        try {
            Callable<String> rule = () -> {
                start.await();
                return String.valueOf(
                        send("office", "/conflicts/" + id + "/rule", "value", "50000000", "why", "甲", "seen", seen)
                                .getRedirectedUrl());
            };
            Callable<String> accept = () -> {
                start.await();
                return String.valueOf(send("second", "/conflicts/" + id + "/accept", "why", "乙", "seen", seen)
                        .getRedirectedUrl());
            };
            var answers = new ArrayList<String>();
            for (var answer : both.invokeAll(List.of(rule, accept))) {
                answers.add(answer.get().replaceFirst(".*outcome=", ""));
            }
            assertThat(answers).containsExactlyInAnyOrder("done", "too-late");
        } finally {
            both.shutdown();
        }
        assertThat(one("select count(*)::text from conflicts.word where conflict_id = ?", id))
                .isEqualTo("1");
    }

    @Test
    void the_board_is_there_for_programs_and_as_a_workbook() throws Exception {
        long id = conflict("望海接口软件有限公司");

        assertThat(page("office", "/api/conflicts?kind=capital&limit=500"))
                .contains("\"望海接口软件有限公司\"", "\"fen\"", "\"register-city\"");
        assertThat(page("office", "/api/conflicts/" + id)).contains("\"opened\"");
        assertThat(page("office", "/api/conflicts/kinds")).contains("vacant-but-lit");
        assertThat(page("office", "/api/conflicts?building=nonsense")).contains("\"total\":0");
        var workbook = open("office", "/conflicts.xlsx?kind=capital");
        assertThat(workbook.getStatus()).isEqualTo(200);
        assertThat(workbook.getContentAsByteArray().length).isGreaterThan(2000);
        assertThat(page("office", "/conflicts/kinds")).contains("报空置却在用电", "vacant-but-lit/1");
    }

    private MockHttpSession session(String who) throws Exception {
        MockHttpSession known = sessions.get(who);
        if (known == null) {
            known = (MockHttpSession) web.perform(post("/login")
                            .param("username", who)
                            .param("password", PASSWORD)
                            .with(csrf()))
                    .andReturn()
                    .getRequest()
                    .getSession();
            sessions.put(who, known);
        }
        return known;
    }

    private MockHttpServletResponse open(String who, String path) throws Exception {
        return web.perform(get(path).session(session(who))).andReturn().getResponse();
    }

    private String page(String who, String path) throws Exception {
        MockHttpServletResponse response = open(who, path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String who, String path, String... parameters) throws Exception {
        var request = post(path).session(session(who)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }
}
