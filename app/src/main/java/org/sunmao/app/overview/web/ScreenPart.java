package org.sunmao.app.overview.web;

/** One part of the screen: it is drawn by a template of its own, from nothing but what the screen was asked for and by whom. */
interface ScreenPart {

    /** Its word: in the page it stands in the element {@code part-<id>}. */
    String id();

    /** Path of its template, without ending. Its parameters are {@code ui}, {@code asked} and {@code page}. */
    default String template() {
        return "overview/" + id();
    }

    /** Begins what may take long, before any part is drawn. */
    default void begin(Looking looking) {}

    /** What its template shows. */
    Object page(Looking looking);
}
