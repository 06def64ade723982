package org.sunmao.app.launch;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.live.LiveServer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends files to {@code POST /api/intake} of a server on this machine: multipart/form-data there, JSON reports back. */
final class ImportClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LiveServer server;

    ImportClient(LiveServer server) {
        this.server = server;
    }

    /** Takes as long as the import takes. */
    ImportAnswer send(Upload upload) {
        var form = new MultipartForm();
        try {
            fill(form, upload);
            var request = server.request("/api/intake")
                    .header("Content-Type", form.contentType())
                    .header("Accept", "application/json")
                    .POST(form.body())
                    .build();
            var answer = LiveServer.client().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new ImportAnswer(upload.file().getFileName().toString(), answer.statusCode(), json(answer));
        } catch (IOException e) {
            throw new Refusal(
                    "The server at " + server.url() + "/ went away during the import of " + upload.file()
                            + "; import it again, nothing is taken twice. (" + e + ")",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.", e);
        }
    }

    private static void fill(MultipartForm form, Upload upload) throws IOException {
        form.text("source", upload.source());
        form.text("acceptSuggested", Boolean.toString(upload.acceptSuggested()));
        form.text("wait", Boolean.toString(upload.last()));
        form.text("more", Boolean.toString(!upload.last()));
        if (upload.kind() != null) {
            form.text("kind", upload.kind());
        }
        if (upload.date() != null) {
            form.text("date", upload.date().toString());
        }
        Path mapping = upload.mapping();
        if (mapping != null) {
            form.text("mapping", Files.readString(mapping));
        }
        form.file("file", upload.file());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            JsonNode said = JSON.readTree(answer.body());
            return said.isArray() && !said.isEmpty() ? said.get(0) : said;
        } catch (JacksonException e) {
            return JSON.createObjectNode().put("message", answer.body().strip());
        }
    }
}
