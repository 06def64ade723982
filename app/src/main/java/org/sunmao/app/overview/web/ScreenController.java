package org.sunmao.app.overview.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Asked;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Question;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.shell.Ui;

/** The one screen: what the district looks like this month, and what waits. */
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
class ScreenController {

    private static final List<String> FIGURES = List.of(
            "buildings",
            "office-area",
            "occupancy",
            "vacant-area",
            "enterprises-present",
            "enterprises-registered",
            "tax-12-months",
            "buildings-over-100m");
    private static final List<String> MOVES = List.of("moves-in", "moves-out");
    private static final String FIRST = "enterprises-present";
    private static final String TAX = "tax-12-months";
    private static final int MOVES_SHOWN = 8;

    private final Measures measures;
    private final ReviewDesk desk;

    ScreenController(Measures measures, ReviewDesk desk) {
        this.measures = measures;
        this.desk = desk;
    }

    @GetMapping("/screen")
    String screen(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "") String figure,
            Reader reader,
            Ui ui,
            Model model) {
        Optional<Months> months = measures.findMonths(reader.scope());
        if (months.isEmpty()) {
            return "overview/nothing";
        }
        Asked asked = Asked.of(month, place, months.get());
        Map<String, Answer> answers = answers(reader.scope(), asked);
        Answer chosen = answers.containsKey(figure) ? get(answers, figure) : get(answers, FIRST);
        model.addAttribute(
                "page",
                new ScreenPage(
                        asked,
                        FIGURES.stream()
                                .map(id -> get(answers, id))
                                .map(answer -> Tile.of(ui, answer, answer == chosen))
                                .toList(),
                        chosen,
                        Ranking.streets(ui, chosen),
                        Ranking.buildings(ui, chosen, get(answers, TAX)),
                        MOVES.stream()
                                .map(id -> moved(reader.scope(), ui, get(answers, id)))
                                .toList(),
                        waiting(reader)));
        return "overview/screen";
    }

    private Map<String, Answer> answers(Scope scope, Asked asked) {
        var answers = new LinkedHashMap<String, Answer>();
        for (String id : Stream.concat(FIGURES.stream(), MOVES.stream()).toList()) {
            answers.put(
                    id,
                    measures.findAnswer(scope, new Question(id, asked.month(), asked.place()))
                            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        }
        return answers;
    }

    private static Answer get(Map<String, Answer> answers, String id) {
        return Objects.requireNonNull(answers.get(id), id);
    }

    private Moved moved(Scope scope, Ui ui, Answer answer) {
        return Moved.of(ui, answer, measures.listFirstRows(scope, answer.question(), MOVES_SHOWN));
    }

    private @Nullable Long waiting(Reader reader) {
        return reader.is(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD) ? desk.count(reader.scope()) : null;
    }
}
