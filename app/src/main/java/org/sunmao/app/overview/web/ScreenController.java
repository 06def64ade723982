package org.sunmao.app.overview.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Asked;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Question;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.shell.Ui;

/** The one screen: what the district looks like this month, and what waits. */
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
    private static final String FIRST = "enterprises-present";
    private static final int TOP_BUILDINGS = 10;
    private static final int STREETS = 30;

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
        List<Answer> answers = FIGURES.stream()
                .map(id -> measures.findAnswer(reader.scope(), new Question(id, asked.month(), asked.place()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .toList();
        Answer chosen = chosen(answers, figure).or(() -> chosen(answers, FIRST)).orElseThrow();
        model.addAttribute(
                "page",
                new ScreenPage(
                        asked,
                        answers,
                        chosen,
                        ranking(ui, chosen, Level.STREET, STREETS),
                        ranking(ui, chosen, Level.BUILDING, TOP_BUILDINGS),
                        waiting(reader)));
        return "overview/screen";
    }

    private static Optional<Answer> chosen(List<Answer> answers, String figure) {
        return answers.stream().filter(a -> a.definition().id().equals(figure)).findFirst();
    }

    private static List<RankLine> ranking(Ui ui, Answer answer, Level level, int most) {
        for (Breakdown breakdown : answer.finding().breakdowns()) {
            if (breakdown.level() == level) {
                return RankLine.of(ui, answer.definition(), breakdown, most);
            }
        }
        return List.of();
    }

    private @Nullable Long waiting(Reader reader) {
        return reader.is(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD) ? desk.count(reader.scope()) : null;
    }
}
