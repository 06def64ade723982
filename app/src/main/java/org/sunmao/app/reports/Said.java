package org.sunmao.app.reports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Question;

/** A sentence of a report, in pieces: its figures can be asked. */
public record Said(List<Piece> pieces) {

    /** Begins and ends the number of a figure in a text; nobody types these (private use, Unicode 16, 23.5). */
    private static final char OPEN = '\uE010';

    private static final char CLOSE = '\uE011';

    /**
     * A piece.
     *
     * @param question where it can be asked; null for mere words
     */
    public record Piece(String text, @Nullable Question question) {}

    public Said {
        pieces = List.copyOf(pieces);
    }

    /** The argument of a message that stands for a figure of this number. */
    static String mark(int number) {
        return "" + OPEN + number + CLOSE;
    }

    /** A message whose marks are replaced by figures. */
    static Said of(String text, List<Piece> figures) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
            int close = text.indexOf(CLOSE, open);
            if (open > at) {
                pieces.add(new Piece(text.substring(at, open), null));
            }
            pieces.add(figures.get(Integer.parseInt(text.substring(open + 1, close))));
            at = close + 1;
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), null));
        }
        return new Said(pieces);
    }

    /** The sentence without its addresses. */
    public String text() {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
