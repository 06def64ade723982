package org.sunmao.app.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.live.Readiness;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.slow.SlowRoutes;

/** A server that is stopped while it answers. */
class ClosingTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private String site = "";

    @Test
    void what_was_begun_is_ended_new_ones_hear_503_and_readiness_says_no_first() throws Exception {
        var context = new SpringApplicationBuilder(SunmaoApplication.class, SpringTestDatabase.class, SlowRoutes.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--sunmao.shutdown.patience=30s",
                        "--logging.level.org.sunmao=warn");
        site = "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
        context.getBean(Readiness.class).up();
        SlowRoutes slow = context.getBean(SlowRoutes.class);
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        var begun = client.sendAsync(request("/test/slow"), BodyHandlers.ofString());
        assertThat(slow.begun.tryAcquire(20, TimeUnit.SECONDS)).isTrue();

        Thread stopping = new Thread(context::close);
        stopping.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (get("/health/ready").statusCode() == 200) {
            assertThat(System.nanoTime()).as("readiness stays up").isLessThan(end);
        }

        assertThat(get("/health/ready").body()).contains("stopping");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> late = get("/test/fast");
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(begun.isDone()).isFalse();
        slow.go.countDown();
        assertThat(begun.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(begun.get().body()).isEqualTo("{\"waited\":true}");
        stopping.join(30_000);
        assertThat(stopping.isAlive()).isFalse();
        assertThat(refusesConnections()).isTrue();
    }

    private boolean refusesConnections() throws Exception {
        try {
            HttpClient.newHttpClient().send(request("/health"), BodyHandlers.discarding());
            return false;
        } catch (ConnectException gone) {
            return true;
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path), BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).build();
    }
}
