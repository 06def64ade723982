package org.sunmao.app.conflicts.web;

import java.util.ArrayList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.conflicts.Conflict;
import org.sunmao.app.conflicts.ConflictDesk;
import org.sunmao.app.conflicts.ConflictDesk.Outcome;
import org.sunmao.app.conflicts.CorrectionAnswer;
import org.sunmao.app.conflicts.store.Board;

/** What is done about conflicts: the office decides and asks, the department that was asked answers. */
@Controller
class ConflictActions {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_VALUE = 300;

    private final Board board;
    private final ConflictDesk desk;

    ConflictActions(Board board, ConflictDesk desk) {
        this.board = board;
        this.desk = desk;
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/conflicts/{conflict:[0-9]{1,18}}/rule")
    String rule(
            @PathVariable long conflict,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        Conflict found = get(reader, conflict);
        String chosen = other.isBlank() ? value.strip() : other.strip();
        if (!within(chosen, LONGEST_VALUE) || !within(why, LONGEST_REASON)) {
            return back(conflict, "incomplete");
        }
        return back(conflict, desk.rule(reader, found, seen, chosen, why.strip(), ConflictWords.today()));
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/conflicts/{conflict:[0-9]{1,18}}/accept")
    String accept(
            @PathVariable long conflict,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        Conflict found = get(reader, conflict);
        return within(why, LONGEST_REASON)
                ? back(conflict, desk.accept(reader, found, seen, why.strip()))
                : back(conflict, "incomplete");
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/conflicts/{conflict:[0-9]{1,18}}/undo")
    String undo(
            @PathVariable long conflict,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "0") long decision,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        Conflict found = get(reader, conflict);
        return within(why, LONGEST_REASON)
                ? back(conflict, desk.undo(reader, found, seen, decision, why.strip()))
                : back(conflict, "incomplete");
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/conflicts/{conflict:[0-9]{1,18}}/ask")
    String ask(
            @PathVariable long conflict,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String message,
            Reader reader) {
        Conflict found = get(reader, conflict);
        return message.strip().length() > LONGEST_REASON
                ? back(conflict, "incomplete")
                : back(conflict, desk.ask(reader, found, seen, source, message.strip(), ConflictWords.today()));
    }

    /** Asks about everything that the filter finds and nobody was asked about yet. */
    @Allowed(Role.OFFICE)
    @PostMapping("/conflicts/ask")
    String askAll(
            @ModelAttribute ConflictFilters filters, @RequestParam(defaultValue = "") String message, Reader reader) {
        var today = ConflictWords.today();
        var all = new ArrayList<Conflict>();
        board.forEach(reader.scope(), filters.query(reader, today), all::addAll);
        String cut = message.strip();
        int asked =
                desk.askAll(reader, all, cut.length() > LONGEST_REASON ? cut.substring(0, LONGEST_REASON) : cut, today);
        return "redirect:/conflicts?state=asked&asked=" + asked;
    }

    /** Only whoever speaks for the source that was asked. */
    @Allowed({Role.DEPARTMENT, Role.MANAGER})
    @PostMapping("/conflicts/{conflict:[0-9]{1,18}}/answer")
    String answer(
            @PathVariable long conflict,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String reason,
            Reader reader) {
        Conflict found = get(reader, conflict);
        var said = CorrectionAnswer.find(answer);
        boolean corrects = said.filter(CorrectionAnswer.CORRECTED::equals).isPresent();
        boolean complete = corrects
                ? within(value, LONGEST_VALUE) && reason.strip().length() <= LONGEST_REASON
                : said.isPresent() && within(reason, LONGEST_REASON);
        if (!complete) {
            return back(conflict, "incomplete");
        }
        return back(
                conflict,
                desk.answer(
                        reader, found, seen, said.orElseThrow(), value.strip(), reason.strip(), ConflictWords.today()));
    }

    private Conflict get(Reader reader, long id) {
        return board.find(reader.scope(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean within(String text, int most) {
        int length = text.strip().length();
        return length >= 1 && length <= most;
    }

    private static String back(long id, Outcome outcome) {
        return back(id, outcome.word());
    }

    private static String back(long id, String outcome) {
        return "redirect:/conflicts/" + id + "?outcome=" + outcome;
    }
}
