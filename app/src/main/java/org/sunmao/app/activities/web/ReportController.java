package org.sunmao.app.activities.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.Venue;
import org.sunmao.app.activities.store.YearBook;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.search.Page;
import org.sunmao.app.shell.Ui;

/** The yearly report: venues, activities, participants, results and adoptions, and the rows behind each number. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.MEMBER, Role.LEADER})
class ReportController {

    private static final int PAGE_ROWS = 100;
    private static final List<String> ROWS = List.of("venues", "activities", "people", "results", "adopted");

    private final YearBook book;
    private final MatterTime time;

    ReportController(YearBook book, MatterTime time) {
        this.book = book;
        this.time = time;
    }

    @GetMapping("/activities/report")
    String report(@RequestParam(defaultValue = "") String year, Reader reader, Ui ui, Model model) {
        int asked = Refs.year(year, time.today());
        String base = "year=" + asked;
        YearBook.Line whole = book.whole(reader.scope(), asked);
        model.addAttribute("year", asked);
        model.addAttribute("whole", new ReportLine(ui.t("activities.report.whole"), base, whole));
        model.addAttribute(
                "kinds",
                book.byKind(reader.scope(), asked).stream()
                        .map(line -> line(ui, line, base + "&by=kind&part=", "activities.venue."))
                        .toList());
        model.addAttribute(
                "sorts",
                book.bySort(reader.scope(), asked).stream()
                        .map(line -> line(ui, line, base + "&by=sort&part=", "activities.choice.sort."))
                        .toList());
        model.addAttribute("now", time.today().getYear());
        return "activities/report";
    }

    private static ReportLine line(Ui ui, YearBook.Line line, String query, String prefix) {
        String part = line.part() == null ? "" : line.part();
        return new ReportLine(ui.t(part.isEmpty() ? "activities.report.no-venue" : prefix + part), query + part, line);
    }

    @GetMapping("/activities/report/rows")
    String rows(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "activities") String what,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String after,
            Reader reader,
            Ui ui,
            Model model) {
        int asked = Refs.year(year, time.today());
        String rows = ROWS.contains(what) ? what : "activities";
        boolean divided = part != null
                && (by.equals("kind") && (part.isEmpty() || Venue.KINDS.contains(part))
                        || by.equals("sort") && Activity.SORTS.contains(part) && !rows.equals("venues"));
        var which = new YearBook.Part(asked, divided ? by : null, divided ? part : null);
        var scope = reader.scope();
        Page<?> page;
        switch (rows) {
            case "venues" -> {
                Page<Venue> found = book.venues(scope, which, after, PAGE_ROWS);
                model.addAttribute("venues", found.rows());
                page = found;
            }
            case "people" -> {
                Page<YearBook.Attended> found = book.people(scope, which, after, PAGE_ROWS);
                model.addAttribute("people", found.rows());
                page = found;
            }
            case "results", "adopted" -> {
                Page<YearBook.Brought> found = book.results(scope, which, rows.equals("adopted"), after, PAGE_ROWS);
                model.addAttribute("results", found.rows());
                page = found;
            }
            default -> {
                Page<Activity> found = book.activities(scope, which, after, PAGE_ROWS);
                model.addAttribute("activities", found.rows());
                page = found;
            }
        }
        model.addAttribute("what", rows);
        model.addAttribute("year", asked);
        model.addAttribute(
                "part",
                !divided || part == null
                        ? null
                        : part.isEmpty()
                                ? ui.t("activities.report.no-venue")
                                : ui.t((by.equals("kind") ? "activities.venue." : "activities.choice.sort.") + part));
        model.addAttribute("say", new Said(ui, reader));
        model.addAttribute("pager", Choices.pager(ui, page, null));
        return "activities/rows";
    }
}
