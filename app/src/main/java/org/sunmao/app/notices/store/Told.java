package org.sunmao.app.notices.store;

import java.time.Instant;
import java.util.List;

/**
 * A notice that somebody was told.
 *
 * @param key message key of the line
 * @param arguments of the line: texts and numbers
 * @param read whether its reader has seen it
 */
public record Told(long id, String topic, String key, List<Object> arguments, String href, Instant at, boolean read) {

    /** The arguments as messages take them. */
    public Object[] filled() {
        return arguments.toArray();
    }
}
