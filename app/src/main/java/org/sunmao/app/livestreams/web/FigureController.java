package org.sunmao.app.livestreams.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.livestreams.Figures;
import org.sunmao.app.livestreams.Session;
import org.sunmao.app.livestreams.store.LivestreamBook;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** What sessions that were held came to, by month, platform or enterprise; every line leads to its sessions, counted from the same rows. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.ENTERPRISE, Role.LEADER})
class FigureController {

    private static final int MONTHS = 11;
    private static final List<String> DIVISIONS = List.of("month", "platform", "firm");

    private final LivestreamBook book;
    private final SessionLines lines;
    private final MatterTime time;

    FigureController(LivestreamBook book, SessionLines lines, MatterTime time) {
        this.book = book;
        this.lines = lines;
        this.time = time;
    }

    /** What is asked: the months, both included, and by what they are divided. */
    private record Asked(YearMonth from, YearMonth until, String by) {

        String query() {
            return "?from=" + from + "&until=" + until + "&by=" + by;
        }

        /** The part that a session belongs to. */
        Function<Session, String> part() {
            return switch (by) {
                case "platform" -> Session::platform;
                case "firm" -> session -> Long.toString(session.enterprise());
                default -> session -> YearMonth.from(session.day()).toString();
            };
        }
    }

    private Asked asked(@Nullable String from, @Nullable String until, String by) {
        YearMonth last = LivestreamController.month(until, YearMonth.from(time.today()));
        YearMonth first = LivestreamController.month(from, last.minusMonths(MONTHS));
        return new Asked(first.isAfter(last) ? last : first, last, DIVISIONS.contains(by) ? by : "month");
    }

    private List<Session> held(Reader reader, Asked asked) {
        LocalDate until = asked.until().atEndOfMonth();
        return book.list(reader.scope(), asked.from().atDay(1), until, null).stream()
                .filter(Session::held)
                .toList();
    }

    @GetMapping("/livestreams/figures")
    String figures(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(defaultValue = "month") String by,
            Reader reader,
            Ui ui,
            Model model) {
        Asked asked = asked(from, until, by);
        List<Session> held = held(reader, asked);
        Map<Long, Figures> figures =
                book.standing(reader.scope(), held.stream().map(Session::matter).toList());
        var parts = new TreeMap<String, List<Session>>();
        held.forEach(session -> parts.computeIfAbsent(asked.part().apply(session), any -> new ArrayList<>())
                .add(session));
        var all = new ArrayList<PartLine>();
        parts.forEach((part, sessions) ->
                all.add(line(ui, name(ui, asked, part, sessions), asked.query() + "&part=" + part, sessions, figures)));
        all.add(line(ui, ui.t("livestreams.whole"), asked.query(), held, figures));
        model.addAttribute("parts", all);
        model.addAttribute("from", asked.from().toString());
        model.addAttribute("until", asked.until().toString());
        model.addAttribute("by", asked.by());
        model.addAttribute(
                "divisions",
                DIVISIONS.stream()
                        .map(each -> new Choice(each, ui.t("livestreams.by." + each)))
                        .toList());
        return "livestreams/figures";
    }

    private static String name(Ui ui, Asked asked, String part, List<Session> sessions) {
        return switch (asked.by()) {
            case "platform" -> ui.t("livestreams.choice.platform." + part);
            case "firm" -> sessions.get(0).firm();
            default -> ui.month(YearMonth.parse(part));
        };
    }

    private static PartLine line(Ui ui, String name, String query, List<Session> sessions, Map<Long, Figures> figures) {
        List<Figures> known = sessions.stream()
                .map(session -> figures.get(session.matter()))
                .filter(Objects::nonNull)
                .toList();
        return new PartLine(
                name,
                "/livestreams/figures/rows" + query,
                sessions.size(),
                known.size(),
                known.isEmpty()
                        ? ui.unknown()
                        : ui.number(known.stream().mapToLong(Figures::viewers).sum()),
                ui.number(said(known, Figures::peak).max(Long::compare).orElse(null)),
                ui.number(said(known, Figures::orders).reduce(Long::sum).orElse(null)),
                ui.moneyExact(said(known, Figures::salesFen).reduce(Long::sum).orElse(null)));
    }

    private static Stream<Long> said(List<Figures> known, Function<Figures, @Nullable Long> figure) {
        return known.stream().map(figure).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    @GetMapping("/livestreams/figures/rows")
    String rows(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(defaultValue = "month") String by,
            @RequestParam(required = false) @Nullable String part,
            Reader reader,
            Ui ui,
            Model model) {
        Asked asked = asked(from, until, by);
        List<Session> sessions = held(reader, asked).stream()
                .filter(session -> part == null || asked.part().apply(session).equals(part))
                .toList();
        model.addAttribute("lines", lines.of(reader, ui, sessions));
        model.addAttribute("back", "/livestreams/figures" + asked.query());
        return "livestreams/rows";
    }
}
