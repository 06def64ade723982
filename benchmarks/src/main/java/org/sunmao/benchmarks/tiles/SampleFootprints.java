package org.sunmao.benchmarks.tiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.sunmao.app.overview.tiles.MapBuilding;
import org.sunmao.app.overview.tiles.Mercator;
import org.sunmao.sample.SampleGenerator;
import org.sunmao.sample.SampleOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The footprints of the sample district, read from the file that its housing bureau sends. */
final class SampleFootprints {

    private SampleFootprints() {}

    static List<MapBuilding> of(SampleOptions options) {
        try {
            Path folder = Files.createTempDirectory("sunmao-tiles");
            try {
                SampleGenerator.generate(options, folder, step -> {});
                return read(outlines(folder));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path outlines(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".geojson"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<MapBuilding> read(Path file) throws IOException {
        var buildings = new ArrayList<MapBuilding>();
        for (JsonNode feature :
                new JsonMapper().readTree(Files.readString(file)).path("features")) {
            double[] ring = ring(feature.path("geometry").path("coordinates").path(0));
            long id = buildings.size() + 1L;
            buildings.add(new MapBuilding(id, "楼宇" + id, ring[0], ring[1], 60, List.of(List.of(ring))));
        }
        return buildings;
    }

    private static double[] ring(JsonNode points) {
        var ring = new double[(points.size() - 1) * 2];
        for (int i = 0; i < points.size() - 1; i++) {
            ring[2 * i] = Mercator.x(points.path(i).path(0).doubleValue());
            ring[2 * i + 1] = Mercator.y(points.path(i).path(1).doubleValue());
        }
        return ring;
    }
}
