package org.sunmao.app.scenarios.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
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
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.rules.AddressLimit;
import org.sunmao.app.scenarios.Entry;
import org.sunmao.app.scenarios.ScenarioEnquiry;
import org.sunmao.app.scenarios.desk.ScenarioEnquiryDesk;
import org.sunmao.app.scenarios.store.EntryBook;
import org.sunmao.app.scenarios.store.ScenarioEnquiryBook;
import org.sunmao.app.scenarios.store.ScenarioEnquiryBook.Asked;
import org.sunmao.app.shell.Ui;

/** Anybody answers what is released, looks after the enquiry by its code, and takes the consent to keep the contact back. */
@Controller
@Open
class ScenarioEnquiryController {

    /** Enquiries from one address within ten minutes. */
    private static final int MOST = 10;

    private static final int LONGEST_COMPANY = 120;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CONTACT = 120;
    private static final int LONGEST_WISH = 1_000;
    private static final Pattern PHONE = Pattern.compile("[0-9+（）() -]{7,30}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,60}@[^@\\s]{1,50}\\.[^@\\s.]{2,20}");

    private final EntryBook entries;
    private final EntryPages pages;
    private final ScenarioEnquiryBook book;
    private final ScenarioEnquiryDesk desk;
    private final AddressLimit limit = new AddressLimit(Clock.systemUTC(), MOST);

    ScenarioEnquiryController(EntryBook entries, EntryPages pages, ScenarioEnquiryBook book, ScenarioEnquiryDesk desk) {
        this.entries = entries;
        this.pages = pages;
        this.book = book;
        this.desk = desk;
    }

    @PostMapping("/scenarios/public/{matter:[0-9]{1,18}}/enquiry")
    String ask(
            @PathVariable long matter,
            @RequestParam(defaultValue = "") String intent,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String wish,
            @RequestParam(required = false) @Nullable String consent,
            HttpServletRequest request,
            Reader reader,
            Ui ui,
            Model model) {
        Entry about = entries.find(reader.scope(), matter)
                .filter(each -> !each.withdrawn())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var asked = new Asked(intent, plain(company), plain(name), plain(contact), plain(wish));
        Optional<String> refusal = limit.isShut(request.getRemoteAddr())
                ? Optional.of("too-many")
                : consent == null ? Optional.of("consent") : refusal(about, asked);
        if (refusal.isPresent()) {
            pages.fill(model, about, asked, refusal.get(), reader, ui);
            return "scenarios/entry";
        }
        limit.failed(request.getRemoteAddr());
        return "redirect:/scenarios/enquiries/code/" + desk.ask(reader, about, asked);
    }

    private static String plain(String text) {
        return text.replace("\u0000", "").strip();
    }

    private static Optional<String> refusal(Entry about, Asked asked) {
        boolean reachable = PHONE.matcher(asked.contact()).matches()
                || asked.contact().length() <= LONGEST_CONTACT
                        && MAIL.matcher(asked.contact()).matches();
        if (!about.state().equals("open")) {
            return Optional.of("closed");
        }
        if (!List.of("offers", "asks").contains(asked.intent())) {
            return Optional.of("intent");
        }
        if (asked.company().isEmpty() || asked.company().length() > LONGEST_COMPANY) {
            return Optional.of("company");
        }
        if (asked.name().isEmpty() || asked.name().length() > LONGEST_NAME) {
            return Optional.of("name");
        }
        return !reachable
                ? Optional.of("contact")
                : asked.wish().length() > LONGEST_WISH ? Optional.of("long") : Optional.empty();
    }

    @GetMapping("/scenarios/enquiries/code/{code:[0-9A-Za-z]{16}}")
    String look(@PathVariable String code, HttpServletRequest request, Reader reader, Model model) {
        ScenarioEnquiry enquiry = get(code, request);
        model.addAttribute("enquiry", enquiry);
        model.addAttribute("code", code);
        model.addAttribute(
                "about",
                entries.find(reader.scope(), enquiry.matter())
                        .filter(each -> !each.withdrawn())
                        .orElse(null));
        return "scenarios/enquirycode";
    }

    private ScenarioEnquiry get(String code, HttpServletRequest request) {
        if (limit.isShut(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return book.findByCode(code).orElseThrow(() -> {
            limit.failed(request.getRemoteAddr());
            return new ResponseStatusException(HttpStatus.NOT_FOUND);
        });
    }

    @PostMapping("/scenarios/enquiries/code/{code:[0-9A-Za-z]{16}}/withdraw")
    String withdraw(@PathVariable String code, HttpServletRequest request, Reader reader) {
        desk.withdraw(reader, get(code, request), code);
        return "redirect:/scenarios/enquiries/code/" + code;
    }
}
