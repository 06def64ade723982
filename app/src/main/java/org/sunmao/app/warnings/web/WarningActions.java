package org.sunmao.app.warnings.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.warnings.Warning;
import org.sunmao.app.warnings.WarningDesk;
import org.sunmao.app.warnings.WarningDesk.Outcome;
import org.sunmao.app.warnings.WarningDesk.Word;
import org.sunmao.app.warnings.store.WarningBoard;

/** What is said of warnings: by the office, by a department, by the steward of the street. */
@Controller
class WarningActions {

    private static final int LONGEST_NOTE = 1000;

    private final WarningBoard board;
    private final WarningDesk desk;

    WarningActions(WarningBoard board, WarningDesk desk) {
        this.board = board;
        this.desk = desk;
    }

    static boolean mayAct(Reader reader) {
        return reader.is(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD);
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD})
    @PostMapping("/warnings/{warning:[0-9]{1,18}}/say")
    String say(
            @PathVariable long warning,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String until,
            Reader reader) {
        Warning found = board.find(reader.scope(), warning)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Word> said = Arrays.stream(Word.values())
                .filter(one -> one.word().equals(word))
                .findFirst();
        if (said.isEmpty() || note.strip().length() > LONGEST_NOTE) {
            return back(warning, Outcome.INCOMPLETE);
        }
        LocalDate day = said.get() == Word.POSTPONED ? day(until) : null;
        return back(warning, desk.say(reader, found, said.get(), seen, note.strip(), day, WarningWords.today()));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static String back(long id, Outcome outcome) {
        return "redirect:/warnings/" + id + "?outcome=" + outcome.word();
    }
}
