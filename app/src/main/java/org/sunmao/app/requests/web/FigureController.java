package org.sunmao.app.requests.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.requests.RequestFigures;
import org.sunmao.app.requests.RequestFigures.Asked;
import org.sunmao.app.requests.RequestFigures.By;
import org.sunmao.app.requests.RequestFigures.Line;
import org.sunmao.app.requests.RequestFigures.What;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Ui;

/** Figures of requests by month, street or unit; each count leads to its requests. */
@Controller
@Allowed({Role.OFFICE, Role.LEADER})
class FigureController {

    private static final int MOST_MONTHS = 60;
    private static final int MOST_ROWS = 200;
    private static final int CHOSEN_MONTHS = 36;

    private final RequestFigures figures;
    private final Matters matters;
    private final MatterPages pages;
    private final MatterTime time;
    private final Buildings buildings;
    private final RequestController requests;

    FigureController(
            RequestFigures figures,
            Matters matters,
            MatterPages pages,
            MatterTime time,
            Buildings buildings,
            RequestController requests) {
        this.figures = figures;
        this.matters = matters;
        this.pages = pages;
        this.time = time;
        this.buildings = buildings;
        this.requests = requests;
    }

    private Asked asked(@Nullable String by, @Nullable String from, @Nullable String to) {
        YearMonth now = YearMonth.from(time.today());
        YearMonth last = month(to, now);
        YearMonth first = month(from, last.minusMonths(11));
        boolean odd = first.isAfter(last) || ChronoUnit.MONTHS.between(first, last) >= MOST_MONTHS;
        return new Asked(By.of(by), odd ? last.minusMonths(11) : first, last);
    }

    private static YearMonth month(@Nullable String text, YearMonth otherwise) {
        try {
            YearMonth said = text == null || text.isBlank() ? otherwise : YearMonth.parse(text.strip());
            return said.getYear() < 2000 || said.getYear() > 2100 ? otherwise : said;
        } catch (DateTimeParseException none) {
            return otherwise;
        }
    }

    @GetMapping("/requests/figures")
    String figures(
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Reader reader,
            Ui ui,
            Model model) {
        Asked asked = asked(by, from, to);
        Map<String, String> names = names(asked.by(), reader, ui);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "by",
                Arrays.stream(By.values())
                        .map(each -> new Choice(each.word(), ui.t("requests.figures.by." + each.word())))
                        .toList());
        model.addAttribute("months", months(asked, ui));
        model.addAttribute(
                "lines",
                figures.list(reader.scope(), asked).stream()
                        .map(line -> line(asked, line, names, ui))
                        .toList());
        model.addAttribute("what", Arrays.asList(What.values()));
        model.addAttribute("least", RequestFigures.LEAST_JUDGED);
        return "requests/figures";
    }

    /** The months to choose from, the newest first: three years, and those that are asked for. */
    private List<Choice> months(Asked asked, Ui ui) {
        YearMonth now = YearMonth.from(time.today());
        return Stream.concat(
                        Stream.of(asked.from(), asked.to()),
                        IntStream.range(0, CHOSEN_MONTHS).mapToObj(now::minusMonths))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(month -> new Choice(month.toString(), ui.month(month)))
                .toList();
    }

    private Map<String, String> names(By by, Reader reader, Ui ui) {
        var names = new HashMap<String, String>();
        if (by == By.UNIT) {
            names.putAll(pages.unitNames(reader, ui));
            names.put("none", ui.t("matters.unit.none"));
        } else if (by == By.STREET) {
            buildings
                    .listStreets(reader.scope())
                    .forEach(street -> names.put(
                            street.code(),
                            ui.language() == Language.ZH || street.nameEn().isBlank()
                                    ? street.nameZh()
                                    : street.nameEn()));
            names.put("none", ui.t("shell.street-unknown"));
        }
        names.put("all", ui.t("requests.figures.all"));
        return names;
    }

    private static FigureLine line(Asked asked, Line line, Map<String, String> names, Ui ui) {
        String name = names.getOrDefault(line.key(), line.key());
        return new FigureLine(
                asked.by() == By.MONTH && !line.key().equals("all") ? ui.month(YearMonth.parse(line.key())) : name,
                Arrays.stream(What.values())
                        .map(what -> new FigureLine.Cell(
                                ui.t("requests.figures.what." + what.word()),
                                ui.number(line.count(what)),
                                href(asked, line.key(), what)))
                        .toList(),
                share(ui, line.inTime(), line.answered()),
                line.solved() == null ? null : share(ui, line.solved(), line.judged()),
                line.friendly() == null ? null : share(ui, line.friendly(), line.judged()));
    }

    private static @Nullable String share(Ui ui, long part, long whole) {
        return whole == 0
                ? null
                : ui.percent(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
    }

    private static String href(Asked asked, String key, What what) {
        return "/requests/figures/rows?by=" + asked.by().word() + "&from=" + asked.from() + "&to=" + asked.to()
                + "&key=" + URLEncoder.encode(key, StandardCharsets.UTF_8) + "&what=" + what.word();
    }

    /** The requests behind a count. */
    @GetMapping("/requests/figures/rows")
    String rows(
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "all") String key,
            @RequestParam(defaultValue = "all") String what,
            Reader reader,
            Ui ui,
            Model model) {
        Asked asked = asked(by, from, to);
        What counted = What.find(what).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String plain = key.replace("\u0000", "");
        List<Long> ids = figures.listRows(reader.scope(), asked, plain, counted, MOST_ROWS + 1);
        model.addAttribute("more", ids.size() > MOST_ROWS);
        model.addAttribute("most", MOST_ROWS);
        model.addAttribute(
                "lines",
                requests.lines(
                        reader, ui, matters.list(reader.scope(), ids.subList(0, Math.min(MOST_ROWS, ids.size())))));
        model.addAttribute(
                "title",
                ui.t(
                        "requests.figures.rows",
                        names(asked.by(), reader, ui).getOrDefault(plain, plain),
                        ui.t("requests.figures.what." + counted.word())));
        model.addAttribute(
                "back", "/requests/figures?by=" + asked.by().word() + "&from=" + asked.from() + "&to=" + asked.to());
        return "requests/rows";
    }
}
