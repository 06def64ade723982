package org.sunmao.app.projects.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.projects.ProjectKind;
import org.sunmao.app.projects.Stage;
import org.sunmao.app.projects.store.ProjectList;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;

/** The board of projects, their list, and one of them. */
@Controller
@Allowed({Role.OFFICE, Role.INVESTMENT, Role.LEADER})
class ProjectController {

    private static final int PAGE_ROWS = 50;
    private static final int COLUMN_CARDS = 12;

    private final Matters matters;
    private final ProjectList list;
    private final ProjectWords words;
    private final ProjectView view;
    private final MatterPages pages;

    ProjectController(Matters matters, ProjectList list, ProjectWords words, ProjectView view, MatterPages pages) {
        this.matters = matters;
        this.list = list;
        this.words = words;
        this.view = view;
        this.pages = pages;
    }

    @GetMapping("/projects")
    String list(
            @ModelAttribute ProjectFilters filters,
            @RequestParam(required = false) @Nullable Long moved,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "") String fields,
            Reader reader,
            Ui ui,
            Model model) {
        Map<String, String> units = pages.unitNames(reader, ui);
        model.addAttribute("filters", filters);
        model.addAttribute("works", ProjectRoles.works(reader));
        model.addAttribute("stages", stages(ui));
        model.addAttribute("teams", teams(reader, ui, units));
        model.addAttribute("countings", countings(ui));
        if (filters.isList()) {
            var order = filters.order();
            var listed = list.list(
                    reader.scope(), filters.query(), order.column(), order.descending(), filters.after(), PAGE_ROWS);
            var page = listed.page();
            model.addAttribute(
                    "lines",
                    page.rows().stream()
                            .map(row -> words.line(reader, ui, row, units))
                            .toList());
            model.addAttribute(
                    "pager",
                    new Pager(
                            page.previous() == null ? null : ui.with("after", page.previous()),
                            page.next() == null ? null : ui.with("after", page.next()),
                            page.rows().size(),
                            listed.count().exact() ? listed.count().rows() : null));
            return "projects/list";
        }
        model.addAttribute(
                "columns",
                list.board(reader.scope(), filters.query(), COLUMN_CARDS).stream()
                        .map(column -> new BoardColumn(
                                column.stage().word(),
                                ui.t("projects.stage." + column.stage().word()),
                                column.count(),
                                filters.list("stage", column.stage().word()),
                                column.rows().stream()
                                        .map(row -> words.line(reader, ui, row, units))
                                        .toList()))
                        .toList());
        model.addAttribute("told", told(reader, ui, moved, to, outcome, fields, units));
        return "projects/board";
    }

    /** What became of a card that was moved; null where none was. */
    private @Nullable BoardTold told(
            Reader reader,
            Ui ui,
            @Nullable Long moved,
            @Nullable String to,
            @Nullable String outcome,
            String fields,
            Map<String, String> units) {
        if (moved == null || outcome == null) {
            return null;
        }
        String stage = Stage.find(to == null ? "" : to)
                .map(each -> ui.t("projects.stage." + each.word()))
                .orElse("");
        return list.find(reader.scope(), moved)
                .map(row -> words.line(reader, ui, row, units))
                .map(line -> new BoardTold(
                        line,
                        outcome.equals("done"),
                        outcome.equals("done")
                                ? ui.t("projects.moved", line.title(), stage)
                                : ui.t("projects.refused", line.title(), stage),
                        outcome.equals("done")
                                ? ""
                                : ui.tOr("projects.refused." + outcome, ui.t("projects.refused.not-now")),
                        labels(ui, fields)))
                .orElse(null);
    }

    /** What fields are called; words that are none are left out. */
    static List<String> labels(Ui ui, String fields) {
        return Arrays.stream(fields.split(","))
                .filter(name -> name.matches("[a-z-]{2,40}"))
                .map(name -> ui.tOr("projects.missing." + name, ui.tOr("projects.field." + name, "")))
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private static List<Choice> stages(Ui ui) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", ui.t("projects.filter.all")));
        ProjectFilters.GROUPS.forEach(word -> choices.add(new Choice(word, ui.t("projects.filter." + word))));
        for (Stage stage : Stage.values()) {
            choices.add(new Choice(stage.word(), ui.t("projects.stage." + stage.word())));
        }
        return choices;
    }

    private static List<Choice> countings(Ui ui) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", ui.t("projects.filter.all")));
        List.of("new", "relocation", "local", "fiscal", "second")
                .forEach(word -> choices.add(new Choice(word, ui.t("projects.counted." + word))));
        return choices;
    }

    private static List<Choice> teams(Reader reader, Ui ui, Map<String, String> units) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", ui.t("projects.filter.all")));
        units.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(unit -> choices.add(new Choice(unit.getKey(), unit.getValue())));
        return choices;
    }

    /** A member who has a part in it sees how far it is, and nothing of sums and other reports. */
    @Allowed({Role.OFFICE, Role.INVESTMENT, Role.LEADER, Role.MEMBER})
    @GetMapping("/projects/{matter:[0-9]{1,18}}")
    String one(
            @PathVariable long matter,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "") String fields,
            Reader reader,
            Ui ui,
            Model model) {
        Matter found = matters.find(reader.scope(), matter)
                .filter(each -> each.kind().equals(ProjectKind.CODE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (reader.is(Role.MEMBER)) {
            model.addAttribute("page", view.brought(reader, ui, found, outcome));
            return "projects/brought";
        }
        model.addAttribute("page", view.page(reader, ui, found, outcome, labels(ui, fields)));
        return "projects/one";
    }
}
