package org.sunmao.app.benefits.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.Sharing;
import org.sunmao.app.benefits.rules.Typed;
import org.sunmao.app.benefits.rules.WhatIf;
import org.sunmao.app.benefits.store.BenefitBook;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.shell.Ui;

/** What a year would come to: of the example of the page, or of a project's own land and contracts. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.DEPARTMENT, Role.ENTERPRISE, Role.LEADER})
class WhatIfController {

    /** The ends between which the page says that a mu brings, in fen. */
    private static final long LOW = 500_000;

    private static final long HIGH = 800_000;

    private final BenefitAccess access;
    private final BenefitBook book;

    WhatIfController(BenefitAccess access, BenefitBook book) {
        this.access = access;
        this.book = book;
    }

    @GetMapping("/benefits/what-if")
    String example(@RequestParam Map<String, String> asked, Ui ui, Model model) {
        return shown(WhatIf.example(), asked, "/benefits/what-if", null, ui, model);
    }

    @GetMapping("/benefits/{matter:[0-9]{1,18}}/what-if")
    String project(
            @PathVariable long matter, @RequestParam Map<String, String> asked, Reader reader, Ui ui, Model model) {
        Matter found = access.get(reader, matter);
        ProjectFile file = book.file(reader.scope(), matter);
        WhatIf example = WhatIf.example();
        long mu = file.mu() > 0 ? file.mu() : 100 * number(found.fields().get("mu-planned"));
        int households = (int) file.parties().stream()
                .filter(each -> each.stands() && each.household())
                .count();
        WhatIf own = new WhatIf(
                mu > 0 ? mu : example.mu(),
                number(found.fields().get("investment")),
                example.priceFen(),
                example.yield(),
                example.costFen(),
                rate(file, Sharing.RENT, example.rentFen()),
                (int) rate(file, Sharing.SECOND, example.second()),
                households > 0 ? households : example.households());
        return shown(own, asked, "/benefits/" + matter + "/what-if", found, ui, model);
    }

    private static long number(@org.jspecify.annotations.Nullable String text) {
        return text == null || !text.matches("[0-9]{1,15}") ? 0 : Long.parseLong(text);
    }

    private static long rate(ProjectFile file, Sharing sort, long otherwise) {
        return file.contracts().stream()
                .filter(each -> each.stands() && each.sort() == sort)
                .reduce((first, second) -> second)
                .map(ProjectFile.Contract::rate)
                .orElse(otherwise);
    }

    private static String shown(
            WhatIf given,
            Map<String, String> asked,
            String action,
            @org.jspecify.annotations.Nullable Matter matter,
            Ui ui,
            Model model) {
        var faults = new ArrayList<String>();
        WhatIf now = read(given, asked, ui, faults);
        model.addAttribute("action", action);
        model.addAttribute("number", matter == null ? null : matter.number());
        model.addAttribute("back", matter == null ? "/benefits" : "/benefits/" + matter.id());
        model.addAttribute("faults", faults);
        model.addAttribute("inputs", inputs(now));
        model.addAttribute("results", results(now, ui));
        model.addAttribute(
                "range",
                List.of(
                        range(ui, "low", now, LOW),
                        range(ui, "now", now, now.perMuFen()),
                        range(ui, "high", now, HIGH)));
        return "benefits/what-if";
    }

    private static WhatIf read(WhatIf given, Map<String, String> asked, Ui ui, List<String> faults) {
        return new WhatIf(
                value(asked, "mu", 2, given.mu(), 1, 10_000_000, ui, faults),
                value(asked, "investment", 2, given.investmentFen(), 0, 10_000_000_000_000L, ui, faults),
                value(asked, "price", 2, given.priceFen(), 1, 100_000, ui, faults),
                value(asked, "yield", 0, given.yield(), 1, 100_000, ui, faults),
                value(asked, "cost", 2, given.costFen(), 0, 100_000_000, ui, faults),
                value(asked, "rent", 2, given.rentFen(), 0, 100_000_000, ui, faults),
                (int) value(asked, "second", 2, given.second(), 0, 10_000, ui, faults),
                (int) value(asked, "households", 0, given.households(), 0, 1_000_000, ui, faults));
    }

    /** A number of the form in its parts; what stands already where it cannot be read, which is said. */
    private static long value(
            Map<String, String> asked,
            String name,
            int places,
            long otherwise,
            long least,
            long most,
            Ui ui,
            List<String> faults) {
        String typed = asked.getOrDefault(name, "").strip();
        if (typed.isEmpty()) {
            return otherwise;
        }
        Typed line = Typed.fields(List.of(typed));
        long parts = line.parts(0, name, places, least);
        if (line.readable() && parts <= most) {
            return parts;
        }
        faults.add(ui.t(
                "benefits.fault.what-if",
                ui.t("benefits.what-if." + name),
                typed.length() > 40 ? typed.substring(0, 40) + "…" : typed,
                Words.parts(least, places),
                Words.parts(most, places)));
        return otherwise;
    }

    /** What stands in the form, as it is typed. */
    private static Map<String, String> inputs(WhatIf now) {
        var inputs = new LinkedHashMap<String, String>();
        inputs.put("price", Words.parts(now.priceFen(), 2));
        inputs.put("yield", Long.toString(now.yield()));
        inputs.put("mu", Words.parts(now.mu(), 2));
        inputs.put("investment", Words.parts(now.investmentFen(), 2));
        inputs.put("cost", Words.parts(now.costFen(), 2));
        inputs.put("rent", Words.parts(now.rentFen(), 2));
        inputs.put("second", Words.parts(now.second(), 2));
        inputs.put("households", Integer.toString(now.households()));
        return inputs;
    }

    private static List<WhatIfLine> results(WhatIf now, Ui ui) {
        String mu = Words.parts(now.mu(), 2);
        String price = ui.moneyExact(now.priceFen());
        String second = Words.parts(now.second(), 2);
        return List.of(
                line(ui, "per-mu", ui.moneyExact(now.perMuFen()), price, ui.number(now.yield())),
                line(ui, "total", ui.moneyExact(now.outputFen()), ui.moneyExact(now.perMuFen()), mu),
                line(ui, "dividend", ui.moneyExact(now.secondFen()), ui.moneyExact(now.outputFen()), second),
                line(
                        ui,
                        "household",
                        now.householdFen() == null ? ui.unknown() : ui.moneyExact(now.householdFen()),
                        ui.moneyExact(now.allRentFen()),
                        ui.moneyExact(now.secondFen()),
                        ui.number(now.households())),
                line(
                        ui,
                        "left",
                        ui.moneyExact(now.surplusFen()),
                        ui.moneyExact(now.outputFen()),
                        ui.moneyExact(now.allCostFen()),
                        ui.moneyExact(now.allRentFen()),
                        ui.moneyExact(now.secondFen())),
                line(ui, "back", years(ui, now), ui.moneyExact(now.investmentFen()), ui.moneyExact(now.surplusFen())),
                line(
                        ui,
                        "even",
                        now.evenPriceFen() == null ? ui.t("benefits.what-if.never") : ui.moneyExact(now.evenPriceFen()),
                        Words.parts(now.costFen(), 2),
                        Words.parts(now.rentFen(), 2),
                        ui.number(now.yield()),
                        second));
    }

    private static String years(Ui ui, WhatIf now) {
        BigDecimal years = now.years();
        return years == null ? ui.t("benefits.what-if.never") : ui.t("benefits.what-if.years", years.toPlainString());
    }

    private static WhatIfLine line(Ui ui, String key, String value, Object... arguments) {
        return new WhatIfLine(
                ui.t("benefits.what-if.result." + key), value, ui.t("benefits.what-if.how." + key, arguments));
    }

    /** The same with another output of a mu. */
    private static List<String> range(Ui ui, String key, WhatIf now, long perMu) {
        WhatIf other = new WhatIf(
                now.mu(), now.investmentFen(), perMu, 1, now.costFen(), now.rentFen(), now.second(), now.households());
        return List.of(
                ui.t("benefits.what-if.range." + key),
                ui.moneyExact(perMu),
                ui.moneyExact(other.outputFen()),
                ui.moneyExact(other.secondFen()),
                other.householdFen() == null ? ui.unknown() : ui.moneyExact(other.householdFen()),
                years(ui, other));
    }
}
