package org.sunmao.app.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.rules.AddressLimit;
import org.sunmao.app.exports.Document;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Outcome.Result;
import org.sunmao.app.matters.desk.MatterActs;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.requests.AskCode;
import org.sunmao.app.requests.desk.AskDesk;
import org.sunmao.app.requests.desk.AskDesk.Held;
import org.sunmao.app.shell.Ui;

/** What became of a request, for whoever holds its code. The code is posted and never part of an address, which logs keep. */
@Controller
@Open
class AskStatusController {

    /** Wrong codes from one address within ten minutes. */
    private static final int MOST = 10;

    /** What the holder of a code may do by a step. */
    private static final Set<String> STEPS = Set.of("judge", "withdraw");

    private static final int LONGEST = 2000;

    private final AskDesk desk;
    private final MatterDesk matters;
    private final MatterActs acts;
    private final MatterPages pages;
    private final AnswerLetters letters;
    private final Exports exports;
    private final AddressLimit limit = new AddressLimit(Clock.systemUTC(), MOST);

    AskStatusController(
            AskDesk desk,
            MatterDesk matters,
            MatterActs acts,
            MatterPages pages,
            AnswerLetters letters,
            Exports exports) {
        this.desk = desk;
        this.matters = matters;
        this.acts = acts;
        this.pages = pages;
        this.letters = letters;
        this.exports = exports;
    }

    @GetMapping("/ask/status")
    String form(Model model) {
        return refused(null, model);
    }

    private static String refused(@Nullable String why, Model model) {
        model.addAttribute("refused", why);
        return "requests/status";
    }

    /** The request of a code; a wrong one is told apart from nothing else. */
    @PostMapping("/ask/status")
    String look(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Ui ui,
            Model model,
            HttpServletResponse response) {
        if (limit.isShut(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return refused("too-many", model);
        }
        Optional<Held> held = find(code, request);
        return held.isEmpty() ? refused("unknown", model) : page(code, held.get(), null, ui, model);
    }

    private Optional<Held> find(String code, HttpServletRequest request) {
        if (limit.isShut(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<Held> held = desk.find(code);
        // What cannot be a code is a slip and no guess.
        if (held.isEmpty() && AskCode.hash(code).isPresent()) {
            limit.failed(request.getRemoteAddr());
        }
        return held;
    }

    private String page(String code, Held held, @Nullable Outcome outcome, Ui ui, Model model) {
        Reader holder = held.holder();
        Matter matter = held.matter();
        Map<String, String> units = pages.unitNames(holder, ui);
        model.addAttribute(
                "page",
                new AskedPage(
                        code,
                        matter.number(),
                        matter.title(),
                        pages.state(ui, matter),
                        pages.badge(matter),
                        pages.clock(ui, matter),
                        ui.time(matter.openedAt()),
                        matter.leadUnit() == null ? "" : units.getOrDefault(matter.leadUnit(), matter.leadUnit()),
                        pages.field(holder, ui, matter, "content", units),
                        pages.field(holder, ui, matter, MatterFields.ANSWER, units),
                        matter.mergedInto() != null,
                        matter.open(),
                        pages.view(
                                holder,
                                ui,
                                matter,
                                units,
                                outcome == null ? null : outcome.result().word())));
        return "requests/held";
    }

    /** A supplement, the judgement, or taking it back. */
    @PostMapping("/ask/status/say")
    String say(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String solved,
            @RequestParam(defaultValue = "") String attitude,
            @RequestParam(defaultValue = "") String remark,
            HttpServletRequest request,
            Ui ui,
            Model model) {
        Optional<Held> held = find(code, request);
        if (held.isEmpty()) {
            return refused("unknown", model);
        }
        var said = new HashMap<>(Map.of("solved", solved, "attitude", attitude, "remark", remark));
        Outcome outcome = said(held.get(), word, seen, why, said);
        return page(code, desk.find(code).orElseThrow(), outcome, ui, model);
    }

    private Outcome said(Held held, String word, int seen, String why, Map<String, String> said) {
        if (why.strip().length() > LONGEST) {
            return Outcome.of(Result.UNREADABLE);
        }
        if (word.equals("comment")) {
            return held.matter().open()
                    ? acts.comment(held.holder(), held.matter(), why, false)
                    : Outcome.of(Result.NOT_NOW);
        }
        return STEPS.contains(word)
                ? matters.move(held.holder(), held.matter(), word, seen, why, said)
                : Outcome.of(Result.NOT_NOW);
    }

    /** The answer as a letter. */
    @PostMapping("/ask/status/letter")
    void letter(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Ui ui)
            throws IOException {
        Held held = find(code, request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Document letter = letters.print(held.holder(), Reader.visitor(), ui, held.matter())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        exports.send(Reader.visitor(), letter, response);
    }
}
