package org.sunmao.app.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
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
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.exports.Document;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.desk.MatterOwners;
import org.sunmao.app.requests.RequestKind;
import org.sunmao.app.requests.store.FirmStreets;
import org.sunmao.app.requests.store.OriginBook;
import org.sunmao.app.shell.Ui;

/** Whose request it is, how to reach whoever asked, and the answer on paper. */
@Controller
class OriginController {

    private final Matters matters;
    private final MatterOwners owners;
    private final Enterprises enterprises;
    private final FirmStreets streets;
    private final OriginBook book;
    private final RequestController requests;
    private final AnswerLetters letters;
    private final Exports exports;
    private final Audit audit;

    OriginController(
            Matters matters,
            MatterOwners owners,
            Enterprises enterprises,
            FirmStreets streets,
            OriginBook book,
            RequestController requests,
            AnswerLetters letters,
            Exports exports,
            Audit audit) {
        this.matters = matters;
        this.owners = owners;
        this.enterprises = enterprises;
        this.streets = streets;
        this.book = book;
        this.requests = requests;
        this.letters = letters;
        this.exports = exports;
        this.audit = audit;
    }

    private Matter get(Reader reader, long id) {
        return matters.find(reader.scope(), id)
                .filter(each -> each.kind().equals(RequestKind.CODE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The office says which enterprise it is. */
    @Allowed(Role.OFFICE)
    @PostMapping("/requests/{matter:[0-9]{1,18}}/owner")
    String own(
            @PathVariable long matter,
            @RequestParam(defaultValue = "") String enterprise,
            @RequestParam(defaultValue = "-1") int seen,
            Reader reader) {
        Matter found = get(reader, matter);
        String id = enterprise.strip();
        Outcome outcome = Outcome.of(Outcome.Result.UNREADABLE);
        if (id.matches("E[1-9][0-9]{0,17}")) {
            outcome = enterprises
                    .find(reader.scope(), Long.parseLong(id.substring(1)))
                    .map(Enterprise::id)
                    .map(firm -> owners.assign(
                            reader,
                            found,
                            seen,
                            firm,
                            streets.find(reader.scope(), firm).orElse(null)))
                    .orElse(outcome);
        }
        return "redirect:/requests/" + matter + "?outcome=" + outcome.result().word();
    }

    /** The contact in full, for whoever has to call; each look is recorded. */
    @Allowed({Role.OFFICE, Role.DEPARTMENT})
    @PostMapping("/requests/{matter:[0-9]{1,18}}/contact")
    String contact(@PathVariable long matter, Reader reader, Ui ui, Model model) {
        Matter found = get(reader, matter);
        if (book.findContact(reader.scope(), matter).isEmpty()) {
            return "redirect:/requests/" + matter;
        }
        audit.record(AuditEntry.of(reader, "requests.see-contact")
                .about("matter", Long.toString(matter))
                .with(Map.of()));
        return requests.page(found, null, true, reader, ui, model);
    }

    /** The answer as a letter. */
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.ENTERPRISE, Role.LEADER, Role.MEMBER})
    @GetMapping("/requests/{matter:[0-9]{1,18}}/letter.pdf")
    void letter(@PathVariable long matter, Reader reader, Ui ui, HttpServletResponse response) throws IOException {
        Document letter = letters.print(reader, reader, ui, get(reader, matter))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        exports.send(reader, letter, response);
    }
}
