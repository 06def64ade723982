package org.sunmao.app.activities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.Venue;
import org.sunmao.app.activities.desk.SignInDesk;
import org.sunmao.app.activities.desk.VenueDesk;
import org.sunmao.app.activities.store.ActivityBook;
import org.sunmao.app.activities.store.GuestBook;
import org.sunmao.app.activities.store.VenueBook;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** Venues in a list, one of them with persons, plan and days, and what is said of it. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.MEMBER, Role.LEADER, Role.DEPARTMENT, Role.INVESTMENT})
class VenueController {

    private static final int PAGE_ROWS = 50;
    private static final int LATEST = 20;

    private final VenueBook book;
    private final ActivityBook activities;
    private final GuestBook guests;
    private final VenueDesk desk;
    private final SignInDesk accounts;
    private final Buildings buildings;
    private final MatterTime time;

    VenueController(
            VenueBook book,
            ActivityBook activities,
            GuestBook guests,
            VenueDesk desk,
            SignInDesk accounts,
            Buildings buildings,
            MatterTime time) {
        this.book = book;
        this.activities = activities;
        this.guests = guests;
        this.desk = desk;
        this.accounts = accounts;
        this.buildings = buildings;
        this.time = time;
    }

    @GetMapping("/venues")
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String after,
            Reader reader,
            Ui ui,
            Model model) {
        String asked = Venue.KINDS.contains(kind) ? kind : null;
        VenueBook.Listed listed = book.list(reader.scope(), asked, time.today(), after, PAGE_ROWS);
        model.addAttribute("venues", listed.page().rows());
        model.addAttribute("kind", kind);
        model.addAttribute(
                "kinds", Choices.orNone(ui.t("activities.all"), Choices.of(ui, "activities.venue.", Venue.KINDS)));
        model.addAttribute("pager", Choices.pager(ui, listed.page(), listed.count()));
        model.addAttribute("keeps", ActivityRoles.keeps(reader));
        return "activities/venues";
    }

    @Allowed(Role.COUNCIL)
    @GetMapping("/venues/new")
    String form(Ui ui, Model model) {
        return form(Map.of("from", time.today().toString()), List.of(), ui, model);
    }

    private static String form(Map<String, String> said, List<String> faults, Ui ui, Model model) {
        model.addAttribute("said", said);
        model.addAttribute("faults", faults);
        model.addAttribute("kinds", Choices.of(ui, "activities.venue.", Venue.KINDS));
        return "activities/venuenew";
    }

    @Allowed(Role.COUNCIL)
    @PostMapping("/venues/new")
    String open(@RequestParam Map<String, String> said, Reader reader, Ui ui, Model model) {
        var form = new Form(said, ui);
        String name = form.text("name", 80);
        String kind = form.choice("kind", Venue.KINDS);
        String street = form.optional("street", 80);
        String place = form.text("place", 200);
        Long building = Refs.building(buildings, reader, form);
        LocalDate from = form.day("from", null, null);
        String remark = form.optional("remark", 500);
        if (!form.readable()) {
            return form(said, form.faults(), ui, model);
        }
        Optional<Long> opened =
                desk.open(reader, new Venue(0, kind, name, street, place, building, remark, true), from);
        return opened.map(id -> "redirect:/venues/" + id)
                .orElseGet(() -> form(said, List.of(ui.t("activities.fault.venue", name)), ui, model));
    }

    private Venue get(Reader reader, long id) {
        return book.find(reader.scope(), id, time.today())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/venues/{venue:[0-9]{1,18}}")
    String page(
            @PathVariable long venue, @RequestParam(defaultValue = "") String year, Reader reader, Ui ui, Model model) {
        return shown(get(reader, venue), Refs.year(year, time.today()), Map.of(), List.of(), reader, ui, model);
    }

    private String shown(
            Venue venue, int year, Map<String, String> said, List<String> faults, Reader reader, Ui ui, Model model) {
        boolean keeps = ActivityRoles.keeps(reader);
        List<Venue.Plan> plan = book.listPlan(reader.scope(), venue.id(), year);
        Long building = venue.building();
        var query = new ActivityBook.Query(null, null, null, venue.id(), null);
        model.addAttribute(
                "page",
                new VenuePage(
                        venue,
                        keeps,
                        building == null
                                ? null
                                : buildings
                                        .names(reader.scope(), List.of(building))
                                        .get(building),
                        book.listDays(reader.scope(), venue.id()),
                        book.listMembers(reader.scope(), venue.id()),
                        year,
                        plan,
                        plan.stream().filter(each -> each.heldOn() != null).count(),
                        activities
                                .list(reader.scope(), query, null, LATEST)
                                .page()
                                .rows(),
                        new Said(ui, reader),
                        keeps ? people(reader, ui) : List.of(),
                        Choices.of(ui, "activities.choice.sort.", Activity.SORTS),
                        said,
                        faults));
        return "activities/venue";
    }

    private List<Choice> people(Reader reader, Ui ui) {
        return Choices.orNone(
                ui.t("activities.choose"),
                guests.listMembers(reader.scope()).stream()
                        .map(member -> new Choice(member.account(), member.name()))
                        .toList());
    }

    @Allowed(Role.COUNCIL)
    @PostMapping("/venues/{venue:[0-9]{1,18}}/say")
    String say(@PathVariable long venue, @RequestParam Map<String, String> said, Reader reader, Ui ui, Model model) {
        Venue found = get(reader, venue);
        var form = new Form(said, ui);
        String word = said.getOrDefault("word", "");
        boolean done = write(reader, found, form, word);
        int year = Refs.year(said.getOrDefault("year", ""), time.today());
        if (form.readable() && done) {
            return "redirect:/venues/" + venue + "?year=" + year;
        }
        List<String> faults = form.readable() ? List.of(ui.t("activities.fault.there." + word)) : form.faults();
        return shown(found, year, said, faults, reader, ui, model);
    }

    private boolean write(Reader reader, Venue venue, Form form, String word) {
        return switch (word) {
            case "member" -> member(reader, venue, form);
            case "member-left" -> {
                Long member = form.typed("member").matches("[0-9]{1,18}") ? Long.valueOf(form.typed("member")) : null;
                yield member != null && desk.leave(reader, venue.id(), member, time.today());
            }
            case "open" -> {
                LocalDate from = form.day("from", null, time.today());
                yield form.readable() && desk.turn(reader, venue, true, from, "");
            }
            case "close" -> {
                LocalDate from = form.day("from", null, time.today());
                String why = form.text("why", 300);
                yield form.readable() && desk.turn(reader, venue, false, from, why);
            }
            case "plan" -> {
                int year = form.count("year", 2000, 2100);
                int month = form.count("month", 1, 12);
                String sort = form.choice("sort", Activity.SORTS);
                String what = form.text("what", 200);
                yield form.readable() && desk.plan(reader, venue.id(), year, month, sort, what);
            }
            case "plan-withdrawn" -> {
                Long plan = form.typed("plan").matches("[0-9]{1,18}") ? Long.valueOf(form.typed("plan")) : null;
                yield plan != null && desk.unplan(reader, venue.id(), plan);
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    /** A member of the conference by account, or somebody who has none by name. */
    private boolean member(Reader reader, Venue venue, Form form) {
        String account = form.typed("account");
        String name = account.isEmpty()
                ? form.text("person", 40)
                : accounts.findName(account).orElse("");
        if (name.isEmpty() && !account.isEmpty()) {
            form.refuse("account", "account");
        }
        String post = form.optional("post", 80);
        return form.readable()
                && desk.addMember(
                        reader,
                        venue.id(),
                        name.length() <= 40 ? name : name.substring(0, 40),
                        post,
                        account.isEmpty() ? null : account,
                        form.typed("responsible").equals("true"),
                        time.today());
    }
}
