package org.sunmao.app.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TinyWorld;

/** The administrators' pages: what each of them does, and that none does another's work. */
@SpringBootTest(properties = "sunmao.sign-in.failures-per-address=0")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@DirtiesContext
class PeoplePagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    People people;

    private PeopleWorld world;

    @BeforeAll
    static void fill(@Autowired People people, @Autowired WorkerDatabase worker) {
        PeopleWorld.fill(people, "p");
        new TinyWorld(worker).streets().building("海天大厦", TinyWorld.EAST);
    }

    @BeforeEach
    void world() {
        world = new PeopleWorld(web, worker);
    }

    /** Who may, which work. */
    @ParameterizedTest
    @CsvSource({
        "system, /people",
        "system, disable",
        "system, enable",
        "system, sessions/end",
        "system, sessions/1/end",
        "security, role",
        "security, grants",
        "security, grants/end",
        "security, unlock",
        "security, second-factor/reset",
        "security, password/reset"
    })
    void each_administrator_is_refused_the_others_work_and_everybody_else_is_too(String whose, String work)
            throws Exception {
        long member = world.id("p-member");
        String path = work.startsWith("/") ? work : "/people/" + member + "/" + work;
        String before = world.state(member);
        for (Role role : Role.values()) {
            if (!role.word().equals(whose)) {
                MockHttpSession session = world.signIn("p-" + role.word());
                if (role == Role.MEMBER) {
                    before = world.state(member);
                }
                int status = web.perform(post(path)
                                .session(session)
                                .param("username", "p-new")
                                .param("name", "新")
                                .param("role", "office")
                                .param("kind", "district")
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                assertThat(status).as(role + " " + path).isEqualTo(403);
            }
        }
        assertThat(world.state(member)).isEqualTo(before);
        assertThat(people.exists("p-new")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_list_and_the_files_are_the_administrators_alone(Role role) throws Exception {
        MockHttpSession session = world.signIn("p-" + role.word());
        int wanted = role.administers() ? 200 : 403;

        assertThat(world.statusOf(session, "/people")).isEqualTo(wanted);
        assertThat(world.statusOf(session, "/people/" + world.id("p-member2"))).isEqualTo(wanted);
        assertThat(world.statusOf(session, "/account")).isEqualTo(200);
    }

    @Test
    void an_account_is_made_gets_a_role_and_a_grant_and_opens_what_was_granted() throws Exception {
        MockHttpSession system = world.signIn("p-system");
        var made = world.send(system, "/people", "username", "P-Neu ", "name", "新来的");
        String password = (String) made.getFlashMap().get("password");
        long id = world.id("p-neu");
        assertThat(made.getResponse().getRedirectedUrl()).isEqualTo("/people/" + id + "?done=made");
        assertThat(world.page(system, "/people/" + id + "?done=made")).contains(password);
        assertThat(world.page(system, "/people/" + id + "?done=made")).doesNotContain(password);
        assertThat(world.recorded("access.account-made", id)).isEqualTo(1);

        MockHttpSession neu = world.signIn("p-neu", password);
        assertThat(world.led(
                        neu,
                        "/account/password",
                        "old",
                        password,
                        "wanted",
                        "Harbour-Kestrel-9",
                        "again",
                        "Harbour-Kestrel-9"))
                .isEqualTo("/account?done=password");
        assertThat(world.page(neu, "/account")).contains("账号还没有角色");
        assertThat(world.statusOf(neu, "/buildings")).isEqualTo(403);
        assertThat(web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/")
                                .session(neu))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/account");

        MockHttpSession security = world.signIn("p-security");
        assertThat(world.led(security, "/people/" + id + "/grants", "kind", "region", "ref", TinyWorld.EAST))
                .endsWith("refused=administrator");
        assertThat(world.led(security, "/people/" + id + "/role", "role", "steward"))
                .endsWith("done=role");
        assertThat(world.page(neu, "/buildings")).doesNotContain("海天大厦");
        assertThat(world.page(security, "/people/" + id + "?kind=region&find=东"))
                .contains(TinyWorld.EAST);
        assertThat(world.led(security, "/people/" + id + "/grants", "kind", "region", "ref", TinyWorld.EAST))
                .endsWith("done=granted");
        assertThat(world.page(neu, "/buildings")).contains("海天大厦");
        assertThat(world.recorded("access.granted", id)).isEqualTo(1);
        assertThat(worker.client()
                        .sql(
                                "select before->>'role' || '>' || (after->>'role') from access.audit where action = 'access.role-given' and object_id = ?")
                        .param(Long.toString(id))
                        .query(String.class)
                        .single())
                .isEqualTo(">steward");

        worker.client()
                .sql("update access.person_grant set expires_on = ? where person_id = ?")
                .params(LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).minusDays(1), id)
                .update();
        assertThat(world.page(neu, "/buildings")).as("a grant that has run out").doesNotContain("海天大厦");

        assertThat(world.led(security, "/people/" + id + "/grants/end", "kind", "region", "ref", TinyWorld.EAST))
                .endsWith("done=revoked");
        assertThat(world.recorded("access.grant-ended", id)).isEqualTo(1);
    }

    @Test
    void only_what_is_there_is_granted_and_not_into_the_past() throws Exception {
        MockHttpSession security = world.signIn("p-security");
        String grants = "/people/" + world.id("p-manager") + "/grants";

        for (String[] wrong : List.of(
                new String[] {"region", "000000000"},
                new String[] {"building", "999999999"},
                new String[] {"building", "x"},
                new String[] {"enterprise", "1"},
                new String[] {"source", "nobody"},
                new String[] {"moon", "1"},
                new String[] {"district", "1"})) {
            assertThat(world.led(security, grants, "kind", wrong[0], "ref", wrong[1]))
                    .as(wrong[0])
                    .endsWith("refused=reference");
        }
        assertThat(world.led(security, grants, "kind", "region", "ref", TinyWorld.EAST, "until", "2020-01-01"))
                .endsWith("refused=day");
        assertThat(world.led(security, grants, "kind", "region", "ref", TinyWorld.EAST, "until", "soon"))
                .endsWith("refused=day");
        assertThat(world.led(security, "/people/" + world.id("p-auditor") + "/grants", "kind", "district", "ref", ""))
                .endsWith("refused=administrator");
    }

    @Test
    void nobody_works_on_the_own_account() throws Exception {
        MockHttpSession security = world.signIn("p-security");
        String own = "/people/" + world.id("p-security");
        for (String work : List.of("/role", "/unlock", "/password/reset", "/second-factor/reset")) {
            assertThat(world.led(security, own + work, "role", "office")).endsWith("refused=own");
        }
        assertThat(world.led(security, own + "/grants", "kind", "district", "ref", ""))
                .endsWith("refused=own");
        MockHttpSession system = world.signIn("p-system");
        assertThat(world.led(system, "/people/" + world.id("p-system") + "/disable"))
                .endsWith("refused=own");
    }

    @Test
    void the_last_administrator_of_a_kind_stays() throws Exception {
        MockHttpSession system = world.signIn("p-system");
        long first = world.id("p-security");
        long second = world.id("p-security2");
        assertThat(world.led(system, "/people/" + second + "/disable")).endsWith("done=disabled");
        try {
            assertThat(world.led(system, "/people/" + first + "/disable")).endsWith("refused=last");
            assertThat(world.led(system, "/people/" + second + "/enable")).endsWith("done=enabled");
            MockHttpSession security = world.signIn("p-security");
            assertThat(world.led(system, "/people/" + world.id("p-system2") + "/disable"))
                    .endsWith("done=disabled");
            assertThat(world.led(security, "/people/" + world.id("p-system") + "/role", "role", "office"))
                    .endsWith("refused=last");
        } finally {
            worker.client().sql("update access.person set disabled = false").update();
        }
    }

    @Test
    void closing_an_account_ends_its_sessions_at_once() throws Exception {
        MockHttpSession leader = world.signIn("p-leader");
        assertThat(world.statusOf(leader, "/account")).isEqualTo(200);
        MockHttpSession system = world.signIn("p-system");
        long id = world.id("p-leader");

        assertThat(world.led(system, "/people/" + id + "/sessions/end")).contains("done=sessions");
        assertThat(world.statusOf(leader, "/account")).isEqualTo(302);
        MockHttpSession again = world.signIn("p-leader");
        world.led(system, "/people/" + id + "/disable");
        world.led(system, "/people/" + id + "/enable");
        assertThat(world.statusOf(again, "/account"))
                .as("enabled again, but that session is over")
                .isEqualTo(302);
        assertThat(world.recorded("access.account-disabled", id)).isEqualTo(1);
    }

    @Test
    void a_new_password_from_the_administrator_is_a_one_time_one_and_ends_sessions_and_tokens() throws Exception {
        MockHttpSession council = world.signIn("p-council2");
        world.led(council, "/account/tokens", "name", "x", "scope", "read", "days", "9");
        MockHttpSession security = world.signIn("p-security");
        long id = world.id("p-council2");
        String password = (String) world.send(security, "/people/" + id + "/password/reset")
                .getFlashMap()
                .get("password");

        assertThat(world.statusOf(council, "/account")).isEqualTo(302);
        MockHttpSession fresh = world.signIn("p-council2", password);
        assertThat(web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/buildings")
                                .session(fresh))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/account/password");
        assertThat(worker.client()
                        .sql("select count(*) from access.token where person_id = ? and revoked_at is null")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_list_is_searched_by_name_role_and_state_and_turned_page_by_page() throws Exception {
        MockHttpSession auditor = world.signIn("p-auditor");
        for (int i = 0; i < 60; i++) {
            worker.client()
                    .sql(
                            "insert into access.person (username, display_name, password_hash, disabled) values (?, ?, '#', true)")
                    .params(String.format("z%02d", i), "某人" + i)
                    .update();
        }
        String first = world.page(auditor, "/people?state=disabled");
        assertThat(first)
                .contains("z00")
                .contains("z49")
                .doesNotContain(">z50<")
                .contains("after=z49");
        String next = world.page(auditor, "/people?state=disabled&after=z49");
        assertThat(next).contains("z50").contains("z59").contains("before=z50");
        assertThat(world.page(auditor, "/people?state=disabled&before=z50"))
                .contains(">z00<")
                .doesNotContain(">z50<");
        assertThat(world.page(auditor, "/people?q=某人7&state=without-role"))
                .contains(">z07<")
                .doesNotContain(">z08<");
        assertThat(world.page(auditor, "/people?role=leader"))
                .contains("p-leader2")
                .doesNotContain("p-member");
        assertThat(world.page(auditor, "/people?q=%25")).contains("没有符合条件的账号");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_menu_leads_nobody_to_a_page_that_refuses(Role role) throws Exception {
        MockHttpSession session = world.signIn("p-" + role.word());
        String account = world.page(session, "/account");
        var links = java.util.regex.Pattern.compile("<li><a href=\"(/[a-z]+)\"")
                .matcher(account)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(world.statusOf(session, link)).as(link).isEqualTo(200));
        assertThat(account.contains("action=\"/search\"")).isEqualTo(!role.administers());
    }

    @Test
    void account_names_are_checked_and_taken_once() throws Exception {
        MockHttpSession system = world.signIn("p-system");
        assertThat(world.led(system, "/people", "username", "p-member", "name", "重"))
                .endsWith("refused=taken");
        for (String name : List.of("", "x", "a b", "<script>", "-x", "名")) {
            assertThat(world.led(system, "/people", "username", name, "name", "名"))
                    .as(name)
                    .endsWith("refused=name");
        }
        assertThat(world.led(system, "/people", "username", "p-right", "name", " "))
                .endsWith("refused=name");
    }
}
