package org.sunmao.app.overview.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Question;
import org.sunmao.app.overview.store.Streets;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** Two streets, two buildings or two days side by side: every figure of both, and by how much they differ. */
@Clocked
@Controller
@Allowed({
    Role.OFFICE,
    Role.STEWARD,
    Role.MANAGER,
    Role.DEPARTMENT,
    Role.INVESTMENT,
    Role.MEMBER,
    Role.COUNCIL,
    Role.LEADER
})
class BesideController {

    private static final List<String> FIGURES = Stream.concat(FiguresPart.FIGURES.stream(), FiguresPart.MOVES.stream())
            .toList();
    private static final int RANKED = 8;

    private final Measures measures;
    private final Streets streets;

    BesideController(Measures measures, Streets streets) {
        this.measures = measures;
        this.streets = streets;
    }

    /** A side as it is asked: what is looked at is today's, or what was so at the end of a day. */
    private record Asked(
            String field,
            MeasurePlace place,
            LocalDate day,
            @Nullable String typed,
            Scope scope) {

        Question question(String measure) {
            return new Question(measure, YearMonth.from(day), place);
        }
    }

    @GetMapping("/screen/beside")
    String beside(
            @RequestParam(name = "first-place", defaultValue = "") String firstPlace,
            @RequestParam(name = "first-day", defaultValue = "") String firstDay,
            @RequestParam(name = "second-place", defaultValue = "") String secondPlace,
            @RequestParam(name = "second-day", defaultValue = "") String secondDay,
            @RequestParam(defaultValue = "") String figure,
            Reader reader,
            Ui ui,
            Model model) {
        var months = measures.findMonths(reader.scope());
        if (months.isEmpty()) {
            return "overview/nothing";
        }
        Asked first = asked("first", firstPlace, firstDay, reader.scope(), months.get());
        Asked second = asked("second", secondPlace, secondDay, reader.scope(), months.get());
        String chosen = FiguresPart.chosen(figure);
        model.addAttribute(
                "page",
                new BesidePage(
                        side(ui, first, chosen, months.get()),
                        side(ui, second, chosen, months.get()),
                        FIGURES.stream().map(id -> line(ui, id, first, second)).toList(),
                        places(ui, reader.scope(), first, second),
                        FIGURES.stream()
                                .map(id -> new Choice(
                                        id,
                                        MeasureWords.name(ui, answer(first, id).definition())))
                                .toList(),
                        chosen));
        return "overview/beside";
    }

    private static Asked asked(String field, String place, String typed, Scope scope, Months months) {
        LocalDate last = months.last().atEndOfMonth();
        LocalDate day = last;
        String wrong = null;
        boolean told = false;
        if (!typed.isBlank()) {
            try {
                LocalDate said = LocalDate.parse(typed.strip());
                told = months.contains(YearMonth.from(said));
                day = told ? said : last;
                wrong = told ? null : typed;
            } catch (DateTimeParseException notADay) {
                wrong = typed;
            }
        }
        Clocks clocks = scope.clocks();
        return new Asked(
                field,
                MeasurePlace.find(place).orElse(MeasurePlace.NOWHERE),
                day,
                wrong,
                told ? scope.withClocks(new Clocks(day, clocks.knownOn(), clocks.derivation())) : scope);
    }

    private Answer answer(Asked side, String measure) {
        return measures.findAnswer(side.scope(), side.question(measure))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private BesidePage.Side side(Ui ui, Asked side, String figure, Months months) {
        Answer answer = answer(side, figure);
        String month = YearMonth.from(side.day()).toString();
        var screen = ScreenAsked.of(Map.of(
                "month",
                month,
                "figure",
                figure,
                "place",
                side.place().level() == Level.DISTRICT ? "" : side.place().toString()));
        Level level = side.place().level() == Level.DISTRICT ? Level.STREET : Level.BUILDING;
        return new BesidePage.Side(
                side.field(),
                side.place().toString(),
                MeasureWords.place(ui, side.place(), answer.placeZh(), answer.placeEn()),
                side.day(),
                side.typed(),
                months.first().atDay(1),
                months.last().atEndOfMonth(),
                screen.address(),
                MeasureWords.trend(ui, answer),
                answer.finding().breakdowns().stream()
                        .filter(breakdown -> breakdown.level() == level)
                        .flatMap(breakdown -> RankLine.of(ui, screen, answer, breakdown, RANKED).stream())
                        .toList());
    }

    private BesidePage.Line line(Ui ui, String measure, Asked first, Asked second) {
        Answer left = answer(first, measure);
        Answer right = answer(second, measure);
        Definition definition = right.definition();
        var was = left.finding().figure().value();
        var is = right.finding().figure().value();
        return new BesidePage.Line(
                MeasureWords.name(ui, definition),
                value(ui, first, left),
                value(ui, second, right),
                was == null || is == null ? null : MeasureWords.change(ui, definition.unit(), is.subtract(was)));
    }

    private static BesidePage.Value value(Ui ui, Asked side, Answer answer) {
        var figure = answer.finding().figure();
        return new BesidePage.Value(
                MeasureWords.text(ui, answer.definition(), figure),
                MeasureWords.whyUnknown(ui, figure),
                MeasureWords.address(answer.question(), side.scope().clocks()));
    }

    /** The district, its streets, and whatever else is looked at. */
    private List<Choice> places(Ui ui, Scope scope, Asked first, Asked second) {
        var places = new ArrayList<Choice>();
        places.add(new Choice("district", ui.t("measures.everywhere")));
        streets.list(scope).stream()
                .map(street -> new Choice(
                        MeasurePlace.street(street.code()).toString(),
                        MeasureWords.place(ui, MeasurePlace.street(street.code()), street.nameZh(), street.nameEn())))
                .forEach(places::add);
        streets.listAreas(scope).stream()
                .map(area -> area.spot())
                .map(area -> new Choice(area.code(), ui.t("overview.area", area.nameZh())))
                .forEach(places::add);
        Stream.of(first, second)
                .filter(side -> places.stream()
                        .noneMatch(place -> place.value().equals(side.place().toString())))
                .forEach(side -> {
                    Answer any = answer(side, FIGURES.get(0));
                    places.add(new Choice(
                            side.place().toString(),
                            MeasureWords.place(ui, side.place(), any.placeZh(), any.placeEn())));
                });
        return places.stream().distinct().toList();
    }
}
