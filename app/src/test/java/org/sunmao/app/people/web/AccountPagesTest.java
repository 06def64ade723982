package org.sunmao.app.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.GeneratedAccounts;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.FirstPassword;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.rules.Passwords;
import org.sunmao.app.access.rules.Totp;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.SpringTestDatabase;

/** The own account: password, second factor, tokens, sessions. The second factor is required here, as in a real installation. */
@SpringBootTest(properties = {"sunmao.second-factor=required", "sunmao.sign-in.failures-per-address=0"})
@AutoConfigureMockMvc
@Import({SpringTestDatabase.class, AccountPagesTest.Routes.class})
@DirtiesContext
class AccountPagesTest {

    private static final String PASSWORD = PeopleWorld.PASSWORD;

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    private PeopleWorld world;

    /** Routes that exist only here. */
    @RestController
    static class Routes {

        @Allowed
        @GetMapping("/api/test/read")
        Map<String, String> read() {
            return Map.of();
        }

        @Allowed
        @PostMapping({"/api/test/change", "/api/intake/test", "/api/intaketest"})
        Map<String, String> change() {
            return Map.of();
        }

        @Allowed(Role.OFFICE)
        @GetMapping({"/api/test/office", "/test/office"})
        Map<String, String> office() {
            return Map.of();
        }
    }

    @BeforeAll
    static void fill(@Autowired People people) {
        PeopleWorld.fill(people, "a");
        String hash = Passwords.encoder().encode(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("a-once", "一", Role.MEMBER, hash, List.of(), FirstPassword.ONE_TIME),
                        new NewPerson("a-old", "旧", Role.MEMBER, hash, List.of(), FirstPassword.CHOSEN),
                        new NewPerson("a-demo", "演", Role.MEMBER, hash, List.of(), FirstPassword.DEMONSTRATION)),
                "test");
    }

    @BeforeEach
    void world() {
        world = new PeopleWorld(web, worker);
    }

    private String ledBack(MockHttpSession session, String path) throws Exception {
        return String.valueOf(web.perform(get(path).session(session))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void with_a_one_time_password_nothing_opens_but_the_page_to_change_it() throws Exception {
        MockHttpSession session = world.signIn("a-once");
        for (String path : List.of("/", "/buildings", "/account", "/search", "/account/second-factor")) {
            assertThat(ledBack(session, path)).as(path).isEqualTo("/account/password");
        }
        assertThat(world.statusOf(session, "/api/test/read")).isEqualTo(403);
        assertThat(web.perform(get("/api/test/read").with(httpBasic("a-once", PASSWORD)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(world.page(session, "/account/password")).contains("请先修改密码");

        assertThat(change(session, "wrong", "Kestrel-Harbour-9")).contains("现在的密码不对");
        assertThat(change(session, PASSWORD, "a-once-Kestrel-9")).contains("不能包含用户名");
        assertThat(change(session, PASSWORD, "kestrel")).contains("至少要有 12 个字符");
        assertThat(change(session, PASSWORD, PASSWORD)).contains("最近五次用过");
        assertThat(world.led(
                        session,
                        "/account/password",
                        "old",
                        PASSWORD,
                        "wanted",
                        "Kestrel-Harbour-9",
                        "again",
                        "Kestrel-Harbour-9"))
                .isEqualTo("/account?done=password");
        assertThat(world.statusOf(session, "/buildings")).isEqualTo(200);
        assertThat(world.recorded("access.password-changed", world.id("a-once")))
                .isEqualTo(1);
    }

    private String change(MockHttpSession session, String old, String wanted) throws Exception {
        return world.send(session, "/account/password", "old", old, "wanted", wanted, "again", wanted)
                .getResponse()
                .getContentAsString();
    }

    @Test
    void a_password_expires_after_ninety_days_unless_it_is_a_demonstration() throws Exception {
        worker.client()
                .sql(
                        "update access.person set password_changed_at = now() - interval '91 days' where username in ('a-old', 'a-demo')")
                .update();
        assertThat(ledBack(world.signIn("a-old"), "/buildings")).isEqualTo("/account/password");
        assertThat(world.statusOf(world.signIn("a-demo"), "/buildings")).isEqualTo(200);
    }

    @Test
    void accounts_of_an_older_demonstration_expire_no_longer_unless_their_password_is_their_owners(
            @Autowired People people, @Autowired GeneratedAccounts accounts, @TempDir Path folder) throws Exception {
        String hash = Passwords.encoder().encode(PASSWORD);
        for (String name : List.of("a-older", "a-taken")) {
            people.addAll(List.of(new NewPerson(name, "旧", Role.MEMBER, hash, List.of())), "test");
        }
        worker.client()
                .sql(
                        "update access.person set password_changed_at = now() - interval '400 days' where username in ('a-older', 'a-taken')")
                .update();
        assertThat(ledBack(world.signIn("a-older"), "/buildings")).isEqualTo("/account/password");
        Path file = Files.writeString(
                folder.resolve("accounts.csv"),
                "user,role,password\na-older,member," + PASSWORD
                        + "\na-taken,member,as-it-was-told\na-gone,member,x\n");

        accounts.exempt(file);
        accounts.exempt(folder.resolve("nowhere.csv"));

        assertThat(world.statusOf(world.signIn("a-older"), "/buildings")).isEqualTo(200);
        assertThat(ledBack(world.signIn("a-taken"), "/buildings")).isEqualTo("/account/password");
    }

    @Test
    void the_last_five_passwords_are_not_taken_again_and_the_sixth_is() throws Exception {
        MockHttpSession session = world.signIn("a-leader2");
        MockHttpSession elsewhere = world.signIn("a-leader2");
        String now = PASSWORD;
        for (int i = 1; i <= 5; i++) {
            assertThat(change(session, now, PASSWORD)).as("after " + (i - 1)).contains("最近五次用过");
            String next = "Kestrel-Harbour-" + i + "x";
            world.led(session, "/account/password", "old", now, "wanted", next, "again", next);
            now = next;
        }
        assertThat(world.led(session, "/account/password", "old", now, "wanted", PASSWORD, "again", PASSWORD))
                .isEqualTo("/account?done=password");
        assertThat(world.statusOf(elsewhere, "/account"))
                .as("other sessions end")
                .isEqualTo(302);
        assertThat(world.statusOf(session, "/account")).isEqualTo(200);
    }

    @Test
    void the_office_sets_up_its_second_factor_before_anything_else_and_signs_in_with_it() throws Exception {
        MockHttpSession session = world.signIn("a-office");
        assertThat(ledBack(session, "/buildings")).isEqualTo("/account/second-factor");
        byte[] secret = secretOn(world.page(session, "/account/second-factor"));
        assertThat(world.led(session, "/account/second-factor", "code", "000000"))
                .contains("refused");
        var done = world.send(session, "/account/second-factor", "code", Totp.codeAt(secret, Instant.now()));
        @SuppressWarnings("unchecked")
        List<String> codes = (List<String>) done.getFlashMap().get("codes");
        assertThat(codes).hasSize(10);
        assertThat(world.page(session, "/account/second-factor/codes")).contains(codes.get(9));
        assertThat(ledBack(session, "/account/second-factor/codes")).isEqualTo("/account#second-factor");
        assertThat(world.statusOf(session, "/buildings")).isEqualTo(200);
        assertThat(worker.client()
                        .sql("select count(*) from access.second_factor where position(:secret in secret) > 0")
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .as("the secret is sealed")
                .isZero();

        MockHttpSession half = world.signIn("a-office");
        assertThat(ledBack(half, "/buildings")).as("half signed in").isEqualTo("/login");
        assertThat(world.statusOf(half, "/api/test/read")).isEqualTo(401);
        assertThat(world.statusOf(half, "/test/office")).isEqualTo(302);
        assertThat(world.page(half, "/login/code")).contains("第二步验证");
        assertThat(world.led(half, "/login/code", "code", Totp.codeAt(secret, Instant.now())))
                .as("the code that set it up is used")
                .contains("refused");
        String before = half.getId();
        assertThat(world.led(
                        half,
                        "/login/code",
                        "code",
                        Totp.codeAt(secret, Instant.now().plusSeconds(30))))
                .doesNotContain("refused");
        assertThat(half.getId()).as("the session's id changes").isNotEqualTo(before);
        assertThat(world.statusOf(half, "/buildings")).isEqualTo(200);

        MockHttpSession lost = world.signIn("a-office");
        assertThat(world.led(lost, "/login/code", "code", codes.get(0).toUpperCase(java.util.Locale.ROOT)))
                .doesNotContain("refused");
        MockHttpSession again = world.signIn("a-office");
        assertThat(world.led(again, "/login/code", "code", codes.get(0))).contains("refused");
        assertThat(web.perform(get("/api/test/read").with(httpBasic("a-office", PASSWORD)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("HTTP Basic has no second factor")
                .isEqualTo(401);

        for (int i = 0; i < 10; i++) {
            world.led(again, "/login/code", "code", "00000" + i);
        }
        assertThat(world.led(again, "/login/code", "code", codes.get(1)))
                .as("locked")
                .contains("refused");
    }

    private static byte[] secretOn(String page) {
        Matcher shown = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<").matcher(page);
        assertThat(shown.find()).isTrue();
        return secretOf(shown.group(1));
    }

    /** Base 32 as the page shows it, in bytes. */
    static byte[] secretOf(String shown) {
        String text = shown.replace(" ", "");
        var bits = new StringBuilder();
        text.chars()
                .forEach(c -> bits.append(
                        String.format("%5s", Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c)))
                                .replace(' ', '0')));
        byte[] secret = new byte[bits.length() / 8];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return secret;
    }

    @ParameterizedTest
    @CsvSource({
        "read, GET, /api/test/read, 200",
        "read, POST, /api/test/change, 403",
        "read, POST, /api/intake/test, 403",
        "intake, POST, /api/intake/test, 200",
        "intake, POST, /api/intaketest, 403",
        "intake, POST, /api/test/change, 403",
        "intake, GET, /api/test/read, 403",
        "full, GET, /api/test/read, 200",
        "full, POST, /api/test/change, 200",
        "full, GET, /api/test/office, 403",
        "full, GET, /buildings, 302",
    })
    void a_token_is_good_for_its_scope_under_api_and_never_for_more_than_the_role(
            String scope, String method, String path, int status) throws Exception {
        String token = token("a-department", scope);
        var request = method.equals("GET") ? get(path) : post(path);
        var response = web.perform(request.header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getCookie("sunmao")).isNull();
    }

    private String token(String person, String scope) throws Exception {
        MockHttpSession session = world.signIn(person);
        var made = world.send(session, "/account/tokens", "name", "试 " + scope, "scope", scope, "days", "30");
        String token = (String) made.getFlashMap().get("token");
        assertThat(token).startsWith("smt_").hasSize(68);
        assertThat(world.page(session, "/account")).contains(token);
        assertThat(world.page(session, "/account")).doesNotContain(token);
        return token;
    }

    private int read(String token) throws Exception {
        return web.perform(get("/api/test/read").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void a_token_that_was_revoked_has_run_out_or_whose_owner_is_closed_out_opens_nothing() throws Exception {
        String token = token("a-investment", "read");
        long owner = world.id("a-investment");
        assertThat(read(token)).isEqualTo(200);
        assertThat(read(token + "0")).isEqualTo(401);
        assertThat(read("smt_")).isEqualTo(401);
        var line = worker.client()
                .sql("select id, last_used_from, token_hash from access.token where person_id = ?")
                .param(owner)
                .query()
                .singleRow();
        assertThat(line.get("last_used_from")).isEqualTo("127.0.0.1");

        worker.client()
                .sql("update access.person set disabled = true where id = ?")
                .param(owner)
                .update();
        assertThat(read(token)).isEqualTo(401);
        worker.client()
                .sql("update access.person set disabled = false where id = ?")
                .param(owner)
                .update();
        worker.client()
                .sql("update access.token set expires_at = now() - interval '1 second' where person_id = ?")
                .param(owner)
                .update();
        assertThat(read(token)).isEqualTo(401);
        worker.client()
                .sql("update access.token set expires_at = now() + interval '1 day' where person_id = ?")
                .param(owner)
                .update();
        assertThat(read(token)).isEqualTo(200);
        MockHttpSession stranger = world.signIn("a-leader");
        assertThat(world.send(stranger, "/account/tokens/" + line.get("id") + "/revoke")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(read(token)).as("somebody else cannot revoke it").isEqualTo(200);
        world.led(world.signIn("a-investment"), "/account/tokens/" + line.get("id") + "/revoke");
        assertThat(read(token)).isEqualTo(401);
    }

    @Test
    void tokens_hold_for_a_year_at_most() throws Exception {
        MockHttpSession session = world.signIn("a-council");
        for (String days : List.of("366", "0", "-1", "x")) {
            assertThat(world.led(session, "/account/tokens", "name", "x", "scope", "read", "days", days))
                    .contains("refused=token");
        }
        assertThat(world.led(session, "/account/tokens", "name", "x", "scope", "root", "days", "9"))
                .contains("refused=token");
        assertThat(world.led(session, "/account/tokens", "name", "x", "scope", "read", "days", "365"))
                .isEqualTo("/account#tokens");
    }

    @Test
    void sessions_are_listed_ended_one_by_one_and_end_by_themselves() throws Exception {
        MockHttpSession here = world.signIn("a-member");
        MockHttpSession there = world.signIn("a-member");
        MockHttpSession third = world.signIn("a-member");
        long member = world.id("a-member");
        List<Long> open = worker.client()
                .sql("select id from access.session where person_id = ? and ended_at is null order by id desc limit 2")
                .param(member)
                .query(Long.class)
                .list();

        assertThat(world.send(world.signIn("a-member2"), "/account/sessions/" + open.get(1) + "/end")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(world.statusOf(there, "/account"))
                .as("a stranger ends nothing")
                .isEqualTo(200);
        world.led(here, "/account/sessions/" + open.get(1) + "/end");
        assertThat(world.statusOf(there, "/account")).isEqualTo(302);
        assertThat(world.statusOf(third, "/account")).isEqualTo(200);
        world.led(here, "/account/sessions/end");
        assertThat(world.statusOf(third, "/account")).isEqualTo(302);
        assertThat(world.statusOf(here, "/account")).isEqualTo(200);

        String mine = "update access.session set %s where person_id = " + member + " and ended_at is null";
        worker.client()
                .sql(String.format(mine, "last_seen = now() - interval '29 minutes'"))
                .update();
        assertThat(world.statusOf(here, "/account")).isEqualTo(200);
        assertThat(worker.client()
                        .sql(
                                "select max(last_seen) > now() - interval '1 minute' from access.session where person_id = ?")
                        .param(member)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        worker.client()
                .sql(String.format(mine, "last_seen = now() - interval '31 minutes'"))
                .update();
        assertThat(world.statusOf(here, "/account")).as("idle").isEqualTo(302);
        worker.client()
                .sql(String.format(mine, "last_seen = now(), since = now() - interval '13 hours'"))
                .update();
        assertThat(world.statusOf(here, "/account")).as("too long").isEqualTo(302);
    }
}
