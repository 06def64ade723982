package org.sunmao.app.proposals.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.RowSink;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.store.DraftBook;
import org.sunmao.app.proposals.store.ProposalList;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;

/** Proposals in a list and in a workbook, as far as the reader sees them; to members their drafts besides. */
@Controller
@Allowed({Role.MEMBER, Role.COUNCIL, Role.OFFICE, Role.DEPARTMENT, Role.LEADER})
class ProposalController {

    private static final int PAGE_ROWS = 50;
    private static final int AT_ONCE = 500;

    private final ProposalList list;
    private final DraftBook drafts;
    private final Matters matters;
    private final MatterKinds kinds;
    private final MatterPages pages;
    private final MatterTime time;
    private final ProposalLines lines;
    private final Exports exports;

    ProposalController(
            ProposalList list,
            DraftBook drafts,
            Matters matters,
            MatterKinds kinds,
            MatterPages pages,
            MatterTime time,
            ProposalLines lines,
            Exports exports) {
        this.list = list;
        this.drafts = drafts;
        this.matters = matters;
        this.kinds = kinds;
        this.pages = pages;
        this.time = time;
        this.lines = lines;
        this.exports = exports;
    }

    @GetMapping("/proposals")
    String list(@ModelAttribute ProposalFilters filters, Reader reader, Ui ui, Model model) {
        ProposalList.Asked asked = filters.asked(reader.is(Role.MEMBER), time.today());
        List<Long> ids = list.list(reader.scope(), asked, filters.below(), PAGE_ROWS + 1);
        boolean more = ids.size() > PAGE_ROWS;
        List<Long> shown = more ? ids.subList(0, PAGE_ROWS) : ids;
        Map<String, String> units = pages.unitNames(reader, ui);
        model.addAttribute("filters", filters);
        model.addAttribute("lines", lines.of(reader, ui, matters.list(reader.scope(), shown), units));
        model.addAttribute(
                "pager",
                new Pager(
                        filters.after() == null ? null : ui.with("after", null),
                        more ? ui.with("after", shown.get(shown.size() - 1)) : null,
                        shown.size(),
                        list.count(reader.scope(), asked)));
        model.addAttribute("states", states(ui, reader));
        model.addAttribute("years", ProposalLines.years(ui, list.years(reader.scope())));
        model.addAttribute("grades", ProposalLines.choices(ui, "class", ProposalKind.CLASSES, "proposals.all"));
        model.addAttribute(
                "subjects",
                ProposalLines.choices(ui, "subject", Arrays.asList(ProposalKind.SUBJECTS), "proposals.all"));
        model.addAttribute(
                "bodies", ProposalLines.choices(ui, "body", Arrays.asList(ProposalKind.BODIES), "proposals.all"));
        model.addAttribute("units", ProposalLines.units(ui, units, "proposals.all"));
        model.addAttribute("drafts", drafts(reader, ui));
        model.addAttribute("member", reader.is(Role.MEMBER));
        model.addAttribute("council", reader.is(Role.COUNCIL));
        model.addAttribute("counts", reader.is(Role.COUNCIL, Role.OFFICE, Role.LEADER));
        return "proposals/index";
    }

    private List<DraftLine> drafts(Reader reader, Ui ui) {
        return DraftForms.drafts(reader)
                ? drafts.list(reader.scope()).stream()
                        .map(draft -> new DraftLine(
                                "/proposals/drafts/" + draft.id(),
                                draft.title().isBlank() ? ui.t("proposals.draft.untitled") : draft.title(),
                                ui.t(
                                        draft.onPaper()
                                                ? "proposals.draft.paper"
                                                : draft.author().equals(reader.username())
                                                        ? "proposals.draft.own"
                                                        : "proposals.draft.asked"),
                                ui.time(draft.changedAt())))
                        .toList()
                : List.of();
    }

    private List<Choice> states(Ui ui, Reader reader) {
        var choices = new ArrayList<Choice>();
        if (!reader.is(Role.MEMBER)) {
            choices.add(new Choice("", ui.t("proposals.open")));
        }
        choices.add(new Choice("all", ui.t("proposals.all")));
        choices.add(new Choice("late", ui.t("proposals.late")));
        kinds.find(ProposalKind.CODE)
                .orElseThrow()
                .states()
                .forEach(state -> choices.add(new Choice(state.code(), ui.t("proposals.state." + state.code()))));
        choices.add(new Choice("merged", ui.t("proposals.state.merged")));
        return choices;
    }

    /** The same as a workbook, all of it. */
    @GetMapping("/proposals.xlsx")
    void workbook(@ModelAttribute ProposalFilters filters, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        ProposalList.Asked asked = filters.asked(reader.is(Role.MEMBER), time.today());
        String title = ui.t("proposals.title");
        var columns = List.of(
                Column.text(ui.t("matters.column.number")),
                Column.longText(ui.t("proposals.field.title")),
                Column.text(ui.t("proposals.field.subject")),
                Column.text(ui.t("proposals.field.body")),
                Column.text(ui.t("matters.column.state")),
                Column.text(ui.t("matters.column.unit")),
                Column.text(ui.t("proposals.field.class")),
                Column.text(ui.t("proposals.field.result")),
                Column.text(ui.t("proposals.submitted")));
        List<Head.Line> head = filters.said().entrySet().stream()
                .map(one -> new Head.Line(ui.t("proposals.filter." + one.getKey()), one.getValue()))
                .toList();
        exports.send(
                reader,
                ui,
                new Export(
                        "proposals.export",
                        "",
                        "",
                        filters.said(),
                        title,
                        new Head(title, head, List.of()),
                        List.of(new Sheet(title, columns, sink -> write(reader, ui, asked, sink)))),
                response);
    }

    private void write(Reader reader, Ui ui, ProposalList.Asked asked, RowSink sink) {
        Map<String, String> units = pages.unitNames(reader, ui);
        List<Long> ids = list.list(reader.scope(), asked, Long.MAX_VALUE, AT_ONCE);
        boolean taken = true;
        while (taken && !ids.isEmpty()) {
            taken = lines.of(reader, ui, matters.list(reader.scope(), ids), units).stream()
                    .allMatch(line -> sink.row(Arrays.asList(
                            line.number(),
                            line.title(),
                            line.subject(),
                            line.body(),
                            line.state(),
                            line.unit(),
                            line.sort(),
                            line.result(),
                            line.opened())));
            ids = list.list(reader.scope(), asked, ids.get(ids.size() - 1), AT_ONCE);
        }
    }
}
