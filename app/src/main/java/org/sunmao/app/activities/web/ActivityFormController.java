package org.sunmao.app.activities.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.sunmao.app.activities.desk.ActivityDesk;
import org.sunmao.app.activities.store.ActivityBook;
import org.sunmao.app.activities.store.VenueBook;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** A new activity, and another time or place for one that was not held yet. */
@Controller
@Allowed(Role.COUNCIL)
class ActivityFormController {

    private final ActivityDesk desk;
    private final ActivityBook book;
    private final VenueBook venues;
    private final Matters matters;
    private final Buildings buildings;
    private final MatterTime time;

    ActivityFormController(
            ActivityDesk desk,
            ActivityBook book,
            VenueBook venues,
            Matters matters,
            Buildings buildings,
            MatterTime time) {
        this.desk = desk;
        this.book = book;
        this.venues = venues;
        this.matters = matters;
        this.buildings = buildings;
        this.time = time;
    }

    @GetMapping("/activities/new")
    String form(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String venue,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String series,
            Reader reader,
            Ui ui,
            Model model) {
        var said = new HashMap<String, String>();
        said.put("from", from);
        said.put("venue", venue);
        said.put("series", series);
        said.put("sort", series.isEmpty() ? "consultation" : "joint");
        said.put("mode", "on-site");
        said.put("starts", time.today().plusDays(7) + "T09:30");
        said.put("ends", time.today().plusDays(7) + "T11:30");
        planned(reader, venue, plan).ifPresent(each -> {
            said.put("plan", Long.toString(each.id()));
            said.put("sort", each.sort());
            said.put("title", each.what());
            said.put("topic", each.what());
        });
        venue(reader, venue).ifPresent(each -> said.put("place", each.place()));
        return shown(null, said, List.of(), reader, ui, model);
    }

    private Optional<Venue> venue(Reader reader, String venue) {
        return venue.matches("[0-9]{1,18}")
                ? venues.find(reader.scope(), Long.parseLong(venue), time.today())
                : Optional.empty();
    }

    /** The line of the venue's plan, this year's or the next. */
    private Optional<Venue.Plan> planned(Reader reader, String venue, String plan) {
        if (!venue.matches("[0-9]{1,18}") || !plan.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        int year = time.today().getYear();
        return java.util.stream.IntStream.rangeClosed(year - 1, year + 1)
                .boxed()
                .flatMap(each -> venues.listPlan(reader.scope(), Long.parseLong(venue), each).stream())
                .filter(each -> Long.toString(each.id()).equals(plan))
                .findFirst();
    }

    private String shown(
            @Nullable Activity one, Map<String, String> said, List<String> faults, Reader reader, Ui ui, Model model) {
        model.addAttribute("act", one);
        model.addAttribute("said", said);
        model.addAttribute("faults", faults);
        model.addAttribute("sorts", Choices.of(ui, "activities.choice.sort.", Activity.SORTS));
        model.addAttribute("modes", Choices.of(ui, "activities.mode.", Activity.MODES));
        model.addAttribute(
                "venues",
                Choices.orNone(
                        ui.t("activities.no-venue"),
                        venues.listOpen(reader.scope(), time.today()).stream()
                                .map(each -> new Choice(Long.toString(each.id()), each.name()))
                                .toList()));
        var series = new ArrayList<>(List.of(new Choice("", ui.t("activities.no-series"))));
        for (Activity.Series each : venues.listSeries(reader.scope())) {
            ActivityDesk.Turn turn = desk.turn(each.id());
            series.add(new Choice(
                    Long.toString(each.id()),
                    ui.t("activities.series.turn", each.name(), turn.edition(), turn.host())));
        }
        model.addAttribute("series", series);
        model.addAttribute(
                "planned",
                planned(reader, said.getOrDefault("venue", ""), said.getOrDefault("plan", ""))
                        .map(Venue.Plan::what)
                        .orElse(null));
        Optional<Matter> from = from(reader, said.getOrDefault("from", ""));
        model.addAttribute("fromNumber", from.map(Matter::number).orElse(null));
        model.addAttribute(
                "fromTitle",
                from.map(matter -> new Said(ui, reader).text(matter.title())).orElse(null));
        model.addAttribute(
                "fromLost", from.isEmpty() && !said.getOrDefault("from", "").isEmpty());
        return "activities/new";
    }

    /** What it grows from, where the reader sees that. */
    private Optional<Matter> from(Reader reader, String from) {
        return from.matches("[0-9]{1,18}") ? matters.find(reader.scope(), Long.parseLong(from)) : Optional.empty();
    }

    @PostMapping("/activities/new")
    String plan(@RequestParam Map<String, String> said, Reader reader, Ui ui, Model model) {
        var form = new Form(said, ui);
        ActivityDesk.Planned planned = read(form, null, reader);
        if (!form.readable()) {
            return shown(null, said, form.faults(), reader, ui, model);
        }
        Optional<Matter> opened = desk.plan(
                reader,
                planned,
                from(reader, said.getOrDefault("from", "")).map(Matter::id).orElse(null));
        return opened.map(matter -> "redirect:/activities/" + matter.id())
                .orElseGet(() -> shown(null, said, List.of(ui.t("activities.fault.edition")), reader, ui, model));
    }

    private ActivityDesk.Planned read(Form form, @Nullable Activity was, Reader reader) {
        String title = was == null ? form.text("title", 120) : was.title();
        String sort = was == null ? form.choice("sort", Activity.SORTS) : was.sort();
        Long venue = venueOf(form, was, reader);
        Long plan = planned(reader, venue == null ? "" : Long.toString(venue), form.typed("plan"))
                .map(Venue.Plan::id)
                .orElse(null);
        String mode = form.choice("mode", Activity.MODES);
        String place = form.optional("place", 200);
        if (place.isEmpty() && !mode.equals("online")) {
            form.refuse("place", "place");
        }
        Long building = Refs.building(buildings, reader, form);
        Instant starts = form.moment("starts");
        Instant ends = form.moment("ends");
        if (form.readable() && !ends.isAfter(starts)) {
            form.refuse("ends", "ends");
        }
        String hosts = form.text("hosts", 200);
        String topic = form.text("topic", 200);
        Long series = was != null
                ? was.series()
                : form.id(
                        "series",
                        venues.listSeries(reader.scope()).stream()
                                .map(Activity.Series::id)
                                .toList(),
                        false);
        if (series != null && !sort.equals("joint")) {
            form.refuse("series", "series");
        }
        boolean guests = form.typed("guests").equals("true");
        return new ActivityDesk.Planned(
                title, sort, venue, plan, place, building, starts, ends, mode, hosts, topic, series, guests);
    }

    /** An open venue, or the one that it was to be at. */
    private @Nullable Long venueOf(Form form, @Nullable Activity was, Reader reader) {
        var open = new ArrayList<>(venues.listOpen(reader.scope(), time.today()).stream()
                .map(Venue::id)
                .toList());
        if (was != null && was.venue() != null) {
            open.add(was.venue());
        }
        return form.id("venue", open, false);
    }

    private Activity get(Reader reader, long matter) {
        return book.find(reader.scope(), matter)
                .filter(each -> each.heldOn() == null && each.cancelledAt() == null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/activities/{matter:[0-9]{1,18}}/edit")
    String edit(@PathVariable long matter, Reader reader, Ui ui, Model model) {
        Activity one = get(reader, matter);
        var say = new Said(ui, reader);
        var said = new HashMap<String, String>();
        said.put("venue", one.venue() == null ? "" : Long.toString(one.venue()));
        said.put("plan", one.plan() == null ? "" : Long.toString(one.plan()));
        said.put("place", one.place());
        said.put("building", one.building() == null ? "" : "B" + one.building());
        said.put("starts", say.field(one.starts()));
        said.put("ends", say.field(one.ends()));
        said.put("mode", one.mode());
        said.put("hosts", one.hosts());
        said.put("topic", one.topic());
        said.put("guests", one.guests() ? "true" : "");
        return shown(one, said, List.of(), reader, ui, model);
    }

    @PostMapping("/activities/{matter:[0-9]{1,18}}/edit")
    String change(
            @PathVariable long matter, @RequestParam Map<String, String> said, Reader reader, Ui ui, Model model) {
        Activity one = get(reader, matter);
        Matter found = matters.find(reader.scope(), matter)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var form = new Form(said, ui);
        ActivityDesk.Planned planned = read(form, one, reader);
        if (!form.readable()) {
            return shown(one, said, form.faults(), reader, ui, model);
        }
        return desk.change(reader, found, planned)
                ? "redirect:/activities/" + matter
                : "redirect:/activities/" + matter + "?outcome=too-late";
    }
}
