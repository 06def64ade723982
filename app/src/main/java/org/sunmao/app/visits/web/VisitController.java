package org.sunmao.app.visits.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.TimelineEntry;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.Note;
import org.sunmao.app.visits.Times;
import org.sunmao.app.visits.Visit;
import org.sunmao.app.visits.VisitDesk;
import org.sunmao.app.visits.VisitDesk.Outcome;
import org.sunmao.app.visits.VisitEvent;
import org.sunmao.app.visits.VisitRules;
import org.sunmao.app.visits.VisitWord;
import org.sunmao.app.visits.store.Departments;
import org.sunmao.app.visits.store.NoteBoard;
import org.sunmao.app.visits.store.VisitBoard;

/** One visit: for those who come, for those who might join, and for the enterprise that is visited. */
@Controller
class VisitController {

    private static final int LONGEST = 1000;

    private final VisitBoard board;
    private final NoteBoard notes;
    private final VisitDesk desk;
    private final VisitRules rules;
    private final Departments departments;

    VisitController(VisitBoard board, NoteBoard notes, VisitDesk desk, VisitRules rules, Departments departments) {
        this.board = board;
        this.notes = notes;
        this.desk = desk;
        this.rules = rules;
        this.departments = departments;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER, Role.ENTERPRISE})
    @GetMapping("/visits/{visit:[0-9]{1,18}}")
    String one(
            @PathVariable long visit,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String refused,
            Reader reader,
            Ui ui,
            Model model) {
        Visit found = get(reader, visit);
        model.addAttribute("page", page(found, reader, ui));
        model.addAttribute("outcome", refused == null ? outcome : refused);
        model.addAttribute("refused", refused != null);
        return "visits/visit";
    }

    private Visit get(Reader reader, long visit) {
        return board.find(reader.scope(), visit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private VisitPage page(Visit visit, Reader reader, Ui ui) {
        boolean firm = reader.is(Role.ENTERPRISE);
        boolean acts = VisitRoles.acts(reader);
        boolean takesPart = reader.is(Role.OFFICE) || board.takesPart(reader, visit.id());
        List<VisitWord> words = Arrays.stream(VisitWord.values())
                .filter(word -> word.side() == VisitWord.Side.FIRM ? firm : acts && takesPart)
                .filter(word -> word.fits(visit.state()))
                .filter(word -> !word.afterwards() || visit.hasBegun(rules.now()))
                .toList();
        var lines = new VisitWords(ui, reader.scope(), rules.today());
        Long enterprise = visit.enterpriseId();
        return new VisitPage(
                lines.line(visit),
                visit.moves(),
                words.stream()
                        .filter(word -> !word.timed())
                        .map(VisitWord::word)
                        .toList(),
                words.stream()
                        .filter(VisitWord::timed)
                        .map(VisitWord::word)
                        .findFirst()
                        .orElse(null),
                acts && visit.state().waits(),
                acts ? noteOf(visit) : null,
                firm,
                enterprise == null || !visit.state().holds()
                        ? 0
                        : board.countInYear(
                                reader.scope(), enterprise, visit.during().day()),
                rules.yearlyLimit(),
                acts ? departments.own(reader) : "",
                acts ? Departing.of(departments, reader.scope(), ui) : Departing.NONE,
                firm
                        ? List.of()
                        : notes.list(reader.scope(), visit.id()).stream()
                                .map(note -> view(note, reader, ui))
                                .toList(),
                board.history(reader.scope(), visit.id()).stream()
                        .filter(event -> !firm || !event.event().equals("noted"))
                        .map(event -> entry(event, reader, ui, lines))
                        .toList());
    }

    private String noteOf(Visit visit) {
        if (rules.takesNotes(visit)) {
            return "/visits/" + visit.id() + "/note";
        }
        return "/visits/note?"
                + (visit.enterpriseId() != null
                        ? "enterprise=E" + visit.enterpriseId()
                        : "building=B" + visit.buildingId());
    }

    private static NoteView view(Note note, Reader reader, Ui ui) {
        boolean plain = reader.scope().personalPlain();
        var lines = new ArrayList<NoteView.Line>();
        Map<String, String> words = note.words();
        for (String field : List.of("other", "floor", "room", "area-sqm", "staff")) {
            said(words, field)
                    .ifPresent(text -> lines.add(
                            new NoteView.Line(ui.t("visits.note." + field), Masking.text(text, reader.scope()))));
        }
        said(words, "contact")
                .ifPresent(text -> lines.add(
                        new NoteView.Line(ui.t("visits.note.contact"), plain ? text : Masking.personName(text))));
        said(words, "phone")
                .ifPresent(text ->
                        lines.add(new NoteView.Line(ui.t("visits.note.phone"), plain ? text : Masking.phone(text))));
        return new NoteView(
                ui.date(note.day()),
                ui.t("visits.found." + note.found()),
                note.department(),
                Masking.text(words.getOrDefault("content", ""), reader.scope()),
                lines,
                Masking.text(words.getOrDefault("wish", ""), reader.scope()),
                note.erased(),
                note.withdrawn(),
                reader.is(Role.OFFICE) ? "/intake/deliveries/" + note.delivery() : null,
                note.photos().stream().map(photo -> "/visits/photos/" + photo).toList(),
                WishLine.page(note.taken()));
    }

    private static Optional<String> said(Map<String, String> words, String field) {
        return Optional.ofNullable(words.get(field)).filter(text -> !text.isBlank());
    }

    /** Accounts of officers are not told to the enterprise, nor that of the enterprise's own person to others. */
    private static TimelineEntry entry(VisitEvent event, Reader reader, Ui ui, VisitWords lines) {
        Times during = event.during();
        boolean same = event.byFirm() == reader.is(Role.ENTERPRISE);
        return new TimelineEntry(
                ui.time(event.at()),
                ui.t("visits.event." + event.event(), during == null ? "" : lines.when(during)),
                event.why().isEmpty() ? null : lines.text(event.why()),
                null,
                same ? event.by() : ui.t(event.byFirm() ? "visits.by.firm" : "visits.by.district"),
                null);
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.ENTERPRISE})
    @PostMapping("/visits/{visit:[0-9]{1,18}}/say")
    String say(
            @PathVariable long visit,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String department,
            Reader reader) {
        Visit found = get(reader, visit);
        if (word.equals("joined")) {
            return back(visit, joined(reader, found, department.strip()));
        }
        Optional<VisitWord> said = VisitWord.find(word);
        if (said.isEmpty() || why.strip().length() > LONGEST) {
            return back(visit, Outcome.INCOMPLETE);
        }
        VisitWord meant = said.get();
        boolean firm = reader.is(Role.ENTERPRISE);
        boolean own = meant.side() == VisitWord.Side.FIRM
                ? firm
                : !firm && (reader.is(Role.OFFICE) || board.takesPart(reader, visit));
        if (!own) {
            return back(visit, Outcome.NOT_YOURS);
        }
        LocalDate on = VisitFilters.date(day);
        Times time = meant.timed() ? Times.on(on, BookForm.time(from), BookForm.time(to)) : null;
        return back(visit, desk.say(reader, found, meant, seen, why.strip(), time));
    }

    private Outcome joined(Reader reader, Visit visit, String department) {
        if (!VisitRoles.acts(reader)) {
            return Outcome.NOT_YOURS;
        }
        return departments
                .read(reader.scope(), department)
                .filter(who -> who.size() == 1)
                .map(who -> desk.join(reader, visit, who.get(0)))
                .orElse(Outcome.INCOMPLETE);
    }

    private static String back(long id, Outcome outcome) {
        boolean said = outcome == Outcome.SAID || outcome == Outcome.JOINED;
        return "redirect:/visits/" + id + (said ? "?outcome=" : "?refused=") + outcome.word();
    }
}
