package org.sunmao.app.resolution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStatus;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.DoubtfulWorld;
import org.sunmao.app.resolution.ModelComparer;
import org.sunmao.app.resolution.Models;
import org.sunmao.app.resolution.TrialModels;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TestPasswords;

@SpringBootTest
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
class ModelPagesTest {

    private static final String PASSWORD = "a-long-test-password";
    private static int count;

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    Models models;

    @Autowired
    ModelComparer comparer;

    @MockitoBean
    Derivations derivations;

    private String model;

    @BeforeAll
    static void people(@Autowired People people) {
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("models-office", "林", Role.OFFICE, hash, List.of()),
                        new NewPerson("models-department", "陈", Role.DEPARTMENT, hash, List.of())),
                "test");
    }

    @BeforeEach
    void world() {
        status(true, null);
        new DoubtfulWorld(worker, "模" + count++);
        model = new TrialModels(worker)
                .keep("试验", List.of("phone equal " + count + " rarity", "name trade-name-different -1"));
    }

    private void status(boolean running, String failure) {
        when(derivations.status()).thenReturn(new DerivationStatus(running, "", 0, 0, null, failure));
    }

    private MockHttpServletResponse page(String who, String path) throws Exception {
        return web.perform(get(path).with(httpBasic("models-" + who, PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse activate(String who, long comparison, String why) throws Exception {
        return web.perform(post("/review/models/" + model + "/activate")
                        .param("comparison", Long.toString(comparison))
                        .param("why", why)
                        .with(csrf())
                        .with(httpBasic("models-" + who, PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private long compared() {
        return comparer.compare(model, "lin", Progress.UNWATCHED);
    }

    private long lines(String action) {
        return worker.client()
                .sql("select count(*) from access.audit where action = ? and object_id = ? and result = 'done'")
                .params(action, model)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 匹配模型, 随程序附带, 电话相同, 看看哪些匹配会变",
        "en, Linking models, Comes with the program, Same telephone, See which links would change"
    })
    void the_pages_speak_both_languages(String lang, String title, String builtin, String reason, String ask)
            throws Exception {
        assertThat(page("office", "/review/models?lang=" + lang).getContentAsString())
                .contains(title, builtin, model, "builtin-2", "./sunmao model train")
                .doesNotContain("⟦");
        assertThat(page("office", "/review/models/" + model + "?lang=" + lang).getContentAsString())
                .contains("试验", reason, ask, "-9.0", "+8.0")
                .doesNotContain("⟦");
        assertThat(page("office", "/review/models/builtin-2?lang=" + lang).getContentAsString())
                .contains(reason)
                .doesNotContain("⟦");
    }

    @Test
    void what_would_change_is_shown_and_can_be_activated_with_a_reason_and_a_line_in_the_record() throws Exception {
        long comparison = compared();
        assertThat(page("office", "/review/models/" + model).getContentAsString())
                .contains("重新对照", "启用这个模型", "不再待核对", "name=\"comparison\" value=\"" + comparison + "\"");

        assertThat(activate("office", comparison, " ").getRedirectedUrl()).endsWith("?refused=no-reason");
        assertThat(lines("resolution.activate-model")).isZero();
        assertThat(activate("office", comparison, "电话更可靠").getRedirectedUrl()).startsWith("/review/models?done=");
        verify(derivations).request("resolution.activate-model");
        assertThat(lines("resolution.activate-model")).isEqualTo(1);
        assertThat(page("office", "/review/models?done=1").getContentAsString())
                .contains("电话更可靠", "正在据此重新推导", "/review/models/outcome")
                .doesNotContain("⟦");
        assertThat(activate("office", comparison, "again").getRedirectedUrl()).endsWith("?refused=active-already");
        assertThat(page("office", "/review/models/" + model + "?refused=active-already")
                        .getContentAsString())
                .contains("这个模型已在使用")
                .doesNotContain("⟦", "启用这个模型");
    }

    @Test
    void a_comparison_against_a_model_that_is_no_longer_in_use_activates_nothing() throws Exception {
        long early = compared();
        String other = new TrialModels(worker).keep("别的", List.of("legal-person equal " + count + " rarity"));
        models.activate(other, comparer.compare(other, "lin", Progress.UNWATCHED), "lin", "better");
        assertThat(activate("office", early, "why").getRedirectedUrl()).endsWith("?refused=compare-first");
        assertThat(page("office", "/review/models/" + model + "?refused=compare-first")
                        .getContentAsString())
                .contains("使用中的模型已经换了", "看看哪些匹配会变");
    }

    @Test
    void the_page_asks_until_the_comparison_is_there() throws Exception {
        MockHttpServletResponse answer = web.perform(post("/review/models/" + model + "/compare")
                        .with(csrf())
                        .with(httpBasic("models-office", PASSWORD)))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/review/models/" + model + "#changes");
        assertThat(lines("resolution.compare-model")).isEqualTo(1);
        String piece = "";
        for (int i = 0; i < 600 && !piece.contains("重新对照"); i++) {
            Thread.sleep(50);
            piece = page("office", "/review/models/" + model + "/comparison").getContentAsString();
        }
        assertThat(piece).contains("重新对照").doesNotContain("every 2s", "<html");
    }

    @ParameterizedTest
    @CsvSource({"true, , 正在据此重新推导", "false, , 匹配已随之更新", "false, boom, 重新推导失败"})
    void whether_the_links_have_followed_is_told(boolean running, String failure, String words) throws Exception {
        status(running, failure);
        assertThat(page("office", "/review/models/outcome").getContentAsString())
                .contains(words)
                .doesNotContain("⟦");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/review/models", "/review/models/builtin-2", "/review/models/builtin-2/comparison"})
    void departments_have_no_models(String path) throws Exception {
        assertThat(page("department", path).getStatus()).isEqualTo(403);
        assertThat(page("department", "/review").getContentAsString()).doesNotContain("/review/models");
        assertThat(page("office", "/review").getContentAsString()).contains("/review/models");
    }

    @Test
    void a_department_activates_nothing_and_what_is_not_there_is_not_found() throws Exception {
        assertThat(activate("department", compared(), "why").getStatus()).isEqualTo(403);
        verifyNoInteractions(derivations);
        assertThat(page("office", "/review/models/learned-000000000000").getStatus())
                .isEqualTo(404);
        assertThat(page("office", "/review/models/NO").getStatus()).isEqualTo(404);
    }
}
