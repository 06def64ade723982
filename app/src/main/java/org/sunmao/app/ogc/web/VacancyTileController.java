package org.sunmao.app.ogc.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.sunmao.app.access.Open;
import org.sunmao.app.ogc.store.VacancyPlaces;
import org.sunmao.app.overview.tiles.Box;
import org.sunmao.app.overview.tiles.TileAddress;
import org.sunmao.app.overview.tiles.TileTag;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Ui;

/** Vector tiles of what the vacancy finder shows, and the TileJSON document (3.0.0) that describes them; open to everybody. */
@RestController
@Open
@Tag(name = "tiles")
class VacancyTileController {

    private static final String TYPE = "application/vnd.mapbox-vector-tile";

    private final VacancyPlaces places;

    VacancyTileController(VacancyPlaces places) {
        this.places = places;
    }

    /** A TileJSON document. */
    record TileJson(
            String tilejson,
            String name,
            String description,
            String attribution,
            String scheme,
            List<String> tiles,
            int minzoom,
            int maxzoom,
            @Nullable List<Double> bounds,
            List<VectorLayer> vector_layers) {}

    /** A layer with what its features say. */
    record VectorLayer(String id, String description, int minzoom, int maxzoom, Map<String, String> fields) {}

    @Operation(summary = "TileJSON 3.0.0 of the tiles of buildings with vacant units")
    @GetMapping(path = "/ogc/tiles/vacancies.json", produces = MediaType.APPLICATION_JSON_VALUE)
    TileJson document(Ui ui, HttpServletRequest request) {
        String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        Map<String, String> fields =
                VacancyTile.KEYS.stream().collect(Collectors.toMap(key -> key, key -> ui.t("ogc.tiles.field." + key)));
        return new TileJson(
                "3.0.0",
                ui.t("ogc.tiles.name"),
                ui.t("ogc.tiles.lead", VacancyTile.EACH_FROM),
                "Sunmao",
                "xyz",
                List.of(base + "/ogc/tiles/vacancies/{z}/{x}/{y}.mvt"),
                0,
                TileAddress.DEEPEST,
                places.get()
                        .index()
                        .bounds()
                        .map(VacancyTileController::degrees)
                        .orElse(null),
                List.of(new VectorLayer(VacancyTile.LAYER, ui.t("ogc.tiles.layer"), 0, TileAddress.DEEPEST, fields)));
    }

    private static List<Double> degrees(Box box) {
        return Stream.of(box.degrees().split(",")).map(Double::valueOf).toList();
    }

    @Operation(
            summary = "A tile of buildings with vacant units: layer 'vacancies'",
            description = "Before zoom 13 neighbouring buildings are one point. An empty tile has no content (204).")
    @GetMapping("/ogc/tiles/vacancies/{zoom}/{x}/{y}.mvt")
    @Nullable
    ResponseEntity<byte[]> tile(@PathVariable int zoom, @PathVariable int x, @PathVariable int y, WebRequest request) {
        byte[] tile = VacancyTile.draw(places.get(), address(zoom, x, y), LocalDate.now(Formats.ZONE));
        String tag = '"' + TileTag.of(tile) + '"';
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.status(tile.length == 0 ? HttpStatus.NO_CONTENT : HttpStatus.OK)
                .eTag(tag)
                // What is hidden is gone at once: a copy is asked about each time, and is mostly the same.
                .cacheControl(CacheControl.noCache().cachePublic())
                .contentType(MediaType.parseMediaType(TYPE))
                .body(tile);
    }

    private static TileAddress address(int zoom, int x, int y) {
        return TileAddress.find(zoom, x, y)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no tile"));
    }
}
