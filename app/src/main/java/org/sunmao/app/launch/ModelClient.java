package org.sunmao.app.launch;

import java.util.Map;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.live.LiveServer;
import tools.jackson.databind.JsonNode;

/** Speaks with {@code /api/models} of a server on this machine; what that refuses becomes a {@link Refusal} in its words. */
final class ModelClient {

    private final JsonClient server;

    ModelClient(LiveServer server) {
        this.server = new JsonClient(server, "ask again with ./sunmao model list what became of it.");
    }

    JsonNode list() {
        return server.get("/api/models");
    }

    JsonNode show(String model) {
        return server.get(path(model));
    }

    /** Takes as long as the training takes. */
    JsonNode train(String note) {
        return server.post("/api/models", Map.of("note", note));
    }

    /** Takes as long as linking twice takes. */
    JsonNode compare(String model) {
        return server.post(path(model) + "/comparison", Map.of());
    }

    /** Takes as long as the derivation takes. */
    JsonNode activate(String model, String comparison, String why) {
        Map<String, String> form =
                comparison.isEmpty() ? Map.of("why", why) : Map.of("why", why, "comparison", comparison);
        return server.post(path(model) + "/activation", form);
    }

    private static String path(String model) {
        if (!model.matches("[a-z0-9-]{1,64}")) {
            throw new Refusal("\"" + model + "\" is no id of a model; ./sunmao model list names those that there are.");
        }
        return "/api/models/" + model;
    }
}
