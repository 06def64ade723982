package org.sunmao.app.overview.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Measures;

/** Who came and who went in the month. */
@Component
public class MovesPart implements ScreenPart {

    private static final int SHOWN = 6;

    private final Measures measures;

    MovesPart(Measures measures) {
        this.measures = measures;
    }

    /** In and out. */
    public record Page(List<Moved> moves) {}

    @Override
    public String id() {
        return "moves";
    }

    @Override
    public Page page(Looking looking) {
        return new Page(FiguresPart.MOVES.stream()
                .map(looking::answer)
                .map(answer ->
                        Moved.of(looking, answer, measures.listFirstRows(looking.scope(), answer.question(), SHOWN)))
                .toList());
    }
}
