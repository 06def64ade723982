package org.sunmao.app.access;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tiles of an outside service that lie below the platform's own map, where the district has chosen one. There is none unless it is set: the map needs no internet.
 *
 * @param tiles address of a raster tile of 256 pixels in Web Mercator (EPSG:3857), with {@code {z}}, {@code {x}} and {@code {y}}
 * @param note whose map it is and its licence number (审图号), shown on the map
 * @param mostZoom the nearest zoom that the service has
 */
public record Backdrop(String tiles, String note, int mostZoom) {

    private static final Set<String> ALIGNED = Set.of("wgs84", "cgcs2000");
    private static final Set<String> SHIFTED = Set.of("gcj02", "bd09");
    private static final int NEAREST = 22;

    public Backdrop {
        for (String part : List.of("{z}", "{x}", "{y}")) {
            if (!tiles.contains(part)) {
                throw new IllegalArgumentException("sunmao.map.tiles is the address of a tile with {z}, {x} and {y}; "
                        + part + " is missing in: " + tiles);
            }
        }
        if (note.isBlank()) {
            throw new IllegalArgumentException(
                    "sunmao.map.note says whose map it is and its licence number; no map may be shown without (Map Management Regulations, articles 15 and 37)");
        }
        if (mostZoom < 1 || mostZoom > NEAREST) {
            throw new IllegalArgumentException(
                    "sunmao.map.most-zoom is a zoom from 1 to " + NEAREST + ", not " + mostZoom);
        }
        origin(tiles);
    }

    /**
     * Reads the settings.
     *
     * @param tiles empty for no outside map
     * @param system the coordinates of the service: {@code wgs84} or {@code cgcs2000}, which agree within a metre
     * @throws IllegalArgumentException with a message that says what to set, where the settings do not fit together
     */
    public static Optional<Backdrop> of(@Nullable String tiles, @Nullable String note, String system, int mostZoom) {
        if (tiles == null || tiles.isBlank()) {
            return Optional.empty();
        }
        String word = system.toLowerCase(Locale.ROOT);
        if (SHIFTED.contains(word)) {
            throw new IllegalArgumentException(
                    "sunmao.map.system is " + word
                            + ": its tiles are shifted by some hundred metres against WGS 84, in which the buildings are drawn. Choose a service in CGCS2000 or WGS 84");
        }
        if (!ALIGNED.contains(word)) {
            throw new IllegalArgumentException("sunmao.map.system is wgs84 or cgcs2000, not " + system);
        }
        return Optional.of(new Backdrop(tiles.strip(), note == null ? "" : note.strip(), mostZoom));
    }

    /** Scheme and host, which the browser is allowed to load from besides this server. */
    public String origin() {
        return origin(tiles);
    }

    private static String origin(String tiles) {
        URI address;
        try {
            address = URI.create(tiles.replaceAll("\\{[a-z]}", "0"));
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalArgumentException("sunmao.map.tiles is no address: " + tiles, notAnAddress);
        }
        String host = address.getHost();
        if (host == null || !List.of("http", "https").contains(address.getScheme())) {
            throw new IllegalArgumentException(
                    "sunmao.map.tiles begins with https:// and a host, or http:// and one of the own network; found: "
                            + tiles);
        }
        return address.getScheme() + "://" + host + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }
}
