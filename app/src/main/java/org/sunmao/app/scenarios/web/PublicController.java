package org.sunmao.app.scenarios.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;
import org.sunmao.app.scenarios.Batch;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Entry;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.store.BatchBook;
import org.sunmao.app.scenarios.store.EntryBook;
import org.sunmao.app.scenarios.store.ScenarioEnquiryBook.Asked;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;

/** What is released, for everybody: the list with filters, one of it, a feed, and the handbook of a batch. */
@Controller
@Open
class PublicController {

    private static final int PAGE_ROWS = 30;
    private static final int FEED_ROWS = 100;
    private static final int LONGEST_WORDS = 60;

    private final EntryBook entries;
    private final BatchBook batches;
    private final ItemLines lines;
    private final EntryPages pages;
    private final Handbooks handbooks;
    private final String site;

    PublicController(
            EntryBook entries,
            BatchBook batches,
            ItemLines lines,
            EntryPages pages,
            Handbooks handbooks,
            @Value("${sunmao.site:}") String site) {
        this.entries = entries;
        this.batches = batches;
        this.lines = lines;
        this.pages = pages;
        this.handbooks = handbooks;
        this.site = site.replaceAll("/+$", "");
    }

    @GetMapping("/scenarios/public")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String batch,
            @RequestParam(defaultValue = "") String after,
            Reader reader,
            Ui ui,
            Model model) {
        int from = after.matches("[0-9]{1,6}") ? Integer.parseInt(after) : 0;
        var query = new EntryBook.Query(
                Sort.find(sort).map(Sort::word).orElse(""),
                Columns.FIELDS.contains(field) ? field : "",
                q.length() > LONGEST_WORDS ? "" : q.replace("\u0000", "").strip(),
                batch.matches("[0-9]{1,18}") ? Long.parseLong(batch) : 0,
                "");
        List<Entry> found = entries.list(reader.scope(), query, from, PAGE_ROWS + 1);
        List<Entry> shown = found.subList(0, Math.min(PAGE_ROWS, found.size()));
        List<Batch> released =
                batches.list(reader.scope()).stream().filter(Batch::released).toList();
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("scenarios.all"))));
        released.forEach(each -> choices.add(
                new Choice(Long.toString(each.id()), ui.t("scenarios.batch.choice", each.number(), each.title()))));
        model.addAttribute("q", q);
        model.addAttribute("sort", query.sort());
        model.addAttribute("field", query.field());
        model.addAttribute("batch", batch);
        model.addAttribute(
                "sorts",
                List.of(
                        new Choice("", ui.t("scenarios.all")),
                        new Choice("opportunity", ui.t("scenarios.tab.opportunity")),
                        new Choice("capability", ui.t("scenarios.tab.capability"))));
        model.addAttribute("fields", Names.choices(ui, "field", Columns.FIELDS, ui.t("scenarios.all")));
        model.addAttribute("batches", choices);
        model.addAttribute("released", released);
        model.addAttribute(
                "opportunities",
                shown.stream()
                        .filter(each -> each.sort() == Sort.OPPORTUNITY)
                        .map(each -> lines.line(ui, each))
                        .toList());
        model.addAttribute(
                "capabilities",
                shown.stream()
                        .filter(each -> each.sort() == Sort.CAPABILITY)
                        .map(each -> lines.line(ui, each))
                        .toList());
        model.addAttribute(
                "pager",
                new Pager(
                        from == 0 ? null : ui.with("after", Math.max(0, from - PAGE_ROWS)),
                        found.size() > PAGE_ROWS ? ui.with("after", from + PAGE_ROWS) : null,
                        shown.size(),
                        null));
        return "scenarios/public";
    }

    @GetMapping("/scenarios/public/{matter:[0-9]{1,18}}")
    String one(@PathVariable long matter, Reader reader, Ui ui, Model model) {
        Entry entry = entries.find(reader.scope(), matter)
                .filter(each -> !each.withdrawn())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        pages.fill(model, entry, Asked.NOTHING, null, reader, ui);
        return "scenarios/entry";
    }

    /** The newest released ones as a feed (RFC 4287). */
    @GetMapping(path = "/scenarios/public/feed.atom", produces = "application/atom+xml")
    ResponseEntity<byte[]> feed(Reader reader, Ui ui) {
        String base = site.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : site;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(Feed.write(ui, base, entries.list(reader.scope(), EntryBook.Query.ALL, 0, FEED_ROWS)));
    }

    /** The handbook of a batch as it went out last. */
    @GetMapping("/scenarios/public/batches/{batch:[0-9]{1,18}}/handbook.pdf")
    ResponseEntity<byte[]> handbook(@PathVariable long batch, Reader reader, Ui ui) {
        Batch found = batches.find(reader.scope(), batch)
                .filter(Batch::released)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"scenarios-" + found.number() + ".pdf\"")
                .body(handbooks.print(reader, ui, found));
    }
}
