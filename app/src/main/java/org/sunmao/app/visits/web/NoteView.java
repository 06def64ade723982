package org.sunmao.app.visits.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note as pages show it.
 *
 * @param erased whether its words are gone because their time was over
 * @param delivery where the evidence is; null for readers who may not open it
 * @param photos where the photos are
 * @param taken the page of what took its wish up; null while nothing has
 */
public record NoteView(
        String when,
        String found,
        String department,
        String text,
        List<Line> lines,
        String wish,
        boolean erased,
        boolean withdrawn,
        @Nullable String delivery,
        List<String> photos,
        @Nullable String taken) {

    /** One thing that was told. */
    public record Line(String label, String text) {}
}
