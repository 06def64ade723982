package org.sunmao.app.visits.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.Guest;
import org.sunmao.app.visits.Purpose;
import org.sunmao.app.visits.Visit;
import org.sunmao.app.visits.VisitRules;
import org.sunmao.app.visits.VisitState;
import org.sunmao.app.visits.store.VisitBoard;

/** One calendar of all departments: what is booked in a week or a month, within the reader's scope. */
@Controller
class CalendarController {

    private final VisitBoard board;
    private final VisitRules rules;
    private final Buildings buildings;
    private final CalendarGuests rooms;

    CalendarController(VisitBoard board, VisitRules rules, Buildings buildings, CalendarGuests rooms) {
        this.board = board;
        this.rules = rules;
        this.buildings = buildings;
        this.rooms = rooms;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER})
    @GetMapping("/visits/calendar")
    String calendar(@ModelAttribute VisitFilters filters, Reader reader, Ui ui, Model model) {
        if (filters.list()) {
            list(filters, reader, ui, model);
        } else {
            span(filters, reader, ui, model);
        }
        model.addAttribute("filters", filters);
        model.addAttribute("streets", NeedController.streets(buildings, reader, ui));
        model.addAttribute("purposes", purposes(ui));
        model.addAttribute("states", states(ui));
        model.addAttribute("acts", VisitRoles.acts(reader));
        return "visits/calendar";
    }

    /** All that the filters find, day by day; days without a visit are left out. */
    private void list(VisitFilters filters, Reader reader, Ui ui, Model model) {
        List<Visit> visits = board.list(reader.scope(), filters.query(reader, null, null));
        var words = new VisitWords(ui, reader.scope(), rules.today());
        var byDay = visits.stream()
                .map(words::line)
                .collect(Collectors.groupingBy(VisitLine::day, TreeMap::new, Collectors.toList()));
        List<Guest> guests = rooms.list(reader, ui, filters.query(reader, null, null));
        guests.forEach(guest -> byDay.computeIfAbsent(guest.from(), day -> List.of()));
        var days = new ArrayList<CalendarDay>();
        byDay.forEach((day, lines) -> days.add(new CalendarDay(
                day,
                ui.date(day),
                words.weekday(day),
                day.equals(rules.today()),
                true,
                lines,
                guests.stream().filter(guest -> guest.from().equals(day)).toList())));
        model.addAttribute("days", days);
        model.addAttribute(
                "heading",
                ui.t("visits.list.count", visits.size())
                        + (guests.isEmpty() ? "" : ui.t("visits.list.guests", guests.size())));
        model.addAttribute("cut", visits.size() == VisitBoard.MOST);
    }

    /** A week or a month, with all of its days. */
    private void span(VisitFilters filters, Reader reader, Ui ui, Model model) {
        LocalDate asked = filters.day(rules.today());
        YearMonth month = YearMonth.from(asked);
        LocalDate first =
                filters.month() ? month.atDay(1) : asked.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate end = filters.month() ? month.plusMonths(1).atDay(1) : first.plusWeeks(1);
        LocalDate begin = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate stop = end.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        List<Visit> visits = board.list(reader.scope(), filters.query(reader, begin, stop));
        var words = new VisitWords(ui, reader.scope(), rules.today());
        Map<LocalDate, List<VisitLine>> byDay =
                visits.stream().map(words::line).collect(Collectors.groupingBy(VisitLine::day));
        List<Guest> guests = rooms.list(reader, ui, filters.query(reader, begin, stop));
        var days = new ArrayList<CalendarDay>();
        for (LocalDate day = begin; day.isBefore(stop); day = day.plusDays(1)) {
            days.add(new CalendarDay(
                    day,
                    ui.t("visits.day", day.getMonthValue(), day.getDayOfMonth()),
                    words.weekday(day),
                    day.equals(rules.today()),
                    !day.isBefore(first) && day.isBefore(end),
                    byDay.getOrDefault(day, List.of()),
                    on(day, guests)));
        }
        model.addAttribute("days", days);
        model.addAttribute("heading", filters.month() ? ui.month(month) : ui.interval(first, end.minusDays(1)));
        model.addAttribute("previous", ui.with("day", filters.month() ? first.minusMonths(1) : first.minusWeeks(1)));
        model.addAttribute("next", ui.with("day", filters.month() ? end : first.plusWeeks(1)));
        model.addAttribute("now", ui.with("day", null));
        model.addAttribute("cut", visits.size() == VisitBoard.MOST);
    }

    private static List<Guest> on(LocalDate day, List<Guest> guests) {
        return guests.stream().filter(guest -> guest.takes(day)).toList();
    }

    static List<Choice> purposes(Ui ui) {
        return choices(
                ui,
                "visits.purpose.",
                Arrays.stream(Purpose.values()).map(Purpose::word).toList());
    }

    private static List<Choice> states(Ui ui) {
        var words = new ArrayList<>(VisitFilters.WITHOUT_END);
        Arrays.stream(VisitState.values()).map(VisitState::word).forEach(words::add);
        return choices(ui, "visits.state.", words);
    }

    private static List<Choice> choices(Ui ui, String key, List<String> words) {
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("visits.filter.all"))));
        words.forEach(word -> choices.add(new Choice(word, ui.t(key + word))));
        return choices;
    }
}
