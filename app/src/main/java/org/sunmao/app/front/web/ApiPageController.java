package org.sunmao.app.front.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sunmao.app.access.Open;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Ui;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface for programs (OpenAPI 3.1), and the same as a page; routes are no secret, so both are open. */
@Controller
@Open
class ApiPageController {

    private static final String PATH = "/openapi.json";

    private final OpenApiWebMvcResource description;
    private final JsonMapper json;

    ApiPageController(OpenApiWebMvcResource description, JsonMapper json) {
        this.description = description;
        this.json = json;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document(HttpServletRequest request, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/vnd.oai.openapi+json;version=3.1"))
                .body(read(request, locale));
    }

    private byte[] read(HttpServletRequest request, Locale locale) {
        try {
            return description.openapiJson(request, PATH, locale);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @GetMapping("/openapi")
    String page(HttpServletRequest request, Locale locale, Ui ui, Model model) {
        JsonNode document = json.readTree(new String(read(request, locale), StandardCharsets.UTF_8));
        Map<String, List<ApiPage.Line>> groups = new TreeMap<>();
        int operations = 0;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                operations++;
                groups.computeIfAbsent(each.getValue().path("tags").path(0).asString(""), any -> new ArrayList<>())
                        .add(line(ui, each.getKey(), path.getKey(), each.getValue()));
            }
        }
        model.addAttribute(
                "page",
                new ApiPage(
                        groups.entrySet().stream()
                                .map(group -> new ApiPage.Group(group.getKey(), group.getValue()))
                                .toList(),
                        operations));
        return "front/openapi";
    }

    private static ApiPage.Line line(Ui ui, String verb, String path, JsonNode operation) {
        var parameters = new ArrayList<String>();
        boolean clocked = false;
        for (JsonNode each : operation.path("parameters")) {
            if (each.has("$ref")) {
                clocked = true;
            } else {
                parameters.add(
                        each.path("name").asString("") + (each.path("required").asBoolean(false) ? "*" : ""));
            }
        }
        String english = operation.path("summary").asString("");
        String summary =
                ui.language() == Language.ZH ? operation.path("x-summary-zh").asString(english) : english;
        var who = new ArrayList<String>();
        operation.path("x-roles").forEach(role -> who.add(role(ui, role.asString(""))));
        return new ApiPage.Line(
                verb.toUpperCase(Locale.ROOT),
                path,
                summary,
                String.join(ui.t("front.comma"), who),
                parameters,
                clocked);
    }

    private static String role(Ui ui, String word) {
        return ui.tOr("front.api.who." + word, ui.tOr("access.role." + word, word));
    }
}
