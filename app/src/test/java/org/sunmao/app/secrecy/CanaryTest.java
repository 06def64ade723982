package org.sunmao.app.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.Stated;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.app.testing.WorkbookText;

/**
 * Every page and export that can be asked for, in the name of every role, over a district whose every personal thing stands nowhere else: none of
 * them is in any answer, log line or record unless role and purpose open it.
 */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@Import({SpringTestDatabase.class, CanaryTest.Planted.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTest {

    private static final String PASSWORD = "a-long-test-password";
    private static final String PLANTED = "/api/test/planted";
    /** Whoever delivers for a source has its own file back; the text of docs/secrecy.md says so. */
    private static final Set<String> OWN_FILES = Set.of("/file", "/errors");

    @Autowired
    private MockMvc web;

    @Autowired
    private WorkerDatabase worker;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Map<String, MockHttpSession> sessions = new HashMap<>();
    private Places places = new Places(List.of());

    /** A leak for the test to find. */
    @RestController
    static class Planted {

        @Open
        @GetMapping(PLANTED)
        String leak() {
            return "{\"contact\":\"" + Canaries.CONTACT + "\"}";
        }
    }

    @BeforeAll
    void district(@Autowired People people, @Autowired Derivations derivations) throws Exception {
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(List.of(new NewPerson("canary-importer", "办", Role.OFFICE, hash, List.of())), "test");
        send("canary-buildings", "buildings", Canaries.buildings());
        send("canary-register", "register", Canaries.register());
        send("canary-tenants", "tenants", Canaries.tenants());
        send("canary-tax", "tax", Canaries.tax());
        send("canary-visits", "visits", Canaries.visits());
        derivations.runNow(Progress.UNWATCHED);
        note();
        derivations.runNow(Progress.UNWATCHED);
        var persons = new ArrayList<NewPerson>();
        for (Role role : Role.values()) {
            persons.add(new NewPerson("canary-" + role.word(), "甲", role, hash, grants(role)));
        }
        people.addAll(persons, "test");
        worker.client().sql("""
                        insert into matters.matter (kind, number, title, state, street_code, enterprise_ids, fields, opened_by, words)
                        select 'request', 'SQ-2000-000001', :said, 'received', street_codes[1], array[id],
                            jsonb_build_object('content', cast(:said as text)), 'canary', :said
                        from enterprises.enterprise order by id limit 1
                        """).param("said", "联系 " + Canaries.MOBILE).update();
        places = Places.read(worker);
    }

    /** What somebody noted on the spot, in every box. */
    private void note() throws Exception {
        MockHttpServletResponse kept = web.perform(multipart("/visits/note")
                        .param("enterprise", "E" + number("select min(id) from enterprises.enterprise"))
                        .param("day", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())
                        .param("at", "00:00")
                        .param("found", "here")
                        .param("department", "某局")
                        .param("contact", Canaries.CONTACT)
                        .param("phone", Canaries.MOBILE)
                        .param("text", Canaries.REMARK)
                        .param("wish", Canaries.REMARK)
                        .session(session("canary-importer"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(kept.getRedirectedUrl()).contains("outcome=noted");
    }

    private List<GrantSpec> grants(Role role) {
        return switch (role) {
            case MANAGER ->
                List.of(
                        GrantSpec.source("canary-tenants"),
                        GrantSpec.building(number("select id from places.building limit 1")));
            case DEPARTMENT -> List.of(GrantSpec.source("canary-visits"), GrantSpec.source("canary-tax"));
            case STEWARD -> List.of(GrantSpec.building(number("select id from places.building limit 1")));
            case ENTERPRISE -> List.of(GrantSpec.enterprise(987654321));
            default -> List.of();
        };
    }

    private long number(String sql) {
        return worker.client().sql(sql).query(Long.class).single();
    }

    private void send(String source, String kind, MockMultipartFile file) throws Exception {
        MockHttpServletResponse answer = web.perform(multipart("/api/intake")
                        .file(file)
                        .param("source", source)
                        .param("kind", kind)
                        .param("date", "2026-06-01")
                        .param("acceptSuggested", "true")
                        .with(httpBasic("canary-importer", PASSWORD)))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("IMPORTED");
        assertThat(leaks(answer)).as(source).isEmpty();
    }

    private static Set<String> leaks(MockHttpServletResponse answer) throws IOException {
        var found = new TreeSet<String>();
        String text = text(answer);
        for (String canary : Canaries.PERSONAL) {
            if (text.contains(canary)) {
                found.add(canary);
            }
        }
        for (String canary : Canaries.SECRET_TAX) {
            if (text.contains(canary)) {
                found.add(canary);
            }
        }
        return found;
    }

    private static String text(MockHttpServletResponse answer) throws IOException {
        byte[] body = answer.getContentAsByteArray();
        String type = answer.getContentType() == null ? "" : answer.getContentType();
        var text = new StringBuilder(new String(body, StandardCharsets.UTF_8));
        answer.getHeaderNames().forEach(name -> text.append('\n').append(answer.getHeaders(name)));
        if (type.contains("spreadsheet")) {
            text.append(WorkbookText.of(body));
        } else if (type.contains("pdf")) {
            try (var document = Loader.loadPDF(body)) {
                text.append(new PDFTextStripper().getText(document).replaceAll("\\s", ""));
            }
        }
        return text.toString();
    }

    private MockHttpServletResponse ask(@Nullable String who, String path, boolean stated) throws Exception {
        var request = get(java.net.URI.create(path));
        if (who != null) {
            request.session(session(who));
        }
        if (stated) {
            request.with(Stated.purpose());
        }
        return web.perform(request).andReturn().getResponse();
    }

    /** Signed in once per account: checking a password takes its time. */
    private MockHttpSession session(String who) throws Exception {
        MockHttpSession known = sessions.get(who);
        if (known == null) {
            var entered = web.perform(post("/login")
                            .param("username", who)
                            .param("password", PASSWORD)
                            .with(csrf()))
                    .andReturn();
            known = (MockHttpSession)
                    Objects.requireNonNull(entered.getRequest().getSession());
            sessions.put(who, known);
        }
        return known;
    }

    private List<String> crawl(@Nullable String who, List<String> paths) throws Exception {
        var leaking = new ArrayList<String>();
        int answered = 0;
        for (String path : paths) {
            boolean own = who != null && OWN_FILES.stream().anyMatch(path::endsWith) && !who.equals("canary-office");
            MockHttpServletResponse answer = ask(who, path, false);
            if (!path.startsWith("/health")) {
                assertThat(answer.getStatus()).as(who + " " + path).isLessThan(500);
            }
            answered += answer.getStatus() == 200 ? 1 : 0;
            Set<String> leaks = leaks(answer);
            if (!leaks.isEmpty() && !own) {
                leaking.add(path + " " + leaks);
            }
        }
        assertThat(answered).as("answers for %s", who).isPositive();
        return leaking;
    }

    @ParameterizedTest
    @EnumSource
    void no_role_reads_anything_personal_or_secret_without_a_purpose(Role role) throws Exception {
        assertThat(crawl("canary-" + role.word(), places.paths())).isEmpty();
    }

    @Test
    void a_visitor_reads_nothing_personal_or_secret() throws Exception {
        assertThat(crawl(null, places.paths())).isEmpty();
    }

    @Test
    void a_planted_leak_is_found() throws Exception {
        assertThat(crawl(null, List.of("/", PLANTED))).containsExactly(PLANTED + " [" + Canaries.CONTACT + "]");
    }

    @Test
    void with_a_purpose_the_office_reads_everything() throws Exception {
        var found = new TreeSet<String>();
        for (String path : places.paths()) {
            found.addAll(leaks(ask("canary-office", path, true)));
        }
        assertThat(found).containsAll(Canaries.PERSONAL);
        assertThat(found).containsAnyElementsOf(Canaries.SECRET_TAX);
    }

    @Test
    void a_purpose_opens_nothing_for_those_without_the_right() throws Exception {
        var leaking = new ArrayList<String>();
        for (String path : places.paths()) {
            Set<String> leaks = leaks(ask("canary-leader", path, true));
            if (!leaks.isEmpty()) {
                leaking.add(path + " " + leaks);
            }
        }
        assertThat(leaking).isEmpty();
    }

    @Test
    void nobody_is_found_by_what_is_personal() throws Exception {
        for (String canary : List.of(Canaries.MOBILE, Canaries.ID, "欧阳鹭", Canaries.MAIL)) {
            String query = java.net.URLEncoder.encode(canary, StandardCharsets.UTF_8);
            for (String path :
                    List.of("/api/search?q=", "/search/suggest?q=", "/api/enterprises?q=", "/api/buildings?q=")) {
                assertThat(text(ask("canary-office", path + query, true)))
                        .as(path + canary)
                        .doesNotContain("鹭洲鸥汀科技");
            }
        }
    }

    @Test
    void neither_the_log_nor_the_record_holds_anything_personal() throws Exception {
        crawl("canary-office", places.paths());
        String query = java.net.URLEncoder.encode(Canaries.MOBILE, StandardCharsets.UTF_8);
        ask("canary-office", "/search.xlsx?q=" + query, false);
        ask("canary-office", "/enterprises.xlsx?q=" + query, false);
        for (String canary : Canaries.PERSONAL) {
            assertThat(log.list)
                    .allSatisfy(event -> assertThat(event.getFormattedMessage()
                                    + (event.getThrowableProxy() == null
                                            ? ""
                                            : event.getThrowableProxy().getMessage()))
                            .doesNotContain(canary));
            assertThat(worker.client()
                            .sql("select count(*) from access.audit where strpos(to_jsonb(audit)::text, ?) > 0")
                            .param(canary)
                            .query(Long.class)
                            .single())
                    .as(canary)
                    .isZero();
        }
    }
}
