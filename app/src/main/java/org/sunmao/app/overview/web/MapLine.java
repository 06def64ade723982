package org.sunmao.app.overview.web;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Question;
import org.sunmao.app.overview.tiles.MapBuilding;
import org.sunmao.app.overview.tiles.Mercator;
import org.sunmao.app.shell.Ui;

/**
 * A building in the list beside the map.
 *
 * @param ask where its value is explained
 * @param text the value as written; null when not known
 * @param unknown why it is not known; null when it is
 * @param colour its class of colour
 * @param at where it stands as {@code longitude,latitude}; null when nobody says
 */
public record MapLine(
        long id,
        String name,
        String ask,
        @Nullable String text,
        @Nullable String unknown,
        int colour,
        @Nullable String at) {

    static MapLine of(Ui ui, Answer answer, Part part, int colour, @Nullable MapBuilding where) {
        Definition definition = answer.definition();
        var question = new Question(definition.id(), answer.question().month(), part.place());
        return new MapLine(
                Long.parseLong(part.place().code()),
                MeasureWords.place(ui, part),
                MeasureWords.address(question),
                MeasureWords.text(ui, definition, part.figure()),
                MeasureWords.whyUnknown(ui, part.figure()),
                colour,
                where == null ? null : Mercator.longitude(where.x()) + "," + Mercator.latitude(where.y()));
    }

    /** Its id in addresses. */
    public String path() {
        return "B" + id;
    }
}
