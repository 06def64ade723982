package org.sunmao.app.benefits.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Open;
import org.sunmao.app.benefits.rules.NoticeContent;
import org.sunmao.app.benefits.store.BenefitBook;
import org.sunmao.app.benefits.store.BenefitBook.PublicNotice;
import org.sunmao.app.shell.Ui;

/** What was shared out, for everybody: sums and groups of villages, no household. */
@Controller
@Open
class PublicBenefitController {

    private final BenefitBook book;

    PublicBenefitController(BenefitBook book) {
        this.book = book;
    }

    private static PublicBenefit view(Ui ui, PublicNotice notice) {
        NoticeContent content = notice.content();
        return new PublicBenefit(
                notice.id(),
                notice.title(),
                notice.season(),
                notice.unit(),
                notice.words(),
                ui.interval(notice.from(), notice.until()),
                content.crop(),
                Words.mu(ui, content.muHundredths()),
                ui.moneyExact(content.outputFen()),
                content.households(),
                ui.moneyExact(content.totalFen()),
                ui.moneyExact(content.collectiveFen()),
                content.sums().stream()
                        .map(sum -> new PublicBenefit.Line(
                                ui.t("benefits.sharing." + sum.sort()), "", ui.moneyExact(sum.fen())))
                        .toList(),
                content.groups().stream()
                        .map(group -> new PublicBenefit.Line(
                                group.villages(), ui.number(group.households()), ui.moneyExact(group.fen())))
                        .toList());
    }

    @GetMapping("/benefits/notices")
    String list(Ui ui, Model model) {
        model.addAttribute(
                "notices",
                book.listPublic().stream().map(notice -> view(ui, notice)).toList());
        return "benefits/notices";
    }

    @GetMapping("/benefits/notices/{notice:[0-9]{1,18}}")
    String one(@PathVariable long notice, Ui ui, Model model) {
        model.addAttribute(
                "notice",
                book.findPublic(notice)
                        .map(found -> view(ui, found))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "benefits/notice";
    }
}
