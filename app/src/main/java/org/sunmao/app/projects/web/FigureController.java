package org.sunmao.app.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.projects.Stage;
import org.sunmao.app.projects.store.FigureBook;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** Projects in figures: how many, agreed and arrived apart, new ones and all, by one division; every number leads to its rows. */
@Controller
@Allowed({Role.OFFICE, Role.INVESTMENT, Role.LEADER})
class FigureController {

    private static final List<String> DIVISIONS =
            List.of("city", "stage", "team", "reported", "counted", "industry", "source");

    private final FigureBook book;
    private final MatterPages pages;

    FigureController(FigureBook book, MatterPages pages) {
        this.book = book;
        this.pages = pages;
    }

    @GetMapping("/projects/figures")
    String figures(
            @ModelAttribute ProjectFilters filters,
            @RequestParam(defaultValue = "city") String by,
            Reader reader,
            Ui ui,
            Model model) {
        String division = FigureBook.isDivision(by) ? by : "city";
        // Without a word, what reports count: what is signed and not lost.
        String stage = ui.query("stage");
        ProjectFilters asked = stage == null ? filters.with("stage", "contracted") : filters;
        Map<String, String> units = pages.unitNames(reader, ui);
        var parts = new ArrayList<FigureLine>();
        FigureLine whole = null;
        for (FigureBook.Figure figure : book.divide(reader.scope(), asked.query(), division)) {
            FigureLine line = line(ui, asked, division, figure, units);
            if (figure.part() == null) {
                whole = line;
            } else {
                parts.add(line);
            }
        }
        model.addAttribute("lines", parts);
        model.addAttribute("whole", whole);
        model.addAttribute(
                "arrived",
                book.listArrived(reader.scope(), asked.query()).stream()
                        .map(each -> new ArrivedLine(
                                each.month(),
                                asked.list("arrived", each.month()),
                                ui.money(each.fen()),
                                ui.number(each.projects())))
                        .toList());
        model.addAttribute("filters", asked);
        model.addAttribute("by", division);
        model.addAttribute(
                "divisions",
                DIVISIONS.stream()
                        .map(word -> new Choice(word, ui.t("projects.by." + word)))
                        .toList());
        model.addAttribute("stages", stages(ui));
        return "projects/figures";
    }

    private static List<Choice> stages(Ui ui) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("contracted", ui.t("projects.filter.contracted")));
        choices.add(new Choice("alive", ui.t("projects.filter.alive")));
        choices.add(new Choice("stuck", ui.t("projects.filter.stuck")));
        choices.add(new Choice("", ui.t("projects.filter.all")));
        return choices;
    }

    private static FigureLine line(
            Ui ui, ProjectFilters filters, String by, FigureBook.Figure figure, Map<String, String> units) {
        String part = figure.part();
        ProjectFilters asked = part == null ? filters : filters.with(by, address(by, part));
        String href = asked.list("view", null);
        boolean counted = asked.counted() != null;
        return new FigureLine(
                part == null ? ui.t("projects.figures.whole") : label(ui, by, part, units),
                href,
                counted ? null : asked.list("counted", "new"),
                ui.number(figure.projects()),
                ui.money(figure.agreedFen()),
                ui.money(figure.arrivedFen()),
                ui.number(figure.fresh()),
                ui.money(figure.freshAgreedFen()),
                ui.money(figure.freshArrivedFen()),
                ui.number(figure.plannedJobs()),
                ui.number(figure.provenJobs()),
                ui.moneyExact(figure.agreedFen()));
    }

    /** A part as the list's filter writes it. */
    private static String address(String by, String part) {
        return by.equals("stage") ? Stage.values()[Integer.parseInt(part)].word() : part;
    }

    private static String label(Ui ui, String by, String part, Map<String, String> units) {
        return switch (by) {
            case "stage" -> ui.t("projects.stage." + Stage.values()[Integer.parseInt(part)].word());
            case "city" -> ProjectWords.city(part);
            case "team" -> units.getOrDefault(part, part);
            case "counted" -> ui.t("projects.counted." + part);
            case "industry", "source" -> ui.tOr("projects.choice." + by + "." + part, ui.unknown());
            default -> part;
        };
    }
}
