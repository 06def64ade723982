package org.sunmao.app.scenarios.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.scenarios.Batch;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Entry;
import org.sunmao.app.scenarios.desk.BatchDesk;
import org.sunmao.app.scenarios.desk.BatchDesk.Released;
import org.sunmao.app.scenarios.store.BatchBook;
import org.sunmao.app.scenarios.store.EntryBook;
import org.sunmao.app.scenarios.store.ItemBook;
import org.sunmao.app.shell.Ui;

/** Batches: put together by the office, let out as a whole, and changed by further editions. */
@Controller
class BatchController {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_WHY = 1_000;

    private final BatchBook book;
    private final EntryBook entries;
    private final ItemBook items;
    private final BatchDesk desk;
    private final ItemLines lines;

    BatchController(BatchBook book, EntryBook entries, ItemBook items, BatchDesk desk, ItemLines lines) {
        this.book = book;
        this.entries = entries;
        this.items = items;
        this.desk = desk;
        this.lines = lines;
    }

    @Allowed({Role.OFFICE, Role.INVESTMENT, Role.DEPARTMENT, Role.ENTERPRISE, Role.LEADER, Role.STEWARD, Role.MANAGER})
    @GetMapping("/scenarios/batches")
    String list(Reader reader, Ui ui, Model model) {
        return listed(null, reader, ui, model);
    }

    private String listed(@Nullable String fault, Reader reader, Ui ui, Model model) {
        model.addAttribute("tabs", ScenarioController.tabs(reader, ui, "batches"));
        model.addAttribute("batches", book.list(reader.scope()));
        model.addAttribute("keeps", ScenarioController.keeps(reader));
        model.addAttribute("fault", fault);
        return "scenarios/batches";
    }

    @Allowed({Role.OFFICE, Role.INVESTMENT})
    @PostMapping("/scenarios/batches")
    String make(@RequestParam(defaultValue = "") String title, Reader reader, Ui ui, Model model) {
        String said = title.strip().replace("\u0000", "");
        if (said.isEmpty() || said.length() > LONGEST_TITLE) {
            return listed(ui.t("scenarios.fault.title", Integer.toString(LONGEST_TITLE)), reader, ui, model);
        }
        return "redirect:/scenarios/batches/" + desk.make(reader, said);
    }

    @Allowed({Role.OFFICE, Role.INVESTMENT, Role.DEPARTMENT, Role.ENTERPRISE, Role.LEADER, Role.STEWARD, Role.MANAGER})
    @GetMapping("/scenarios/batches/{batch:[0-9]{1,18}}")
    String one(
            @PathVariable long batch,
            @RequestParam(required = false) @Nullable String outcome,
            Reader reader,
            Ui ui,
            Model model) {
        return page(get(reader, batch), outcome, List.of(), reader, ui, model);
    }

    private Batch get(Reader reader, long batch) {
        return book.find(reader.scope(), batch).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(
            Batch batch, @Nullable String outcome, List<BatchDesk.Held> held, Reader reader, Ui ui, Model model) {
        boolean keeps = ScenarioController.keeps(reader);
        List<ItemLine> in = batch.released()
                ? entries.edition(reader.scope(), batch.id(), batch.newest()).stream()
                        .filter(entry -> !entry.withdrawn())
                        .map(entry -> lines.line(ui, entry))
                        .toList()
                : lines.of(reader, ui, items.list(reader.scope(), book.items(reader.scope(), batch.id())));
        List<ItemLine> waiting = keeps && !batch.released()
                ? lines.of(reader, ui, items.list(reader.scope(), book.waiting(reader.scope())))
                : List.of();
        model.addAttribute(
                "page",
                new BatchPage(
                        batch.id(),
                        ui.t("scenarios.batch.choice", batch.number(), batch.title()),
                        batch.releasedOn() == null ? null : ui.date(batch.releasedOn()),
                        in,
                        waiting,
                        editions(batch, reader, ui),
                        batch.released() ? "/scenarios/public/batches/" + batch.id() + "/handbook.pdf" : null,
                        keeps,
                        held.stream()
                                .map(each -> new BatchPage.Leak(
                                        each.item().text("title"),
                                        "/scenarios/items/" + each.item().matter() + "/edit",
                                        ui.t("scenarios.column." + each.leak().column()),
                                        ui.tOr("scenarios.leak." + each.leak().kind(), ui.t("scenarios.leak.other")),
                                        each.leak().found()))
                                .toList(),
                        outcome == null
                                ? null
                                : ui.tOr("scenarios.batch.outcome." + outcome, ui.t("scenarios.batch.outcome.not-now")),
                        "done".equals(outcome)));
        return "scenarios/batch";
    }

    private List<BatchPage.Edition> editions(Batch batch, Reader reader, Ui ui) {
        var all = new ArrayList<BatchPage.Edition>();
        Map<Long, Entry> before = Map.of();
        for (Batch.Edition edition : batch.editions()) {
            Map<Long, Entry> now = entries.edition(reader.scope(), batch.id(), edition.n()).stream()
                    .collect(Collectors.toMap(Entry::matter, Function.identity()));
            all.add(
                    0,
                    new BatchPage.Edition(
                            ui.t("scenarios.edition", edition.n(), ui.date(edition.day())),
                            edition.why(),
                            edition.n() == 1 ? List.of() : changes(before, now, ui)));
            before = now;
        }
        return List.copyOf(all);
    }

    private static List<BatchPage.Change> changes(Map<Long, Entry> before, Map<Long, Entry> now, Ui ui) {
        var changes = new ArrayList<BatchPage.Change>();
        for (Entry was : before.values()) {
            Entry is = now.get(was.matter());
            if (is == null) {
                changes.add(new BatchPage.Change(was.title(), ui.t("scenarios.edition.gone"), "", ""));
                continue;
            }
            Columns.of(was.sort()).stream()
                    .map(Columns.Column::name)
                    .filter(name -> !was.text(name).equals(is.text(name)))
                    .forEach(name -> changes.add(new BatchPage.Change(
                            Objects.requireNonNull(is).title(),
                            ui.t("scenarios.column." + name),
                            word(ui, name, was.text(name)),
                            word(ui, name, is.text(name)))));
        }
        return changes;
    }

    private static String word(Ui ui, String column, String text) {
        return List.of("field", "mode", "funding").contains(column) ? Names.of(ui, column, text) : text;
    }

    /** A word on a batch: put an item in, take it out, let it out, let out what was changed. */
    @Allowed({Role.OFFICE, Role.INVESTMENT})
    @PostMapping("/scenarios/batches/{batch:[0-9]{1,18}}/say")
    String say(
            @PathVariable long batch,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String why,
            Reader reader,
            Ui ui,
            Model model) {
        Batch found = get(reader, batch);
        long item = matter.matches("[0-9]{1,18}") ? Long.parseLong(matter) : 0;
        String reason = why.strip().replace("\u0000", "");
        Released outcome = switch (word) {
            case "add" -> simple(desk.add(reader, batch, item));
            case "remove" -> simple(desk.remove(reader, batch, item));
            case "release" -> desk.release(reader, batch);
            case "reissue" ->
                reason.isEmpty() || reason.length() > LONGEST_WHY
                        ? new Released("no-reason", List.of())
                        : desk.reissue(reader, batch, reason);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return outcome.held().isEmpty()
                ? "redirect:/scenarios/batches/" + batch + "?outcome=" + outcome.word()
                : page(found, outcome.word(), outcome.held(), reader, ui, model);
    }

    private static Released simple(boolean done) {
        return new Released(done ? "done" : "not-now", List.of());
    }
}
