package org.sunmao.app.front.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A footprint drawn to scale in a square box, north up: an equirectangular projection at the building's own latitude, whose error
 * over a city block is far below the width of a line.
 *
 * @param path SVG path data in a box of {@value #BOX} units
 * @param widthM width of the footprint in metres, west to east
 * @param depthM depth in metres, south to north
 * @param barUnits length of the scale bar in units of the box
 * @param barM what the bar stands for, in metres
 */
public record FootprintPlan(String path, long widthM, long depthM, double barUnits, int barM) {

    public static final int BOX = 240;
    private static final double MARGIN = 16;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final int[] BARS = {5, 10, 20, 50, 100, 200, 500};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Corner in metres from the origin of the projection, y to the south as SVG has it. */
    private record Corner(double x, double y) {}

    /** The plan of a GeoJSON Polygon or MultiPolygon in degrees; empty for anything else, and for what has no extent. */
    static Optional<FootprintPlan> of(@Nullable String geoJson) {
        if (geoJson == null) {
            return Optional.empty();
        }
        try {
            List<List<Corner>> rings = rings(JSON.readTree(geoJson));
            return rings.isEmpty() ? Optional.empty() : drawn(rings);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static List<List<Corner>> rings(JsonNode geometry) {
        List<JsonNode> polygons = new ArrayList<>();
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygons.add(coordinates);
            case "MultiPolygon" -> coordinates.forEach(polygons::add);
            default -> {}
        }
        List<List<Corner>> rings = new ArrayList<>();
        double east = 0;
        for (JsonNode polygon : polygons) {
            for (JsonNode ring : polygon) {
                if (rings.isEmpty()) {
                    east = Math.cos(Math.toRadians(ring.path(0).path(1).asDouble(0)));
                }
                rings.add(ring(ring, east));
            }
        }
        return rings;
    }

    private static List<Corner> ring(JsonNode ring, double east) {
        List<Corner> corners = new ArrayList<>();
        for (JsonNode point : ring) {
            corners.add(new Corner(
                    point.path(0).asDouble(0) * METRES_PER_DEGREE * east,
                    -point.path(1).asDouble(0) * METRES_PER_DEGREE));
        }
        return corners;
    }

    private static Optional<FootprintPlan> drawn(List<List<Corner>> rings) {
        var x = rings.stream().flatMap(List::stream).mapToDouble(Corner::x).summaryStatistics();
        var y = rings.stream().flatMap(List::stream).mapToDouble(Corner::y).summaryStatistics();
        double width = x.getMax() - x.getMin();
        double depth = y.getMax() - y.getMin();
        double larger = Math.max(width, depth);
        if (!(larger > 0) || !Double.isFinite(larger)) {
            return Optional.empty();
        }
        double scale = (BOX - 2 * MARGIN) / larger;
        double left = (BOX - width * scale) / 2 - x.getMin() * scale;
        double top = (BOX - depth * scale) / 2 - y.getMin() * scale;
        var path = new StringBuilder();
        rings.forEach(ring -> draw(ring, scale, left, top, path));
        int bar = bar(larger / 3);
        return Optional.of(new FootprintPlan(path.toString(), Math.round(width), Math.round(depth), bar * scale, bar));
    }

    private static void draw(List<Corner> ring, double scale, double left, double top, StringBuilder path) {
        for (int i = 0; i < ring.size(); i++) {
            Corner corner = ring.get(i);
            path.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1f",
                    i == 0 ? "M" : "L",
                    corner.x() * scale + left,
                    corner.y() * scale + top));
        }
        path.append("Z");
    }

    private static int bar(double atMost) {
        int fitting = BARS[0];
        for (int bar : BARS) {
            fitting = bar <= atMost ? bar : fitting;
        }
        return fitting;
    }

    /** The bar's length as SVG wants it. */
    public String barAttribute() {
        return String.format(Locale.ROOT, "%.1f", barUnits);
    }
}
