package org.sunmao.app.matters;

import java.util.Set;
import org.sunmao.app.access.Reader;

/**
 * A reader with the units that the reader works for, asked once for however many matters.
 *
 * @param units their codes
 */
public record Standing(Reader reader, Set<String> units) {

    public Standing {
        units = Set.copyOf(units);
    }
}
