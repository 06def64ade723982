package org.sunmao.app.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.live.RequestId;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TestPasswords;

/** Figures for a collector: who gets them, what they say, and that nobody can be read out of them. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestPropertySource(
        properties = {"logging.level.org.sunmao=warn", "sunmao.metrics.key=0123456789abcdef0123456789abcdef"})
class FiguresTest {

    private static final String PASSWORD = "a-long-test-password";
    private static final String KEY = "Bearer 0123456789abcdef0123456789abcdef";

    @Autowired
    MockMvc web;

    @BeforeAll
    static void people(@Autowired People people) {
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("figures-system", "系", Role.SYSTEM, hash, List.of()),
                        new NewPerson("figures-office", "办", Role.OFFICE, hash, List.of())),
                "test");
    }

    private String figures() throws Exception {
        return web.perform(get("/metrics").header("Authorization", KEY))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void the_key_and_the_system_administrator_get_them_and_nobody_else() throws Exception {
        assertThat(figures()).contains("# TYPE");
        web.perform(get("/metrics").with(httpBasic("figures-system", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("jvm_memory_used_bytes")));
        web.perform(get("/metrics").with(httpBasic("figures-office", PASSWORD))).andExpect(status().isForbidden());
        web.perform(get("/metrics")).andExpect(status().is3xxRedirection());
        web.perform(get("/metrics").header("Authorization", KEY + "0")).andExpect(status().is3xxRedirection());
    }

    @Test
    void the_key_opens_nothing_else() throws Exception {
        web.perform(get("/buildings").header("Authorization", KEY)).andExpect(status().is3xxRedirection());
    }

    @Test
    void pools_machine_queue_derivations_and_refusals_are_told() throws Exception {
        web.perform(post("/login")
                        .param("username", "nobody-at-all")
                        .param("password", "wrong")
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(figures())
                .contains(
                        "hikaricp_connections{pool=\"web\"}",
                        "hikaricp_connections{pool=\"worker\"}",
                        "jvm_threads_live_threads",
                        "sunmao_intake_rows_waiting",
                        "sunmao_derivation_running",
                        "sunmao_derivation_age_seconds",
                        "sunmao_derivations_total",
                        "sunmao_gate_waiting{gate=\"uploads\"}",
                        "sunmao_gate_refused_total",
                        "sunmao_audit_unsealed_age_seconds",
                        "logback_events_total")
                .containsPattern("sunmao_sign_in_refused_total [1-9]");
    }

    @Test
    void requests_are_counted_by_pattern_and_no_label_holds_a_name_a_number_or_a_word_of_a_search() throws Exception {
        web.perform(get("/enterprises/4711").with(httpBasic("figures-office", PASSWORD)));
        web.perform(get("/search").param("q", "王建国13812345678").with(httpBasic("figures-office", PASSWORD)));
        web.perform(get("/nowhere/13812345678"));

        String told = figures();
        // Without what was measured: a number of bytes may hold any four figures.
        assertThat(told.replaceAll("(?m) \\S+$", ""))
                .contains("route=\"/enterprises/{id")
                .contains("route=\"none\"")
                .doesNotContain("4711")
                .doesNotContain("王建国")
                .doesNotContain("1381234")
                .doesNotContain("figures-office");
        assertThat(labels(told))
                .isSubsetOf(
                        "method", "route", "status", "le", "gate", "pool", "area", "id", "state", "level", "cause",
                        "action", "gc");
    }

    private static Set<String> labels(String told) {
        var labels = new TreeSet<String>();
        var matcher = Pattern.compile("[{,]([a-z_]+)=\"").matcher(told);
        while (matcher.find()) {
            labels.add(matcher.group(1));
        }
        return labels;
    }

    @Test
    void every_answer_has_an_id_and_only_a_harmless_one_is_taken_over() throws Exception {
        web.perform(get("/login")).andExpect(header().string(RequestId.HEADER, matchesPattern("[0-9a-f]{32}")));
        web.perform(get("/login").header(RequestId.HEADER, "0123456789ABCDEF-cafe"))
                .andExpect(header().string(RequestId.HEADER, "0123456789ABCDEF-cafe"));
        for (String bad : List.of("short", "x".repeat(30), "0123456789abcdef\r\nSet-Cookie: a=b", "a".repeat(65))) {
            web.perform(get("/login").header(RequestId.HEADER, bad))
                    .andExpect(header().string(RequestId.HEADER, matchesPattern("[0-9a-f]{32}")));
        }
    }
}
