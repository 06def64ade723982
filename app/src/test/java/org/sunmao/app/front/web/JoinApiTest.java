package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.Tokens;
import org.sunmao.app.access.Tokens.TokenScope;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.testing.SpringTestDatabase;

/** A program with a token sees what a word about files would change, says it, and takes it back; one that may only read, and one of another role, may not. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=join-api")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class JoinApiTest {

    @TempDir
    static Path dir;

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    Derivations derivations;

    private final Map<String, String> tokens = new HashMap<>();

    @BeforeAll
    void district(@Autowired Intake intake, @Autowired People people, @Autowired Tokens made) throws Exception {
        send(intake, "housing", """
                楼宇编码,楼宇名称,地址,可出租面积
                B01,海天大厦,望澜市澜湾区海风路8号,20000
                B02,望潮中心,望澜市澜湾区海风路10号,3000
                """);
        send(intake, "register", """
                企业名称,统一社会信用代码,法定代表人,登记状态,注册地址
                望澜启明软件有限公司,91370202MA3C5X0L2K,甲甲甲,在营,望澜市澜湾区海风路8号海天大厦5层501室
                望澜白鹭设计有限公司,91370202MA3C5Y1N85,乙乙乙,在营,望澜市澜湾区海风路10号望潮中心2层201室
                """);
        send(intake, "manager", """
                楼宇名称,楼层,房号,租户名称,面积(㎡)
                海天大厦,5F,501,启明软件,120
                海天大厦,12F,1201,星河咨询,200
                海天大厦,12F,12A01,星河咨询管理中心,210
                望潮中心,2F,201,白鹭设计,80
                """);
        derivations.runNow(Progress.UNWATCHED);
        people.addAll(
                List.of(
                        new NewPerson("lin", "林", Role.OFFICE, "none", List.of()),
                        new NewPerson("wei", "魏", Role.LEADER, "none", List.of())),
                "test");
        tokens.put("full", token(made, "lin", Role.OFFICE, TokenScope.FULL));
        tokens.put("read", token(made, "lin", Role.OFFICE, TokenScope.READ));
        tokens.put("intake", token(made, "lin", Role.OFFICE, TokenScope.INTAKE));
        tokens.put("leader", token(made, "wei", Role.LEADER, TokenScope.FULL));
    }

    private void send(Intake intake, String source, String text) throws Exception {
        Path file = Files.writeString(dir.resolve(source + ".csv"), text);
        intake.importFile(ImportRequest.of(source, file, "test")
                .withDataDate(LocalDate.of(2026, 6, 28))
                .acceptingSuggestions(true));
    }

    private String token(Tokens made, String who, Role role, TokenScope scope) {
        long id = number("select id from access.person where username = '" + who + "'");
        return made.make(new Reader(id, who, who, role, Scope.district(who)), who + scope.word(), scope, 30);
    }

    private ResultActions ask(String token, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.get(token)));
    }

    private long number(String sql) {
        return worker.client().sql(sql).query(Long.class).single();
    }

    private long enterprise(String name) {
        return number("select id from enterprises.enterprise where name = '" + name + "'");
    }

    private List<String> links() {
        return worker.client()
                .sql(
                        "select mention_id || ' ' || coalesce(subject_id, 0) from resolution.link where until_at is null order by 1")
                .query(String.class)
                .list();
    }

    private long said(ResultActions answer) throws Exception {
        String text =
                answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        derivations.runNow(Progress.UNWATCHED);
        return ((Number) JsonPath.read(text, "$.decision")).longValue();
    }

    private long lines(String action) {
        return number("select count(*) from access.audit where username = 'lin' and after is not null and action = '"
                + action + "'");
    }

    @Test
    void two_enterprises_are_merged_and_taken_back_by_a_program() throws Exception {
        List<String> before = links();
        long one = enterprise("星河咨询");
        long two = enterprise("星河咨询管理中心");
        long lives = Math.min(one, two);
        String path = "/api/enterprises/E" + two + "/merge";
        String preview = ask("read", get(path).param("with", "E" + one))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.refused", nullValue()))
                .andExpect(jsonPath("$.files.length()", is(2)))
                .andExpect(jsonPath("$.files[?(@.file == 'E" + lives + "')].after.mentions", hasItem(2)))
                .andExpect(jsonPath("$.figures[*].measure", hasItem("enterprises-present")))
                .andExpect(jsonPath("$.moves.length()", is(1)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(links()).as("looking changes nothing").isEqualTo(before);
        String seen = JsonPath.read(preview, "$.seen");
        long merged = said(ask(
                "full", post(path).param("with", "E" + one).param("why", "同一家").param("seen", seen)));
        assertThat(number("select count(*) from enterprises.enterprise where id in (" + one + "," + two + ")"))
                .isEqualTo(1);
        ask(
                        "full",
                        post("/api/enterprises/E" + lives + "/merge")
                                .param("with", "E" + enterprise("望澜启明软件有限公司"))
                                .param("why", "看过的已经变了")
                                .param("seen", seen))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.refused", is("file-changed")));
        ask("read", get("/api/decisions/" + merged + "/undo"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.moves.length()", is(1)))
                .andExpect(jsonPath("$.files[?(@.file == 'E" + lives + "')].before.mentions", hasItem(2)))
                .andExpect(jsonPath("$.files[?(@.file == 'E" + lives + "')].after.mentions", hasItem(1)));
        said(ask("full", post("/api/decisions/" + merged + "/undo").param("why", "看错")));
        assertThat(links()).isEqualTo(before);
        ask("full", post("/api/decisions/" + merged + "/undo"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.refused", is("already-undone")));
        assertThat(lines("resolution.merge")).isPositive();
        assertThat(lines("resolution.undo")).isPositive();
    }

    @Test
    void a_building_is_merged_split_and_taken_back_by_a_program() throws Exception {
        List<String> before = links();
        long tower = number("select min(id) from places.building");
        long podium = number("select max(id) from places.building");
        long mention =
                number("select min(mention_id) from resolution.link where until_at is null and subject_id = " + podium);
        long merged = said(ask(
                "full",
                post("/api/buildings/B" + tower + "/merge")
                        .param("with", "B" + podium)
                        .param("why", "同一座")));
        ask("read", get("/api/buildings/B" + tower + "/split").param("m", Long.toString(mention)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.refused", nullValue()))
                .andExpect(jsonPath("$.moves", not(empty())));
        long apart = said(ask(
                "full",
                post("/api/buildings/B" + tower + "/split")
                        .param("m", Long.toString(mention))
                        .param("why", "裙楼另算")));
        said(ask("full", post("/api/decisions/" + apart + "/undo")));
        said(ask("full", post("/api/decisions/" + merged + "/undo")));
        assertThat(links()).isEqualTo(before);
        assertThat(lines("resolution.split")).isPositive();
    }

    @Test
    void what_is_impossible_and_who_may_not_is_refused_and_nothing_recorded() throws Exception {
        long software = enterprise("望澜启明软件有限公司");
        long design = enterprise("望澜白鹭设计有限公司");
        long decisions = number("select count(*) from resolution.decision");
        String path = "/api/enterprises/E" + software + "/merge";
        ask("full", get(path).param("with", "E" + design))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.refused", is("two-codes")))
                .andExpect(jsonPath("$.message", not(empty())));
        ask("full", post(path).param("with", "E" + design).param("why", "一家"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.refused", is("two-codes")));
        ask("full", post(path).param("with", "E" + design)).andExpect(status().isBadRequest());
        ask("full", get(path).param("with", "E999999999")).andExpect(status().isNotFound());
        ask("full", get("/api/decisions/999999999/undo")).andExpect(status().isNotFound());
        for (String token : List.of("read", "intake", "leader")) {
            ask(token, post(path).param("with", "E" + design).param("why", "一家"))
                    .andExpect(status().isForbidden());
        }
        for (String token : List.of("intake", "leader")) {
            ask(token, get(path).param("with", "E" + design)).andExpect(status().isForbidden());
        }
        web.perform(get(path).param("with", "E" + design)).andExpect(status().isUnauthorized());
        assertThat(number("select count(*) from resolution.decision")).isEqualTo(decisions);
    }

    @Test
    void the_interface_is_described() throws Exception {
        ask("read", get("/api/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/enterprises/{id}/merge'].post.x-roles", hasItem("office")))
                .andExpect(jsonPath("$.paths['/api/buildings/{id}/split'].get.summary")
                        .exists())
                .andExpect(jsonPath("$.paths['/api/decisions/{decision}/undo'].post")
                        .exists());
    }
}
