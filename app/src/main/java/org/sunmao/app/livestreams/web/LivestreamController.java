package org.sunmao.app.livestreams.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.livestreams.LivestreamKind;
import org.sunmao.app.livestreams.Session;
import org.sunmao.app.livestreams.store.LivestreamBook;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** Livestreams in the calendar of a month, and one of them. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.ENTERPRISE, Role.LEADER})
class LivestreamController {

    private final LivestreamBook book;
    private final SessionLines lines;
    private final SessionPages pages;
    private final MatterTime time;

    LivestreamController(LivestreamBook book, SessionLines lines, SessionPages pages, MatterTime time) {
        this.book = book;
        this.lines = lines;
        this.pages = pages;
        this.time = time;
    }

    static YearMonth month(@Nullable String typed, YearMonth otherwise) {
        try {
            return typed == null || !typed.matches("20[0-9]{2}-[0-9]{2}") ? otherwise : YearMonth.parse(typed);
        } catch (DateTimeException notAMonth) {
            return otherwise;
        }
    }

    @GetMapping("/livestreams")
    String calendar(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "") String platform,
            Reader reader,
            Ui ui,
            Model model) {
        YearMonth shown = month(month, YearMonth.from(time.today()));
        LocalDate from = shown.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate until = shown.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Session> sessions =
                book.list(reader.scope(), from, until, LivestreamKind.PLATFORMS.contains(platform) ? platform : null);
        var days = new ArrayList<CalendarDay>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            LocalDate each = day;
            days.add(new CalendarDay(
                    day.toString(),
                    ui.t(
                            "livestreams.day",
                            day.getMonth().getDisplayName(TextStyle.SHORT, ui.locale()),
                            day.getDayOfMonth(),
                            day.getDayOfWeek().getDisplayName(TextStyle.SHORT, ui.locale())),
                    YearMonth.from(day).equals(shown),
                    day.equals(time.today()),
                    lines.of(
                            reader,
                            ui,
                            sessions.stream()
                                    .filter(session -> session.day().equals(each))
                                    .toList())));
        }
        model.addAttribute("days", days);
        model.addAttribute("heading", ui.month(shown));
        model.addAttribute("previous", ui.with("month", shown.minusMonths(1)));
        model.addAttribute("next", ui.with("month", shown.plusMonths(1)));
        model.addAttribute("platforms", platforms(ui, true));
        model.addAttribute("platform", platform);
        model.addAttribute("month", shown.toString());
        model.addAttribute("proposes", LivestreamFormController.proposes(reader));
        return "livestreams/index";
    }

    static List<Choice> platforms(Ui ui, boolean every) {
        var choices = new ArrayList<Choice>();
        if (every) {
            choices.add(new Choice("", ui.t("livestreams.every")));
        }
        LivestreamKind.PLATFORMS.forEach(
                each -> choices.add(new Choice(each, ui.t("livestreams.choice.platform." + each))));
        return choices;
    }

    @GetMapping("/livestreams/{matter:[0-9]{1,18}}")
    String one(
            @PathVariable long matter,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String fields,
            Reader reader,
            Ui ui,
            Model model) {
        model.addAttribute("page", pages.page(reader, ui, matter, outcome, fields, Map.of(), List.of()));
        return "livestreams/one";
    }
}
