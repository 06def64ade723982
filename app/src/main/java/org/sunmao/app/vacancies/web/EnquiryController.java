package org.sunmao.app.vacancies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.rules.AddressLimit;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.vacancies.Enquiry;
import org.sunmao.app.vacancies.Vacancy;
import org.sunmao.app.vacancies.store.EnquiryBook;
import org.sunmao.app.vacancies.store.EnquiryBook.Asked;
import org.sunmao.app.vacancies.store.VacancyList;

/** Anybody asks about a unit, looks after the question by its code, and takes the consent to keep the contact back. */
@Controller
@Open
class EnquiryController {

    /** Enquiries from one address within ten minutes. */
    private static final int MOST = 10;

    private static final Pattern PHONE = Pattern.compile("[0-9+（）() -]{7,30}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,60}@[^@\\s]{1,50}\\.[^@\\s.]{2,20}");

    private final VacancyController vacancies;
    private final VacancyList list;
    private final EnquiryBook book;
    private final Audit audit;
    private final AddressLimit limit = new AddressLimit(Clock.systemUTC(), MOST);

    EnquiryController(VacancyController vacancies, VacancyList list, EnquiryBook book, Audit audit) {
        this.vacancies = vacancies;
        this.list = list;
        this.book = book;
        this.audit = audit;
    }

    @PostMapping("/vacancies/{unit:" + VacancyController.UNIT + "}/enquiry")
    String ask(
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String wish,
            @RequestParam(required = false) @Nullable String consent,
            HttpServletRequest request,
            Reader reader,
            Ui ui,
            Model model) {
        Vacancy about = vacancies.get(unit);
        var asked = new Asked(name.strip(), contact.strip(), company.strip(), wish.strip());
        Optional<String> refusal = limit.isShut(request.getRemoteAddr())
                ? Optional.of("too-many")
                : consent == null ? Optional.of("consent") : refusal(asked);
        if (refusal.isPresent()) {
            model.addAttribute("page", vacancies.page(unit, ui));
            model.addAttribute("refused", refusal.get());
            model.addAttribute("asked", asked);
            return "vacancies/one";
        }
        limit.failed(request.getRemoteAddr());
        String code = book.ask(about, asked, LocalDate.now(Formats.ZONE));
        audit.record(AuditEntry.of(reader, "vacancies.ask")
                .about("unit", about.code())
                .with(Map.of("consent", EnquiryBook.CONSENT, "days", EnquiryBook.KEPT_DAYS)));
        return "redirect:/vacancies/enquiries/code/" + code;
    }

    private static Optional<String> refusal(Asked asked) {
        boolean reachable = PHONE.matcher(asked.contact()).matches()
                || asked.contact().length() <= 120
                        && MAIL.matcher(asked.contact()).matches();
        if (asked.name().isEmpty() || asked.name().length() > 60) {
            return Optional.of("name");
        }
        if (!reachable) {
            return Optional.of("contact");
        }
        return asked.company().length() > 120 || asked.wish().length() > 1000 ? Optional.of("long") : Optional.empty();
    }

    @GetMapping("/vacancies/enquiries/code/{code:[0-9A-Za-z]{16}}")
    String look(@PathVariable String code, HttpServletRequest request, Model model) {
        Enquiry enquiry = get(code, request);
        model.addAttribute("enquiry", enquiry);
        model.addAttribute("code", code);
        model.addAttribute("vacancy", list.find(enquiry.unitId()).orElse(null));
        return "vacancies/enquiry";
    }

    private Enquiry get(String code, HttpServletRequest request) {
        if (limit.isShut(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return book.findByCode(code).orElseThrow(() -> {
            limit.failed(request.getRemoteAddr());
            return new ResponseStatusException(HttpStatus.NOT_FOUND);
        });
    }

    @PostMapping("/vacancies/enquiries/code/{code:[0-9A-Za-z]{16}}/withdraw")
    String withdraw(@PathVariable String code, HttpServletRequest request, Reader reader) {
        Enquiry enquiry = get(code, request);
        boolean done = book.withdraw(code);
        audit.record(AuditEntry.of(reader, "vacancies.withdraw-consent")
                .about("enquiry", Long.toString(enquiry.id()))
                .as(done ? AuditEntry.Result.DONE : AuditEntry.Result.REFUSED));
        return "redirect:/vacancies/enquiries/code/" + code;
    }
}
