package org.sunmao.benchmarks.footprints;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.overview.tiles.MapBuilding;
import org.sunmao.app.overview.tiles.Mercator;

/** Outlines written straight into the conclusions, as a delivery of footprints leaves them: one street for each 5,000 of them. */
final class WrittenCity {

    private static final int AT_ONCE = 2_000;
    private static final int PER_STREET = 5_000;

    private WrittenCity() {}

    static void write(JdbcClient sql, List<MapBuilding> city) {
        sql.sql("""
                insert into places.region (code, name_zh, name_en)
                select (990101000 + n)::text, '第' || n || '街道', 'Street ' || n from generate_series(1, ?) n on conflict do nothing
                """).param((city.size() - 1) / PER_STREET + 1).update();
        sql.sql(
                        "insert into resolution.identity (id, kind, anchor_key) select n, 'building', 'outline ' || n from generate_series(1, ?) n")
                .param(city.size())
                .update();
        for (int from = 0; from < city.size(); from += AT_ONCE) {
            write(sql, city.subList(from, Math.min(city.size(), from + AT_ONCE)), from / PER_STREET + 1);
        }
        sql.sql("analyze").update();
    }

    private static void write(JdbcClient sql, List<MapBuilding> some, int street) {
        String rows = some.stream()
                .map(building -> "[%d,%s,%s,%s,%s]"
                        .formatted(
                                building.id(),
                                Mercator.longitude(building.x()),
                                Mercator.latitude(building.y()),
                                building.heightM(),
                                shape(building)))
                .collect(Collectors.joining(",", "[", "]"));
        sql.sql("""
                insert into places.building_current
                    (id, status, name, street_code, attributes, search, longitude, latitude, height_m, footprint)
                select (r->>0)::bigint, 'confirmed', '望澜路' || (r->>0) || '号楼', (990101000 + ?)::text, '{}', '',
                    (r->>1)::float8, (r->>2)::float8, (r->>3)::numeric, r->4
                from jsonb_array_elements(?::jsonb) r
                """).params(street, rows).update();
    }

    private static String shape(MapBuilding building) {
        String polygons = building.polygons().stream()
                .map(rings -> rings.stream().map(WrittenCity::ring).collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"type\":\"MultiPolygon\",\"coordinates\":" + polygons + "}";
    }

    /** Closed, as GeoJSON has it. */
    private static String ring(double[] ring) {
        double[] closed = Arrays.copyOf(ring, ring.length + 2);
        closed[ring.length] = ring[0];
        closed[ring.length + 1] = ring[1];
        return IntStream.range(0, closed.length / 2)
                .mapToObj(
                        i -> "[" + Mercator.longitude(closed[2 * i]) + "," + Mercator.latitude(closed[2 * i + 1]) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
