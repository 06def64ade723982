package org.sunmao.app.ogc.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.ogc.FeatureType;
import org.sunmao.app.shell.Ui;

/** The interface described by OpenAPI 3.0, with one path per resource. */
final class OgcDescription {

    private OgcDescription() {}

    static Map<String, Object> of(Ui ui, String base) {
        var paths = new LinkedHashMap<String, Object>();
        paths.put("/", get(ui.t("ogc.title"), "landing", List.of(), "application/json"));
        paths.put("/conformance", get(ui.t("ogc.conformance"), "conformance", List.of(), "application/json"));
        paths.put("/collections", get(ui.t("ogc.collections"), "collections", List.of(), "application/json"));
        for (FeatureType type : FeatureType.values()) {
            String title = ui.t("ogc.collection." + type.id());
            String path = "/collections/" + type.id();
            paths.put(path, get(title, type.id(), List.of(), "application/json"));
            paths.put(path + "/items", get(title, type.id() + "Items", itemsParameters(), "application/geo+json"));
            paths.put(
                    path + "/items/{id}",
                    get(title, type.id() + "Item", List.of(itemParameter(type)), "application/geo+json"));
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("openapi", "3.0.3");
        answer.put("info", Map.of("title", ui.t("ogc.title"), "description", ui.t("ogc.lead"), "version", "1"));
        answer.put("servers", List.of(Map.of("url", base)));
        answer.put("paths", paths);
        return answer;
    }

    private static Map<String, Object> get(
            String summary, String operation, List<Map<String, Object>> parameters, String type) {
        var all = new ArrayList<>(parameters);
        all.add(Map.of(
                "name", "f", "in", "query", "schema", Map.of("type", "string", "enum", List.of("json", "html"))));
        return Map.of(
                "get",
                Map.of(
                        "summary", summary,
                        "operationId", operation,
                        "parameters", all,
                        "responses",
                                Map.of(
                                        "200",
                                        Map.of(
                                                "description",
                                                summary,
                                                "content",
                                                Map.of(
                                                        type,
                                                        Map.of("schema", Map.of("type", "object")),
                                                        "text/html",
                                                        Map.of("schema", Map.of("type", "string")))),
                                        "400",
                                        Map.of("description", "a parameter is unknown or cannot be read"),
                                        "404",
                                        Map.of("description", "there is no such thing for this reader"))));
    }

    private static List<Map<String, Object>> itemsParameters() {
        return List.of(
                Map.of(
                        "name", "bbox",
                        "in", "query",
                        "style", "form",
                        "explode", false,
                        "schema",
                                Map.of(
                                        "type",
                                        "array",
                                        "minItems",
                                        4,
                                        "maxItems",
                                        6,
                                        "items",
                                        Map.of("type", "number"))),
                Map.of("name", "datetime", "in", "query", "schema", Map.of("type", "string")),
                Map.of(
                        "name", "limit",
                        "in", "query",
                        "schema",
                                Map.of(
                                        "type",
                                        "integer",
                                        "minimum",
                                        1,
                                        "maximum",
                                        Asking.MOST,
                                        "default",
                                        Asking.USUAL)),
                Map.of("name", "after", "in", "query", "schema", Map.of("type", "integer", "minimum", 0)));
    }

    private static Map<String, Object> itemParameter(FeatureType type) {
        return Map.of(
                "name",
                "id",
                "in",
                "path",
                "required",
                true,
                "schema",
                Map.of("type", "string", "pattern", "^" + type.letter() + "[1-9][0-9]*$"));
    }
}
