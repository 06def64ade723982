package org.sunmao.app.overview.web;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Reader;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Asked;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Question;
import org.sunmao.app.shell.Ui;

/** One look at the screen: who looks, at what, and the answers that its parts share. Each answer is asked for once, when a part needs it. */
final class Looking {

    private final Measures measures;
    private final Reader reader;
    private final Ui ui;
    private final ScreenAsked screen;
    private final Asked asked;
    private final Map<String, Answer> answers = new HashMap<>();

    Looking(Measures measures, Reader reader, Ui ui, ScreenAsked screen, Months months) {
        this.measures = measures;
        this.reader = reader;
        this.ui = ui;
        this.screen = screen;
        this.asked = Asked.of(screen.month(), screen.place(), months);
    }

    Reader reader() {
        return reader;
    }

    Scope scope() {
        return reader.scope();
    }

    Ui ui() {
        return ui;
    }

    ScreenAsked screen() {
        return screen;
    }

    Asked asked() {
        return asked;
    }

    YearMonth month() {
        return asked.month();
    }

    MeasurePlace place() {
        return asked.place();
    }

    boolean whole() {
        return place().level() == MeasurePlace.Level.DISTRICT;
    }

    /** The first month of the range that was asked for; the month itself where none was. */
    YearMonth from() {
        return asked.months().stream()
                .filter(month -> month.toString().equals(screen.from()) && month.isBefore(asked.month()))
                .findFirst()
                .orElse(asked.month());
    }

    /** Whether a range of months was asked for. */
    boolean ranged() {
        return from().isBefore(month());
    }

    /** The answer of this measure for place and month. */
    Answer answer(String measure) {
        return answers.computeIfAbsent(
                measure,
                id -> measures.findAnswer(scope(), new Question(id, month(), place()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** The answer that map, trend and ranking are of. */
    Answer chosen() {
        return answer(FiguresPart.chosen(screen.figure()));
    }

    /** The name of the place in the page's language. */
    String placeName() {
        Answer any = chosen();
        return MeasureWords.place(ui, place(), any.placeZh(), any.placeEn());
    }
}
