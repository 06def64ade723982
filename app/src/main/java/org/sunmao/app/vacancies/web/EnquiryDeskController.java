package org.sunmao.app.vacancies.web;

import java.util.List;
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
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.places.Building;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.vacancies.Enquiry;
import org.sunmao.app.vacancies.store.EnquiryBook;

/**
 * Enquiries as those who answer them see them: the manager of the building, investment promotion and the office. Contacts are masked; looking
 * behind the mask is a step of its own, with a line in the record.
 */
@Controller
@Allowed({Role.OFFICE, Role.INVESTMENT, Role.MANAGER})
class EnquiryDeskController {

    private static final int LONGEST = 1000;

    private final EnquiryBook book;
    private final Buildings buildings;
    private final WorkerDatabase worker;
    private final Audit audit;

    EnquiryDeskController(EnquiryBook book, Buildings buildings, WorkerDatabase worker, Audit audit) {
        this.book = book;
        this.buildings = buildings;
        this.worker = worker;
        this.audit = audit;
    }

    @GetMapping("/vacancies/enquiries")
    String list(Reader reader, Model model) {
        List<Enquiry> enquiries = book.list(reader.scope());
        model.addAttribute("enquiries", enquiries);
        model.addAttribute(
                "names",
                buildings.names(
                        reader.scope(),
                        enquiries.stream().map(Enquiry::buildingId).toList()));
        return "vacancies/enquiries";
    }

    private String building(Scope scope, long id) {
        return buildings.find(scope, id).map(Building::name).orElse("B" + id);
    }

    @GetMapping("/vacancies/enquiries/{id:[0-9]{1,18}}")
    String one(@PathVariable long id, @RequestParam(defaultValue = "") String refused, Reader reader, Model model) {
        return shown(get(reader, id), false, refused, reader, model);
    }

    private Enquiry get(Reader reader, long id) {
        return book.find(reader.scope(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String shown(Enquiry enquiry, boolean plain, String refused, Reader reader, Model model) {
        Scope scope = reader.scope().withPersonalPlain(plain);
        model.addAttribute("enquiry", enquiry);
        model.addAttribute("plain", plain);
        model.addAttribute("refused", refused);
        model.addAttribute("building", building(reader.scope(), enquiry.buildingId()));
        model.addAttribute("name", enquiry.name() == null ? null : Masking.personName(enquiry.name(), scope));
        model.addAttribute("contact", enquiry.contact() == null ? null : contact(enquiry.contact(), scope));
        model.addAttribute("wish", enquiry.wish() == null ? null : Masking.text(enquiry.wish(), scope));
        return "vacancies/answer";
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
    @PostMapping("/vacancies/enquiries/{id:[0-9]{1,18}}/contact")
    String contact(@PathVariable long id, Reader reader, Model model) {
        Enquiry enquiry = get(reader, id);
        audit.record(AuditEntry.of(reader, "vacancies.see-contact").about("enquiry", Long.toString(id)));
        return shown(enquiry, true, "", reader, model);
    }

    @PostMapping("/vacancies/enquiries/{id:[0-9]{1,18}}/answer")
    String answer(@PathVariable long id, @RequestParam(defaultValue = "") String answer, Reader reader) {
        Enquiry enquiry = get(reader, id);
        String text = answer.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return "redirect:/vacancies/enquiries/" + id + "?refused=text";
        }
        boolean done = worker.inTransaction(() -> {
            boolean noted = book.answer(id, text, reader.username());
            audit.record(AuditEntry.of(reader, "vacancies.answer")
                    .about("enquiry", Long.toString(id))
                    .as(noted ? AuditEntry.Result.DONE : AuditEntry.Result.REFUSED)
                    .changed(Map.of("state", enquiry.state()), Map.of("state", noted ? "answered" : enquiry.state())));
            return noted;
        });
        return "redirect:/vacancies/enquiries/" + id + (done ? "" : "?refused=over");
    }
}
