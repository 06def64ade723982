package org.sunmao.app.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.app.testing.WorkbookText;

/** The auditor's pages: what they show, to whom, and that every look at them is a line itself. */
@SpringBootTest(properties = "sunmao.test=a database of its own for the record")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestPropertySource(properties = "logging.level.org.sunmao=warn")
@DirtiesContext
class AuditPagesTest {

    private static final String PASSWORD = "a-long-test-password";

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    WebDatabase readers;

    @Autowired
    Audit audit;

    @Autowired
    DatabaseAccess access;

    @BeforeAll
    static void people(@Autowired People people) {
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(Role.values()).stream()
                        .map(role -> new NewPerson(role.word(), role.word(), role, hash, List.of()))
                        .toList(),
                "test");
    }

    @Test
    void lines_are_found_by_person_object_action_result_and_period() throws Exception {
        record("E71", "front.read-enterprise", AuditEntry.Result.DONE);
        record("E72", "front.export-enterprise", AuditEntry.Result.REFUSED);

        assertThat(page("/audit?object=E71")).contains("E71").doesNotContain("E72");
        assertThat(page("/audit?object=E72&result=refused&kind=enterprise&action=front.export"))
                .contains("E72")
                .doesNotContain("E71");
        assertThat(page("/audit?object=E72&result=done")).contains("没有符合条件的记录");
        assertThat(page("/audit?object=E71&to=2020-01-01")).contains("没有符合条件的记录");
        assertThat(page("/audit?object=E71&from=2020-01-01&lang=en")).contains("Read an enterprise’s file");
        assertThat(page("/audit?person=' or 1=1 --")).contains("没有符合条件的记录");
    }

    @Test
    void a_list_goes_on_over_pages() throws Exception {
        for (int i = 0; i < 60; i++) {
            record("E900", "front.read-enterprise", AuditEntry.Result.DONE);
        }
        String first = page("/audit?object=E900");
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");

        assertThat(next).contains("before=").contains("object=E900");
        assertThat(page(next).split("/audit/lines/", -1)).hasSize(11);
    }

    @Test
    void a_change_shows_what_was_and_what_is() throws Exception {
        audit.record(AuditEntry.of(Reader.visitor(), "people.role")
                .about("person", "77")
                .changed(Map.of("role", "member", "name", "林"), Map.of("role", "leader", "name", "林")));

        String page = page("/audit/lines/" + newest("people.role"));

        assertThat(page).contains("<del>member</del>", "<ins>leader</ins>").doesNotContain("<del>林</del>");
    }

    @Test
    void telephone_and_identity_numbers_and_secrets_do_not_get_into_the_record() {
        audit.record(
                Reader.visitor(),
                "test.detail",
                "",
                "",
                Map.of("q", "13812341234 的企业", "password", "hunter2", "asked", Map.of("id", "370202199001011234")));

        assertThat(detail("test.detail"))
                .contains("138****1234", "370202********1234")
                .doesNotContain("13812341234", "hunter2", "199001011");
    }

    @Test
    void every_look_export_and_verification_is_a_line_too() throws Exception {
        page("/audit?object=E5&purpose=13812341234");
        assertThat(detail("audit.search")).contains("E5", "138****1234").doesNotContain("13812341234");
        long searched = newest("audit.search");
        page("/audit/lines/" + searched);
        assertThat(object("audit.read-line")).isEqualTo("audit-line/" + searched);
        long exports = count("audit.export");
        open("auditor", "/audit.xlsx?object=E5");
        open("auditor", "/audit.jsonl?object=E5");
        assertThat(count("audit.export")).isEqualTo(exports + 2);
        long verified = count("audit.verify");

        web.perform(post("/audit/chain/verify").session(session("auditor")).with(csrf()))
                .andExpect(redirectedUrl("/audit/chain"));

        assertThat(count("audit.verify")).isEqualTo(verified + 1);
        assertThat(detail("audit.verify")).contains("\"whole\": true");
        assertThat(page("/audit/chain")).contains("完好");
        assertThat(count("audit.read-chain")).isPositive();
    }

    @Test
    void an_export_holds_the_lines_as_texts() throws Exception {
        record("=1+1", "front.read-enterprise", AuditEntry.Result.DONE);

        byte[] bytes = open("auditor", "/audit.xlsx?object==1%2B1").getContentAsByteArray();

        assertThat(WorkbookText.of(bytes)).contains("enterprise =1+1");
        String lines = open("auditor", "/audit.jsonl?object==1%2B1").getContentAsString(StandardCharsets.UTF_8);
        assertThat(lines.strip().lines()).isNotEmpty().allMatch(line -> line.contains("\"object\":\"=1+1\""));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "AUDITOR", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_has_these_pages_and_the_attempt_is_a_line(Role role) throws Exception {
        assertThat(open(role.word(), "/audit").getStatus()).isEqualTo(403);
        assertThat(open(role.word(), "/audit.xlsx").getStatus()).isEqualTo(403);
        assertThat(open(role.word(), "/audit/lines/1").getStatus()).isEqualTo(403);
        assertThat(worker.client()
                        .sql(
                                "select result || ' ' || via from access.audit where username = ? order by id desc limit 1")
                        .param(role.word())
                        .query(String.class)
                        .single())
                .isEqualTo("refused session");
        Long seen = readers.read(
                Scope.none().withPerson(role.word()).withDistrict(true),
                client -> client.sql("select count(*) from access.audit_line")
                        .query(Long.class)
                        .single());
        assertThat(seen).isZero();
    }

    @Test
    void the_auditor_verifies_by_the_interface_and_nobody_archives_over_the_network() throws Exception {
        web.perform(post("/api/audit/verify").with(httpBasic("auditor", PASSWORD)))
                .andExpect(status().isOk());
        assertThat(via("audit.verify")).isEqualTo("basic");
        web.perform(post("/api/audit/verify").with(httpBasic("office", PASSWORD)))
                .andExpect(status().isForbidden());
        for (String who : List.of("auditor", "office")) {
            web.perform(post("/api/audit/archive?before=2020-01-01&out=x").with(httpBasic(who, PASSWORD)))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void what_cannot_be_recorded_is_not_shown() throws Exception {
        MockHttpSession office = session("office");
        String shown = open(office, "/buildings").getContentAsString(StandardCharsets.UTF_8);
        assertThat(shown).contains("<h1>");
        block(true);
        try {
            for (String path : List.of("/buildings", "/api/buildings", "/enterprises.xlsx")) {
                String body;
                try {
                    body = open(office, path).getContentAsString(StandardCharsets.UTF_8);
                } catch (Exception refused) {
                    body = "";
                }
                assertThat(body).as(path).isEmpty();
            }
        } finally {
            block(false);
        }
    }

    /** A line of the office is refused by the database itself. */
    private void block(boolean on) {
        try (var connection = java.sql.DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                var statement = connection.createStatement()) {
            statement.execute(
                    on
                            ? "alter table access.audit add constraint blocked check (username <> 'office') not valid"
                            : "alter table access.audit drop constraint blocked");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void record(String id, String action, AuditEntry.Result result) {
        audit.record(
                AuditEntry.of(Reader.visitor(), action).about("enterprise", id).as(result));
    }

    private long newest(String action) {
        return worker.client()
                .sql("select max(id) from access.audit where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }

    private String detail(String action) {
        return of("detail::text", action);
    }

    private String object(String action) {
        return of("object_kind || '/' || object_id", action);
    }

    private String via(String action) {
        return of("via", action);
    }

    private String of(String column, String action) {
        return worker.client()
                .sql("select " + column + " from access.audit where id = ?")
                .param(newest(action))
                .query(String.class)
                .single();
    }

    private long count(String action) {
        return worker.client()
                .sql("select count(*) from access.audit where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = open("auditor", path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse open(String who, String path) throws Exception {
        return open(session(who), path);
    }

    private MockHttpServletResponse open(MockHttpSession session, String path) throws Exception {
        return web.perform(get(java.net.URI.create(path.replace(" ", "%20").replace("'", "%27")))
                        .session(session))
                .andReturn()
                .getResponse();
    }

    private MockHttpSession session(String who) throws Exception {
        return (MockHttpSession) web.perform(post("/login")
                        .param("username", who)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getRequest()
                .getSession();
    }
}
