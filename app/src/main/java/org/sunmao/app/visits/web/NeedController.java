package org.sunmao.app.visits.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.shell.Within;
import org.sunmao.app.visits.NeedRules;
import org.sunmao.app.visits.VisitRules;
import org.sunmao.app.visits.store.NeedList;
import org.sunmao.app.visits.store.Whereabouts;

/** Who should be visited: the reader's buildings, and their enterprises by need. */
@Controller
class NeedController {

    private static final int PAGE_ROWS = 30;

    private final NeedList needs;
    private final NeedRules rules;
    private final VisitRules agreed;
    private final Whereabouts whereabouts;
    private final Buildings buildings;

    NeedController(NeedList needs, NeedRules rules, VisitRules agreed, Whereabouts whereabouts, Buildings buildings) {
        this.needs = needs;
        this.rules = rules;
        this.agreed = agreed;
        this.whereabouts = whereabouts;
        this.buildings = buildings;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER})
    @GetMapping("/visits")
    String list(
            @RequestParam(required = false) @Nullable String street,
            @RequestParam(required = false) @Nullable String building,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String after,
            Reader reader,
            Ui ui,
            Model model) {
        String inStreet = street == null || street.isBlank() ? null : street.strip();
        var query = new NeedList.Query(
                inStreet, VisitFilters.id(building), reason != null && rules.knows(reason) ? reason : null);
        NeedList.Listed listed = needs.list(reader.scope(), query, after, PAGE_ROWS);
        var words = new NeedWords(ui);
        var page = listed.page();
        model.addAttribute("lines", page.rows().stream().map(words::line).toList());
        model.addAttribute(
                "pager",
                new Pager(
                        page.previous() == null ? null : ui.with("after", page.previous()),
                        page.next() == null ? null : ui.with("after", page.next()),
                        page.rows().size(),
                        listed.count().exact() ? listed.count().rows() : null));
        model.addAttribute("own", whereabouts.listBuildings(reader.scope(), inStreet));
        model.addAttribute("building", building);
        model.addAttribute("street", inStreet);
        model.addAttribute("reason", query.reason());
        model.addAttribute("streets", streets(reader, ui));
        model.addAttribute("reasons", reasons(ui));
        model.addAttribute("rules", rules.list());
        model.addAttribute("agreed", agreed);
        model.addAttribute("acts", VisitRoles.acts(reader));
        return "visits/index";
    }

    private List<Choice> reasons(Ui ui) {
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("visits.filter.all"))));
        rules.list().forEach(rule -> choices.add(new Choice(rule.id(), ui.t("visits.need." + rule.id()))));
        return choices;
    }

    private List<Choice> streets(Reader reader, Ui ui) {
        return streets(buildings, reader, ui);
    }

    static List<Choice> streets(Buildings buildings, Reader reader, Ui ui) {
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("visits.filter.all"))));
        boolean zh = ui.language() == Language.ZH;
        buildings
                .listStreets(reader.scope())
                .forEach(each -> choices.add(
                        new Choice(each.code(), zh || each.nameEn().isBlank() ? each.nameZh() : each.nameEn())));
        choices.add(new Choice(Within.NO_STREET, ui.t("shell.street-unknown")));
        return choices;
    }
}
