package org.sunmao.app.overview.web;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Reader;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Asked;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Question;
import org.sunmao.app.overview.store.Streets;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.shell.Within;

/** One look at the screen: who looks, at what, and the answers that its parts share. Each answer is asked for once, when a part needs it. */
final class Looking {

    private final Measures measures;
    private final Streets streets;
    private final Patience patience;
    private final Reader reader;
    private final Ui ui;
    private final ScreenAsked screen;
    private final Asked asked;
    private final Map<String, Answer> answers = new HashMap<>();
    private @Nullable Optional<Streets.Building> building;

    Looking(
            Measures measures,
            Streets streets,
            Patience patience,
            Reader reader,
            Ui ui,
            ScreenAsked screen,
            Months months) {
        this.measures = measures;
        this.streets = streets;
        this.patience = patience;
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

    /** The month that figures are held against: the first of the range, else the one before; null where evidence does not reach back so far. */
    @Nullable
    YearMonth against() {
        return ranged() ? from() : asked.previous();
    }

    /** What may be there a moment later. */
    Patience patience() {
        return patience;
    }

    /** The place as the rooms are told it. */
    Within within() {
        return new Within(place().streetFilter(), place().buildingFilter());
    }

    /** The building that is chosen, or that the chosen floor lies in; empty for none. */
    Optional<Streets.Building> building() {
        if (building == null) {
            building = place().buildingFilter() == 0
                    ? Optional.empty()
                    : streets.findBuilding(scope(), place().buildingFilter());
        }
        return building;
    }

    /** The label of the floor that is chosen, empty for that of units on no known floor; null where none is chosen. */
    @Nullable
    String storey() {
        String floor = floor();
        return floor.isEmpty() ? null : floor.equals(ScreenAsked.NO_FLOOR) ? "" : floor;
    }

    /** The floor that is chosen within a building, as addresses write it; empty for none. */
    String floor() {
        return place().buildingFilter() == 0 ? "" : screen.floor();
    }

    /** The id of the unit that is chosen within a building; 0 for none. */
    long unit() {
        return place().buildingFilter() == 0 ? 0 : id(screen.unit(), "");
    }

    /** The id of the enterprise that is chosen; 0 for none. */
    long enterprise() {
        return id(screen.enterprise(), "E");
    }

    private static long id(String text, String prefix) {
        return text.matches(prefix + "[0-9]{1,18}") ? Long.parseLong(text.substring(prefix.length())) : 0;
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

    /** The figure of a part that is no part of the place's own answer. */
    Part part(String measure, MeasurePlace part, String name) {
        Figure figure = measures.findAnswer(scope(), new Question(measure, month(), part))
                .map(answer -> answer.finding().figure())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Part(part, name, name, figure);
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
