package org.sunmao.app.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.rules.Passwords;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.live.LocalToken;
import org.sunmao.app.testing.SpringTestDatabase;

@SpringBootTest
@AutoConfigureMockMvc
@Import({SpringTestDatabase.class, SignInTest.TestRoutes.class})
@TestPropertySource(properties = "logging.level.org.sunmao=warn")
class SignInTest {

    private static final String PASSWORD = "a-long-test-password";

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    LocalToken token;

    /** Routes that exist only here. */
    @RestController
    static class TestRoutes {

        @Allowed(Role.OFFICE)
        @GetMapping({"/test/office", "/api/test/office"})
        Map<String, String> office(Reader reader) {
            return Map.of("reader", reader.username());
        }

        @Allowed
        @PostMapping("/api/test/change")
        Map<String, String> change() {
            return Map.of();
        }

        @GetMapping({"/test/undeclared", "/api/test/undeclared"})
        Map<String, String> undeclared() {
            return Map.of();
        }
    }

    @BeforeAll
    static void people(@Autowired People people) {
        String hash = Passwords.encoder().encode(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("lin", "林", Role.OFFICE, hash, List.of()),
                        new NewPerson("chen", "陈", Role.MANAGER, hash, List.of(GrantSpec.source("manager-01"))),
                        new NewPerson("gone", "走", Role.MEMBER, hash, List.of()),
                        new NewPerson("shut", "关", Role.MEMBER, hash, List.of()),
                        new NewPerson("victim", "被", Role.MEMBER, hash, List.of())),
                "test");
    }

    private MockHttpSession signIn(String username, String password) throws Exception {
        var result = web.perform(post("/login")
                        .param("username", username)
                        .param("password", password)
                        .with(csrf()))
                .andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(302);
        return (MockHttpSession) result.getRequest().getSession();
    }

    @Test
    void the_page_is_chinese_and_becomes_english_on_request() throws Exception {
        web.perform(get("/login").header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1>登录</h1>")));
        web.perform(get("/login").param("lang", "en"))
                .andExpect(content().string(containsString("<h1>Sign in</h1>")))
                .andExpect(header().string("Set-Cookie", containsString("lang=en")));
    }

    @Test
    void name_and_password_open_what_the_role_may_use() throws Exception {
        MockHttpSession session = signIn("LIN ", PASSWORD);

        web.perform(get("/test/office").session(session)).andExpect(status().isOk());
        assertThat(worker.client()
                        .sql("select count(*) from access.audit where username = 'lin' and action = 'access.signed-in'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void another_role_is_refused_in_the_frame_and_in_json() throws Exception {
        MockHttpSession session = signIn("chen", PASSWORD);

        web.perform(get("/test/office").session(session)).andExpect(status().isForbidden());
        web.perform(get("/api/test/office").session(session)).andExpect(status().isForbidden());
    }

    @Test
    void a_visitor_is_led_to_the_sign_in_page() throws Exception {
        web.perform(get("/test/office")).andExpect(status().isFound()).andExpect(redirectedUrl("/login"));
    }

    @Test
    void the_api_answers_a_visitor_with_401_and_no_dialog() throws Exception {
        web.perform(get("/api/test/office"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", not(containsString("Basic"))));
    }

    @Test
    void the_api_takes_http_basic_and_then_needs_no_token() throws Exception {
        web.perform(get("/api/test/office").with(httpBasic("lin", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reader").value("lin"));
        web.perform(post("/api/test/change").with(httpBasic("lin", PASSWORD))).andExpect(status().isOk());
        web.perform(get("/api/test/office").with(httpBasic("lin", "wrong"))).andExpect(status().isUnauthorized());
    }

    @Test
    void a_command_on_this_machine_with_the_token_of_the_data_works_as_the_office() throws Exception {
        web.perform(get("/api/test/office").header(LocalToken.HEADER, token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reader").value("command"));
        web.perform(post("/api/test/change").header(LocalToken.HEADER, token())).andExpect(status().isOk());
        web.perform(get("/api/test/office").header(LocalToken.HEADER, "guessed"))
                .andExpect(status().isForbidden());
    }

    private String token() {
        return (String) ReflectionTestUtils.getField(token, "token");
    }

    @Test
    void a_change_in_a_session_needs_the_token() throws Exception {
        MockHttpSession session = signIn("lin", PASSWORD);

        web.perform(post("/api/test/change").session(session)).andExpect(status().isForbidden());
        web.perform(post("/api/test/change").session(session).with(csrf().asHeader()))
                .andExpect(status().isOk());
    }

    @Test
    void a_wrong_password_says_nothing_about_the_name() throws Exception {
        for (String name : List.of("lin", "nobody-of-that-name")) {
            web.perform(post("/login")
                            .param("username", name)
                            .param("password", "wrong")
                            .with(csrf()))
                    .andExpect(redirectedUrl("/login?refused=wrong"));
        }
    }

    @Test
    void ten_failures_lock_the_name_even_for_the_right_password_and_a_restart_does_not_forgive() throws Exception {
        for (int i = 0; i < 10; i++) {
            attempt("victim", "wrong").andExpect(redirectedUrl("/login?refused=wrong"));
        }
        attempt("victim", PASSWORD).andExpect(redirectedUrl("/login?refused=wrong"));
        assertThat(worker.client()
                        .sql(
                                "select locked_until > now() + interval '4 minutes' from access.sign_in_failure where username = 'victim'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        worker.client()
                .sql(
                        "update access.sign_in_failure set locked_until = now() - interval '1 second' where username = 'victim'")
                .update();
        attempt("victim", PASSWORD).andExpect(redirectedUrl("/"));
        assertThat(worker.client()
                        .sql("select count(*) from access.sign_in_failure where username = 'victim'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private ResultActions attempt(String name, String password) throws Exception {
        return web.perform(post("/login")
                .param("username", name)
                .param("password", password)
                .with(csrf()));
    }

    /** Everything that an answer tells but the cookies and tokens that differ in every answer. */
    private static String told(MvcResult result) throws Exception {
        var response = result.getResponse();
        return response.getStatus() + " " + response.getRedirectedUrl() + " " + response.getHeaderNames() + " "
                + response.getContentAsString();
    }

    @Test
    void unknown_locked_disabled_and_wrong_are_answered_alike() throws Exception {
        worker.client()
                .sql("update access.person set disabled = true where username = 'gone'")
                .update();
        worker.client()
                .sql("insert into access.sign_in_failure values ('shut', 10, now(), now() + interval '5 minutes')")
                .update();
        String wrong = told(attempt("chen", "wrong").andReturn());

        assertThat(told(attempt("nobody-of-that-name", PASSWORD).andReturn())).isEqualTo(wrong);
        assertThat(told(attempt("gone", PASSWORD).andReturn())).isEqualTo(wrong);
        assertThat(told(attempt("shut", PASSWORD).andReturn())).isEqualTo(wrong);
        assertThat(told(attempt("shut", "wrong").andReturn())).isEqualTo(wrong);
        for (String name : List.of("nobody-of-that-name", "gone", "shut", "chen")) {
            web.perform(get("/api/test/office").with(httpBasic(name, "wrong")))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().string("WWW-Authenticate", "Sunmao realm=\"sunmao\""));
        }
    }

    @Test
    void signing_out_ends_it() throws Exception {
        MockHttpSession session = signIn("lin", PASSWORD);

        web.perform(post("/logout").session(session).with(csrf())).andExpect(redirectedUrl("/"));
        assertThat(session.isInvalid()).isTrue();
        assertThat(worker.client()
                        .sql(
                                "select bool_and(ended_at is not null) from access.session where since = (select max(since) from access.session)")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_right_taken_away_is_gone_in_the_next_request() throws Exception {
        MockHttpSession session = signIn("lin", PASSWORD);
        try {
            worker.client()
                    .sql("update access.person set disabled = true where username = 'lin'")
                    .update();
            web.perform(get("/test/office").session(session)).andExpect(redirectedUrl("/login"));
        } finally {
            worker.client()
                    .sql("update access.person set disabled = false where username = 'lin'")
                    .update();
        }
    }

    @Test
    void a_route_that_declares_nobody_is_refused_to_everybody() throws Exception {
        MockHttpSession session = signIn("lin", PASSWORD);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> web.perform(get("/test/undeclared").session(session)))
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not declare who may use it");
    }

    @Test
    void there_is_no_way_in_but_ours(@Autowired org.springframework.context.ApplicationContext beans) {
        assertThat(beans.getBeanNamesForType(org.springframework.security.core.userdetails.UserDetailsService.class))
                .isEmpty();
    }

    @Test
    void every_answer_carries_the_strict_policy() throws Exception {
        web.perform(get("/"))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self';")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void the_description_of_the_interface_is_for_those_signed_in() throws Exception {
        web.perform(get("/api/openapi.json")).andExpect(status().isUnauthorized());
        web.perform(get("/api/openapi.json").session(signIn("chen", PASSWORD)).accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.info.title").value("Sunmao"))
                .andExpect(jsonPath("$.paths['/test/office']").doesNotExist())
                .andExpect(jsonPath("$.paths['/api/test/office']").exists());
    }
}
