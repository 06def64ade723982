package org.sunmao.app.overview.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.RowPage;

/** Who came and who went in the month. */
@Component
public class MovesPart implements ScreenPart {

    private static final int SHOWN = 6;

    private final Measures measures;

    MovesPart(Measures measures) {
        this.measures = measures;
    }

    /**
     * In and out.
     *
     * @param unfinished whether the names are still being looked for
     */
    public record Page(List<Moved> moves, boolean unfinished) {}

    @Override
    public String id() {
        return "moves";
    }

    @Override
    public void begin(Looking looking) {
        FiguresPart.MOVES.stream()
                .map(looking::answer)
                .forEach(answer -> looking.patience()
                        .begin(
                                answer.definition().id(),
                                () -> measures.listFirstRows(looking.scope(), answer.question(), SHOWN)));
    }

    @Override
    public Page page(Looking looking) {
        var unfinished = new AtomicBoolean();
        List<Moved> moves = FiguresPart.MOVES.stream()
                .map(looking::answer)
                .map(answer -> Moved.of(
                        looking,
                        answer,
                        looking.patience()
                                .find(answer.definition().id(), RowPage.class)
                                .orElseGet(() -> {
                                    unfinished.set(true);
                                    return new RowPage(List.of(), List.of(), null);
                                })))
                .toList();
        return new Page(moves, unfinished.get());
    }
}
