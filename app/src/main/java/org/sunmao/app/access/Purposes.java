package org.sunmao.app.access;

/** The book of stated purposes; it only grows. */
public interface Purposes {

    /**
     * Writes a purpose down, with a line in the record. A program states it with each request: the same words of the same account are written
     * once in half an hour.
     *
     * @param reader who states it
     * @param way {@code page} or {@code header}
     */
    void state(Reader reader, Purpose purpose, String way);

    /** Writes down that the reader ended a purpose. */
    void end(Reader reader, Purpose purpose);
}
