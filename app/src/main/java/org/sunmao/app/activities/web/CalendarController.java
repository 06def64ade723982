package org.sunmao.app.activities.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.Photo;
import org.sunmao.app.activities.rules.MonthGrid;
import org.sunmao.app.activities.store.ActivityBook;
import org.sunmao.app.activities.store.PhotoBook;
import org.sunmao.app.activities.store.ProgrammeBook;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.shell.Ui;

/** The month's activities as a grid, a list on a phone; and for everybody what is public. */
@Controller
class CalendarController {

    private static final int MOST = 1_000;
    private static final int MOST_PUBLIC = 200;

    /** For how many days what is over stays on the page for everybody. */
    static final int DAYS_BACK = 90;

    private final ActivityBook book;
    private final ProgrammeBook programme;
    private final PhotoBook photos;
    private final MatterTime time;

    CalendarController(ActivityBook book, ProgrammeBook programme, PhotoBook photos, MatterTime time) {
        this.book = book;
        this.programme = programme;
        this.photos = photos;
        this.time = time;
    }

    @Allowed
    @GetMapping("/activities/calendar")
    String month(@RequestParam(defaultValue = "") String month, Reader reader, Ui ui, Model model) {
        LocalDate today = time.today();
        YearMonth asked = month.matches("20[0-9]{2}-(0[1-9]|1[0-2])") ? YearMonth.parse(month) : YearMonth.from(today);
        List<LocalDate> days = MonthGrid.days(asked);
        List<Activity> found = book.listBetween(
                reader.scope(), days.get(0), days.get(days.size() - 1).plusDays(1), MOST);
        var say = new Said(ui, reader);
        Map<LocalDate, List<Activity>> byDay =
                found.stream().collect(Collectors.groupingBy(say::day, TreeMap::new, Collectors.toList()));
        model.addAttribute(
                "days",
                days.stream()
                        .map(day -> new CalendarDay(
                                day,
                                YearMonth.from(day).equals(asked),
                                day.equals(today),
                                day.getDayOfWeek()
                                        .getDisplayName(
                                                TextStyle.SHORT,
                                                java.util.Locale.forLanguageTag(
                                                        ui.language().tag())),
                                byDay.getOrDefault(day, List.of())))
                        .toList());
        model.addAttribute("heading", ui.month(asked));
        model.addAttribute("previous", "/activities/calendar?month=" + asked.minusMonths(1));
        model.addAttribute("next", "/activities/calendar?month=" + asked.plusMonths(1));
        model.addAttribute("cut", found.size() == MOST);
        model.addAttribute("say", say);
        return "activities/calendar";
    }

    @Open
    @GetMapping("/activities/public")
    String open(Reader reader, Ui ui, Model model) {
        List<Activity> found = book.listPublic(time.today().minusDays(DAYS_BACK), MOST_PUBLIC);
        var bulletins = new TreeMap<Long, Activity.Bulletin>();
        found.stream()
                .filter(each -> each.heldOn() != null)
                .forEach(each -> programme
                        .findPublicBulletin(each.matter())
                        .ifPresent(bulletin -> bulletins.put(each.matter(), bulletin)));
        var shown = new TreeMap<Long, List<Photo>>();
        bulletins.keySet().forEach(each -> shown.put(each, photos.listPublic(each)));
        model.addAttribute("activities", found);
        model.addAttribute("bulletins", bulletins);
        model.addAttribute("photos", shown);
        // The same for everybody: what is public is masked as for a visitor.
        model.addAttribute("say", new Said(ui, Reader.visitor()));
        return "activities/public";
    }
}
