package org.sunmao.benchmarks.footprints;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.overview.tiles.MapBuilding;
import org.sunmao.app.overview.tiles.Mercator;

/** Outlines written straight into the conclusions, as a delivery of footprints leaves them: one street for each 5,000 of them. */
final class WrittenCity {

    /** Of which the list speaks. */
    static final LocalDate DAY = LocalDate.of(2026, 10, 25);

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
        list(sql);
        sql.sql("analyze").update();
    }

    /** A list of tenants that speaks for every building, so that the map has a value to colour each of them by. */
    private static void list(JdbcClient sql) {
        sql.sql(
                        "insert into evidence.source (code, kind, name_zh, name_en, cadence_days) values ('lists', 'tenants', '名单', 'Lists', 31)")
                .update();
        sql.sql("insert into evidence.file (sha256, byte_size) values (?, 1)")
                .param("0".repeat(64))
                .update();
        sql.sql("""
                insert into evidence.delivery (source_id, file_sha256, file_name, format, data_date, full_snapshot, delivered_by)
                select id, ?, 'lists.xlsx', 'XLSX', ?, true, 'benchmark' from evidence.source where code = 'lists'
                """).params("0".repeat(64), DAY).update();
        sql.sql("""
                insert into tenancy.snapshot_current
                select d.id, b.id, d.data_date, 1, 1, 1, 'counts' from evidence.delivery d, places.building b
                """).update();
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
