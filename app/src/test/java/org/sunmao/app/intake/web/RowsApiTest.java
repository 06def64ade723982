package org.sunmao.app.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.People;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.Stated;

/** Single rows over HTTP: who may send them, what is kept, what is said of rows that make no sense. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test=a context, and so a database, of its own")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class RowsApiTest {

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    private IntakeWorld world;

    @BeforeAll
    void people(@Autowired People people) throws Exception {
        IntakeWorld.people(people);
        world = new IntakeWorld(web);
        send("office", "tenants-wang", "tenants", "{\"tenant-name\":\"澜风商行\",\"room\":\"101\"}")
                .andExpect(status().isOk());
    }

    private ResultActions send(String who, String source, String kind, String json) throws Exception {
        var request = post("/api/intake/rows")
                .param("source", source)
                .param("date", "2026-07-01")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.getBytes(StandardCharsets.UTF_8))
                .with(csrf());
        if (!kind.isEmpty()) {
            request.param("kind", kind);
        }
        return web.perform(who.isEmpty() ? request : request.session(world.as(who)));
    }

    private long count(String sql) {
        return worker.client().sql(sql).query(Long.class).single();
    }

    @Test
    void rows_are_kept_as_they_came_and_each_is_answered() throws Exception {
        String json = """
                [{"enterprise-name":"澜晶科技有限公司","credit-code":"91370202MA3C000000","registered-capital":500000,
                  "note":"开业","former-names":["澜晶工作室","澜晶商行"]},
                 {"legal-person":"甲甲甲"}]
                """;
        send("office", "desk", "register", json)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fresh", is(true)))
                .andExpect(jsonPath("$.linked", is(false)))
                .andExpect(jsonPath("$.date", is("2026-07-01")))
                .andExpect(jsonPath("$.unread", hasItem("note")))
                .andExpect(jsonPath("$.rows.length()", is(2)))
                .andExpect(jsonPath("$.rows[0].good", is(true)))
                .andExpect(jsonPath("$.rows[0].link", nullValue()))
                .andExpect(jsonPath("$.rows[0].problems[0].column", is("credit-code")))
                .andExpect(jsonPath("$.rows[1].good", is(false)))
                .andExpect(jsonPath("$.rows[1].problems[0].code", is("field.required")));
        assertThat(worker.client()
                        .sql(
                                "select convert_from(c.bytes, 'UTF8') from evidence.file_chunk c join evidence.delivery d"
                                        + " on d.file_sha256 = c.sha256 join evidence.source s on s.id = d.source_id where s.code = 'desk'")
                        .query(String.class)
                        .single())
                .isEqualTo(json);
        assertThat(count("select count(*) from access.audit where action = 'intake.rows' and username = 'office'"))
                .isPositive();
        long rows = count("select count(*) from evidence.row");
        send("office", "desk", "", json).andExpect(status().isOk()).andExpect(jsonPath("$.fresh", is(false)));
        assertThat(count("select count(*) from evidence.row")).isEqualTo(rows);
    }

    @Test
    void the_delivery_has_its_page_and_its_text_but_no_table_to_send_back() throws Exception {
        String json = "[{\"enterprise-name\":\"澜波商行\"},{\"legal-person\":\"甲甲甲\"}]";
        send("office", "counter", "register", json).andExpect(status().isOk());
        send("office", "counter", "register", "{\"enterprise-name\":\"澜帆商行\"}").andExpect(status().isOk());
        String path = "/intake/deliveries/"
                + worker.client()
                        .sql("select max(delivery_id) from evidence.row where row_number = 2")
                        .query(Long.class)
                        .single();
        assertThat(world.text("office", path + "?lang=zh"))
                .contains("rows-2026-07-01.json", path + "/file")
                .doesNotContain(path + "/errors", "/replace/");
        assertThat(world.text("office", path + "/problems")).doesNotContain(path + "/errors");
        assertThat(world.look("office", path + "/file")).isEqualTo(json);
        web.perform(get(path + "/errors").session(world.as("office")).with(Stated.purpose()))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_manager_sends_rows_of_the_own_source_only_and_is_not_told_why() throws Exception {
        String json = "{\"tenant-name\":\"澜月咖啡\",\"room\":\"102\",\"building-name\":\"海天大厦\"}";
        send("wang", "tenants-wang", "", json)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[0].good", is(true)));
        send("zhao", "tenants-wang", "", json).andExpect(status().isForbidden());
        send("member", "tenants-wang", "", json).andExpect(status().isForbidden());
        send("", "tenants-wang", "", json).andExpect(status().isUnauthorized());
        web.perform(post("/api/intake/rows").param("source", "tenants-wang")).andExpect(status().isUnauthorized());
        send("zhao", "tenants-zhao", "tenants", json)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.message", containsString("'tenants-zhao' is not known")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tenants-wang | | {\"room\": | no JSON",
                "tenants-wang | | [] | found an empty array; expected an object",
                "tenants-wang | | 7 | found a number",
                "tenants-wang | | [{\"room\":\"1\"},3] | row 2: found a number, expected an object",
                "tenants-wang | | {\"room\":{\"a\":1}} | row 1, room: found an object, expected a text",
                "tenants-wang | | {\"room\":\"1\\u0000\"} | row 1, room: found the character U+0000",
                "tenants-wang | register | {\"room\":\"1\"} | is of kind tenants, found 'register'",
                "nobody | | {\"room\":\"1\"} | 'nobody' is not known",
                "nobody | tennants | {\"room\":\"1\"} | found 'tennants', expected one of buildings, ",
                "tax-own | tax | {\"tax-month\":\"2026-07\"} | whole files only",
            })
    void what_makes_no_sense_is_said(String source, String kind, String json, String sentence) throws Exception {
        send("office", source, kind == null ? "" : kind, json)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.message", containsString(sentence)));
    }

    @Test
    void a_tenant_may_be_called_an_enterprise() throws Exception {
        send("office", "tenants-wang", "", "{\"enterprise-name\":\"澜迷科技\",\"room\":\"9\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[0].mention", notNullValue()));
    }

    @Test
    void too_many_rows_and_too_many_bytes_belong_in_a_file() throws Exception {
        String many = "[" + "{\"room\":\"1\"},".repeat(1_000) + "{\"room\":\"2\"}]";
        send("office", "tenants-wang", "", many)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.message", containsString("1,001 rows were sent, at most 1,000")));
        send("office", "tenants-wang", "", "{\"room\":\"" + "1".repeat(1 << 20) + "\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.message", containsString("1,048,587 bytes were sent")));
    }
}
