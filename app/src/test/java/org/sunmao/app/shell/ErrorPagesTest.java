package org.sunmao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Open;
import org.sunmao.app.live.ThisServer;
import org.sunmao.app.testing.SpringTestDatabase;

/** What is told when something goes wrong, over real HTTP, because only a real container leads to the error page. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({SpringTestDatabase.class, ErrorPagesTest.Broken.class})
class ErrorPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    ThisServer server;

    private final HttpClient client = HttpClient.newHttpClient();

    /** Routes that fail. */
    @Open
    @RestController
    static class Broken {

        @GetMapping({"/test/broken", "/api/test/broken"})
        String broken() {
            throw new IllegalStateException("secret inside");
        }

        @GetMapping("/api/test/day")
        String day(
                @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
                @RequestParam(defaultValue = "1") int count) {
            return day + " " + count;
        }

        @PostMapping(path = "/api/test/words", consumes = "application/json")
        String words() {
            return "";
        }

        @GetMapping({"/test/no-database", "/api/test/no-database"})
        String noDatabase() {
            throw new DataAccessResourceFailureException("secret inside");
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void a_page_that_is_not_there_is_told_in_both_languages() throws Exception {
        assertThat(get("/nowhere")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("<h1>没有这个页面</h1>").contains("lang=\"zh-Hans-CN\"");
        });
        assertThat(get("/nowhere?lang=en").body()).contains("<h1>No such page</h1>");
    }

    @Test
    void the_switch_of_language_on_an_error_page_leads_back_to_the_page_asked_for() throws Exception {
        assertThat(get("/nowhere?sort=name").body()).contains("href=\"/nowhere?sort=name&amp;lang=en\"");
    }

    @Test
    void what_breaks_is_500_and_tells_no_secret() throws Exception {
        assertThat(get("/test/broken")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("<h1>系统出错</h1>").doesNotContain("secret");
        });
    }

    @Test
    void a_database_that_does_not_answer_is_503() throws Exception {
        assertThat(get("/test/no-database")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(answer.body()).contains("<h1>暂时无法服务</h1>");
        });
    }

    @Test
    void the_api_tells_it_in_json() throws Exception {
        assertThat(get("/api/nowhere").body())
                .startsWith("{\"status\":404,\"error\":\"Not Found\",\"path\":\"/api/nowhere\",\"message\":\"地址");
        assertThat(get("/api/test/broken").body())
                .startsWith("{\"status\":500,\"error\":\"Internal Server Error\",\"path\":\"/api/test/broken\",")
                .doesNotContain("secret");
        assertThat(get("/api/test/no-database").statusCode()).isEqualTo(503);
        assertThat(get("/api/openapi.json").body())
                .startsWith("{\"status\":401,\"error\":\"Unauthorized\",\"path\":\"/api/openapi.json\",\"message\":\"");
    }

    @Test
    void a_program_hears_in_its_language_which_parameter_what_was_found_and_what_was_expected() throws Exception {
        assertThat(message("/api/test/day?day=30.6.2026", "en"))
                .isEqualTo("The parameter “day” is “30.6.2026”; expected was a day such as 2026-06-30.");
        assertThat(message("/api/test/day", "zh-CN")).isEqualTo("缺少参数“day”。请补上后重新发送。");
        assertThat(message("/api/test/day?day=2026-06-30&count=many", "en"))
                .isEqualTo("The parameter “count” is “many”; expected was a number.");
        assertThat(message("/api/test/broken", "en")).startsWith("It is not your fault");
        assertThat(posted("/api/test/day")).isEqualTo("This address does not take POST; it takes GET.");
        assertThat(posted("/api/test/words"))
                .isEqualTo("The content is of type “text/plain”; expected was application/json.");
    }

    private String message(String path, String language) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", language)
                .build();
        return messageOf(client.send(request, BodyHandlers.ofString()).body());
    }

    /** With the token of this machine, which needs none against forgery. */
    private String posted(String path) throws IOException, InterruptedException {
        var request = server.self()
                .request(path)
                .POST(BodyPublishers.ofString("x"))
                .header("Content-Type", "text/plain")
                .header("Accept-Language", "en")
                .build();
        return messageOf(client.send(request, BodyHandlers.ofString()).body());
    }

    private static String messageOf(String json) {
        return tools.jackson.databind.json.JsonMapper.builder()
                .build()
                .readTree(json)
                .path("message")
                .asString();
    }

    @Test
    void a_form_without_its_token_is_403_in_the_frame() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                .POST(BodyPublishers.ofString("username=lin&password=x"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build();

        assertThat(client.send(request, BodyHandlers.ofString())).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("<h1>没有权限</h1>");
        });
    }

    @Test
    void style_sheets_are_kept_by_browsers_and_pages_are_not() throws Exception {
        assertThat(get("/css/base.css").headers().firstValue("Cache-Control")).hasValue("max-age=3600, public");
        assertThat(get("/login").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(get("/login").body()).containsPattern("/css/base\\.css\\?v=[0-9a-z]+\"");
    }
}
