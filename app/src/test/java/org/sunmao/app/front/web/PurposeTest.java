package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.ResultActions;
import org.sunmao.app.access.Purpose;
import org.sunmao.app.testing.Stated;

/** A right alone opens nothing: the office states what for, on the page for its session or in a header for one request. */
class PurposeTest extends TwoStreetsPages {

    private static final String PLAIN = "13812345678";
    private static final String EXACT = "12,345.67 元";

    private String bare(String who, String path) throws Exception {
        return web.perform(get(path).session(session(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions state(String who, String kind, String sentence, String opens, String back) throws Exception {
        return web.perform(post("/purpose")
                .session(session(who))
                .param("kind", kind)
                .param("sentence", sentence)
                .param("opens", opens)
                .param("back", back)
                .with(csrf()));
    }

    private void end(String who) throws Exception {
        web.perform(post("/purpose/end").session(session(who)).with(csrf())).andExpect(status().is3xxRedirection());
    }

    private long lines(String condition) {
        return worker.client()
                .sql("select count(*) from access.audit where username = 'asked' and " + condition)
                .query(Long.class)
                .single();
    }

    @Test
    void without_a_purpose_the_office_sees_masks_and_bands_and_the_way_to_state_one() throws Exception {
        end("asked");
        assertThat(bare("asked", enterprise(world.firm)))
                .contains("138****5678", "/purpose?back=%2Fenterprises%2FE" + world.firm)
                .doesNotContain(PLAIN, EXACT);
        assertThat(bare("leader", enterprise(world.firm))).doesNotContain("/purpose");
    }

    @Test
    void a_stated_purpose_opens_the_session_leads_back_is_recorded_and_ends() throws Exception {
        String back = enterprise(world.firm) + "?tab=tax";
        state("asked", "data-check", "核对台账里的联系人是否还在", "both", back).andExpect(redirectedUrl(back));
        long before = lines("purpose like 'data-check: 核对台账%'");

        assertThat(bare("asked", enterprise(world.firm))).contains(PLAIN, EXACT, "数据核对", "/purpose/end");

        assertThat(lines("purpose like 'data-check: 核对台账%'")).isEqualTo(before + 1);
        assertThat(worker.client()
                        .sql(
                                "select count(*) from access.purpose where username = 'asked' and sentence like '核对台账%' and way = 'page'")
                        .query(Long.class)
                        .single())
                .isPositive();
        end("asked");
        assertThat(bare("asked", enterprise(world.firm))).doesNotContain(PLAIN, EXACT);
        assertThat(lines("action = 'secrecy.end-purpose'")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"personal, true, false", "tax, false, true"})
    void a_purpose_opens_what_was_asked_for_and_no_more(String opens, boolean plain, boolean exact) throws Exception {
        state("asked", "statistics", "统计三季度的情况", opens, "/");
        String page = bare("asked", enterprise(world.firm));
        assertThat(page.contains(PLAIN)).isEqualTo(plain);
        assertThat(page.contains(EXACT)).isEqualTo(exact);
        end("asked");
    }

    @ParameterizedTest
    @CsvSource({
        "data-check, 看看, 说明至少要有 6 个字",
        "nothing, 核对台账里的联系人, 请选择目的",
        "data-check, 给13800001234回电话核对, 说明里含有电话",
    })
    void a_purpose_that_says_nothing_or_too_much_is_refused(String kind, String sentence, String why) throws Exception {
        state("asked", kind, sentence, "both", "/")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(why)))
                .andExpect(content().string(not(containsString("13800001234"))));
        assertThat(bare("asked", enterprise(world.firm))).doesNotContain(PLAIN);
    }

    @ParameterizedTest
    @CsvSource({"https://example.com/", "//example.com/", "/\\\\example.com", "/purpose"})
    void the_way_back_leads_nowhere_else(String back) throws Exception {
        state("asked", "data-check", "核对台账里的联系人", "both", back).andExpect(redirectedUrl("/"));
        end("asked");
    }

    @Test
    void a_header_opens_one_request_for_those_with_the_right() throws Exception {
        end("asked");
        web.perform(get("/api" + enterprise(world.firm))
                        .session(session("asked"))
                        .with(Stated.purpose()))
                .andExpect(content().string(containsString(PLAIN)));
        web.perform(get("/api" + enterprise(world.firm)).session(session("asked")))
                .andExpect(content().string(not(containsString(PLAIN))));
        web.perform(get("/api" + enterprise(world.firm))
                        .session(session("leader"))
                        .with(Stated.purpose()))
                .andExpect(content().string(not(containsString(PLAIN))));
        for (String wrong :
                new String[] {"data-check", "nothing; because of it all", "data-check; %E4", "data-check; a"}) {
            web.perform(get("/api" + enterprise(world.firm))
                            .session(session("asked"))
                            .header(Purpose.HEADER, wrong))
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void an_enterprise_sees_its_own_without_a_purpose() throws Exception {
        assertThat(bare("firm", enterprise(world.firm))).contains(PLAIN, EXACT);
    }
}
