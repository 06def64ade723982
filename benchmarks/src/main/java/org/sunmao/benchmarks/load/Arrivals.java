package org.sunmao.benchmarks.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.sunmao.app.live.LiveServer;
import org.sunmao.app.live.ThisServer;
import org.sunmao.benchmarks.run.Platform;

/** What comes in meanwhile: rows of the register, two a second, and a file of 200 new firms twice a minute. */
final class Arrivals implements AutoCloseable {

    private static final String BOUNDARY = "sunmao-load-boundary";
    private static final int ROW_EVERY_MILLIS = 500;
    private static final int ROWS_PER_FILE = 60;
    private static final int FIRMS = 200;

    private final LiveServer server;
    private final HttpClient client = LiveServer.client();
    private final Thread thread = new Thread(this::send, "arrivals");
    private final String mark = Long.toString(System.nanoTime(), 36);
    private volatile int rows;
    private volatile int files;
    private volatile int failed;

    Arrivals(Platform platform) {
        server = platform.part(ThisServer.class).self();
        thread.setDaemon(true);
        thread.start();
    }

    private void send() {
        try {
            for (int n = 0; !Thread.currentThread().isInterrupted(); n++) {
                String name = "负载" + mark + n + "有限公司";
                post(
                        "/api/intake/rows?source=load-desk&kind=register",
                        "application/json",
                        "[{\"enterprise-name\": \"" + name + "\", \"registered-address\": \"东街" + n % 90 + "号\"}]");
                rows++;
                if (n % ROWS_PER_FILE == 0) {
                    post("/api/intake", "multipart/form-data; boundary=" + BOUNDARY, file(n));
                    files++;
                }
                TimeUnit.MILLISECONDS.sleep(ROW_EVERY_MILLIS);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private String file(int number) {
        var text = new StringBuilder("企业名称,住所\n");
        for (int i = 0; i < FIRMS; i++) {
            text.append("负载文件")
                    .append(mark)
                    .append(number)
                    .append('之')
                    .append(i)
                    .append("有限公司,西街")
                    .append(i)
                    .append("号\n");
        }
        return field("source", "load-file") + field("kind", "register") + field("acceptSuggested", "true")
                + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"load.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + text + "\r\n--" + BOUNDARY + "--\r\n";
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private void post(String path, String type, String body) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(
                    server.request(path)
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                failed++;
            }
        } catch (IOException broken) {
            failed++;
        }
    }

    /** What was sent, in words. */
    String inWords() {
        return rows + " rows and " + files + " files of " + FIRMS + " firms sent, " + failed + " of them refused";
    }

    int failed() {
        return failed;
    }

    int sent() {
        return rows + files;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
