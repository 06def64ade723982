package org.sunmao.benchmarks.tiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.sunmao.app.overview.tiles.Box;
import org.sunmao.app.overview.tiles.BuildingTile;
import org.sunmao.app.overview.tiles.MapBuilding;
import org.sunmao.app.overview.tiles.MapIndex;
import org.sunmao.app.overview.tiles.TileAddress;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.LiveHeap;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/** Vector tiles of the sample district and of a city of 100,000 buildings, beside a library that encodes the same. */
public final class TilesBenchmark implements Benchmark {

    private static final int CITY = 100_000;
    private static final int NEAREST = 12;
    /** Tiles drawn per zoom; fewer where fewer have something in them. */
    private static final int MOST_TILES = 400;

    @Override
    public String name() {
        return "tiles";
    }

    @Override
    public List<Table> run(Session session) {
        List<MapBuilding> sample = SampleFootprints.of(session.options());
        List<MapBuilding> city = City.of(CITY, session.options().seed());
        return List.of(
                table("The sample district: " + sample.size() + " footprints", sample),
                table("A city of " + Numbers.whole(CITY) + " buildings", city),
                keeping(session.options().seed()));
    }

    private static Table table(String title, List<MapBuilding> buildings) {
        var table = new Table(
                title + ", tiles per second of processor time",
                "zoom",
                "tiles",
                "buildings per tile",
                "drawn",
                "drawn and packed",
                "library",
                "library, packed",
                "drawn / library",
                "kB packed, mean",
                "kB packed, most");
        var index = new MapIndex(buildings);
        var library = new LibraryTiles(buildings);
        warm(index, library);
        for (int zoom = NEAREST; zoom <= TileAddress.DEEPEST; zoom++) {
            row(table, index, library, zoom);
        }
        return table;
    }

    /** Both, until the compiler has seen them; else the first row would be about the compiler. */
    private static void warm(MapIndex index, LibraryTiles library) {
        for (int zoom = TileAddress.DEEPEST; zoom >= NEAREST; zoom--) {
            List<TileAddress> tiles = tiles(index, zoom);
            perSecond(tiles, tile -> packed(BuildingTile.draw(index, tile, id -> (int) (id % 7))));
            perSecond(tiles, library::draw);
        }
    }

    private static void row(Table table, MapIndex index, LibraryTiles library, int zoom) {
        List<TileAddress> tiles = tiles(index, zoom);
        Function<TileAddress, byte[]> own = tile -> BuildingTile.draw(index, tile, id -> (int) (id % 7));
        double drawn = perSecond(tiles, own);
        double drawnByLibrary = perSecond(tiles, library::draw);
        var sizes =
                tiles.stream().mapToInt(tile -> packed(own.apply(tile)).length).summaryStatistics();
        double each = tiles.stream()
                .mapToInt(tile -> index.list(box(tile)).size())
                .average()
                .orElse(0);
        table.row(
                zoom,
                tiles.size(),
                Numbers.whole(each),
                Numbers.whole(drawn),
                Numbers.whole(perSecond(tiles, tile -> packed(own.apply(tile)))),
                Numbers.whole(drawnByLibrary),
                Numbers.whole(perSecond(tiles, tile -> packed(library.draw(tile)))),
                Numbers.ratio(drawn / drawnByLibrary),
                Numbers.kilobytes(sizes.getAverage()),
                Numbers.kilobytes(sizes.getMax()));
    }

    private static double perSecond(List<TileAddress> tiles, Function<TileAddress, byte[]> draw) {
        Duration time = Clock.processorTimePerRun(() -> tiles.forEach(tile -> consume(draw.apply(tile))));
        return Numbers.perSecond(tiles.size(), time);
    }

    private static long consumed;

    private static void consume(byte[] tile) {
        consumed += tile.length;
    }

    private static byte[] packed(byte[] tile) {
        var bytes = new ByteArrayOutputStream(tile.length);
        try (var gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(4);
            }
        }) {
            gzip.write(tile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Those in which something stands, at most {@value #MOST_TILES} of them, the same each time. */
    private static List<TileAddress> tiles(MapIndex index, int zoom) {
        Box all = index.bounds().orElseThrow();
        int across = 1 << zoom;
        var tiles = new ArrayList<TileAddress>();
        for (int x = (int) (all.left() * across); x <= (int) (all.right() * across); x++) {
            for (int y = (int) (all.top() * across); y <= (int) (all.bottom() * across); y++) {
                tiles.add(new TileAddress(zoom, x, y));
            }
        }
        Collections.shuffle(tiles, new Random(zoom));
        return tiles.stream()
                .filter(tile -> !index.list(box(tile)).isEmpty())
                .limit(MOST_TILES)
                .toList();
    }

    private static Box box(TileAddress tile) {
        double size = 1.0 / (1 << tile.zoom());
        return new Box(tile.x() * size, tile.y() * size, (tile.x() + 1) * size, (tile.y() + 1) * size);
    }

    private static Table keeping(long seed) {
        List<MapBuilding> city = City.of(CITY, seed);
        Duration packing = Clock.processorTimePerRun(() -> new MapIndex(city));
        return new Table("What is kept in memory for the city", "what", "figure")
                .row("packing the R-tree, processor time", Numbers.millis(packing.toNanos()))
                .row(
                        "buildings and R-tree, live heap",
                        Numbers.megabytes(LiveHeap.keptBytes(() -> new MapIndex(City.of(CITY, seed)))));
    }
}
