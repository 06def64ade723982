package org.sunmao.app.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.live.ThisServer;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.slow.SlowRoutes;

/** A real server with two places: who finds none hears when to come back, and what must always answer does. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "sunmao.gate.places=2",
            "sunmao.gate.share=2",
            "sunmao.gate.queue=1",
            "sunmao.gate.patience=200ms",
            "logging.level.org.sunmao=warn"
        })
@Import({SpringTestDatabase.class, SlowRoutes.class})
@DirtiesContext
class OverloadTest {

    @LocalServerPort
    int port;

    @Autowired
    SlowRoutes slow;

    @Autowired
    ThisServer server;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_full_server_says_so_and_health_figures_and_files_go_on() throws Exception {
        var first = begin("/test/slow");
        var second = begin("/test/slow");
        assertThat(slow.begun.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();

        HttpResponse<String> page = get("/test/fast");
        HttpResponse<String> program = client.send(
                request("/api/test/slow").header("Accept-Language", "en").build(), BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.body()).contains("请稍候").contains("Too many requests");
        assertThat(program.statusCode()).isEqualTo(503);
        assertThat(program.body()).startsWith("{\"status\":503").contains("\"message\":\"Too many requests");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/css/base.css").statusCode()).isEqualTo(200);
        assertThat(metrics()).contains("sunmao_gate_running{gate=\"pages\"} 2.0");

        slow.go.countDown();
        assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(second.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(get("/test/fast").statusCode()).isEqualTo(200);
        assertThat(metrics())
                .contains("sunmao_gate_running{gate=\"pages\"} 0.0")
                .contains("sunmao_gate_refused_total 2.0");
    }

    @Test
    void a_strangers_large_body_is_refused_before_it_is_read() throws Exception {
        var form = request("/intake/uploads")
                .POST(BodyPublishers.ofByteArray(new byte[200_000]))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .build();

        assertThat(client.send(form, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }

    private String metrics() throws Exception {
        var live = server.self();
        return client.send(live.request("/metrics").build(), BodyHandlers.ofString())
                .body();
    }

    private CompletableFuture<HttpResponse<String>> begin(String path) {
        return client.sendAsync(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
