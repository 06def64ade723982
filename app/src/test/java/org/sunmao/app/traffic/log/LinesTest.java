package org.sunmao.app.traffic.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.Open;
import org.sunmao.app.testing.Logs;
import org.sunmao.app.testing.SpringTestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a real server writes into its log. */
class LinesTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path data;

    /** Says aloud what nobody should. */
    @Open
    @RestController
    static class Talkative {

        @GetMapping("/test/talk")
        String talk(@RequestParam String words) {
            LoggerFactory.getLogger(Talkative.class)
                    .warn("somebody said {}", words, new IllegalStateException("13912345678 again"));
            return "";
        }
    }

    @BeforeEach
    void forgetEarlierLogs() {
        Logs.forgetEarlier();
    }

    private ConfigurableApplicationContext start(String format) {
        return new SpringApplicationBuilder(SunmaoApplication.class, SpringTestDatabase.class, Talkative.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--sunmao.data=" + data,
                        "--sunmao.announce=false",
                        "--logging.config=classpath:log/as-shipped.xml",
                        "--sunmao.log.format=" + format);
    }

    private static void ask(ConfigurableApplicationContext context, String path) throws Exception {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Request-Id", ID)
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void a_line_has_the_id_of_its_request_and_no_number_of_a_person_and_cannot_be_forged(String format)
            throws Exception {
        try (var context = start(format)) {
            ask(context, "/test/talk?words=13812345678%0A2026-01-01%20ERROR%20forged%20330102199001011234");
        }
        List<String> lines = Files.readAllLines(data.resolve("logs/sunmao.log"));

        assertThat(lines)
                .anyMatch(line -> line.contains("somebody said 138****5678") && line.contains(ID))
                .noneMatch(line -> line.contains("13812345678"))
                .noneMatch(line -> line.contains("13912345678"))
                .noneMatch(line -> line.contains("199001011234"))
                .noneMatch(line -> line.startsWith("2026-01-01 ERROR forged"));
        assertThat(lines).anyMatch(line -> line.contains("139****5678 again"));
    }

    @Test
    void lines_of_json_are_json() throws Exception {
        try (var context = start("json")) {
            ask(context, "/test/talk?words=hello");
        }
        List<JsonNode> lines = read(data.resolve("logs/sunmao.log"));

        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("message").isString()).isTrue());
        assertThat(lines)
                .anyMatch(line -> line.toString().contains("somebody said hello")
                        && line.toString().contains(ID));
    }

    @Test
    void each_request_is_a_line_with_its_route_and_without_what_was_asked() throws Exception {
        try (var context = start("text")) {
            ask(context, "/test/talk?words=13812345678");
            ask(context, "/enterprises/4711?name=王建国".replace("王建国", "%E7%8E%8B"));
        }
        try (Stream<Path> files = Files.list(data.resolve("logs"))) {
            Path file = files.filter(each -> each.getFileName().toString().startsWith("requests"))
                    .findFirst()
                    .orElseThrow();
            List<JsonNode> lines = read(file);

            assertThat(lines).hasSize(2);
            assertThat(lines.get(0).path("request").asString()).isEqualTo(ID);
            assertThat(lines.get(0).path("route").asString()).isEqualTo("/test/talk");
            assertThat(lines.get(0).path("status").asInt()).isEqualTo(200);
            // Milliseconds: a request of this test takes no minutes.
            assertThat(lines.get(1).path("ms").asLong(-1)).isBetween(0L, 60_000L);
            assertThat(lines.get(1).path("route").asString()).startsWith("/enterprises/{id");
            assertThat(Files.readString(file)).doesNotContain("1381234", "4711", "%E7");
        }
    }

    private static List<JsonNode> read(Path file) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        return Files.readAllLines(file).stream()
                .map(line -> (JsonNode) mapper.readTree(line))
                .toList();
    }
}
