package org.sunmao.app.resolution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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
import org.sunmao.app.access.rules.Passwords;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStatus;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.resolution.DoubtfulWorld;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.Stated;

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
        String hash = Passwords.encoder().encode(PASSWORD);
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
}
