package org.sunmao.app.activities.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.store.ActivityBook;
import org.sunmao.app.activities.store.VenueBook;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** Activities in a list, as far as the reader sees them. */
@Controller
@Allowed
class ActivityListController {

    private static final int PAGE_ROWS = 50;
    private static final List<String> STATES = List.of("planned", "called", "held", "concluded", "cancelled");

    private final ActivityBook book;
    private final VenueBook venues;
    private final MatterTime time;

    ActivityListController(ActivityBook book, VenueBook venues, MatterTime time) {
        this.book = book;
        this.venues = venues;
        this.time = time;
    }

    @GetMapping("/activities")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String venue,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable String after,
            Reader reader,
            Ui ui,
            Model model) {
        LocalDate today = time.today();
        var query = new ActivityBook.Query(
                q.isBlank() || q.length() > 100 ? null : q.strip(),
                Activity.SORTS.contains(sort) ? sort : null,
                STATES.contains(state) || state.equals("open") ? state : null,
                venue.matches("[0-9]{1,18}") ? Long.valueOf(venue) : null,
                year.matches("20[0-9]{2}") ? Integer.valueOf(year) : null);
        ActivityBook.Listed listed = book.list(reader.scope(), query, after, PAGE_ROWS);
        model.addAttribute("lines", listed.page().rows());
        model.addAttribute("say", new Said(ui, reader));
        model.addAttribute("q", q);
        model.addAttribute("sort", sort);
        model.addAttribute("state", state);
        model.addAttribute("venue", venue);
        model.addAttribute("year", year);
        model.addAttribute(
                "sorts",
                Choices.orNone(ui.t("activities.all"), Choices.of(ui, "activities.choice.sort.", Activity.SORTS)));
        var states = new ArrayList<>(
                List.of(new Choice("", ui.t("activities.all")), new Choice("open", ui.t("activities.state.open"))));
        states.addAll(Choices.of(ui, "activities.state.", STATES));
        model.addAttribute("states", states);
        model.addAttribute(
                "venues",
                ActivityRoles.seesVenues(reader)
                        ? Choices.orNone(
                                ui.t("activities.all"),
                                venues.listOpen(reader.scope(), today).stream()
                                        .map(each -> new Choice(Long.toString(each.id()), each.name()))
                                        .toList())
                        : List.of());
        var years = new ArrayList<>(List.of(new Choice("", ui.t("activities.all"))));
        for (int each = today.getYear() + 1; each > today.getYear() - 6; each--) {
            years.add(new Choice(Integer.toString(each), ui.t("activities.year", Integer.toString(each))));
        }
        model.addAttribute("years", years);
        model.addAttribute("pager", Choices.pager(ui, listed.page(), listed.count()));
        model.addAttribute("keeps", ActivityRoles.keeps(reader));
        model.addAttribute("all", ActivityRoles.seesAll(reader));
        return "activities/index";
    }
}
