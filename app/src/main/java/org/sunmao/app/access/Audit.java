package org.sunmao.app.access;

import java.util.Map;

/**
 * The record of who did what. It only grows: neither the web nor the worker role may change or delete a line. From where, how signed in, for
 * which stated purpose and in which request is read from the request at hand.
 */
public interface Audit {

    /** The request attribute with the purpose that the reader stated, a text. */
    String PURPOSE = "sunmao.purpose";

    /** The request attribute with the request's id, a text. */
    String REQUEST_ID = "sunmao.request-id";

    /**
     * Adds a line about something that was done.
     *
     * @param reader who did it
     * @param action what was done, as {@code room.verb}, such as {@code intake.withdraw}
     * @param kind the kind of thing it was done to, such as {@code delivery}; empty when to nothing in particular
     * @param id which one; empty when to nothing in particular
     * @param detail what else belongs to the record; values that Jackson can write. No passwords, no personal data
     */
    default void record(Reader reader, String action, String kind, String id, Map<String, ?> detail) {
        record(AuditEntry.of(reader, action).about(kind, id).with(detail));
    }

    /**
     * Adds a line. Within a transaction of the worker it is committed or rolled back with it; else it is durable when this returns.
     *
     * @throws RuntimeException where it cannot be written; then nothing may be shown or done
     */
    void record(AuditEntry entry);
}
