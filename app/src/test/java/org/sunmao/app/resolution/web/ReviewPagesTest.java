package org.sunmao.app.resolution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStatus;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.resolution.DoubtfulWorld;
import org.sunmao.app.resolution.WaitingMentions;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.Stated;
import org.sunmao.app.testing.TestPasswords;

@SpringBootTest
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
class ReviewPagesTest {

    private static final String PASSWORD = "a-long-test-password";
    private static int count;

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    /** Deriving for real would settle the tiny world in its own way, behind the test's back. */
    @MockitoBean
    Derivations derivations;

    private String tag;
    private DoubtfulWorld world;

    @BeforeAll
    static void people(@Autowired People people) {
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("review-office", "林", Role.OFFICE, hash, List.of()),
                        new NewPerson("review-department", "陈", Role.DEPARTMENT, hash, List.of()),
                        new NewPerson(
                                "review-steward", "楼", Role.STEWARD, hash, List.of(GrantSpec.source("tenants-楼长"))),
                        new NewPerson("review-member", "委", Role.MEMBER, hash, List.of())),
                "test");
    }

    @BeforeEach
    void world() {
        when(derivations.status()).thenReturn(new DerivationStatus(true, "", 0, 0, null, null));
        tag = "页" + count++;
        world = new DoubtfulWorld(worker, tag);
    }

    private MockHttpServletResponse page(String who, String path) throws Exception {
        return web.perform(get(path).with(httpBasic("review-" + who, PASSWORD)).with(Stated.purpose()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String who, String path, Object subject) throws Exception {
        return web.perform(post(path)
                        .param("subject", subject.toString())
                        .with(csrf())
                        .with(httpBasic("review-" + who, PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private long lines(String action) {
        return worker.client()
                .sql("select count(*) from access.audit where action = ? and object_id = ? and result = 'done'")
                .params(action, Long.toString(world.doubtful))
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({"zh, 核对台, 字号相同, 就是它", "en, Review desk, Same trade name, This one"})
    void the_desk_speaks_both_languages(String lang, String title, String reason, String button) throws Exception {
        String queue = page("office", "/review?lang=" + lang).getContentAsString();
        assertThat(queue).contains(title, tag + "海风科技").doesNotContain("⟦");
        String item =
                page("office", "/review/" + world.doubtful + "?lang=" + lang).getContentAsString();
        assertThat(item)
                .contains(tag + "海风科技有限公司", tag + "海峰科技有限公司", reason, button, "13800001234")
                .doesNotContain("⟦");
    }

    @Test
    void the_reasons_add_up_to_the_score_that_is_shown() throws Exception {
        String item = page("office", "/review/" + world.doubtful + "?lang=en").getContentAsString();
        assertThat(item)
                .containsSubsequence(
                        "Same trade name", "+9.5", "Different legal", "-3.5", "Score; among", "98.0%", "+6.0")
                .contains("--from: 0.00%; --to: 100.00%;", "--from: 100.00%; --to: 63.16%;")
                .contains("--from: 0.00%; --to: 63.16%;");
    }

    @Test
    void a_look_behind_the_mask_is_recorded_and_others_see_the_mask() throws Exception {
        page("office", "/review/" + world.doubtful);
        assertThat(lines("resolution.look")).isEqualTo(1);
        String masked = page("department", "/review/" + world.doubtful).getContentAsString();
        assertThat(masked).contains("138****1234", "王**").doesNotContain("13800001234", "王小明", "李大海");
        assertThat(lines("resolution.look")).isEqualTo(1);
    }

    @Test
    void a_decision_goes_on_to_the_next_and_leaves_a_line() throws Exception {
        MockHttpServletResponse answer = send("department", "/review/" + world.doubtful + "/link", world.first);
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).startsWith("/review").contains("done=");
        assertThat(lines("resolution.link")).isEqualTo(1);
        verify(derivations).request("resolution.link");
        assertThat(page("department", answer.getRedirectedUrl()).getContentAsString())
                .contains(tag + "海风科技有限公司", "正在据此重新推导", "/outcome")
                .doesNotContain("⟦");
        assertThat(page("office", "/review/decisions").getContentAsString())
                .contains(tag + "海风科技")
                .doesNotContain("⟦");
    }

    @Test
    void what_is_refused_says_why() throws Exception {
        MockHttpServletResponse answer = send("office", "/review/" + world.doubtful + "/link", world.building);
        assertThat(answer.getRedirectedUrl()).contains("refused=other-kind");
        assertThat(page("office", answer.getRedirectedUrl()).getContentAsString())
                .contains("企业不能认定为楼宇");
    }

    @Test
    void undoing_twice_is_refused() throws Exception {
        String done = send("office", "/review/" + world.doubtful + "/not", world.second)
                .getRedirectedUrl();
        String id = done.substring(done.indexOf("done=") + 5);
        assertThat(send("office", "/review/decisions/" + id + "/undo", 0).getRedirectedUrl())
                .contains("done=");
        assertThat(send("office", "/review/decisions/" + id + "/undo", 0).getRedirectedUrl())
                .contains("refused=already-undone");
    }

    @Test
    void a_steward_may_look_at_what_the_grants_open_and_decide_nothing() throws Exception {
        var own = new DoubtfulWorld(worker, "楼长");
        assertThat(page("steward", "/review/" + own.doubtful + "?lang=en").getContentAsString())
                .contains("楼长海风科技", "may look, not decide")
                .doesNotContain("This one");
        assertThat(page("steward", "/review/" + world.doubtful).getStatus()).isEqualTo(404);
        assertThat(send("steward", "/review/" + world.doubtful + "/link", world.first)
                        .getStatus())
                .isEqualTo(403);
        assertThat(lines("resolution.link")).isZero();
    }

    @Test
    void others_have_no_desk_and_what_is_not_there_is_not_found() throws Exception {
        assertThat(page("member", "/review").getStatus()).isEqualTo(403);
        assertThat(page("office", "/review/999999999").getStatus()).isEqualTo(404);
        assertThat(send("office", "/review/999999999/link", world.first).getStatus())
                .isEqualTo(404);
        assertThat(send("office", "/review/decisions/999999999/undo", 0).getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse fromScript(String who, String path, String... fields) throws Exception {
        var request = post(path).header("X-Desk", "1").with(csrf()).with(httpBasic("review-" + who, PASSWORD));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private String subject(long id) {
        return Long.toString(id);
    }

    @Test
    void the_script_is_told_what_was_recorded_and_where_it_is_undone() throws Exception {
        var told = fromScript(
                "office",
                "/review/" + world.doubtful + "/link?lang=zh",
                "subject",
                subject(world.first),
                "why",
                "同一电话");
        assertThat(told.getStatus()).isEqualTo(200);
        assertThat(told.getContentAsString(StandardCharsets.UTF_8))
                .contains("\"recorded\":true", "已认定：“" + tag + "海风科技”", "这一轮已定", "/undo\"");
        verify(derivations).requestLater(eq("resolution.link"), any());
        var again = fromScript("department", "/review/" + world.doubtful + "/link", "subject", subject(world.second));
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString(StandardCharsets.UTF_8)).contains("已有别的决定在先", "refused=decided-already");
        assertThat(lines("resolution.link")).isEqualTo(1);
        String line = worker.client()
                .sql("select before::text || after::text from access.audit where action = 'resolution.link'"
                        + " and object_id = ? and result = 'done'")
                .param(Long.toString(world.doubtful))
                .query(String.class)
                .single();
        assertThat(line).contains("\"link\": \"review\"", "\"subject\": " + world.first, "\"decision\": \"link\"");
    }

    @Test
    void a_word_that_comes_too_late_leads_to_a_page_that_shows_the_one_that_stands() throws Exception {
        send("department", "/review/" + world.doubtful + "/new", 0);
        String refused = send("office", "/review/" + world.doubtful + "/link", world.first)
                .getRedirectedUrl();
        assertThat(refused).isEqualTo("/review/" + world.doubtful + "?refused=decided-already");
        assertThat(page("office", refused).getContentAsString())
                .contains("已有别的决定在先", "作为新主体", "review-department")
                .doesNotContain("⟦", "data-key=\"1\"");
        assertThat(lines("resolution.link")).isZero();
    }

    @Test
    void who_comes_second_is_told_who_holds_the_item_and_may_not_decide_on_it() throws Exception {
        page("office", "/review/" + world.doubtful);
        assertThat(page("department", "/review/" + world.doubtful + "?lang=en").getContentAsString())
                .contains("review-office has this item")
                .doesNotContain("This one", "⟦");
        assertThat(page("department", "/review?source=tenants-" + tag).getContentAsString())
                .contains("review-office正在核对");
        assertThat(send("department", "/review/" + world.doubtful + "/link", world.first)
                        .getRedirectedUrl())
                .contains("refused=held");
        assertThat(fromScript("department", "/review/" + world.doubtful + "/stay")
                        .getStatus())
                .isEqualTo(409);
        assertThat(fromScript("office", "/review/" + world.doubtful + "/stay").getStatus())
                .isEqualTo(204);
        assertThat(fromScript("office", "/review/" + world.doubtful + "/leave").getStatus())
                .isEqualTo(204);
        assertThat(send("department", "/review/" + world.doubtful + "/link", world.first)
                        .getRedirectedUrl())
                .contains("done=");
    }

    @Test
    void the_way_leads_to_the_next_free_item_within_the_filter_and_to_the_queue_when_none_is_left() throws Exception {
        String source = "?source=tenants-" + tag;
        String led = "?source=tenants-" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
        assertThat(page("office", "/review/next" + source).getRedirectedUrl())
                .isEqualTo("/review/" + world.doubtful + led);
        assertThat(page("department", "/review/next" + source).getRedirectedUrl())
                .as("the only one is held")
                .isEqualTo("/review" + led);
        assertThat(send("office", "/review/" + world.doubtful + "/skip" + source, 0)
                        .getRedirectedUrl())
                .isEqualTo("/review" + led);
        assertThat(page("office", "/review/next" + source).getRedirectedUrl())
                .as("what was skipped comes back at the end")
                .isEqualTo("/review/" + world.doubtful + led);
        assertThat(lines("resolution.skip")).isEqualTo(1);
    }

    @Test
    void all_of_a_name_needs_the_number_that_was_shown_and_a_reason() throws Exception {
        var list = new WaitingMentions(worker, "全" + tag);
        long first = list.waits("同名", "101", "90", 1, 0);
        list.waits("同名", "102", "50", 1, 0);
        list.weighed();
        assertThat(page("office", "/review/" + first + "?lang=en").getContentAsString())
                .contains("The same for all 2 waiting mentions", "(2 rows)");
        String path = "/review/" + first + "/link";
        assertThat(fromScript("office", path, "subject", subject(list.subject), "all", "true", "of", "2")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("refused=no-reason");
        assertThat(fromScript("office", path, "subject", subject(list.subject), "all", "true", "of", "x", "why", "一家")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("refused=others-changed");
        assertThat(fromScript("office", path, "subject", subject(list.subject), "all", "true", "of", "2", "why", "一家")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("同名共 2 条");
        assertThat(list.standing()).isEqualTo(2);
        String decisions = page("office", "/review/decisions?state=standing&name=" + "全" + tag + "同名")
                .getContentAsString();
        assertThat(decisions).contains("同名共 2 条", "理由：一家").doesNotContain("⟦");
        String undo = decisions.substring(decisions.indexOf("/review/decisions/") + 18);
        assertThat(send("department", "/review/decisions/" + undo.substring(0, undo.indexOf('/')) + "/undo", 0)
                        .getRedirectedUrl())
                .contains("done=");
        assertThat(list.standing())
                .as("another authorised person has undone it as one")
                .isZero();
        assertThat(page("office", "/review/decisions?state=undone&by=review-office&kind=link&name=全" + tag + "同名")
                        .getContentAsString())
                .contains("同名共 2 条");
        assertThat(page("office", "/review/decisions?by=nobody").getContentAsString())
                .contains("没有符合条件的决定");
    }

    @Test
    void a_steward_neither_skips_nor_holds_anything() throws Exception {
        var own = new WaitingMentions(worker, "看" + tag);
        long mention = own.waits("一", "101", "90", 1, 0);
        own.weighed();
        assertThat(fromScript("steward", "/review/" + mention + "/skip").getStatus())
                .isEqualTo(403);
        assertThat(page("steward", "/review/" + mention).getStatus())
                .as("of another source")
                .isEqualTo(404);
        page("steward", "/review/next");
        assertThat(worker.client()
                        .sql("select count(*) from resolution.claim where by_person = 'review-steward'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(fromScript("office", "/review/999999999/stay").getStatus()).isEqualTo(404);
        assertThat(fromScript("office", "/review/999999999/skip").getStatus()).isEqualTo(404);
    }
}
