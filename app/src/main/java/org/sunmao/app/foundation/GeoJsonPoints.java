package org.sunmao.app.foundation;

import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The points of a GeoJSON geometry (RFC 7946: longitude first), moved from one system to another. */
public final class GeoJsonPoints {

    private static final JsonMapper JSON = new JsonMapper();
    /** Deeper than any geometry but a collection of collections. */
    private static final int DEEPEST = 8;

    private GeoJsonPoints() {}

    /**
     * The geometry with every point moved, rounded to seven decimals; heights stay, other members too.
     *
     * @throws IllegalArgumentException if the text is no geometry, or one of its points is none on the earth
     */
    public static String moved(String geometry, UnaryOperator<Coordinate> move) {
        JsonNode root = parse(geometry);
        if (!(root instanceof ObjectNode object)) {
            throw new IllegalArgumentException("not a geometry");
        }
        geometry(object, move, 0);
        return object.toString();
    }

    /** The first point of a geometry; empty when the text is no geometry, or an empty one. */
    public static Optional<Coordinate> findFirst(String geometry) {
        try {
            JsonNode node = parse(geometry).path("coordinates");
            for (int depth = 0; depth < DEEPEST && node.path(0).isArray(); depth++) {
                node = node.path(0);
            }
            return Optional.of(point(node));
        } catch (IllegalArgumentException noPoint) {
            return Optional.empty();
        }
    }

    private static JsonNode parse(String geometry) {
        try {
            return JSON.readTree(geometry);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a geometry", e);
        }
    }

    private static void geometry(ObjectNode node, UnaryOperator<Coordinate> move, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("a geometry nested too deep");
        }
        if (node.path("coordinates") instanceof ArrayNode coordinates) {
            positions(coordinates, move, 0);
        }
        for (JsonNode member : node.path("geometries")) {
            if (member instanceof ObjectNode inner) {
                geometry(inner, move, depth + 1);
            }
        }
    }

    private static void positions(ArrayNode node, UnaryOperator<Coordinate> move, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("a geometry nested too deep");
        }
        if (node.path(0).isNumber()) {
            Coordinate moved = move.apply(point(node)).rounded();
            node.set(0, moved.longitude());
            node.set(1, moved.latitude());
            return;
        }
        for (JsonNode inner : node) {
            if (inner instanceof ArrayNode array) {
                positions(array, move, depth + 1);
            }
        }
    }

    private static Coordinate point(JsonNode position) {
        JsonNode longitude = position.path(0);
        JsonNode latitude = position.path(1);
        if (!longitude.isNumber() || !latitude.isNumber()) {
            throw new IllegalArgumentException("not a point");
        }
        return new Coordinate(longitude.doubleValue(), latitude.doubleValue());
    }
}
