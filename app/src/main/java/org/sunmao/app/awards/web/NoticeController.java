package org.sunmao.app.awards.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.awards.AwardKind;
import org.sunmao.app.awards.desk.AwardSteps;
import org.sunmao.app.awards.desk.ObjectionDesk;
import org.sunmao.app.awards.web.ApplicationPages.Said;
import org.sunmao.app.awards.web.AwardAccess.Found;
import org.sunmao.app.awards.web.AwardAccess.May;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.secrecy.NoticeLeaks;
import org.sunmao.app.shell.Ui;

/** Makes an application public, where nothing of it must stay hidden, and answers what somebody has against it. */
@Controller
class NoticeController {

    private static final int LONGEST = 1000;

    private final AwardAccess access;
    private final AwardSteps steps;
    private final MatterDesk matters;
    private final ObjectionDesk objections;
    private final ApplicationPages pages;

    NoticeController(
            AwardAccess access,
            AwardSteps steps,
            MatterDesk matters,
            ObjectionDesk objections,
            ApplicationPages pages) {
        this.access = access;
        this.steps = steps;
        this.matters = matters;
        this.objections = objections;
        this.pages = pages;
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/awards/{matter:[0-9]{1,18}}/notice")
    String publish(
            @PathVariable long matter,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "-1") int seen,
            Reader reader,
            Ui ui,
            Model model,
            HttpServletResponse response) {
        Found found = access.find(reader, matter, May.NOTICE).orElse(null);
        if (found == null) {
            return AwardAccess.notNow(matter);
        }
        String text = words.strip();
        List<NoticeLeaks.Found> leaks =
                text.isEmpty() || text.length() > LONGEST ? List.of() : steps.leaks(reader, found.application(), text);
        String word = text.isEmpty() || text.length() > LONGEST ? "words" : leaks.isEmpty() ? null : "leak";
        if (word == null) {
            Outcome outcome = matters.move(
                    reader, found.matter(), AwardKind.NOTICE, seen, "", Map.of(AwardKind.NOTICE_WORDS, text));
            return "redirect:/awards/" + matter
                    + (outcome.result() == Outcome.Result.REFUSED
                            ? "?outcome=refused&because=" + outcome.fields().get(0)
                            : "?outcome=" + outcome.result().word());
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute(
                "page",
                pages.page(
                        reader,
                        ui,
                        found,
                        new Said(null, ui.t("awards.refused." + word), Map.of(), Set.of(), leaks, text, List.of())));
        return "awards/one";
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT})
    @PostMapping("/awards/{matter:[0-9]{1,18}}/objections/{objection:[0-9]{1,18}}")
    String answer(
            @PathVariable long matter,
            @PathVariable long objection,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String answer,
            Reader reader) {
        Found found = access.find(reader, matter, May.ANSWER).orElse(null);
        if (found == null) {
            return AwardAccess.notNow(matter);
        }
        boolean done = objections.answer(reader, found.application(), objection, word, answer);
        return "redirect:/awards/" + matter + (done ? "?outcome=done" : "?outcome=refused&because=answer");
    }
}
