package org.sunmao.app.warnings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.TimelineEntry;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.shell.Within;
import org.sunmao.app.warnings.Warning;
import org.sunmao.app.warnings.WarningEvent;
import org.sunmao.app.warnings.WarningRules;
import org.sunmao.app.warnings.store.WarningBoard;

/** The list of warnings, one of them, and the rules. What a reader finds there is what the database opens. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.MANAGER, Role.INVESTMENT, Role.LEADER})
class WarningController {

    private static final int PAGE_ROWS = 50;

    private final WarningBoard board;
    private final WarningRules rules;
    private final Buildings buildings;

    WarningController(WarningBoard board, WarningRules rules, Buildings buildings) {
        this.board = board;
        this.rules = rules;
        this.buildings = buildings;
    }

    @GetMapping("/warnings")
    String list(@ModelAttribute WarningFilters filters, Reader reader, Ui ui, Model model) {
        var listed = board.list(reader.scope(), filters.query(reader), filters.after(), PAGE_ROWS);
        var words = new WarningWords(ui, WarningWords.today());
        model.addAttribute("filters", filters);
        model.addAttribute(
                "lines", listed.page().rows().stream().map(words::line).toList());
        model.addAttribute("pager", pager(ui, listed));
        model.addAttribute("tallies", WarningTally.of(ui, rules, board.tally(reader.scope())));
        model.addAttribute("look", board.findLook(reader.scope()).orElse(null));
        model.addAttribute(
                "rules", choices(ui, "warnings.rule", rules.list().stream().map(rule -> rule.id())));
        model.addAttribute("levels", choices(ui, "warnings.level", WarningFilters.LEVELS.stream()));
        model.addAttribute("owners", choices(ui, "warnings.owner", WarningFilters.OWNERS.stream()));
        var states = choices(ui, "warnings.state", WarningFilters.STATES.stream());
        states.set(0, new Choice("", ui.t("warnings.state.waiting")));
        states.add(new Choice("all", ui.t("warnings.filter.all")));
        model.addAttribute("states", states);
        model.addAttribute("streets", streets(reader, ui));
        return "warnings/index";
    }

    private static Pager pager(Ui ui, WarningBoard.Listed listed) {
        var page = listed.page();
        return new Pager(
                page.previous() == null ? null : ui.with("after", page.previous()),
                page.next() == null ? null : ui.with("after", page.next()),
                page.rows().size(),
                listed.count().exact() ? listed.count().rows() : null);
    }

    private static List<Choice> choices(Ui ui, String key, Stream<String> values) {
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("warnings.filter.all"))));
        values.forEach(value -> choices.add(new Choice(value, ui.t(key + "." + value))));
        return choices;
    }

    private List<Choice> streets(Reader reader, Ui ui) {
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("warnings.filter.all"))));
        buildings
                .listStreets(reader.scope())
                .forEach(street -> choices.add(new Choice(
                        street.code(),
                        ui.language() == Language.ZH || street.nameEn().isBlank()
                                ? street.nameZh()
                                : street.nameEn())));
        choices.add(new Choice(Within.NO_STREET, ui.t("shell.street-unknown")));
        return choices;
    }

    @GetMapping("/warnings/{warning:[0-9]{1,18}}")
    String one(
            @PathVariable long warning,
            @RequestParam(required = false) @Nullable String outcome,
            Reader reader,
            Ui ui,
            Model model) {
        Warning found = board.find(reader.scope(), warning)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean open = found.state().equals("open") || found.state().equals("taken");
        model.addAttribute(
                "page",
                new WarningPage(
                        new WarningWords(ui, WarningWords.today()).line(found),
                        ui.t("warnings.rule." + found.rule() + ".about"),
                        found.rule() + "/" + found.version(),
                        found.holds(),
                        found.holds() && WarningActions.mayAct(reader),
                        open,
                        found.state(),
                        found.moves(),
                        WarningWords.today().plusDays(1),
                        board.history(reader.scope(), warning).stream()
                                .map(event -> entry(reader, ui, found, event))
                                .toList()));
        model.addAttribute("outcome", outcome);
        return "warnings/one";
    }

    private static TimelineEntry entry(Reader reader, Ui ui, Warning one, WarningEvent event) {
        String level = ui.t("warnings.rule." + one.rule() + ".level." + event.level());
        String until = event.untilOn() == null ? "" : ui.date(event.untilOn());
        return new TimelineEntry(
                event.by() == null ? ui.date(event.onDay()) : ui.time(event.at()),
                ui.t("warnings.event." + event.event(), level, until),
                event.note().isEmpty() ? null : Masking.text(event.note(), reader.scope()),
                null,
                event.by() == null ? ui.t("warnings.by.rule") : event.by(),
                null);
    }

    @GetMapping("/warnings/rules")
    String rules(Model model) {
        model.addAttribute("rules", rules.list());
        return "warnings/rules";
    }
}
