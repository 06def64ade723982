package org.sunmao.app.proposals.web;

import java.time.LocalDate;
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
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.proposals.Draft;
import org.sunmao.app.proposals.DraftText;
import org.sunmao.app.proposals.SuggestionKind;
import org.sunmao.app.proposals.desk.DraftDesk;
import org.sunmao.app.proposals.desk.PaperDesk;
import org.sunmao.app.proposals.desk.SubmitDesk;
import org.sunmao.app.proposals.rules.Signing;
import org.sunmao.app.proposals.store.DraftBook;
import org.sunmao.app.shell.FormReader;
import org.sunmao.app.shell.Ui;

/** A proposal is written, with what is alike beside it; others sign; it is submitted. */
@Controller
@Allowed({Role.MEMBER, Role.COUNCIL})
class DraftController {

    private static final int LONGEST_WHY = 500;
    private static final int LONGEST_ASKED_DAYS = 60;

    /** What somebody says of a draft that he does not write. */
    private static final List<String> OF_OTHERS = List.of("sign", "decline", "accept", "object");

    private final DraftBook book;
    private final DraftDesk desk;
    private final DraftViews views;
    private final SubmitDesk submits;
    private final PaperDesk paper;
    private final DraftForms forms;
    private final Matters matters;
    private final MatterTime time;

    DraftController(
            DraftBook book,
            DraftDesk desk,
            DraftViews views,
            SubmitDesk submits,
            PaperDesk paper,
            DraftForms forms,
            Matters matters,
            MatterTime time) {
        this.book = book;
        this.desk = desk;
        this.views = views;
        this.submits = submits;
        this.paper = paper;
        this.forms = forms;
        this.matters = matters;
        this.time = time;
    }

    /** A new one; what it grows from hands over its words where that is a suggestion. */
    @Allowed(Role.MEMBER)
    @GetMapping("/proposals/new")
    String form(@RequestParam(required = false) @Nullable String from, Reader reader, Ui ui, Model model) {
        var said = new HashMap<String, String>();
        matters.findSaid(reader.scope(), from)
                .filter(matter -> matter.kind().equals(SuggestionKind.CODE))
                .ifPresent(matter -> take(said, matter));
        return shown(views.fresh(reader, ui, said, from), reader.username(), from, List.of(), null, reader, ui, model);
    }

    private static void take(Map<String, String> said, Matter suggestion) {
        said.put("title", suggestion.title());
        said.put("subject", suggestion.fields().getOrDefault("subject", ""));
        said.put("analysis", suggestion.fields().getOrDefault("content", ""));
    }

    private String shown(
            DraftView view,
            String author,
            @Nullable String from,
            List<String> faults,
            @Nullable String told,
            Reader reader,
            Ui ui,
            Model model) {
        model.addAttribute("view", view);
        model.addAttribute("from", from == null ? "" : from);
        model.addAttribute("faults", faults);
        model.addAttribute("told", told);
        model.addAttribute("subjects", DraftForms.subjects(ui));
        model.addAttribute("bodies", forms.bodies(reader, ui, author, view.said("body")));
        model.addAttribute("members", forms.members(ui, author));
        model.addAttribute("today", time.today().toString());
        model.addAttribute("usual", time.after(5).toString());
        return "proposals/draft";
    }

    @Allowed(Role.MEMBER)
    @PostMapping("/proposals/new")
    String begin(@RequestParam Map<String, String> form, Reader reader, Ui ui, Model model) {
        var read = new FormReader(form, ui, "proposals");
        Optional<Matter> grown = matters.findSaid(reader.scope(), form.get("from"));
        DraftText said = forms.read(
                read, reader, reader.username(), grown.map(Matter::id).orElse(null));
        if (!read.readable()) {
            return shown(
                    views.fresh(reader, ui, form, form.get("from")),
                    reader.username(),
                    form.get("from"),
                    read.faults(),
                    null,
                    reader,
                    ui,
                    model);
        }
        return "redirect:/proposals/drafts/" + desk.begin(reader, said) + "?told=saved";
    }

    private Draft get(Reader reader, long draft) {
        return book.find(reader.scope(), draft).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/proposals/drafts/{draft:[0-9]{1,18}}")
    String one(
            @PathVariable long draft,
            @RequestParam(required = false) @Nullable String told,
            Reader reader,
            Ui ui,
            Model model) {
        Draft found = get(reader, draft);
        if (found.matter() != null) {
            return "redirect:/proposals/" + found.matter();
        }
        return shown(views.of(reader, ui, found, null), found.author(), null, List.of(), told, reader, ui, model);
    }

    /** Everything that is done with a draft. */
    @PostMapping("/proposals/drafts/{draft:[0-9]{1,18}}/say")
    String say(@PathVariable long draft, @RequestParam Map<String, String> form, Reader reader, Ui ui, Model model) {
        Draft found = get(reader, draft);
        String word = form.getOrDefault("word", "");
        if (!DraftDesk.writes(reader, found) && !OF_OTHERS.contains(word)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var read = new FormReader(form, ui, "proposals");
        boolean done = switch (word) {
            case "save", "submit" -> save(read, reader, found);
            case "invite" -> invite(read, reader, draft);
            case "take-back" -> desk.takeBack(reader, draft, id(form.get("signature")));
            case "drop" -> desk.drop(reader, draft);
            case "sign" ->
                desk.answer(reader, draft, true, form.getOrDefault("seen", ""), "true".equals(form.get("name-public")));
            case "decline" -> desk.answer(reader, draft, false, "", false);
            case "accept" -> paper.answer(reader, draft, true, form.getOrDefault("seen", ""), "");
            case "object" -> object(read, reader, draft);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        if (!read.readable()) {
            Map<String, String> typed = List.of("save", "submit").contains(word) ? form : null;
            return shown(
                    views.of(reader, ui, found, typed), found.author(), null, read.faults(), null, reader, ui, model);
        }
        if (word.equals("submit") && done && signed(reader, get(reader, draft)) < signed(reader, found)) {
            // What was changed just now nobody has signed; the author should know before it is submitted without them.
            return "redirect:/proposals/drafts/" + draft + "?told=lapsed";
        }
        if (word.equals("submit") && done) {
            Optional<Matter> submitted = submits.submit(reader, draft);
            return submitted
                    .map(matter -> "redirect:/proposals/" + matter.id() + "?outcome=done")
                    .orElseGet(() -> "redirect:/proposals/drafts/" + draft + "?told=not-"
                            + submits.hindrance(get(reader, draft)));
        }
        boolean gone = List.of("drop", "decline", "object").contains(word);
        if (gone && done) {
            return "redirect:/proposals";
        }
        return "redirect:/proposals/drafts/" + draft + "?told=" + (done ? told(word) : "not-" + word);
    }

    private int signed(Reader reader, Draft draft) {
        return Signing.signed(book.signatures(reader.scope(), draft.id()), Signing.hash(draft), time.today())
                .size();
    }

    private static String told(String word) {
        return switch (word) {
            case "save" -> "saved";
            case "invite" -> "invited";
            case "sign" -> "signed";
            case "accept" -> "accepted";
            default -> "done";
        };
    }

    private static long id(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
    }

    private boolean save(FormReader form, Reader reader, Draft draft) {
        DraftText said = forms.read(form, reader, draft.author(), draft.fromMatter());
        return form.readable() && desk.save(reader, draft.id(), said);
    }

    private boolean invite(FormReader form, Reader reader, long draft) {
        String account = form.typed("member");
        if (!forms.isMember(account)) {
            form.refuse("member");
        }
        LocalDate until = form.day("until", time.today(), time.today().plusDays(LONGEST_ASKED_DAYS));
        return form.readable() && desk.invite(reader, draft, account, until);
    }

    private boolean object(FormReader form, Reader reader, long draft) {
        String why = form.text("objection", LONGEST_WHY);
        return form.readable() && paper.answer(reader, draft, false, "", why);
    }
}
