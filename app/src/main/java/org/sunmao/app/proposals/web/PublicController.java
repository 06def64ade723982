package org.sunmao.app.proposals.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;
import org.sunmao.app.proposals.Publication;
import org.sunmao.app.proposals.store.PublicationBook;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;

/** What is public of proposals, for everybody. */
@Controller
@Open
class PublicController {

    private static final int PAGE_ROWS = 30;
    private static final int LONGEST_WORDS = 60;

    private final PublicationBook book;

    PublicController(PublicationBook book) {
        this.book = book;
    }

    @GetMapping("/proposals/public")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String after,
            Reader reader,
            Ui ui,
            Model model) {
        String words =
                q.strip().length() <= LONGEST_WORDS ? q.strip() : q.strip().substring(0, LONGEST_WORDS);
        int asked = ProposalFilters.year(year);
        long below = after.matches("[0-9]{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
        List<Publication> rows = book.list(reader.scope(), asked, words, below, PAGE_ROWS + 1);
        boolean more = rows.size() > PAGE_ROWS;
        List<Publication> shown = more ? rows.subList(0, PAGE_ROWS) : rows;
        model.addAttribute("lines", shown.stream().map(each -> line(ui, each)).toList());
        model.addAttribute("q", words);
        model.addAttribute("year", Integer.toString(asked));
        model.addAttribute("years", ProposalLines.years(ui, book.years(reader.scope())));
        model.addAttribute(
                "pager",
                new Pager(
                        after.isEmpty() ? null : ui.with("after", null),
                        more ? ui.with("after", shown.get(shown.size() - 1).id()) : null,
                        shown.size(),
                        book.count(reader.scope(), asked, words)));
        return "proposals/publics";
    }

    private static PublicLine line(Ui ui, Publication each) {
        return new PublicLine(
                each.id(),
                each.number(),
                each.title(),
                ProposalLines.word(ui, "subject", each.subject()),
                ProposalLines.word(ui, "body", each.body()),
                each.analysis(),
                each.advice(),
                each.names(),
                ui.language() == Language.ZH ? each.unitZh() : each.unitEn(),
                each.reply()
                        .lines()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList(),
                ProposalLines.word(ui, "class", each.sort()),
                ProposalLines.word(ui, "result", each.result()),
                ui.date(each.on()));
    }

    @GetMapping("/proposals/public/{publication:[0-9]{1,18}}")
    String one(@PathVariable long publication, Reader reader, Ui ui, Model model) {
        model.addAttribute(
                "line",
                book.find(reader.scope(), publication)
                        .map(each -> line(ui, each))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "proposals/public";
    }
}
