package org.sunmao.app.corrections.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.sunmao.app.corrections.store.CorrectionBook;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TestPasswords;

/** An enterprise says what is wrong, the office answers, and an accepted correction stands in the file with its source. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test=a database of its own for corrections")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class CorrectionPagesTest {

    private static final String PASSWORD = "a-long-test-password";

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    Derivations derivations;

    @Autowired
    CorrectionBook book;

    private final Map<String, MockHttpSession> sessions = new HashMap<>();
    private long firm;
    private long other;

    @BeforeAll
    void world(@Autowired People people) throws Exception {
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("office", "办公室", Role.OFFICE, hash, List.of()),
                        new NewPerson("member", "委员", Role.MEMBER, hash, List.of())),
                "test");
        web.perform(post("/api/intake/rows")
                .param("source", "register")
                .param("kind", "register")
                .param("date", "2026-07-01")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        [{"enterprise-name": "望海澜风软件有限公司", "credit-code": "91370202MA3TESTQ0X", "phone": "0532-88880001"},
                         {"enterprise-name": "望海另一家商贸有限公司", "phone": "0532-88880002"}]
                        """.getBytes(StandardCharsets.UTF_8))
                .session(session("office"))
                .with(csrf()));
        derivations.runNow(Progress.UNWATCHED);
        firm = id("望海澜风软件有限公司");
        other = id("望海另一家商贸有限公司");
        people.addAll(
                List.of(new NewPerson("firm", "企业", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(firm)))),
                "test");
    }

    private long id(String name) {
        return worker.client()
                .sql("select id from enterprises.enterprise where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    @Test
    void an_accepted_correction_is_evidence_and_stands_in_the_file_with_its_source() throws Exception {
        String path = ask("phone", "0532-66667777");
        assertThat(page("firm", path)).contains("0532-66667777", "待办理");
        assertThat(page("office", "/corrections")).contains("望海澜风软件有限公司");
        assertThat(page("office", path)).contains("采纳").doesNotContain("88880001");

        assertThat(send("office", path + "/accept").getRedirectedUrl()).isEqualTo(path);
        derivations.runNow(Progress.UNWATCHED);

        assertThat(worker.client()
                        .sql(
                                "select (attributes -> 'phone' -> 0 ->> 'source') || ' ' || (attributes -> 'phone' -> 0 ->> 'value')"
                                        + " from enterprises.enterprise where id = ?")
                        .param(firm)
                        .query(String.class)
                        .single())
                .startsWith("statements ")
                .contains("66667777");
        assertThat(page("firm", "/enterprises/E" + firm)).contains("企业自报");
        assertThat(page("firm", path)).contains("已采纳");
        assertThat(worker.client().sql("""
                                select (before ->> 'state') || ' ' || (after ->> 'state') from access.audit
                                where action = 'corrections.accept' and '/corrections/' || object_id = ?
                                """).param(path).query(String.class).single())
                .isEqualTo("open accepted");
        assertThat(send("office", path + "/accept").getRedirectedUrl()).contains("refused=decided");
        assertThat(send("office", path + "/reject", "reason", "太晚").getRedirectedUrl())
                .contains("refused=decided");

        // A later correction of another attribute does not take the first back.
        String second = ask("contact", "陈经理");
        send("office", second + "/accept");
        derivations.runNow(Progress.UNWATCHED);
        assertThat(worker.client()
                        .sql(
                                "select (attributes -> 'phone' -> 0 ->> 'value') || (attributes -> 'contact' -> 0 ->> 'value')"
                                        + " from enterprises.enterprise where id = ?")
                        .param(firm)
                        .query(String.class)
                        .single())
                .contains("66667777", "陈经理");
    }

    @Test
    void what_a_department_states_is_forwarded_and_nothing_enters_the_evidence() throws Exception {
        String path = ask("registered-address", "望海市东街1号");
        long rows = count("evidence.row");

        assertThat(send("office", path + "/accept").getRedirectedUrl()).contains("refused=not-own-word");
        assertThat(send("office", path + "/forward").getRedirectedUrl()).contains("refused=no-reason");
        send("office", path + "/forward", "reason", "已转市场监管局");

        assertThat(page("firm", path)).contains("已转来源部门", "已转市场监管局");
        assertThat(count("evidence.row")).isEqualTo(rows);
    }

    @Test
    void a_rejection_says_why() throws Exception {
        String path = ask("phone", "110");
        send("office", path + "/reject", "reason", "号码无法核实");

        assertThat(page("firm", path)).contains("未采纳", "号码无法核实");
    }

    @Test
    void an_enterprise_asks_for_its_own_file_only() throws Exception {
        assertThat(open("firm", "/corrections/new?enterprise=E" + other).getStatus())
                .isEqualTo(404);
        assertThat(send(
                                "firm",
                                "/corrections",
                                "enterprise",
                                "E" + other,
                                "attribute",
                                "phone",
                                "wanted",
                                "1",
                                "why",
                                "x")
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(
                                "firm",
                                "/corrections",
                                "enterprise",
                                "E" + firm,
                                "attribute",
                                "phone",
                                "wanted",
                                "",
                                "why",
                                "x")
                        .getRedirectedUrl())
                .contains("refused=incomplete");
        String path = ask("phone", "0532-1");
        assertThat(send("firm", path + "/accept").getStatus()).isEqualTo(403);
        assertThat(open("member", path).getStatus()).isEqualTo(403);
        assertThatThrownBy(() ->
                        book.ask(Scope.district("x"), other, "phone", null, "1", "why", "", LocalDate.of(2026, 1, 1)))
                .hasStackTraceContaining("row-level security");
        var firmsOwn = new Scope(
                "firm",
                false,
                Set.of(),
                Set.of(),
                Set.of(firm),
                Set.of(),
                Scope.none().tax(),
                false,
                org.sunmao.app.foundation.Clocks.NOW);
        assertThatThrownBy(() -> book.ask(firmsOwn, other, "phone", null, "1", "why", "", LocalDate.of(2026, 1, 1)))
                .hasStackTraceContaining("row-level security");
        assertThat(book.list(Scope.none())).isEmpty();
    }

    @Test
    void an_enterprise_sees_who_looked_at_its_own_file_by_role_and_without_names() throws Exception {
        open("member", "/enterprises/E" + firm);
        open("office", "/enterprises/E" + firm + "/file.json");
        open("member", "/enterprises/E" + other);

        String page = page("firm", "/enterprises/E" + firm);
        String card = page.substring(page.indexOf("id=\"looks\""));

        assertThat(card).contains("谁看过", "政协委员", "查看", "导出").doesNotContain("member", ">委员<");
        assertThat(page("office", "/enterprises/E" + firm)).doesNotContain("id=\"looks\"");
        assertThat(worker.client()
                        .sql("select count(*) from access.looks_at_enterprise(?)")
                        .param(other)
                        .query(Long.class)
                        .single())
                .as("without the enterprise in its scope nobody is told")
                .isZero();
    }

    private String ask(String attribute, String wanted) throws Exception {
        String path = send(
                        "firm",
                        "/corrections",
                        "enterprise",
                        "E" + firm,
                        "attribute",
                        attribute,
                        "wanted",
                        wanted,
                        "why",
                        "换了号码")
                .getRedirectedUrl();
        assertThat(path).matches("/corrections/[0-9]+");
        return path;
    }

    private long count(String table) {
        return worker.client()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private String page(String who, String path) throws Exception {
        var answer = open(who, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        String text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("⟦");
        return text;
    }

    private MockHttpServletResponse open(String who, String path) throws Exception {
        return web.perform(get(path).session(session(who))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String who, String path, String... fields) throws Exception {
        var request = post(path).session(session(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
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
}
