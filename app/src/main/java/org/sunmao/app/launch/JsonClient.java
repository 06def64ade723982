package org.sunmao.app.launch;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.live.LiveServer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON with a server on this machine; what that refuses becomes a {@link Refusal} in its words. */
final class JsonClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LiveServer server;
    private final String afterLoss;

    /** @param afterLoss how to find out what became of a request when the server goes away meanwhile */
    JsonClient(LiveServer server, String afterLoss) {
        this.server = server;
        this.afterLoss = afterLoss;
    }

    JsonNode get(String path) {
        return send(server.request(path).GET());
    }

    /** Sends a form; answers when the server has done what it asks for. */
    JsonNode post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(server.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = LiveServer.client()
                    .send(
                            request.header("Accept", "application/json").build(),
                            BodyHandlers.ofString(StandardCharsets.UTF_8));
            return read(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new Refusal("The server at " + server.url() + "/ went away; " + afterLoss + " (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.", e);
        }
    }

    private static JsonNode read(int status, String body) {
        JsonNode said;
        try {
            said = JSON.readTree(body);
        } catch (JacksonException e) {
            throw new Refusal("The server answered " + status + ": " + body.strip(), e);
        }
        if (status >= 400) {
            throw new Refusal(said.path("message").asString("The server answered " + status + "; its log says why."));
        }
        return said;
    }
}
