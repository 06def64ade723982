package org.sunmao.app.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.exports.CalendarText;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.Guest;
import org.sunmao.app.visits.Visit;
import org.sunmao.app.visits.VisitRules;
import org.sunmao.app.visits.store.Feeds;
import org.sunmao.app.visits.store.VisitBoard;

/** Visits, and what other rooms have in their calendar, for the calendar on somebody's phone: one to take along, or all by a secret address that is read again and again. */
@Controller
class FeedController {

    private static final int DAYS_BACK = 60;
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;
    private final VisitBoard board;
    private final VisitRules rules;
    private final CalendarGuests guests;
    private final Audit audit;

    FeedController(Feeds feeds, VisitBoard board, VisitRules rules, CalendarGuests guests, Audit audit) {
        this.feeds = feeds;
        this.board = board;
        this.rules = rules;
        this.guests = guests;
        this.audit = audit;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER, Role.ENTERPRISE})
    @GetMapping("/visits/feed")
    String page(Reader reader, Model model) {
        model.addAttribute("made", feeds.findMade(reader).orElse(null));
        model.addAttribute("whole", whole(reader));
        model.addAttribute("address", model.getAttribute("address"));
        return "visits/feed";
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER, Role.ENTERPRISE})
    @PostMapping("/visits/feed")
    String change(@RequestParam(name = "do", defaultValue = "") String what, Reader reader, RedirectAttributes shown) {
        if (what.equals("renew") && reader.personId() != 0) {
            String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                    .path("/visits/calendar.ics")
                    .queryParam("key", feeds.renew(reader))
                    .toUriString();
            shown.addFlashAttribute("address", address);
        } else if (what.equals("revoke")) {
            feeds.revoke(reader);
        }
        return "redirect:/visits/feed";
    }

    /** Whoever has the key reads what its owner may see now; a key that does not hold finds nothing. */
    @Open
    @GetMapping(path = "/visits/calendar.ics")
    ResponseEntity<String> calendar(@RequestParam(defaultValue = "") String key, Ui ui, HttpServletRequest request) {
        Reader owner = feeds.findReader(key)
                .filter(person -> person.is(
                        Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER, Role.ENTERPRISE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var query = new VisitBoard.Query(
                rules.today().minusDays(DAYS_BACK),
                null,
                null,
                null,
                null,
                null,
                null,
                whole(owner) ? null : owner.username());
        List<Visit> visits = board.list(owner.scope(), query);
        var events = new ArrayList<>(events(visits, owner, ui));
        guests.list(owner, ui, query).forEach(guest -> events.add(event(guest, ui)));
        audit.record(
                owner,
                "visits.feed",
                "",
                "",
                Map.of("visits", visits.size(), "others", events.size() - visits.size(), "by", "key"));
        return answer(CalendarText.of(ui.t("visits.feed.name"), events));
    }

    /** Whether all that is open is read, and not what the person takes part in alone. */
    private static boolean whole(Reader reader) {
        return reader.is(Role.STEWARD, Role.OFFICE, Role.ENTERPRISE);
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER, Role.ENTERPRISE})
    @GetMapping("/visits/{visit:[0-9]{1,18}}/visit.ics")
    ResponseEntity<String> one(@PathVariable long visit, Reader reader, Ui ui) {
        Visit found =
                board.find(reader.scope(), visit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return answer(CalendarText.of(ui.t("visits.feed.name"), events(List.of(found), reader, ui)));
    }

    private static ResponseEntity<String> answer(String calendar) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header("Content-Disposition", "attachment; filename=\"visits.ics\"")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(calendar);
    }

    private List<CalendarText.Event> events(List<Visit> visits, Reader reader, Ui ui) {
        var words = new VisitWords(ui, reader.scope(), rules.today());
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return visits.stream()
                .map(visit -> {
                    VisitLine line = words.line(visit);
                    return new CalendarText.Event(
                            visit.uid() + "@sunmao",
                            visit.sequence(),
                            visit.during().from(),
                            visit.during().to(),
                            false,
                            visit.changedAt(),
                            status(visit, rules),
                            ui.t("visits.feed.summary", line.purpose(), line.subject()),
                            line.where() == null ? "" : line.where(),
                            ui.t("visits.feed.about-visit", line.departments(), line.state(), line.about()),
                            site + line.href());
                })
                .toList();
    }

    /** What another room has in the calendar: whole days, and a page where the reader may open it. */
    private static CalendarText.Event event(Guest guest, Ui ui) {
        String page = guest.href();
        return new CalendarText.Event(
                guest.uid() + "@sunmao",
                guest.badge() == State.DONE ? 1 : 0,
                guest.from().atStartOfDay(Formats.ZONE).toInstant(),
                guest.until().plusDays(1).atStartOfDay(Formats.ZONE).toInstant(),
                true,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                "CONFIRMED",
                ui.t("visits.feed.summary", guest.label(), guest.subject()),
                "",
                ui.t("visits.feed.about-guest", guest.unit(), guest.state(), guest.span()),
                page == null
                        ? ""
                        : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + page);
    }

    private static String status(Visit visit, VisitRules rules) {
        return switch (visit.state()) {
            case PROPOSED -> visit.standsUnanswered(rules.today()) ? "CONFIRMED" : "TENTATIVE";
            case COUNTERED -> "TENTATIVE";
            case CONFIRMED, DONE -> "CONFIRMED";
            case DECLINED, CANCELLED, MISSED -> "CANCELLED";
        };
    }
}
