package org.sunmao.app.front.find;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.shell.Ui;

/**
 * A figure that was asked for, in the words of the page.
 *
 * @param href where it is explained
 * @param asked how the question was understood: measure, place and month
 * @param value as written, with what it counts; null when it is not known
 * @param why why it is not known; null when it is
 */
public record AnswerLine(
        String href,
        String asked,
        @Nullable String value,
        @Nullable String why) {

    static AnswerLine of(Ui ui, Answer answer) {
        var question = answer.question();
        var definition = answer.definition();
        var figure = answer.finding().figure();
        String text = MeasureWords.text(ui, definition, figure);
        String asked = Stream.of(
                        MeasureWords.name(ui, definition),
                        MeasureWords.place(ui, question.place(), answer.placeZh(), answer.placeEn()),
                        ui.month(question.month()))
                .collect(Collectors.joining(" · "));
        return new AnswerLine(
                MeasureWords.address(question),
                asked,
                text == null
                        ? null
                        : Stream.of(text, MeasureWords.unit(ui, definition.unit(), figure.value()))
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")),
                MeasureWords.whyUnknown(ui, figure));
    }
}
