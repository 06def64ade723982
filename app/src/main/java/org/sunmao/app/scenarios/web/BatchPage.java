package org.sunmao.app.scenarios.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch, ready for one reader.
 *
 * @param day when it was released; null before
 * @param items what is in it
 * @param waiting what could be put into it
 * @param editions as it went out, the newest first
 * @param handbook the printed handbook; null before it is released
 * @param leaks what must not go out, after a release that was refused
 * @param outcome what became of the last word; null where nothing was said
 */
public record BatchPage(
        long id,
        String name,
        @Nullable String day,
        List<ItemLine> items,
        List<ItemLine> waiting,
        List<Edition> editions,
        @Nullable String handbook,
        boolean keeps,
        List<Leak> leaks,
        @Nullable String outcome,
        boolean done) {

    /** An edition with what it changed against the one before. */
    public record Edition(String name, String why, List<Change> changes) {}

    /** A column of an item that an edition says otherwise. */
    public record Change(String item, String column, String was, String is) {}

    /** Something that must not go out. */
    public record Leak(String item, String href, String column, String kind, String found) {}
}
