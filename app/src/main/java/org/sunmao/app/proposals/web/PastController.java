package org.sunmao.app.proposals.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.proposals.Past;
import org.sunmao.app.proposals.desk.PastDesk;
import org.sunmao.app.proposals.store.PastBook;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;

/** Proposals of the time before: looked up, and taken over from files by the council's office. */
@Controller
@Allowed({Role.MEMBER, Role.COUNCIL, Role.OFFICE, Role.DEPARTMENT, Role.LEADER})
class PastController {

    private static final int PAGE_ROWS = 50;
    private static final int MOST_FROM = 1_000_000;
    private static final int LONGEST_WORDS = 60;
    private static final int LONGEST_NAME = 200;
    private static final long MOST_BYTES = 50_000_000;

    private final PastBook book;
    private final PastDesk desk;

    PastController(PastBook book, PastDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    @GetMapping("/proposals/past")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "0") String from,
            Reader reader,
            Ui ui,
            Model model) {
        String words =
                q.strip().length() <= LONGEST_WORDS ? q.strip() : q.strip().substring(0, LONGEST_WORDS);
        int asked = ProposalFilters.year(year);
        int begin = from.matches("[0-9]{1,7}") ? Math.min(MOST_FROM, Integer.parseInt(from)) : 0;
        List<Past> rows = book.list(reader.scope(), asked, words, begin, PAGE_ROWS);
        long all = book.count(reader.scope(), asked, words);
        model.addAttribute(
                "lines",
                rows.stream().map(each -> line(reader, ui, each, false)).toList());
        model.addAttribute("q", words);
        model.addAttribute("year", Integer.toString(asked));
        model.addAttribute("years", ProposalLines.years(ui, book.years(reader.scope())));
        model.addAttribute("council", reader.is(Role.COUNCIL));
        model.addAttribute(
                "pager",
                new Pager(
                        begin == 0 ? null : ui.with("from", Math.max(0, begin - PAGE_ROWS)),
                        begin + rows.size() < all ? ui.with("from", begin + PAGE_ROWS) : null,
                        rows.size(),
                        all));
        return "proposals/pasts";
    }

    private static PastLine line(Reader reader, Ui ui, Past past, boolean text) {
        return new PastLine(
                past.id(),
                Integer.toString(past.year()),
                past.number(),
                Masking.text(past.title(), reader.scope()),
                past.subject(),
                past.on() == null ? "" : ui.date(past.on()),
                text
                        ? Masking.text(past.content(), reader.scope())
                                .lines()
                                .map(String::strip)
                                .filter(each -> !each.isEmpty())
                                .toList()
                        : List.of());
    }

    @GetMapping("/proposals/past/{past:[0-9]{1,18}}")
    String one(@PathVariable long past, Reader reader, Ui ui, Model model) {
        model.addAttribute(
                "line",
                book.find(reader.scope(), past)
                        .map(each -> line(reader, ui, each, true))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "proposals/past";
    }

    @Allowed(Role.COUNCIL)
    @GetMapping("/proposals/import")
    String form(Ui ui, Model model) {
        return page(null, null, ui, model);
    }

    private static String page(@Nullable String refused, PastDesk.@Nullable Taken taken, Ui ui, Model model) {
        model.addAttribute("refused", refused == null ? null : ui.t("proposals.import.refused." + refused));
        model.addAttribute("taken", taken);
        model.addAttribute(
                "lines",
                taken == null
                        ? List.of()
                        : taken.left().stream()
                                .map(left -> new LeftLine(
                                        left.row() == 0
                                                ? ui.t("proposals.import.sheet", left.sheet())
                                                : ui.t("proposals.import.row", left.sheet(), left.row()),
                                        left.fault().column(),
                                        left.fault().found().isEmpty()
                                                ? ui.t("proposals.nothing")
                                                : left.fault().found(),
                                        ui.t("proposals.import.expected."
                                                + left.fault().expected())))
                                .toList());
        return "proposals/import";
    }

    @Allowed(Role.COUNCIL)
    @PostMapping("/proposals/import")
    String take(@RequestParam(required = false) @Nullable MultipartFile file, Reader reader, Ui ui, Model model)
            throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > MOST_BYTES) {
            return page(file == null || file.isEmpty() ? "no-file" : "too-large", null, ui, model);
        }
        Path kept = Files.createTempFile("sunmao-past", ".tmp");
        try {
            file.transferTo(kept);
            String name = String.valueOf(file.getOriginalFilename()).replaceAll("[\\p{Cntrl}\\\\/]", " ");
            PastDesk.Taken taken = desk.take(
                    reader, kept, name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME));
            return page(taken.problem() == null ? null : "unreadable", taken, ui, model);
        } finally {
            Files.deleteIfExists(kept);
        }
    }
}
