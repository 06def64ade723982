package org.sunmao.app.livestreams.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sunmao.app.access.Open;
import org.sunmao.app.livestreams.store.LivestreamBook;
import org.sunmao.app.livestreams.store.LivestreamBook.PublicSession;
import org.sunmao.app.shell.Ui;

/** Announced livestreams and past ones, for everybody. */
@Controller
@Open
class PublicLivestreamController {

    private static final int MOST = 200;

    private final LivestreamBook book;

    PublicLivestreamController(LivestreamBook book) {
        this.book = book;
    }

    @GetMapping("/livestreams/public")
    String list(Ui ui, Model model) {
        List<PublicSession> all = book.listPublic(MOST);
        model.addAttribute("coming", lines(ui, all, true));
        model.addAttribute("past", lines(ui, all, false));
        return "livestreams/open";
    }

    private static List<PublicLine> lines(Ui ui, List<PublicSession> all, boolean coming) {
        return all.stream()
                .filter(each -> each.state().equals("announced") == coming)
                .map(each -> new PublicLine(
                        each.title(),
                        each.firm(),
                        each.workshop(),
                        each.host(),
                        ui.t("livestreams.choice.platform." + each.platform()),
                        ui.t(
                                "livestreams.at",
                                ui.date(each.day()),
                                each.begins().toString()),
                        each.products()))
                .toList();
    }
}
