package org.sunmao.app.campaigns.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.campaigns.Campaign;
import org.sunmao.app.campaigns.desk.CampaignDesk;
import org.sunmao.app.campaigns.rules.Formula;
import org.sunmao.app.campaigns.store.CampaignBook;
import org.sunmao.app.campaigns.store.CreditBook;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.shell.Ui;

/** The campaigns that there are, and a new one. */
@Controller
class CampaignController {

    private final CampaignBook book;
    private final CreditBook credits;
    private final CampaignDesk desk;
    private final MatterTime time;

    CampaignController(CampaignBook book, CreditBook credits, CampaignDesk desk, MatterTime time) {
        this.book = book;
        this.credits = credits;
        this.desk = desk;
        this.time = time;
    }

    @Allowed({Role.OFFICE, Role.COUNCIL, Role.MEMBER, Role.INVESTMENT, Role.LEADER})
    @GetMapping("/campaigns")
    String list(Reader reader, Ui ui, Model model) {
        model.addAttribute(
                "campaigns",
                book.list(reader.scope()).stream()
                        .map(campaign -> line(reader, ui, campaign))
                        .toList());
        model.addAttribute("leads", CampaignRoles.leads(reader));
        return "campaigns/index";
    }

    private CampaignLine line(Reader reader, Ui ui, Campaign campaign) {
        List<CreditBook.Total> totals = credits.divide(reader.scope(), campaign.id(), "level");
        CreditBook.Total whole = totals.get(totals.size() - 1);
        return new CampaignLine(
                campaign.id(),
                campaign.name(),
                ui.date(campaign.begunOn()),
                campaign.call(),
                campaign.open(time.today()),
                ui.number(whole.contracted()),
                ui.money(whole.agreedFen()));
    }

    @Allowed({Role.OFFICE, Role.COUNCIL})
    @GetMapping("/campaigns/new")
    String form(Model model) {
        return shown(Map.of("formula", Formula.USUAL, "begun", time.today().toString()), List.of(), model);
    }

    private static String shown(Map<String, String> said, List<String> faults, Model model) {
        model.addAttribute("said", said);
        model.addAttribute("faults", faults);
        model.addAttribute("measures", Formula.MEASURES);
        return "campaigns/new";
    }

    @Allowed({Role.OFFICE, Role.COUNCIL})
    @PostMapping("/campaigns/new")
    String open(@RequestParam Map<String, String> said, Reader reader, Ui ui, Model model) {
        var form = new Form(said, ui);
        String name = form.text("name", 80);
        String call = form.text("call", 4000);
        LocalDate begun = form.day("begun", null, time.today().plusYears(1));
        LocalDate ends = form.typed("ends").isEmpty() ? null : form.day("ends", begun, null);
        String formula = FormulaForm.read(form);
        if (!form.readable()) {
            return shown(said, form.faults(), model);
        }
        Optional<Long> opened = desk.open(reader, name, call, begun, ends, formula);
        if (opened.isEmpty()) {
            return shown(said, List.of(ui.t("campaigns.fault.name", name)), model);
        }
        return "redirect:/campaigns/" + opened.get();
    }
}
