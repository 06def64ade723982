package org.sunmao.app.overview.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Question;
import org.sunmao.app.shell.Ui;

/**
 * One line of a ranking.
 *
 * @param name of the street or building
 * @param href where it leads
 * @param ask where its value is explained
 * @param text the value as written; null when not known
 * @param unknown why it is not known; null when it is
 * @param percent length of its bar; the largest value fills it, for a share the whole does
 */
public record RankLine(
        String name,
        String href,
        String ask,
        @Nullable String text,
        @Nullable String unknown,
        double percent) {

    /** The largest parts first; each leads to the screen of that street or building. */
    static List<RankLine> of(Ui ui, ScreenAsked screen, Answer answer, Breakdown breakdown, int most) {
        Definition definition = answer.definition();
        BigDecimal full = full(definition, breakdown);
        return breakdown.parts().stream()
                .limit(most)
                .map(part -> line(ui, screen, answer, part, full))
                .toList();
    }

    private static BigDecimal full(Definition definition, Breakdown breakdown) {
        BigDecimal largest = breakdown.parts().stream()
                .map(p -> p.figure().value())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return definition.unit() == MeasureUnit.SHARE ? largest.max(BigDecimal.ONE) : largest;
    }

    private static RankLine line(Ui ui, ScreenAsked screen, Answer answer, Part part, BigDecimal full) {
        Definition definition = answer.definition();
        var question = new Question(definition.id(), answer.question().month(), part.place());
        String href = screen.at(part.place());
        return new RankLine(
                MeasureWords.place(ui, part),
                href,
                MeasureWords.address(question, ui.clocks()),
                MeasureWords.text(ui, definition, part.figure()),
                MeasureWords.whyUnknown(ui, part.figure()),
                percent(part.figure().value(), full));
    }

    private static double percent(@Nullable BigDecimal value, BigDecimal full) {
        if (value == null || full.signum() <= 0 || value.signum() <= 0) {
            return 0;
        }
        return value.movePointRight(2).divide(full, 1, RoundingMode.HALF_UP).doubleValue();
    }
}
