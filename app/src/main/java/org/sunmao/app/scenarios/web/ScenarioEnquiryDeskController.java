package org.sunmao.app.scenarios.web;

import java.util.List;
import java.util.Optional;
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
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.ScenarioEnquiry;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.desk.ItemDesk;
import org.sunmao.app.scenarios.desk.MatchDesk;
import org.sunmao.app.scenarios.desk.ScenarioEnquiryDesk;
import org.sunmao.app.scenarios.store.ScenarioEnquiryBook;
import org.sunmao.app.shell.Ui;

/**
 * Enquiries as those see them who bring others together: the office, investment promotion and the unit whose the opportunity is. Contacts are masked; looking behind the mask is a
 * step of its own, with a line in the record.
 */
@Controller
@Allowed({Role.OFFICE, Role.INVESTMENT, Role.DEPARTMENT})
class ScenarioEnquiryDeskController {

    private static final int LONGEST = 1_000;

    private final ScenarioEnquiryBook book;
    private final ScenarioEnquiryDesk desk;
    private final ItemDesk items;
    private final MatchDesk matches;
    private final Matters matters;
    private final Enterprises enterprises;
    private final EnquiryLines lines;
    private final Audit audit;

    ScenarioEnquiryDeskController(
            ScenarioEnquiryBook book,
            ScenarioEnquiryDesk desk,
            ItemDesk items,
            MatchDesk matches,
            Matters matters,
            Enterprises enterprises,
            EnquiryLines lines,
            Audit audit) {
        this.book = book;
        this.desk = desk;
        this.items = items;
        this.matches = matches;
        this.matters = matters;
        this.enterprises = enterprises;
        this.lines = lines;
        this.audit = audit;
    }

    @GetMapping("/scenarios/enquiries")
    String list(Reader reader, Ui ui, Model model) {
        model.addAttribute("tabs", ScenarioController.tabs(reader, ui, "enquiries"));
        model.addAttribute("lines", lines.of(reader, ui, book.list(reader.scope())));
        return "scenarios/enquiries";
    }

    @GetMapping("/scenarios/enquiries/{id:[0-9]{1,18}}")
    String one(
            @PathVariable long id, @RequestParam(defaultValue = "") String refused, Reader reader, Ui ui, Model model) {
        return shown(get(reader, id), false, refused, reader, ui, model);
    }

    private ScenarioEnquiry get(Reader reader, long id) {
        return book.find(reader.scope(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String shown(ScenarioEnquiry enquiry, boolean plain, String refused, Reader reader, Ui ui, Model model) {
        Scope scope = reader.scope().withPersonalPlain(plain || reader.scope().personalPlain());
        Matter matter = matter(reader, enquiry);
        boolean grows =
                Sort.ofKind(matter.kind()).filter(Sort.OPPORTUNITY::equals).isPresent()
                        && enquiry.match() == null
                        && matches.mayMatch(reader, matter);
        Optional<Long> firm = desk.firm(reader, enquiry.company());
        model.addAttribute("line", lines.line(reader, ui, enquiry, matter));
        model.addAttribute("enquiry", enquiry);
        model.addAttribute("shown", scope.personalPlain());
        model.addAttribute(
                "refused",
                refused.isEmpty() ? null : ui.tOr("scenarios.refused." + refused, ui.t("scenarios.enquiry.over")));
        model.addAttribute("name", enquiry.name() == null ? "" : Masking.personName(enquiry.name(), scope));
        model.addAttribute("contact", enquiry.contact() == null ? "" : contact(enquiry.contact(), scope));
        model.addAttribute("wish", enquiry.wish() == null ? "" : Masking.text(enquiry.wish(), scope));
        model.addAttribute("grows", grows);
        model.addAttribute("firm", firm.map(id -> "E" + id).orElse(""));
        model.addAttribute(
                "firmName",
                firm.map(id -> enterprises.names(reader.scope(), List.of(id)).getOrDefault(id, ""))
                        .orElse(""));
        return "scenarios/enquiry";
    }

    private Matter matter(Reader reader, ScenarioEnquiry enquiry) {
        return matters.find(reader.scope(), enquiry.matter())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A mail address keeps the first letter before the sign and what stands behind it. */
    private static String contact(String contact, Scope scope) {
        return contact.indexOf('@') < 0
                ? Masking.phone(contact, scope)
                : scope.personalPlain()
                        ? contact
                        : contact.substring(0, 1) + "****" + contact.substring(contact.indexOf('@'));
    }

    /** Shows the contact plainly, once: it was given for the answer to this enquiry. */
    @PostMapping("/scenarios/enquiries/{id:[0-9]{1,18}}/contact")
    String contact(@PathVariable long id, Reader reader, Ui ui, Model model) {
        ScenarioEnquiry enquiry = get(reader, id);
        audit.record(AuditEntry.of(reader, "scenarios.see-contact").about("enquiry", Long.toString(id)));
        return shown(enquiry, true, "", reader, ui, model);
    }

    @PostMapping("/scenarios/enquiries/{id:[0-9]{1,18}}/answer")
    String answer(@PathVariable long id, @RequestParam(defaultValue = "") String answer, Reader reader) {
        ScenarioEnquiry enquiry = get(reader, id);
        String text = answer.replace("\u0000", "").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return "redirect:/scenarios/enquiries/" + id + "?refused=answer";
        }
        return "redirect:/scenarios/enquiries/" + id + (desk.answer(reader, enquiry, text) ? "" : "?refused=over");
    }

    /** Brings the enterprise that asked and the opportunity together. */
    @PostMapping("/scenarios/enquiries/{id:[0-9]{1,18}}/match")
    String match(@PathVariable long id, @RequestParam(defaultValue = "") String firm, Reader reader) {
        ScenarioEnquiry enquiry = get(reader, id);
        Matter matter = matter(reader, enquiry);
        if (Sort.ofKind(matter.kind()).filter(Sort.OPPORTUNITY::equals).isEmpty()) {
            return "redirect:/scenarios/enquiries/" + id + "?refused=no-opportunity";
        }
        if (!matches.mayMatch(reader, matter)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (!firm.matches("E?[0-9]{1,17}")) {
            return "redirect:/scenarios/enquiries/" + id + "?refused=unknown";
        }
        Item item = items.find(reader, matter.id()).orElseThrow();
        MatchDesk.Opened opened = desk.match(reader, enquiry, matter, item, Long.parseLong(firm.replace("E", "")));
        Matter match = opened.matter();
        return match == null
                ? "redirect:/scenarios/enquiries/" + id + "?refused=" + opened.refused()
                : "redirect:/scenarios/matches/" + match.id() + "?outcome=done";
    }
}
