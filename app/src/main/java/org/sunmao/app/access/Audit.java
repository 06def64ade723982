package org.sunmao.app.access;

import java.util.Map;

/** The record of who did what. It only grows: neither the web nor the worker role may change or delete a line. */
public interface Audit {

    /**
     * Adds a line.
     *
     * @param reader who did it
     * @param action what was done, as {@code room.verb}, such as {@code intake.withdraw}
     * @param kind the kind of thing it was done to, such as {@code delivery}; empty when to nothing in particular
     * @param id which one; empty when to nothing in particular
     * @param detail what else belongs to the record; values that Jackson can write. No passwords, no personal data
     */
    void record(Reader reader, String action, String kind, String id, Map<String, ?> detail);
}
