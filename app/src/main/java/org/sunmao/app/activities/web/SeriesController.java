package org.sunmao.app.activities.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.activities.desk.ActivityDesk;
import org.sunmao.app.activities.desk.VenueDesk;
import org.sunmao.app.activities.store.VenueBook;
import org.sunmao.app.shell.Ui;

/** Joint conferences that come again: their regions in the order in which they are hosts. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.MEMBER, Role.LEADER})
class SeriesController {

    private static final int MOST_REGIONS = 40;

    private final VenueBook book;
    private final VenueDesk desk;
    private final ActivityDesk activities;

    SeriesController(VenueBook book, VenueDesk desk, ActivityDesk activities) {
        this.book = book;
        this.desk = desk;
        this.activities = activities;
    }

    @GetMapping("/activities/series")
    String list(Reader reader, Model model) {
        return shown(Map.of(), List.of(), reader, model);
    }

    private String shown(Map<String, String> said, List<String> faults, Reader reader, Model model) {
        model.addAttribute(
                "lines",
                book.listSeries(reader.scope()).stream()
                        .map(each -> new SeriesLine(each, activities.turn(each.id())))
                        .toList());
        model.addAttribute("said", said);
        model.addAttribute("faults", faults);
        model.addAttribute("keeps", ActivityRoles.keeps(reader));
        return "activities/series";
    }

    @Allowed(Role.COUNCIL)
    @PostMapping("/activities/series")
    String add(@RequestParam Map<String, String> said, Reader reader, Ui ui, Model model) {
        var form = new Form(said, ui);
        String name = form.text("name", 80);
        List<String> regions = Arrays.stream(form.typed("regions").split("[\\r\\n、，,]+"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        if (regions.size() < 2
                || regions.size() > MOST_REGIONS
                || regions.stream().distinct().count() < regions.size()
                || regions.stream().anyMatch(each -> each.length() > 80)) {
            form.refuse("regions", "regions", MOST_REGIONS);
        }
        if (!form.readable()) {
            return shown(said, form.faults(), reader, model);
        }
        return desk.addSeries(reader, name, regions)
                ? "redirect:/activities/series"
                : shown(said, List.of(ui.t("activities.fault.venue", name)), reader, model);
    }
}
