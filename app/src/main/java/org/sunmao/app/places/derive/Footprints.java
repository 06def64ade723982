package org.sunmao.app.places.derive;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the polygons of one building together and finds its middle. Coordinates are WGS84 degrees, longitude first (RFC 7946). */
final class Footprints {

    private final JsonMapper json;

    Footprints(JsonMapper json) {
        this.json = json;
    }

    /** Middle of a footprint. */
    record Middle(double longitude, double latitude) {}

    /** One MultiPolygon of all these geometries (JSON texts of Polygon or MultiPolygon); others are passed over. */
    Optional<ObjectNode> join(List<String> geometries) {
        ArrayNode polygons = json.createArrayNode();
        for (String geometry : geometries) {
            JsonNode node = json.readTree(geometry);
            JsonNode coordinates = node.path("coordinates");
            switch (node.path("type").asString("")) {
                case "Polygon" -> polygons.add(coordinates);
                case "MultiPolygon" -> coordinates.forEach(polygons::add);
                default -> {}
            }
        }
        if (polygons.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode joined = json.createObjectNode();
        joined.put("type", "MultiPolygon");
        joined.set("coordinates", polygons);
        return Optional.of(joined);
    }

    /** The mean of the outer rings' corners: near enough to put a label on a building. */
    Middle middle(ObjectNode multiPolygon) {
        var corners = StreamSupport.stream(multiPolygon.path("coordinates").spliterator(), false)
                .flatMap(polygon -> StreamSupport.stream(polygon.path(0).spliterator(), false))
                .toList();
        return new Middle(
                corners.stream()
                        .mapToDouble(c -> c.path(0).asDouble())
                        .average()
                        .orElse(0),
                corners.stream()
                        .mapToDouble(c -> c.path(1).asDouble())
                        .average()
                        .orElse(0));
    }
}
