package org.sunmao.app.matters.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Promise;
import org.sunmao.app.matters.PromiseRegister;
import org.sunmao.app.matters.PromiseRegister.Entry;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** The register of promises: of all matters for the office, the council’s office and the leaders, of the own units for a department. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNCIL, Role.LEADER})
class PromiseController {

    private static final int PAGE_ROWS = 50;

    private final PromiseRegister register;
    private final MatterKinds kinds;
    private final MatterDesk desk;
    private final MatterPages pages;
    private final MatterTime time;
    private final Exports exports;

    PromiseController(
            PromiseRegister register,
            MatterKinds kinds,
            MatterDesk desk,
            MatterPages pages,
            MatterTime time,
            Exports exports) {
        this.register = register;
        this.kinds = kinds;
        this.desk = desk;
        this.pages = pages;
        this.time = time;
        this.exports = exports;
    }

    /** The units whose promises a department sees; null for readers of all. */
    private @Nullable List<String> own(Reader reader) {
        return reader.is(Role.DEPARTMENT) ? List.copyOf(desk.standing(reader).units()) : null;
    }

    @GetMapping("/matters/promises")
    String list(@ModelAttribute PromiseFilters filters, Reader reader, Ui ui, Model model) {
        List<String> own = own(reader);
        var listed = register.list(reader.scope(), filters.query(own), filters.after(), PAGE_ROWS);
        var page = listed.page();
        Map<String, String> units = pages.unitNames(reader, ui);
        model.addAttribute("filters", filters);
        model.addAttribute("lines", lines(reader, ui, page.rows(), units));
        model.addAttribute(
                "pager",
                new Pager(
                        page.previous() == null ? null : ui.with("after", page.previous()),
                        page.next() == null ? null : ui.with("after", page.next()),
                        page.rows().size(),
                        listed.count().exact() ? listed.count().rows() : null));
        var states = new ArrayList<>(List.of(new Choice("open", ui.t("matters.promises.open"))));
        PromiseRegister.STATES.forEach(state -> states.add(new Choice(state, ui.t("matters.promises.state." + state))));
        states.add(new Choice("all", ui.t("matters.promises.all")));
        model.addAttribute("states", states);
        var kindChoices = new ArrayList<>(List.of(new Choice("", ui.t("matters.promises.all"))));
        kinds.list().forEach(kind -> kindChoices.add(new Choice(kind.code(), ui.t(kind.key("menu")))));
        model.addAttribute("kinds", kindChoices);
        var unitChoices = new ArrayList<>(List.of(new Choice("", ui.t("matters.promises.all"))));
        units.entrySet().stream()
                .filter(unit -> own == null || own.contains(unit.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .forEach(unit -> unitChoices.add(new Choice(unit.getKey(), unit.getValue())));
        model.addAttribute("units", unitChoices);
        return "matters/promises";
    }

    private List<PromiseLine> lines(Reader reader, Ui ui, List<Entry> rows, Map<String, String> units) {
        return rows.stream().map(row -> line(reader, ui, row, units)).toList();
    }

    private PromiseLine line(Reader reader, Ui ui, Entry entry, Map<String, String> units) {
        Promise promise = entry.promise();
        Matter matter = entry.matter();
        MatterKind kind = kinds.of(matter);
        boolean late = promise.late(time.today());
        String state = !promise.state().equals("open") ? promise.state() : late ? "overdue" : "due";
        State badge = switch (state) {
            case "kept" -> State.DONE;
            case "broken" -> State.REFUSED;
            case "withdrawn" -> State.WITHDRAWN;
            case "overdue" -> State.OVERDUE;
            default -> State.DUE;
        };
        return new PromiseLine(
                kind.path() + "/" + matter.id(),
                matter.number(),
                Masking.text(matter.title(), reader.scope()),
                ui.t(kind.key("menu")),
                Masking.text(promise.what(), reader.scope()),
                promise.unit() == null ? "" : units.getOrDefault(promise.unit(), promise.unit()),
                promise.dueOn(),
                ui.date(promise.dueOn()),
                ui.t("matters.promises.state." + state),
                badge,
                Masking.text(promise.why(), reader.scope()));
    }

    /** The same as a workbook, all of it. */
    @GetMapping("/matters/promises.xlsx")
    void workbook(@ModelAttribute PromiseFilters filters, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        String title = ui.t("matters.promises.title");
        Map<String, String> units = pages.unitNames(reader, ui);
        var sheet = new Sheet(
                title,
                List.of(
                        Column.day(ui.t("matters.until")),
                        Column.text(ui.t("matters.column.state")),
                        Column.longText(ui.t("matters.promise.what")),
                        Column.text(ui.t("matters.promises.unit")),
                        Column.text(ui.t("matters.promises.kind")),
                        Column.text(ui.t("matters.column.number")),
                        Column.longText(ui.t("matters.column.title")),
                        Column.longText(ui.t("matters.why"))),
                sink -> register.forEach(
                        reader.scope(),
                        filters.query(own(reader)),
                        part -> lines(reader, ui, part, units).stream()
                                .allMatch(line -> sink.row(Arrays.asList(
                                        line.day(),
                                        line.state(),
                                        line.what(),
                                        line.unit(),
                                        line.kind(),
                                        line.number(),
                                        line.title(),
                                        line.why())))));
        Map<String, String> asked = filters.asked();
        List<Head.Line> head = asked.isEmpty()
                ? List.of(new Head.Line(ui.t("matters.promises.filters"), ui.t("matters.promises.open")))
                : asked.entrySet().stream()
                        .map(one -> new Head.Line(ui.t("matters.promises.filter." + one.getKey()), one.getValue()))
                        .toList();
        exports.send(
                reader,
                ui,
                new Export(
                        "matters.export-promises",
                        "",
                        "",
                        asked,
                        title,
                        new Head(title, head, List.of()),
                        List.of(sheet)),
                response);
    }
}
