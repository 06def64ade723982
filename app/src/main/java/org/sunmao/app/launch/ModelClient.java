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

/** Speaks with {@code /api/models} of a server on this machine; what that refuses becomes a {@link Refusal} in its words. */
final class ModelClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LiveServer server;

    ModelClient(LiveServer server) {
        this.server = server;
    }

    JsonNode list() {
        return send(server.request("/api/models").GET());
    }

    JsonNode show(String model) {
        return send(server.request(path(model)).GET());
    }

    /** Takes as long as the training takes. */
    JsonNode train(String note) {
        return send(post("/api/models", Map.of("note", note)));
    }

    /** Takes as long as linking twice takes. */
    JsonNode compare(String model) {
        return send(post(path(model) + "/comparison", Map.of()));
    }

    /** Takes as long as the derivation takes. */
    JsonNode activate(String model, String comparison, String why) {
        Map<String, String> form =
                comparison.isEmpty() ? Map.of("why", why) : Map.of("why", why, "comparison", comparison);
        return send(post(path(model) + "/activation", form));
    }

    private static String path(String model) {
        if (!model.matches("[a-z0-9-]{1,64}")) {
            throw new Refusal("\"" + model + "\" is no id of a model; ./sunmao model list names those that there are.");
        }
        return "/api/models/" + model;
    }

    private HttpRequest.Builder post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return server.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(BodyPublishers.ofString(body));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = LiveServer.client()
                    .send(
                            request.header("Accept", "application/json").build(),
                            BodyHandlers.ofString(StandardCharsets.UTF_8));
            return read(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new Refusal(
                    "The server at " + server.url() + "/ went away; ask again with ./sunmao model list what became of"
                            + " it. (" + e + ")",
                    e);
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
