package org.sunmao.app.matters.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.desk.MatterActs;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.desk.MatterFiles;
import org.sunmao.app.matters.desk.MatterJoining;

/** What is sent from the page of a matter, of whatever kind. Who sees the matter the database says, who may do it the kind. */
@Controller
@Allowed({
    Role.OFFICE,
    Role.DEPARTMENT,
    Role.STEWARD,
    Role.INVESTMENT,
    Role.ENTERPRISE,
    Role.LEADER,
    Role.COUNCIL,
    Role.MEMBER
})
class MatterFormController {

    private static final int LONGEST_WHY = 1000;

    private final Matters matters;
    private final MatterKinds kinds;
    private final MatterDesk desk;
    private final MatterActs acts;
    private final MatterJoining joining;
    private final MatterFiles files;

    MatterFormController(
            Matters matters,
            MatterKinds kinds,
            MatterDesk desk,
            MatterActs acts,
            MatterJoining joining,
            MatterFiles files) {
        this.matters = matters;
        this.kinds = kinds;
        this.desk = desk;
        this.acts = acts;
        this.joining = joining;
        this.files = files;
    }

    private Matter get(Reader reader, long id) {
        return matters.find(reader.scope(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A matter's own page, which its kind has. */
    @GetMapping("/matters/{matter:[0-9]{1,18}}")
    String page(@PathVariable long matter, Reader reader) {
        return "redirect:" + path(get(reader, matter));
    }

    private String path(Matter matter) {
        return kinds.of(matter).path() + "/" + matter.id();
    }

    /** A step of the kind. Fields that can have several values come several times. */
    @PostMapping("/matters/{matter:[0-9]{1,18}}/move")
    String move(
            @PathVariable long matter,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String why,
            @RequestParam MultiValueMap<String, String> form,
            Reader reader) {
        Matter found = get(reader, matter);
        Map<String, String> said = new HashMap<>();
        form.forEach((name, values) -> said.put(name, String.join(",", present(values))));
        if (why.strip().length() > LONGEST_WHY) {
            return back(found, Outcome.of(Outcome.Result.UNREADABLE));
        }
        return back(found, desk.move(reader, found, word, seen, why, said));
    }

    private static List<String> present(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).toList();
    }

    /** Anything but a step: a comment, the clock, a part, a promise, merging. */
    @PostMapping("/matters/{matter:[0-9]{1,18}}/act")
    String act(
            @PathVariable long matter,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "0") long promise,
            @RequestParam(defaultValue = "0") long file,
            Reader reader) {
        Matter found = get(reader, matter);
        if (why.strip().length() > 8000
                || !word.startsWith("part-") && why.strip().length() > 2000) {
            return back(found, Outcome.of(Outcome.Result.UNREADABLE));
        }
        Outcome outcome = switch (word) {
            case "comment" -> acts.comment(reader, found, why, false);
            case "note" -> acts.comment(reader, found, why, true);
            case "pause" -> acts.pause(reader, found, seen, why);
            case "resume" -> acts.resume(reader, found, seen, why);
            case "prolong" -> acts.prolong(reader, found, seen, why, day(until));
            case "promise" -> acts.promise(reader, found, why, day(until));
            case "part-accepted", "part-returned", "part-answered" ->
                acts.part(reader, found, unit, word.substring("part-".length()), why, other);
            case "promise-kept", "promise-broken", "promise-withdrawn" ->
                acts.closePromise(reader, found, promise, word.substring("promise-".length()), why);
            case "merge" -> merge(reader, found, other.strip(), seen, why);
            case "file-removed" -> files.takeBack(reader, found, file);
            case "unmerge" -> joining.unmerge(reader, found, seen, why);
            default -> Outcome.of(Outcome.Result.NOT_NOW);
        };
        return back(found, outcome);
    }

    private Outcome merge(Reader reader, Matter matter, String number, int seen, String why) {
        return matters.findNumber(reader.scope(), number)
                .map(into -> joining.merge(reader, matter, into, seen, why))
                .orElse(Outcome.of(Outcome.Result.UNREADABLE));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    /** Where the step took the matter out of the reader's sight, the page of one's work says so. */
    private String back(Matter matter, Outcome outcome) {
        String why = outcome.fields().isEmpty()
                ? ""
                : (outcome.result() == Outcome.Result.REFUSED ? "&because=" : "&fields=")
                        + String.join(",", outcome.fields());
        return "redirect:" + path(matter) + "?outcome=" + outcome.result().word() + why;
    }
}
