package org.sunmao.app.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place between two rows of a sorted list: just behind the row with this key and id, or, backwards, just before it. It stays
 * right when rows come and go, and costs the same on every page.
 *
 * @param sort code of the order the cursor belongs to, with its direction
 * @param key the row's sort key as the database writes it, null where the row has none
 * @param id the row's id, which decides among equal keys
 * @param backwards whether the page before the row is wanted
 */
public record Cursor(String sort, @Nullable String key, long id, boolean backwards) {

    private static final String SEPARATOR = "\n";

    /** The cursor as it stands in an address. */
    public String encode() {
        String text =
                String.join(SEPARATOR, sort, backwards ? "b" : "f", Long.toString(id), key == null ? "" : "=" + key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor; empty when the text is none, or one of another order. */
    public static Optional<Cursor> decode(@Nullable String text, String sort) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, 4);
            if (parts.length != 4 || !parts[0].equals(sort)) {
                return Optional.empty();
            }
            String key = parts[3].startsWith("=") ? parts[3].substring(1) : null;
            return Optional.of(new Cursor(sort, key, Long.parseLong(parts[2]), parts[1].equals("b")));
        } catch (IllegalArgumentException notACursor) {
            return Optional.empty();
        }
    }
}
