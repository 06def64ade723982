package org.sunmao.app.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.overview.store.MapFigures;
import org.sunmao.app.overview.store.MapIndexes;
import org.sunmao.app.overview.tiles.BuildingTile;
import org.sunmao.app.overview.tiles.TileAddress;
import org.sunmao.app.overview.tiles.TileTag;

/** Vector tiles of the buildings that the reader's scope opens, coloured by a measure. */
@Clocked
@RestController
@Allowed({
    Role.OFFICE,
    Role.STEWARD,
    Role.MANAGER,
    Role.DEPARTMENT,
    Role.INVESTMENT,
    Role.MEMBER,
    Role.COUNCIL,
    Role.LEADER
})
@Tag(name = "tiles", description = "Mapbox Vector Tiles 2.1 of the buildings, Web Mercator, WGS-84.")
class TileController {

    static final String TYPE = "application/vnd.mapbox-vector-tile";

    private final MapIndexes indexes;
    private final MapFigures figures;

    TileController(MapIndexes indexes, MapFigures figures) {
        this.indexes = indexes;
        this.figures = figures;
    }

    @GetMapping("/api/tiles/{measure:[a-z0-9-]+}/{month}/{zoom}/{x}/{y}.mvt")
    @Operation(
            summary =
                    "A tile: layers 'building' (h height in metres, c class) and 'place' (c, h, shape, name from zoom 13)",
            description =
                    "Classes 0 to 4 rise with the value, 5 is not known, 6 is not told to this reader. An empty tile has no content.")
    @Nullable
    ResponseEntity<byte[]> tile(
            @PathVariable String measure,
            @PathVariable String month,
            @PathVariable int zoom,
            @PathVariable int x,
            @PathVariable int y,
            @RequestHeader(value = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted,
            Reader reader,
            WebRequest request) {
        MapFigures.Coloured coloured = figures.find(reader.scope(), measure, month(month))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] tile = BuildingTile.draw(indexes.get(reader.scope()), address(zoom, x, y), coloured::classOf);
        String tag = "W/\"" + TileTag.of(tile) + '"';
        if (request.checkNotModified(tag)) {
            return null;
        }
        var answer = ResponseEntity.status(tile.length == 0 ? HttpStatus.NO_CONTENT : HttpStatus.OK)
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.COOKIE)
                .contentType(MediaType.parseMediaType(TYPE));
        boolean packed = tile.length > 0 && accepted.contains("gzip");
        return packed ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(packed(tile)) : answer.body(tile);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException notAMonth) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no month", notAMonth);
        }
    }

    private static TileAddress address(int zoom, int x, int y) {
        return TileAddress.find(zoom, x, y)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no tile"));
    }

    private static byte[] packed(byte[] tile) {
        var bytes = new ByteArrayOutputStream(tile.length / 2 + 64);
        try (var gzip = new QuickGzip(bytes)) {
            gzip.write(tile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Level 4: two thirds of the time of the usual level for some percent more bytes. */
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(4);
        }
    }
}
