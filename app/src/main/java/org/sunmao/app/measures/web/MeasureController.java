package org.sunmao.app.measures.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Asked;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Question;
import org.sunmao.app.measures.RowsWanted;
import org.sunmao.app.measures.Shown;

/** The measures, and the page that answers where a figure comes from. */
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
class MeasureController {

    private static final int ROWS = 50;

    private final Measures measures;

    MeasureController(Measures measures) {
        this.measures = measures;
    }

    /** Every measure with its definition and its figure for a month and a place. */
    @GetMapping("/measures")
    String list(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String place,
            Reader reader,
            Model model) {
        Asked asked = asked(measures.findMonths(reader.scope()), month, place);
        model.addAttribute("asked", asked);
        List<Answer> answers = measures.listDefinitions().stream()
                .map(definition -> answer(reader, new Question(definition.id(), asked.month(), asked.place())))
                .toList();
        model.addAttribute("first", answers.get(0));
        model.addAttribute(
                "lines",
                Stream.concat(
                                answers.stream().map(Shown::of),
                                measures.listLiveShown(reader.scope(), asked.place(), asked.month()).stream())
                        .toList());
        return "measures/index";
    }

    @GetMapping("/measures/{id:[a-z0-9-]+}")
    String answer(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = RowsWanted.COUNTED) String rows,
            @RequestParam(defaultValue = "") String after,
            Reader reader,
            Model model) {
        Asked asked = asked(measures.findMonths(reader.scope(), id), month, place);
        var question = new Question(id, asked.month(), asked.place(), version);
        model.addAttribute("answer", answer(reader, question));
        model.addAttribute("versions", measures.listVersions(reader.scope(), question));
        model.addAttribute("asked", asked);
        model.addAttribute("reason", rows);
        model.addAttribute("rows", measures.listRows(reader.scope(), question, new RowsWanted(rows, after, ROWS)));
        return "measures/answer";
    }

    private static Asked asked(Optional<Months> known, @Nullable String month, @Nullable String place) {
        return Asked.of(month, place, known.orElseGet(() -> new Months(YearMonth.now(), YearMonth.now())));
    }

    private Answer answer(Reader reader, Question question) {
        return measures.findAnswer(reader.scope(), question)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
