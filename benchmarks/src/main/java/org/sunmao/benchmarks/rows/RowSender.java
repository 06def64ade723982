package org.sunmao.benchmarks.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.sunmao.app.live.LiveServer;
import org.sunmao.app.live.LocalToken;
import org.sunmao.app.live.ThisServer;
import org.sunmao.benchmarks.run.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends rows over HTTP, as a program on the same machine would, and reads every answer. */
final class RowSender {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = LiveServer.client();
    private final LiveServer server;

    RowSender(Platform platform) {
        server = platform.part(ThisServer.class).self();
    }

    /** Sends one body; throws where the answer is not that every row was kept and linked. */
    private long nanos(Sent sent) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.url() + "/api/intake/rows?date=2026-07-01&source=" + sent.source()))
                .header(LocalToken.HEADER, server.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(sent.json()))
                .build();
        long begin = System.nanoTime();
        HttpResponse<String> answer = answer(request);
        long took = System.nanoTime() - begin;
        JsonNode said = JSON.readTree(answer.body());
        if (answer.statusCode() != 200 || !said.path("linked").asBoolean(false)) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return took;
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * A body and whose rows they are.
     *
     * @param rows how many rows it has
     */
    record Sent(String source, String json, int rows) {}

    /** Sends them, so many at a time; answers how long each took, in nanoseconds. */
    long[] send(List<Sent> bodies, int atOnce) {
        if (atOnce == 1) {
            return bodies.stream().mapToLong(this::nanos).toArray();
        }
        ExecutorService senders = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<Long>> answers = bodies.stream()
                    .map(body -> senders.submit(() -> nanos(body)))
                    .toList();
            return IntStream.range(0, answers.size())
                    .mapToLong(i -> get(answers.get(i)))
                    .toArray();
        } finally {
            senders.shutdownNow();
        }
    }

    private static long get(Future<Long> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
