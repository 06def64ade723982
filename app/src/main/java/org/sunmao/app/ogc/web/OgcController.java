package org.sunmao.app.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;
import org.sunmao.app.ogc.Feature;
import org.sunmao.app.ogc.FeatureQuery;
import org.sunmao.app.ogc.FeatureType;
import org.sunmao.app.ogc.store.Features;
import org.sunmao.app.shell.Ui;
import tools.jackson.databind.json.JsonMapper;

/**
 * OGC API – Features, part 1 (OGC 17-069r4): core, GeoJSON, HTML and OpenAPI 3.0. Open to everybody; features are those that the reader's
 * scope opens, for a visitor what the vacancy finder shows.
 */
@Controller
@Open
class OgcController {

    static final String ITEM = "[BU][1-9][0-9]{0,17}";

    private static final String JSON = "application/json";
    private static final String GEO_JSON = "application/geo+json";
    private static final Set<String> FORMAT = Set.of("f", "lang", "theme");

    private final Features features;
    private final JsonMapper json;

    OgcController(Features features, JsonMapper json) {
        this.features = features;
        this.json = json;
    }

    @GetMapping("/ogc")
    Object landing(Ui ui, HttpServletRequest request) {
        Map<String, String> asked = Asking.asked(request);
        Asking.only(asked, FORMAT);
        String base = base(request);
        List<OgcLink> links = List.of(
                new OgcLink(base, "self", JSON, ui.t("ogc.title")),
                new OgcLink(base + "?f=html", "alternate", "text/html", ui.t("ogc.title")),
                new OgcLink(
                        base + "/api", "service-desc", "application/vnd.oai.openapi+json;version=3.0", ui.t("ogc.api")),
                new OgcLink(base + "?f=html", "service-doc", "text/html", ui.t("ogc.api")),
                new OgcLink(base + "/conformance", "conformance", JSON, ui.t("ogc.conformance")),
                new OgcLink(base + "/collections", "data", JSON, ui.t("ogc.collections")));
        if (wantsPage(asked, request)) {
            return new ModelAndView("ogc/index", Map.of("links", links, "types", List.of(FeatureType.values())));
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("title", ui.t("ogc.title"));
        answer.put("description", ui.t("ogc.lead"));
        answer.put("links", links);
        return body(JSON, answer);
    }

    @GetMapping("/ogc/conformance")
    ResponseEntity<String> conformance(HttpServletRequest request) {
        Map<String, String> asked = Asking.asked(request);
        Asking.only(asked, FORMAT);
        String part = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
        return body(
                JSON, Map.of("conformsTo", List.of(part + "core", part + "oas30", part + "html", part + "geojson")));
    }

    @GetMapping("/ogc/api")
    ResponseEntity<String> api(Ui ui, HttpServletRequest request) {
        Map<String, String> asked = Asking.asked(request);
        Asking.only(asked, FORMAT);
        return body("application/vnd.oai.openapi+json;version=3.0", OgcDescription.of(ui, base(request)));
    }

    @GetMapping("/ogc/collections")
    Object collections(Ui ui, HttpServletRequest request) {
        Map<String, String> asked = Asking.asked(request);
        Asking.only(asked, FORMAT);
        if (wantsPage(asked, request)) {
            return "redirect:/ogc?f=html";
        }
        String base = base(request);
        var answer = new LinkedHashMap<String, Object>();
        answer.put(
                "links",
                List.of(
                        new OgcLink(base + "/collections", "self", JSON, ui.t("ogc.collections")),
                        new OgcLink(base + "?f=html", "alternate", "text/html", ui.t("ogc.collections"))));
        answer.put(
                "collections",
                List.of(FeatureType.values()).stream()
                        .map(type -> collection(type, ui, base))
                        .toList());
        return body(JSON, answer);
    }

    @GetMapping("/ogc/collections/{collection}")
    Object collection(@PathVariable String collection, Ui ui, HttpServletRequest request) {
        Map<String, String> asked = Asking.asked(request);
        Asking.only(asked, FORMAT);
        FeatureType type = type(collection);
        return wantsPage(asked, request)
                ? "redirect:/ogc/collections/" + type.id() + "/items?f=html"
                : body(JSON, collection(type, ui, base(request)));
    }

    private static Map<String, Object> collection(FeatureType type, Ui ui, String base) {
        String items = base + "/collections/" + type.id() + "/items";
        String title = ui.t("ogc.collection." + type.id());
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", type.id());
        answer.put("title", title);
        answer.put("description", ui.t("ogc.collection." + type.id() + ".text"));
        answer.put("itemType", "feature");
        answer.put("crs", List.of("http://www.opengis.net/def/crs/OGC/1.3/CRS84"));
        answer.put(
                "links",
                List.of(
                        new OgcLink(base + "/collections/" + type.id(), "self", JSON, title),
                        new OgcLink(items, "items", GEO_JSON, title),
                        new OgcLink(items + "?f=html", "items", "text/html", title)));
        return answer;
    }

    @GetMapping("/ogc/collections/{collection}/items")
    Object items(@PathVariable String collection, Reader reader, Ui ui, HttpServletRequest request) {
        FeatureType type = type(collection);
        Map<String, String> asked = Asking.asked(request);
        FeatureQuery query = Asking.read(asked);
        Features.Page page = features.list(reader.scope(), type, query);
        String here = base(request) + "/collections/" + type.id();
        List<OgcLink> links = itemLinks(here + "/items", here, asked, page, ui.t("ogc.collection." + type.id()));
        if (wantsPage(asked, request)) {
            return new ModelAndView("ogc/items", Map.of("type", type, "page", page, "links", links));
        }
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("type", "FeatureCollection");
        answer.put("timeStamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        answer.put("numberMatched", page.matched());
        answer.put("numberReturned", page.features().size());
        answer.put("links", links);
        answer.put("features", page.features().stream().map(one -> geoJson(one)).toList());
        return body(GEO_JSON, answer);
    }

    private static List<OgcLink> itemLinks(
            String items, String collection, Map<String, String> asked, Features.Page page, String title) {
        var links = new ArrayList<OgcLink>();
        links.add(new OgcLink(address(items, Asking.again(asked, "f", "json")), "self", GEO_JSON, title));
        links.add(new OgcLink(address(items, Asking.again(asked, "f", "html")), "alternate", "text/html", title));
        if (page.more()) {
            Feature last = page.features().get(page.features().size() - 1);
            links.add(new OgcLink(
                    address(items, Asking.again(asked, "after", Long.toString(last.number()))),
                    "next",
                    GEO_JSON,
                    title));
        }
        links.add(new OgcLink(collection, "collection", JSON, title));
        return links;
    }

    @GetMapping("/ogc/collections/{collection}/items/{item:" + ITEM + "}")
    Object item(
            @PathVariable String collection,
            @PathVariable String item,
            Reader reader,
            Ui ui,
            HttpServletRequest request) {
        Map<String, String> asked = Asking.asked(request);
        Asking.only(asked, FORMAT);
        FeatureType type = type(collection);
        Feature found = item.charAt(0) != type.letter()
                ? null
                : features.find(reader.scope(), type, Long.parseLong(item.substring(1)))
                        .orElse(null);
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (wantsPage(asked, request)) {
            return new ModelAndView("ogc/item", Map.of("feature", found));
        }
        String here = base(request) + "/collections/" + type.id();
        var answer = geoJson(found);
        answer.put(
                "links",
                List.of(
                        new OgcLink(here + "/items/" + item, "self", GEO_JSON, item),
                        new OgcLink(here + "/items/" + item + "?f=html", "alternate", "text/html", item),
                        new OgcLink(here, "collection", JSON, ui.t("ogc.collection." + type.id()))));
        return body(GEO_JSON, answer);
    }

    private Map<String, @Nullable Object> geoJson(Feature feature) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("type", "Feature");
        answer.put("id", feature.id());
        answer.put("geometry", feature.geometry() == null ? null : json.readTree(feature.geometry()));
        answer.put("properties", feature.properties());
        return answer;
    }

    private static FeatureType type(String collection) {
        return FeatureType.find(collection).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What the standard wants said of a parameter that cannot be understood. */
    @ExceptionHandler
    ResponseEntity<String> wrong(Asking.BadParameterException wrong) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(
                        Map.of("code", "InvalidParameterValue", "description", String.valueOf(wrong.getMessage()))));
    }

    private ResponseEntity<String> body(String type, Object answer) {
        return ResponseEntity.ok().header("Content-Type", type).body(json.writeValueAsString(answer));
    }

    /** By the parameter, or else by what a browser asks for. */
    private static boolean wantsPage(Map<String, String> asked, HttpServletRequest request) {
        String format = asked.get("f");
        if (format != null && !format.equals("json") && !format.equals("html")) {
            throw new Asking.BadParameterException("f is neither json nor html");
        }
        String accepted = request.getHeader("Accept");
        return format == null ? accepted != null && accepted.startsWith("text/html") : format.equals("html");
    }

    private static String base(HttpServletRequest request) {
        String whole = request.getRequestURL().toString();
        return whole.substring(0, whole.indexOf("/ogc") + "/ogc".length());
    }

    private static String address(String path, Map<String, String> parameters) {
        var builder = UriComponentsBuilder.fromUriString(path);
        parameters.forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(parameters).toUriString();
    }
}
