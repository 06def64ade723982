package org.sunmao.app.scenarios.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.MatchKind;
import org.sunmao.app.scenarios.store.FigureBook;
import org.sunmao.app.scenarios.store.ItemBook;
import org.sunmao.app.scenarios.store.MatchBook;
import org.sunmao.app.shell.Ui;

/** Figures by field: released, matched, contracted, what contracts come to; each number leads to its rows. */
@Controller
@Allowed({Role.OFFICE, Role.INVESTMENT, Role.LEADER})
public class FigureController {

    private static final int MOST_ROWS = 500;
    private static final List<String> COUNTED = Stream.concat(
                    Stream.of("opportunities", "capabilities"), MatchKind.STATES.stream())
            .toList();

    private final FigureBook figures;
    private final ItemBook items;
    private final MatchBook matches;
    private final ItemLines lines;
    private final FitLines fits;

    FigureController(FigureBook figures, ItemBook items, MatchBook matches, ItemLines lines, FitLines fits) {
        this.figures = figures;
        this.items = items;
        this.matches = matches;
        this.lines = lines;
        this.fits = fits;
    }

    /** A number with its rows; without a link where it is nought. */
    public record Cell(String label, String number, String href) {}

    /** A field with its numbers. */
    public record Line(String name, List<Cell> cells, String sum) {}

    private static String label(Ui ui, String what) {
        return MatchKind.STATES.contains(what)
                ? ui.t("scenarios.match.state." + what)
                : ui.t("scenarios.figures." + what);
    }

    @GetMapping("/scenarios/figures")
    String figures(Reader reader, Ui ui, Model model) {
        List<FigureBook.Count> counts = figures.count(reader.scope());
        var all = new ArrayList<>(Columns.FIELDS);
        all.add("all");
        model.addAttribute("tabs", ScenarioController.tabs(reader, ui, "figures"));
        model.addAttribute(
                "heads", COUNTED.stream().map(what -> label(ui, what)).toList());
        model.addAttribute(
                "lines",
                all.stream()
                        .filter(field -> field.equals("all")
                                || counts.stream()
                                        .anyMatch(count -> count.field().equals(field)))
                        .map(field -> line(ui, field, counts))
                        .toList());
        return "scenarios/figures";
    }

    private static Line line(Ui ui, String field, List<FigureBook.Count> counts) {
        List<FigureBook.Count> own =
                counts.stream().filter(count -> count.field().equals(field)).toList();
        long fen = own.stream()
                .filter(count -> count.what().equals("contracted"))
                .mapToLong(FigureBook.Count::fen)
                .sum();
        return new Line(
                field.equals("all") ? ui.t("scenarios.figures.all") : Names.of(ui, "field", field),
                COUNTED.stream()
                        .map(what -> {
                            int n = own.stream()
                                    .filter(count -> count.what().equals(what))
                                    .mapToInt(FigureBook.Count::count)
                                    .sum();
                            String href = n == 0 ? "" : "/scenarios/figures/rows?field=" + field + "&what=" + what;
                            return new Cell(label(ui, what), ui.number(n), href);
                        })
                        .toList(),
                ui.moneyExact(fen));
    }

    @GetMapping("/scenarios/figures/rows")
    String rows(
            @RequestParam(defaultValue = "all") String field,
            @RequestParam(defaultValue = "opportunities") String what,
            Reader reader,
            Ui ui,
            Model model) {
        if (!COUNTED.contains(what) || !field.equals("all") && !Columns.FIELDS.contains(field)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Long> ids = figures.rows(reader.scope(), field, what, MOST_ROWS);
        boolean match = MatchKind.STATES.contains(what);
        String of = field.equals("all") ? ui.t("scenarios.figures.all") : Names.of(ui, "field", field);
        model.addAttribute("heading", ui.t("scenarios.figures.of", label(ui, what), of));
        model.addAttribute("items", match ? List.of() : lines.of(reader, ui, items.list(reader.scope(), ids)));
        model.addAttribute(
                "matches",
                match
                        ? fits.matches(
                                reader,
                                ui,
                                matches.list(reader.scope(), Integer.MAX_VALUE).stream()
                                        .filter(each -> ids.contains(each.matter()))
                                        .toList())
                        : List.of());
        return "scenarios/rows";
    }
}
