package org.sunmao.app.overview.web;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** The figures, each with its day, coverage and change; each can be asked. */
@Component
public class FiguresPart implements ScreenPart {

    static final List<String> FIGURES = List.of(
            "buildings",
            "office-area",
            "occupancy",
            "vacant-area",
            "enterprises-present",
            "enterprises-registered",
            "tax-12-months",
            "buildings-over-100m");
    static final List<String> MOVES = List.of("moves-in", "moves-out");
    private static final String FIRST = "enterprises-present";

    /** The measure that was chosen, or the first. */
    static String chosen(String figure) {
        return FIGURES.contains(figure) || MOVES.contains(figure) ? figure : FIRST;
    }

    /** The figures in their order. */
    public record Page(List<Tile> tiles, YearMonth month) {}

    @Override
    public String id() {
        return "figures";
    }

    @Override
    public Page page(Looking looking) {
        String chosen = chosen(looking.screen().figure());
        return new Page(
                FIGURES.stream()
                        .map(id -> Tile.of(looking, looking.answer(id), id.equals(chosen)))
                        .toList(),
                looking.month());
    }
}
