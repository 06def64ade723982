package org.sunmao.app.overview.tiles;

import java.util.Optional;

/**
 * Which tile, as web maps count them: at zoom z the square of {@link Mercator} is cut into 2^z by 2^z tiles.
 *
 * @param zoom 0 to {@value #DEEPEST}
 * @param x column from the west
 * @param y row from the north
 */
public record TileAddress(int zoom, int x, int y) {

    /** Deeper zooms are drawn from this one's tiles. */
    public static final int DEEPEST = 16;

    public TileAddress {
        if (!exists(zoom, x, y)) {
            throw new IllegalArgumentException("no tile " + zoom + "/" + x + "/" + y);
        }
    }

    /** The tile of these numbers; empty where there is none. */
    public static Optional<TileAddress> find(int zoom, int x, int y) {
        return exists(zoom, x, y) ? Optional.of(new TileAddress(zoom, x, y)) : Optional.empty();
    }

    private static boolean exists(int zoom, int x, int y) {
        return zoom >= 0 && zoom <= DEEPEST && x >= 0 && y >= 0 && x < 1 << zoom && y < 1 << zoom;
    }

    /** How many tiles lie side by side. */
    double across() {
        return 1 << zoom;
    }
}
