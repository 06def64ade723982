package org.sunmao.app.awards.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.awards.AwardKind;
import org.sunmao.app.awards.desk.MoneyDesk;
import org.sunmao.app.awards.desk.MoneyDesk.Line;
import org.sunmao.app.awards.desk.MoneyDesk.Word;
import org.sunmao.app.awards.web.AwardAccess.Found;
import org.sunmao.app.awards.web.AwardAccess.May;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.page.Cells;

/** What was paid, what never was, and what came back. */
@Controller
class MoneyController {

    private final AwardAccess access;
    private final MoneyDesk desk;
    private final MatterDesk matters;

    MoneyController(AwardAccess access, MoneyDesk desk, MatterDesk matters) {
        this.access = access;
        this.desk = desk;
        this.matters = matters;
    }

    /** With the last payment the application goes on by itself. */
    @Allowed({Role.OFFICE, Role.DEPARTMENT})
    @PostMapping("/awards/{matter:[0-9]{1,18}}/payments")
    String pay(
            @PathVariable long matter,
            @RequestParam(defaultValue = "") String sum,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reference,
            Reader reader) {
        Found found = access.find(reader, matter, May.PAY).orElse(null);
        if (found == null) {
            return AwardAccess.notNow(matter);
        }
        Word word = desk.pay(reader, found.application(), line(sum, day, reference, ""));
        if (word == Word.DONE_ALL) {
            Found now = access.get(reader, matter);
            matters.move(reader, now.matter(), AwardKind.PAY, now.matter().moves(), "", Map.of());
        }
        return back(matter, word);
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/awards/{matter:[0-9]{1,18}}/reversals")
    String reverse(
            @PathVariable long matter,
            @RequestParam(defaultValue = "0") long payment,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        Found found = access.find(reader, matter, May.REVERSE).orElse(null);
        if (found == null) {
            return AwardAccess.notNow(matter);
        }
        return back(matter, desk.reverse(reader, found.application(), payment, why));
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/awards/{matter:[0-9]{1,18}}/recoveries")
    String recover(
            @PathVariable long matter,
            @RequestParam(defaultValue = "") String sum,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        Found found = access.find(reader, matter, May.RECOVER).orElse(null);
        if (found == null) {
            return AwardAccess.notNow(matter);
        }
        return back(matter, desk.recover(reader, found.application(), line(sum, day, reference, why)));
    }

    private static Line line(String sum, String day, String reference, String why) {
        return new Line(fen(sum), day(day), reference, why);
    }

    /** Yuan with at most two places, or with its unit. */
    private static @Nullable Long fen(String sum) {
        return Cells.figure(Base.INVESTMENT, sum)
                .map(java.math.BigDecimal::longValueExact)
                .orElse(null);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static String back(long matter, Word word) {
        boolean done = word == Word.DONE || word == Word.DONE_ALL;
        return "redirect:/awards/" + matter + (done ? "?outcome=done" : "?money=" + word.word());
    }
}
