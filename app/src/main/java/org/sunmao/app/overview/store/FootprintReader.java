package org.sunmao.app.overview.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sunmao.app.overview.tiles.Mercator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads footprints (GeoJSON MultiPolygon in WGS-84 degrees, as {@code places} keeps them) into projected rings. */
final class FootprintReader {

    private static final JsonMapper JSON = new JsonMapper();

    private FootprintReader() {}

    /** Per polygon its rings, the outer one first, projected and open; what is no ring is left out, with its holes. */
    static List<List<double[]>> polygons(String multiPolygon) {
        var polygons = new ArrayList<List<double[]>>();
        try {
            for (JsonNode polygon : JSON.readTree(multiPolygon).path("coordinates")) {
                List<double[]> rings = rings(polygon);
                if (!rings.isEmpty()) {
                    polygons.add(rings);
                }
            }
        } catch (JacksonException notJson) {
            return List.of();
        }
        return polygons;
    }

    private static List<double[]> rings(JsonNode polygon) {
        var rings = new ArrayList<double[]>();
        for (int i = 0; i < polygon.size(); i++) {
            Optional<double[]> ring = ring(polygon.path(i));
            if (i == 0 && ring.isEmpty()) {
                break;
            }
            ring.ifPresent(rings::add);
        }
        return rings;
    }

    private static Optional<double[]> ring(JsonNode points) {
        var ring = new double[points.size() * 2];
        int length = 0;
        for (JsonNode point : points) {
            if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
                return Optional.empty();
            }
            ring[length++] = Mercator.x(point.path(0).doubleValue());
            ring[length++] = Mercator.y(point.path(1).doubleValue());
        }
        if (length > 2 && ring[0] == ring[length - 2] && ring[1] == ring[length - 1]) {
            length -= 2;
        }
        return length < 6 ? Optional.empty() : Optional.of(Arrays.copyOf(ring, length));
    }
}
