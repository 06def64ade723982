package org.sunmao.app.proposals.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterQuery;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.SuggestionKind;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.FormReader;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;

/** Suggestions: made, listed, read. */
@Controller
@Allowed({Role.MEMBER, Role.COUNCIL, Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.ENTERPRISE, Role.LEADER})
class SuggestionController {

    private static final int PAGE_ROWS = 50;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_CONTENT = 4000;
    private static final int LONGEST_WORDS = 100;

    private final Matters matters;
    private final MatterKinds kinds;
    private final MatterDesk desk;
    private final MatterPages pages;
    private final ProposalLines lines;
    private final SimilarLines similar;
    private final AboutNames about;

    SuggestionController(
            Matters matters,
            MatterKinds kinds,
            MatterDesk desk,
            MatterPages pages,
            ProposalLines lines,
            SimilarLines similar,
            AboutNames about) {
        this.matters = matters;
        this.kinds = kinds;
        this.desk = desk;
        this.pages = pages;
        this.lines = lines;
        this.similar = similar;
        this.about = about;
    }

    static boolean suggests(Reader reader) {
        return reader.is(Role.MEMBER, Role.STEWARD, Role.ENTERPRISE, Role.COUNCIL);
    }

    @GetMapping("/suggestions")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            Reader reader,
            Ui ui,
            Model model) {
        boolean all = state.equals("all") || state.isEmpty() && !reader.is(Role.COUNCIL, Role.OFFICE);
        boolean one =
                kinds.find(SuggestionKind.CODE).orElseThrow().findState(state).isPresent();
        String words =
                q.strip().length() <= LONGEST_WORDS ? q.strip() : q.strip().substring(0, LONGEST_WORDS);
        var query = new MatterQuery(
                SuggestionKind.CODE,
                one ? List.of(state) : List.of(),
                words.isEmpty() ? null : words,
                null,
                null,
                null,
                one || all ? null : Boolean.FALSE,
                false,
                MatterQuery.Order.OPENED,
                true);
        var listed = matters.list(reader.scope(), query, after, PAGE_ROWS);
        var page = listed.page();
        model.addAttribute("lines", lines.of(reader, ui, page.rows(), pages.unitNames(reader, ui)));
        model.addAttribute("q", words);
        model.addAttribute("state", all ? "all" : state);
        model.addAttribute("states", states(ui));
        model.addAttribute("suggests", suggests(reader));
        model.addAttribute(
                "pager",
                new Pager(
                        page.previous() == null ? null : ui.with("after", page.previous()),
                        page.next() == null ? null : ui.with("after", page.next()),
                        page.rows().size(),
                        listed.count().exact() ? listed.count().rows() : null));
        return "proposals/suggestions";
    }

    private List<Choice> states(Ui ui) {
        var choices = new ArrayList<>(
                List.of(new Choice("", ui.t("proposals.open")), new Choice("all", ui.t("proposals.all"))));
        kinds.find(SuggestionKind.CODE)
                .orElseThrow()
                .states()
                .forEach(each -> choices.add(new Choice(each.code(), ui.t("suggestions.state." + each.code()))));
        return choices;
    }

    @Allowed({Role.MEMBER, Role.COUNCIL, Role.STEWARD, Role.ENTERPRISE})
    @GetMapping("/suggestions/new")
    String form(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = "") String result,
            Reader reader,
            Ui ui,
            Model model) {
        return shown(from, Map.of("result", result), List.of(), false, reader, ui, model);
    }

    private String shown(
            @Nullable String fromAsked,
            Map<String, String> said,
            List<String> faults,
            boolean looked,
            Reader reader,
            Ui ui,
            Model model) {
        Optional<Matter> grown = matters.findSaid(reader.scope(), fromAsked);
        model.addAttribute("said", said);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "grown", grown.map(matter -> pages.knot(reader, ui, matter)).orElse(null));
        model.addAttribute("lost", fromAsked != null && !fromAsked.isBlank() && grown.isEmpty());
        model.addAttribute(
                "subjects",
                ProposalLines.choices(ui, "subject", Arrays.asList(ProposalKind.SUBJECTS), "matters.choose"));
        model.addAttribute("looked", looked);
        model.addAttribute(
                "similar",
                similar.find(reader, ui, said.getOrDefault("title", ""), said.getOrDefault("content", ""), 0));
        return "proposals/suggest";
    }

    @Allowed({Role.MEMBER, Role.COUNCIL, Role.STEWARD, Role.ENTERPRISE})
    @PostMapping("/suggestions/new")
    String suggest(@RequestParam Map<String, String> form, Reader reader, Ui ui, Model model) {
        var read = new FormReader(form, ui, "proposals");
        if ("look".equals(form.get("word"))) {
            return shown(form.get("from"), form, List.of(), true, reader, ui, model);
        }
        String title = read.text("title", LONGEST_TITLE);
        String content = read.text("content", LONGEST_CONTENT);
        String subject = read.choice("subject", Arrays.asList(ProposalKind.SUBJECTS));
        Optional<AboutNames.About> meant = about.find(reader, read.typed("about"));
        if (!read.typed("about").isEmpty() && meant.isEmpty()) {
            read.refuse("about");
        }
        if (!read.readable()) {
            return shown(form.get("from"), form, read.faults(), false, reader, ui, model);
        }
        var references = new ArrayList<Reference>();
        matters.findSaid(reader.scope(), form.get("from"))
                .ifPresent(matter -> references.addAll(Reference.grownFrom(matter, form.getOrDefault("result", ""))));
        meant.ifPresent(each -> references.add(new Reference("about", each.kind(), Long.toString(each.id()))));
        List<Long> firms =
                reader.is(Role.ENTERPRISE) ? List.copyOf(reader.scope().enterprises()) : List.of();
        firms.forEach(firm -> references.add(new Reference("about", "enterprise", Long.toString(firm))));
        Matter matter = desk.open(
                        reader,
                        new NewMatter(
                                SuggestionKind.CODE,
                                title,
                                null,
                                firms,
                                List.of(),
                                new HashMap<>(Map.of("content", content, "subject", subject)),
                                references))
                .matter();
        if (matter == null) {
            throw new IllegalStateException("a suggestion that was read could not be made");
        }
        return "redirect:/suggestions/" + matter.id() + "?outcome=done";
    }

    @GetMapping("/suggestions/{matter:[0-9]{1,18}}")
    String one(
            @PathVariable long matter,
            @RequestParam(required = false) @Nullable String outcome,
            Reader reader,
            Ui ui,
            Model model) {
        Matter found = matters.find(reader.scope(), matter)
                .filter(each -> each.kind().equals(SuggestionKind.CODE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, String> units = pages.unitNames(reader, ui);
        String unit = found.leadUnit();
        model.addAttribute("unit", unit == null ? "" : units.getOrDefault(unit, unit));
        model.addAttribute("opinion", pages.field(reader, ui, found, "opinion", units));
        model.addAttribute("answer", pages.field(reader, ui, found, MatterFields.ANSWER, units));
        model.addAttribute("line", lines.of(reader, ui, found, units));
        model.addAttribute("content", pages.field(reader, ui, found, "content", units));
        model.addAttribute("words", pages.field(reader, ui, found, "words", units));
        model.addAttribute(
                "similar",
                similar.find(reader, ui, found.title(), found.fields().getOrDefault("content", ""), found.id()));
        model.addAttribute("grows", reader.is(Role.MEMBER) && found.open());
        model.addAttribute(
                "work",
                pages.view(reader, ui, found, units, outcome)
                        .without(java.util.Set.of(SuggestionKind.GROW))
                        .withoutParts());
        return "proposals/suggestion";
    }
}
