package org.sunmao.app.conflicts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.conflicts.ConflictKinds;
import org.sunmao.app.conflicts.SourceLine;
import org.sunmao.app.conflicts.store.Board;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.shell.Within;

/** The board, one conflict, and the table of kinds. What a reader finds there is what the database opens. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.MANAGER, Role.ENTERPRISE})
class ConflictsController {

    private static final int PAGE_ROWS = 50;

    private final Board board;
    private final ConflictKinds kinds;
    private final ConflictWords words;
    private final ConflictPages pages;
    private final Buildings buildings;

    ConflictsController(
            Board board, ConflictKinds kinds, ConflictWords words, ConflictPages pages, Buildings buildings) {
        this.board = board;
        this.kinds = kinds;
        this.words = words;
        this.pages = pages;
        this.buildings = buildings;
    }

    @GetMapping("/conflicts")
    String board(
            @ModelAttribute ConflictFilters filters,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable Integer asked,
            Reader reader,
            Ui ui,
            Model model) {
        var today = ConflictWords.today();
        var listed = board.list(reader.scope(), filters.query(reader, today), filters.after(), PAGE_ROWS);
        var page = words.page(reader, ui, listed.page().rows());
        Map<String, SourceLine> sources = board.sources(reader.scope());
        model.addAttribute("filters", filters);
        model.addAttribute(
                "lines", listed.page().rows().stream().map(page::line).toList());
        model.addAttribute(
                "counts",
                BoardCounts.of(
                        ui,
                        board.tally(reader.scope(), today),
                        kinds,
                        sources,
                        code -> Objects.requireNonNullElse(page.street(code), code)));
        model.addAttribute("total", listed.count().rows());
        model.addAttribute("pager", pager(ui, listed));
        model.addAttribute(
                "kinds", choices(ui, "conflicts.kind", kinds.list().stream().map(kind -> kind.id())));
        model.addAttribute("severities", choices(ui, "conflicts.severity", ConflictFilters.SEVERITIES.stream()));
        model.addAttribute("states", choices(ui, "conflicts.state", ConflictFilters.STATES.stream()));
        model.addAttribute("owners", owners(ui, sources));
        model.addAttribute("streets", streets(reader, ui));
        model.addAttribute("office", reader.is(Role.OFFICE));
        model.addAttribute("asked", asked);
        model.addAttribute("answering", reader.is(Role.DEPARTMENT, Role.MANAGER));
        return "conflicts/index";
    }

    private static Pager pager(Ui ui, Board.Listed listed) {
        var page = listed.page();
        return new Pager(
                page.previous() == null ? null : ui.with("after", page.previous()),
                page.next() == null ? null : ui.with("after", page.next()),
                page.rows().size(),
                listed.count().exact() ? listed.count().rows() : null);
    }

    private static List<Choice> choices(Ui ui, String key, Stream<String> values) {
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("conflicts.filter.all"))));
        values.forEach(value -> choices.add(new Choice(value, ui.t(key + "." + value))));
        return choices;
    }

    private static List<Choice> owners(Ui ui, Map<String, SourceLine> sources) {
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("conflicts.filter.all"))));
        sources.values()
                .forEach(source -> choices.add(
                        new Choice(source.code(), ConflictWords.name(ui, source.nameZh(), source.nameEn()))));
        return choices;
    }

    private List<Choice> streets(Reader reader, Ui ui) {
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("conflicts.filter.all"))));
        buildings
                .listStreets(reader.scope())
                .forEach(street -> choices.add(
                        new Choice(street.code(), ConflictWords.name(ui, street.nameZh(), street.nameEn()))));
        choices.add(new Choice(Within.NO_STREET, ui.t("shell.street-unknown")));
        return choices;
    }

    @GetMapping("/conflicts/{conflict:[0-9]{1,18}}")
    String one(
            @PathVariable long conflict,
            @RequestParam(required = false) @Nullable String outcome,
            Reader reader,
            Ui ui,
            Model model) {
        var found = board.find(reader.scope(), conflict)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", pages.page(reader, ui, found));
        model.addAttribute("outcome", outcome);
        return "conflicts/one";
    }

    @GetMapping("/conflicts/kinds")
    String kinds(Model model) {
        model.addAttribute("kinds", kinds.list());
        return "conflicts/kinds";
    }
}
