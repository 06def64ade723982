package org.sunmao.app.warnings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
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
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.app.testing.WorkbookText;
import org.sunmao.app.warnings.watch.WarningWatch;

/** Warnings through the pages: who sees which, what can be said of them, by whom, and that it is recorded. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=warnings")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class WarningPagesTest {

    private static final String PASSWORD = "a-long-test-password";
    private static final LocalDate TODAY = WarningWords.today();

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    private final Map<String, MockHttpSession> sessions = new HashMap<>();

    @BeforeAll
    void world(@Autowired People people, @Autowired WarningWatch watch) {
        var district = new TinyDistrict(worker);
        String street = district.street("990101001");
        long tower = district.building("望潮中心", street, 1000);
        long other = district.building("听澜大厦", district.street("990101002"), 1000);
        district.list(tower, TODAY.minusDays(5));
        district.list(other, TODAY.minusDays(5));
        long firm = district.enterprise("东海数据有限公司");
        district.holds(firm, district.unit(tower, 100), TODAY.minusDays(5));
        long second = district.enterprise("西山贸易有限公司");
        district.holds(second, district.unit(other, 100), TODAY.minusDays(5));
        worker.client()
                .sql("update tenancy.spell_current set lease_end = ?")
                .param(TODAY.plusDays(20))
                .update();
        YearMonth last = YearMonth.from(TODAY).minusMonths(1);
        for (int back = 0; back < 3; back++) {
            district.tax(firm, last.minusMonths(back), 1_000_000L, null);
            district.tax(firm, last.minusMonths(back + 12), 2_000_000L, null);
        }
        watch.look(TODAY);
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("office", "办公室", Role.OFFICE, hash, List.of()),
                        new NewPerson("steward", "楼长", Role.STEWARD, hash, List.of(GrantSpec.region(street))),
                        new NewPerson("manager", "物业", Role.MANAGER, hash, List.of(GrantSpec.building(tower))),
                        new NewPerson("leader", "领导", Role.LEADER, hash, List.of()),
                        new NewPerson("member", "委员", Role.MEMBER, hash, List.of())),
                "test");
    }

    private MockHttpSession session(String who) throws Exception {
        MockHttpSession known = sessions.get(who);
        if (known == null) {
            known = (MockHttpSession) Objects.requireNonNull(web.perform(post("/login")
                            .param("username", who)
                            .param("password", PASSWORD)
                            .with(csrf()))
                    .andReturn()
                    .getRequest()
                    .getSession());
            sessions.put(who, known);
        }
        return known;
    }

    private MockHttpServletResponse open(String who, String path) throws Exception {
        return web.perform(get(path).session(session(who))).andReturn().getResponse();
    }

    private String text(String who, String path) throws Exception {
        MockHttpServletResponse answer = open(who, path);
        assertThat(answer.getStatus()).as(who + " " + path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private long warning(String rule, String name) {
        return worker.client().sql("""
                        select w.id from warnings.warning w join enterprises.enterprise e on e.id = w.enterprise_id
                        where w.rule = ? and e.name = ?
                        """).params(rule, name).query(Long.class).single();
    }

    private String say(String who, long warning, String word, String... more) throws Exception {
        int seen = worker.client()
                .sql("select moves from warnings.warning where id = ?")
                .param(warning)
                .query(Integer.class)
                .single();
        var request = post("/warnings/" + warning + "/say").param("word", word).param("seen", Integer.toString(seen));
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        MockHttpServletResponse answer = web.perform(
                        request.session(session(who)).with(csrf()))
                .andReturn()
                .getResponse();
        return answer.getStatus() == 302
                ? String.valueOf(answer.getRedirectedUrl())
                : Integer.toString(answer.getStatus());
    }

    @Test
    void each_reader_finds_what_is_open_and_tax_only_with_the_right() throws Exception {
        assertThat(text("office", "/warnings")).contains("东海数据有限公司", "西山贸易有限公司", "租期将满", "30 天内", "税收下降", "降 50% 以上");
        assertThat(text("steward", "/warnings")).contains("东海数据有限公司", "税收下降").doesNotContain("西山贸易有限公司");
        assertThat(text("manager", "/warnings")).contains("东海数据有限公司").doesNotContain("西山贸易有限公司", "降 50% 以上");
        assertThat(open("member", "/warnings").getStatus()).isEqualTo(403);
        assertThat(text("office", "/warnings?rule=tax-falls"))
                .contains("东海数据有限公司")
                .doesNotContain("西山贸易有限公司");
        assertThat(text("office", "/api/warnings?rule=tax-falls"))
                .contains("\"rule\":\"tax-falls\"", "50.0%")
                .doesNotContain("2000000");
        assertThat(WorkbookText.of(open("office", "/warnings.xlsx").getContentAsByteArray()))
                .contains("东海数据有限公司", "租期将满");
        assertThat(text("office", "/warnings/rules")).contains("lease-ends/1", "source-overdue/1");
        assertThat(open("steward", "/warnings/" + warning("lease-ends", "西山贸易有限公司"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_warning_is_taken_postponed_done_and_opened_again() throws Exception {
        long one = warning("lease-ends", "西山贸易有限公司");
        assertThat(text("office", "/warnings/" + one)).contains("还有 20 天", "我来接手", "/rows?unit=");

        assertThat(say("office", one, "taken")).endsWith("outcome=said");
        assertThat(text("office", "/warnings?to=mine")).contains("西山贸易有限公司");
        assertThat(say("office", one, "note")).as("a note without words").endsWith("outcome=incomplete");
        assertThat(say("office", one, "note", "note", "打过电话 13812341234")).endsWith("outcome=said");
        assertThat(text("office", "/warnings/" + one))
                .contains("打过电话 138****1234")
                .doesNotContain("13812341234");
        assertThat(say("office", one, "postponed", "until", TODAY.toString())).endsWith("outcome=incomplete");
        assertThat(say("office", one, "postponed", "until", TODAY.plusDays(3).toString()))
                .endsWith("outcome=said");
        assertThat(text("office", "/warnings")).doesNotContain("西山贸易有限公司");
        assertThat(text("office", "/warnings?state=postponed")).contains("西山贸易有限公司");
        assertThat(say("office", one, "reopened")).endsWith("outcome=said");
        assertThat(say("office", one, "done")).endsWith("outcome=said");
        assertThat(text("office", "/warnings?state=done")).contains("西山贸易有限公司");
        assertThat(say("office", one, "reopened")).endsWith("outcome=said");
        assertThat(worker.client()
                        .sql(
                                "select count(*) from access.audit where action = 'warnings.say' and object_id = ? and after is not null")
                        .param(Long.toString(one))
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void of_two_who_look_at_the_same_state_one_is_told() throws Exception {
        long one = warning("tax-falls", "东海数据有限公司");
        var first = post("/warnings/" + one + "/say").param("word", "taken").param("seen", "0");
        var second = post("/warnings/" + one + "/say").param("word", "done").param("seen", "0");
        assertThat(web.perform(first.session(session("steward")).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("outcome=said");
        assertThat(web.perform(second.session(session("office")).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("outcome=too-late");
        assertThat(text("office", "/warnings/" + one + "?outcome=too-late")).contains("steward 已接手", "别人刚处理过");
    }

    @Test
    void whoever_only_reads_says_nothing() throws Exception {
        long one = warning("lease-ends", "东海数据有限公司");
        assertThat(text("leader", "/warnings/" + one)).doesNotContain("我来接手");
        assertThat(say("leader", one, "taken")).isEqualTo("403");
        assertThat(say("manager", one, "taken")).isEqualTo("403");
        assertThat(say("steward", warning("lease-ends", "西山贸易有限公司"), "taken")).isEqualTo("404");
    }
}
