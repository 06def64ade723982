package org.sunmao.app.proposals.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.MatterField;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.store.ProposalFigures;
import org.sunmao.app.proposals.store.ProposalFigures.Agreement;
import org.sunmao.app.proposals.store.ProposalFigures.Asked;
import org.sunmao.app.proposals.store.ProposalList;
import org.sunmao.app.shell.Ui;

/** Figures of the proposals of a year, each with the proposals behind it. */
@Controller
@Allowed({Role.COUNCIL, Role.OFFICE, Role.LEADER})
class FigureController {

    private static final int MOST_ROWS = 500;

    private final ProposalFigures figures;
    private final ProposalList list;
    private final Matters matters;
    private final MatterKinds kinds;
    private final MatterPages pages;
    private final MatterTime time;
    private final ProposalLines lines;

    FigureController(
            ProposalFigures figures,
            ProposalList list,
            Matters matters,
            MatterKinds kinds,
            MatterPages pages,
            MatterTime time,
            ProposalLines lines) {
        this.figures = figures;
        this.list = list;
        this.matters = matters;
        this.kinds = kinds;
        this.pages = pages;
        this.time = time;
        this.lines = lines;
    }

    private Asked asked(String year, String unit) {
        int said = ProposalFilters.year(year);
        return new Asked(said == 0 ? time.today().getYear() : said, unit.length() <= 60 ? unit.strip() : "");
    }

    @GetMapping("/proposals/figures")
    String figures(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String unit,
            Reader reader,
            Ui ui,
            Model model) {
        Asked asked = asked(year, unit);
        var years = new ArrayList<>(list.years(reader.scope()));
        if (!years.contains(asked.year())) {
            years.add(0, asked.year());
        }
        Agreement agreement = figures.agreement(reader.scope(), asked);
        Integer judged = agreement.judged();
        Integer agreed = agreement.agreed();
        model.addAttribute("groups", groups(reader, ui, asked));
        model.addAttribute("year", Integer.toString(asked.year()));
        model.addAttribute("unit", asked.unit());
        model.addAttribute("years", ProposalLines.years(ui, years).subList(1, years.size() + 1));
        model.addAttribute("units", ProposalLines.units(ui, pages.unitNames(reader, ui), "proposals.all"));
        model.addAttribute("told", reader.is(Role.COUNCIL, Role.LEADER));
        model.addAttribute(
                "agreement",
                judged == null || agreed == null || judged == 0
                        ? null
                        : ui.t("proposals.figures.agreement.of", judged, agreed, share(ui, agreed, judged)));
        model.addAttribute("least", ProposalFigures.LEAST_JUDGED);
        return "proposals/figures";
    }

    private static String share(Ui ui, long part, long whole) {
        return whole == 0
                ? ""
                : ui.percent(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
    }

    private List<FigureGroup> groups(Reader reader, Ui ui, Asked asked) {
        var grounds = new ArrayList<>(words("ground", "ground"));
        grounds.add("ground:" + ProposalKind.FORWARDED);
        return List.of(
                group(
                        reader,
                        ui,
                        asked,
                        "examined",
                        List.of("all", "waiting", "filed", "merged", "unfiled", "body"),
                        "all"),
                group(reader, ui, asked, "grounds", grounds, "unfiled"),
                group(reader, ui, asked, "replies", List.of("replied", "open", "in-time", "late", "again"), "replied"),
                group(reader, ui, asked, "classes", words("class", "class"), "replied"),
                group(reader, ui, asked, "results", words("result", "result"), "replied"),
                group(reader, ui, asked, "later", words("result-later", "later"), ""));
    }

    private List<String> words(String field, String what) {
        return kinds
                .find(ProposalKind.CODE)
                .orElseThrow()
                .findField(field)
                .map(MatterField::choices)
                .orElse(List.of())
                .stream()
                .map(word -> what + ":" + word)
                .toList();
    }

    private FigureGroup group(Reader reader, Ui ui, Asked asked, String title, List<String> what, String whole) {
        var wanted = new ArrayList<>(what);
        if (!whole.isEmpty()) {
            wanted.add(whole);
        }
        Map<String, Long> counts = figures.count(reader.scope(), asked, wanted);
        long all = whole.isEmpty() ? 0 : counts.getOrDefault(whole, 0L);
        return new FigureGroup(
                ui.t("proposals.figures." + title),
                what.stream()
                        .map(each -> new FigureGroup.Line(
                                label(ui, each),
                                counts.getOrDefault(each, 0L),
                                "/proposals/figures/rows?year=" + asked.year() + "&unit=" + asked.unit() + "&what="
                                        + each,
                                all == 0 || each.equals(whole) || each.equals("open")
                                        ? ""
                                        : share(ui, counts.getOrDefault(each, 0L), all)))
                        .toList());
    }

    private static String label(Ui ui, String what) {
        int colon = what.indexOf(':');
        if (colon < 0) {
            return ui.t("proposals.figures.what." + what);
        }
        String field = what.substring(0, colon);
        return ProposalLines.word(ui, field.equals("later") ? "result" : field, what.substring(colon + 1));
    }

    @GetMapping("/proposals/figures/rows")
    String rows(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "all") String what,
            Reader reader,
            Ui ui,
            Model model) {
        if (!ProposalFigures.knows(what) || !what.matches("[a-z:-]{1,40}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Asked asked = asked(year, unit);
        List<Long> ids = figures.listRows(reader.scope(), asked, what, MOST_ROWS + 1);
        List<Long> shown = ids.size() > MOST_ROWS ? ids.subList(0, MOST_ROWS) : ids;
        model.addAttribute(
                "title", ui.tOr("proposals.figures.what." + what, what.contains(":") ? words(ui, what) : what));
        model.addAttribute("back", "/proposals/figures?year=" + asked.year() + "&unit=" + asked.unit());
        model.addAttribute(
                "lines", lines.of(reader, ui, matters.list(reader.scope(), shown), pages.unitNames(reader, ui)));
        model.addAttribute("more", ids.size() > MOST_ROWS);
        model.addAttribute("most", MOST_ROWS);
        return "proposals/rows";
    }

    private static String words(Ui ui, String what) {
        int colon = what.indexOf(':');
        String field = what.substring(0, colon).equals("later") ? "result" : what.substring(0, colon);
        return ui.tOr("proposals.choice." + field + "." + what.substring(colon + 1), what);
    }
}
