package org.sunmao.app.corrections.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
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
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.corrections.Correction;
import org.sunmao.app.corrections.CorrectionRules;
import org.sunmao.app.corrections.store.CorrectionBook;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.evidence.Chosen;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.WorkCalendar;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Ui;

/** An enterprise says what is wrong in its own file; the office answers. Everybody sees what became of it. */
@Controller
class CorrectionsController {

    private static final Pattern ID = Pattern.compile("E([1-9][0-9]{0,17})");
    private static final int LONGEST_VALUE = 300;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_EVIDENCE = 2000;

    private final CorrectionBook book;
    private final CorrectionDesk desk;
    private final Enterprises enterprises;
    private final Audit audit;
    private final WorkCalendar calendar;

    CorrectionsController(
            CorrectionBook book, CorrectionDesk desk, Enterprises enterprises, Audit audit, WorkCalendar calendar) {
        this.book = book;
        this.desk = desk;
        this.enterprises = enterprises;
        this.audit = audit;
        this.calendar = calendar;
    }

    @Allowed({Role.OFFICE, Role.ENTERPRISE})
    @GetMapping("/corrections")
    String list(Reader reader, Model model) {
        var lines = new ArrayList<CorrectionLine>();
        for (Correction each : book.list(reader.scope())) {
            String name = enterprises
                    .find(reader.scope(), each.enterpriseId())
                    .map(Enterprise::name)
                    .orElse("E" + each.enterpriseId());
            lines.add(new CorrectionLine(each, name, each.late(LocalDate.now(Formats.ZONE))));
        }
        model.addAttribute("lines", lines);
        return "corrections/index";
    }

    @Allowed(Role.ENTERPRISE)
    @GetMapping("/corrections/new")
    String form(
            @RequestParam String enterprise,
            @RequestParam(required = false) @Nullable String attribute,
            @RequestParam(required = false) @Nullable String refused,
            Reader reader,
            Ui ui,
            Model model) {
        Enterprise own = own(reader, enterprise);
        model.addAttribute("id", "E" + own.id());
        model.addAttribute("name", own.name());
        model.addAttribute("attribute", attribute == null ? "" : attribute);
        model.addAttribute("refused", refused != null);
        model.addAttribute(
                "attributes",
                CorrectionRules.ATTRIBUTES.stream()
                        .map(code -> new Choice(code, label(ui, reader.scope(), own, code)))
                        .toList());
        return "corrections/new";
    }

    private static String label(Ui ui, Scope scope, Enterprise own, String code) {
        String now = own.attributes()
                .winner(code)
                .map(winner -> shown(scope, code, winner.value()))
                .orElse(ui.unknown());
        String said = now.length() > 40 ? now.substring(0, 40) + "…" : now;
        return ui.t("corrections.attribute", ui.t("enterprises.attribute." + code), said);
    }

    @Allowed(Role.ENTERPRISE)
    @PostMapping("/corrections")
    String ask(
            @RequestParam String enterprise,
            @RequestParam String attribute,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String evidence,
            Reader reader) {
        Enterprise own = own(reader, enterprise);
        boolean fits = CorrectionRules.ATTRIBUTES.contains(attribute)
                && within(wanted, 1, LONGEST_VALUE)
                && within(why, 1, LONGEST_REASON)
                && within(evidence, 0, LONGEST_EVIDENCE);
        if (!fits) {
            return "redirect:/corrections/new?enterprise=E" + own.id() + "&refused=incomplete";
        }
        long id = book.ask(
                reader.scope(),
                own.id(),
                attribute,
                own.attributes().winner(attribute).map(Chosen::value).orElse(null),
                wanted.strip(),
                why.strip(),
                evidence.strip(),
                CorrectionRules.due(LocalDate.now(Formats.ZONE), calendar));
        audit.record(AuditEntry.of(reader, "corrections.ask")
                .about("correction", Long.toString(id))
                .with(Map.of("enterprise", "E" + own.id(), "attribute", attribute)));
        return "redirect:/corrections/" + id;
    }

    private static boolean within(String text, int least, int most) {
        int length = text.strip().length();
        return length >= least && length <= most;
    }

    /** The reader's own enterprise; every other is not found. */
    private Enterprise own(Reader reader, String id) {
        var read = ID.matcher(id);
        Long number = read.matches() ? Long.valueOf(read.group(1)) : null;
        if (number == null || !reader.scope().enterprises().contains(number)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return enterprises
                .find(reader.scope(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Allowed({Role.OFFICE, Role.ENTERPRISE})
    @GetMapping("/corrections/{id:[0-9]{1,18}}")
    String one(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String refused,
            Reader reader,
            Model model) {
        Correction correction = get(reader, id);
        Enterprise enterprise = enterprises
                .find(reader.scope(), correction.enterpriseId())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("correction", correction);
        model.addAttribute("name", enterprise.name());
        Scope scope = reader.scope();
        String attribute = correction.attribute();
        String stands = correction.stands();
        model.addAttribute("stands", stands == null ? null : shown(scope, attribute, stands));
        model.addAttribute(
                "now",
                enterprise
                        .attributes()
                        .winner(attribute)
                        .map(now -> shown(scope, attribute, now.value()))
                        .orElse(null));
        model.addAttribute("decides", reader.is(Role.OFFICE) && correction.open());
        model.addAttribute("ownWord", CorrectionRules.ownWord(correction.attribute()));
        model.addAttribute("late", correction.late(LocalDate.now(Formats.ZONE)));
        model.addAttribute("refused", refused);
        return "corrections/one";
    }

    /** Under the mask that the file itself would lay over it. */
    private static String shown(Scope scope, String attribute, String value) {
        return switch (attribute) {
            case "phone" -> Masking.phone(value, scope);
            case "contact", "legal-person" -> Masking.personName(value, scope);
            default -> Masking.text(value, scope);
        };
    }

    private Correction get(Reader reader, long id) {
        return book.find(reader.scope(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Only where the enterprise's own word counts; everything else is forwarded. */
    @Allowed(Role.OFFICE)
    @PostMapping("/corrections/{id:[0-9]{1,18}}/accept")
    String accept(@PathVariable long id, Reader reader) {
        Correction correction = get(reader, id);
        Enterprise enterprise = enterprises
                .find(reader.scope(), correction.enterpriseId())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!CorrectionRules.ownWord(correction.attribute())) {
            return back(id, "not-own-word");
        }
        try {
            return back(id, desk.accept(reader, correction, enterprise) ? null : "decided");
        } catch (IllegalArgumentException unreadable) {
            return back(id, "unreadable");
        }
    }

    /** Rejects, or forwards to the department whose statement it is; either says why. */
    @Allowed(Role.OFFICE)
    @PostMapping("/corrections/{id:[0-9]{1,18}}/{answer:reject|forward}")
    String close(
            @PathVariable long id,
            @PathVariable String answer,
            @RequestParam(defaultValue = "") String reason,
            Reader reader) {
        Correction correction = get(reader, id);
        if (!within(reason, 1, LONGEST_REASON)) {
            return back(id, "no-reason");
        }
        String state = answer.equals("reject") ? "rejected" : "forwarded";
        return back(id, desk.close(reader, correction, state, reason.strip()) ? null : "decided");
    }

    private static String back(long id, @Nullable String refused) {
        return "redirect:/corrections/" + id + (refused == null ? "" : "?refused=" + refused);
    }
}
