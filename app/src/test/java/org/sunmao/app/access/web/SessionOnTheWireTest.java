package org.sunmao.app.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.rules.Passwords;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.Logs;
import org.sunmao.app.testing.SpringTestDatabase;

/**
 * A session as it travels, on a server behind a proxy that ends TLS: where its id stands and where it does not, and that nothing that opens anything is
 * written into a log or the record, though the program says all that it could say.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SessionOnTheWireTest {

    private static final String PASSWORD = "Heron-on-the-pier-7";
    private static final String COOKIE = "__Host-sunmao";

    @TempDir
    static Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> secrets = new ArrayList<>();
    private ConfigurableApplicationContext context;
    private String site;

    @BeforeAll
    void start() {
        Logs.forgetEarlier();
        context = new SpringApplicationBuilder(SunmaoApplication.class, SpringTestDatabase.class)
                .run(
                        "--server.port=0",
                        "--sunmao.https=true",
                        "--sunmao.data=" + data,
                        "--sunmao.announce=false",
                        "--logging.config=classpath:log/as-shipped.xml",
                        // Ours; Spring tells ids of sessions and what stands on pages at debug.
                        "--logging.level.org.sunmao=trace");
        site = "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
        String hash = Passwords.encoder().encode(PASSWORD);
        context.getBean(People.class)
                .addAll(
                        Stream.of("wire", "wire2", "wire3")
                                .map(name -> new NewPerson(name, "某人", Role.MEMBER, hash, List.of()))
                                .toList(),
                        "test");
    }

    @AfterAll
    void stop() {
        context.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(site + path)), headers);
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        String body = String.join(
                "&",
                form.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .toList());
        return send(
                HttpRequest.newBuilder(URI.create(site + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String cookieOf(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith(COOKIE + "="))
                .findFirst()
                .orElse("");
    }

    private static String idIn(String cookie) {
        return cookie.replaceFirst(";.*", "").replaceFirst("^[^=]*=", "");
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String formToken(String page) {
        return first("name=\"_csrf\" value=\"([^\"]+)\"", page);
    }

    private record Session(String before, String cookie, String id) {

        String header() {
            return COOKIE + "=" + id;
        }
    }

    private Session signIn(String who) throws IOException, InterruptedException {
        var page = get("/login");
        String before = idIn(cookieOf(page));
        var wrong = post(
                "/login",
                Map.of("username", who, "password", PASSWORD + "!", "_csrf", formToken(page.body())),
                "Cookie",
                COOKIE + "=" + before);
        assertThat(wrong.headers().firstValue("Location").orElse("")).doesNotContain(PASSWORD);
        var right = post(
                "/login",
                Map.of("username", who, "password", PASSWORD, "_csrf", formToken(page.body())),
                "Cookie",
                COOKIE + "=" + before);
        secrets.addAll(List.of(PASSWORD, before, idIn(cookieOf(right)), formToken(page.body())));
        return new Session(before, cookieOf(right), idIn(cookieOf(right)));
    }

    @Test
    void the_cookie_is_for_this_host_over_tls_and_no_script_and_new_after_the_sign_in() throws Exception {
        Session session = signIn("wire");

        assertThat(session.cookie())
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain=");
        assertThat(session.id()).matches("[0-9A-Fa-f]{32,}").isNotEqualTo(session.before());
        assertThat(get("/buildings", "Cookie", session.header()).statusCode()).isEqualTo(200);
        assertThat(get("/buildings", "Cookie", COOKIE + "=" + session.before()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void every_answer_tells_the_browser_to_come_by_tls_for_a_year() throws Exception {
        for (String path : List.of("/login", "/css/base.css", "/api/buildings", "/nowhere")) {
            assertThat(get(path).headers().firstValue("Strict-Transport-Security"))
                    .as(path)
                    .hasValue("max-age=31536000 ; includeSubDomains");
        }
    }

    @Test
    void no_address_holds_a_session_and_none_in_an_address_is_taken() throws Exception {
        Session session = signIn("wire2");
        for (String path : List.of("/", "/buildings", "/enterprises", "/account", "/screen", "/login")) {
            var shown = get(path, "Cookie", session.header());
            assertThat(shown.body() + shown.headers().map())
                    .as(path)
                    .doesNotContainIgnoringCase("jsessionid")
                    .doesNotContain(session.id());
        }
        assertThat(get("/login").headers().map().toString()).doesNotContainIgnoringCase("jsessionid");
        for (String place :
                List.of(";jsessionid=", ";" + COOKIE + "=", ";sunmao=", "?jsessionid=", "?" + COOKIE + "=")) {
            assertThat(get("/buildings" + place + session.id()).statusCode())
                    .as(place)
                    .isIn(302, 400);
        }
    }

    @Order(Integer.MAX_VALUE)
    @Test
    void neither_log_nor_record_holds_what_opens_something() throws Exception {
        // What other tests here write into addresses on purpose does not count.
        secrets.clear();
        Session session = signIn("wire3");
        String[] as = {"Cookie", session.header()};
        String token = formToken(get("/account", as).body());
        post("/account/tokens", Map.of("name", "试", "scope", "full", "days", "9", "_csrf", token), as);
        String key = first("(smt_[0-9a-f]{64})", get("/account", as).body());
        assertThat(get("/api/buildings", "Authorization", "Bearer " + key).statusCode())
                .isEqualTo(200);
        String strange = key.substring(0, 20) + "f".repeat(48);
        get("/api/buildings", "Authorization", "Bearer " + strange);
        send(
                HttpRequest.newBuilder(URI.create(site + "/api/intake/rows"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"" + PASSWORD)),
                "Authorization",
                "Bearer " + key);
        String basic = Base64.getEncoder().encodeToString(("wire3:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        get("/api/buildings", "Authorization", "Basic " + basic);
        String factor = first(
                "id=\"secret\">([^<]+)<", get("/account/second-factor", as).body());
        post("/account/second-factor", Map.of("code", "000000", "_csrf", token), as);
        String next = "Gannet-over-the-bay-8";
        post("/account/password", Map.of("old", PASSWORD, "wanted", next, "again", next, "_csrf", token), as);
        post(
                "/account/password",
                Map.of("old", PASSWORD + "?", "wanted", next + "!", "again", next, "_csrf", token),
                as);
        assertThat(get(
                                "/api/buildings",
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(("wire3:" + next).getBytes(StandardCharsets.UTF_8)))
                        .statusCode())
                .as("the new password holds")
                .isEqualTo(200);
        secrets.addAll(List.of(key, key.substring(4), strange, basic, factor, factor.replace(" ", ""), next, token));

        String record = record();
        // The log of requests is written in full when the server stops.
        context.close();
        String kept = logs() + record;
        assertThat(kept).contains("\"route\":\"/account/password\"", "access.password-changed", "access.token-made");
        assertThat(secrets).hasSizeGreaterThan(10).allMatch(secret -> secret.length() > 5);
        assertThat(kept.lines().filter(line -> secrets.stream().anyMatch(line::contains)))
                .isEmpty();
    }

    private String logs() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("logs"))) {
            var text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    private String record() {
        return String.join(
                "\n",
                context.getBean(WorkerDatabase.class)
                        .client()
                        .sql("select a::text from access.audit a")
                        .query(String.class)
                        .list());
    }
}
