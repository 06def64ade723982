package org.sunmao.app.inspections.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.inspections.Inspection;
import org.sunmao.app.inspections.InspectionKind;
import org.sunmao.app.inspections.desk.InspectionSteps;
import org.sunmao.app.inspections.store.InspectionBook;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterQuery;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;

/** Inspections in a list, by enterprise in a year, and one of them, as far as the reader sees them. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.ENTERPRISE, Role.LEADER})
class InspectionController {

    private static final int PAGE_ROWS = 50;
    private static final int MOST_ENTERPRISES = 200;

    private final Matters matters;
    private final MatterKinds kinds;
    private final MatterPages pages;
    private final MatterTime time;
    private final InspectionBook book;
    private final InspectionSteps steps;
    private final InspectionLines lines;
    private final Enterprises enterprises;

    InspectionController(
            Matters matters,
            MatterKinds kinds,
            MatterPages pages,
            MatterTime time,
            InspectionBook book,
            InspectionSteps steps,
            InspectionLines lines,
            Enterprises enterprises) {
        this.matters = matters;
        this.kinds = kinds;
        this.pages = pages;
        this.time = time;
        this.book = book;
        this.steps = steps;
        this.lines = lines;
        this.enterprises = enterprises;
    }

    private MatterKind kind() {
        return kinds.find(InspectionKind.CODE).orElseThrow();
    }

    @GetMapping("/inspections")
    String list(
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable String after,
            Reader reader,
            Ui ui,
            Model model) {
        model.addAttribute("plans", InspectionFormController.plans(reader));
        model.addAttribute("district", reader.is(Role.OFFICE, Role.LEADER));
        model.addAttribute("most", steps.most());
        if ("enterprises".equals(view) && reader.is(Role.OFFICE, Role.LEADER)) {
            return byEnterprise(reader, ui, model);
        }
        List<String> states = kind().findState(state).isPresent() ? List.of(state) : List.of();
        var query = new MatterQuery(
                InspectionKind.CODE,
                states,
                q.isBlank() || q.length() > 100 ? null : q.strip(),
                unit.isBlank() || unit.length() > 40 ? null : unit,
                null,
                null,
                states.isEmpty() && !state.equals("all") && !reader.is(Role.ENTERPRISE) ? Boolean.FALSE : null,
                false,
                MatterQuery.Order.OPENED,
                true);
        var listed = matters.list(reader.scope(), query, after, PAGE_ROWS);
        var page = listed.page();
        Map<String, String> units = pages.unitNames(reader, ui);
        model.addAttribute("lines", lines.of(reader, ui, page.rows(), units));
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("unit", unit);
        model.addAttribute("states", states(ui));
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("inspections.all"))));
        units.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(each -> choices.add(new Choice(each.getKey(), each.getValue())));
        model.addAttribute("units", choices);
        model.addAttribute(
                "pager",
                new Pager(
                        page.previous() == null ? null : ui.with("after", page.previous()),
                        page.next() == null ? null : ui.with("after", page.next()),
                        page.rows().size(),
                        listed.count().exact() ? listed.count().rows() : null));
        return "inspections/index";
    }

    private List<Choice> states(Ui ui) {
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("inspections.open"))));
        kind().states().forEach(each -> choices.add(new Choice(each.code(), ui.t("inspections.state." + each.code()))));
        choices.add(new Choice("all", ui.t("inspections.all")));
        return choices;
    }

    private String byEnterprise(Reader reader, Ui ui, Model model) {
        int year = time.today().getYear();
        List<InspectionBook.OfEnterprise> counted = book.listEnterprises(reader.scope(), year, MOST_ENTERPRISES);
        Map<Long, String> names = enterprises.names(
                reader.scope(),
                counted.stream().map(InspectionBook.OfEnterprise::enterprise).toList());
        model.addAttribute("year", Integer.toString(year));
        model.addAttribute(
                "years",
                counted.stream()
                        .map(each -> new YearLine(
                                names.getOrDefault(each.enterprise(), ui.unknown()),
                                names.containsKey(each.enterprise()) ? "/enterprises/E" + each.enterprise() : null,
                                each.held(),
                                each.coming(),
                                each.refused(),
                                each.joined()))
                        .toList());
        return "inspections/years";
    }

    @GetMapping("/inspections/{matter:[0-9]{1,18}}")
    String one(
            @PathVariable long matter,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String because,
            @RequestParam(required = false) @Nullable String fields,
            Reader reader,
            Ui ui,
            Model model) {
        Matter found = matters.find(reader.scope(), matter)
                .filter(each -> each.kind().equals(InspectionKind.CODE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Inspection plan =
                book.find(reader.scope(), matter).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, String> units = pages.unitNames(reader, ui);
        int year = plan.from().getYear();
        InspectionBook.Counted counted = book.count(reader.scope(), plan.enterprise(), year, plan.unit());
        boolean office = reader.is(Role.OFFICE);
        model.addAttribute(
                "page",
                new InspectionPage(
                        lines.of(reader, ui, List.of(found), units).get(0),
                        pages.field(reader, ui, found, "basis", units),
                        pages.field(reader, ui, found, "items", units),
                        pages.field(reader, ui, found, "cause", units),
                        pages.field(reader, ui, found, "result", units),
                        pages.field(reader, ui, found, "findings", units),
                        Integer.toString(year),
                        counted.held() + counted.coming(),
                        counted.own(),
                        plan.limited() ? steps.most() : null,
                        found.open() ? near(reader, ui, plan, units) : List.of(),
                        steps.nearDays(),
                        office && found.open(),
                        refused(ui, because, fields),
                        found.mergedInto() == null
                                ? null
                                : matters.find(reader.scope(), found.mergedInto())
                                        .map(into -> lines.of(reader, ui, List.of(into), units)
                                                .get(0))
                                        .orElse(null),
                        lines.of(reader, ui, matters.listMerged(reader.scope(), matter), units),
                        pages.view(reader, ui, found, units, outcome)));
        return "inspections/one";
    }

    private List<InspectionLine> near(Reader reader, Ui ui, Inspection plan, Map<String, String> units) {
        List<Long> ids = book.listNear(reader.scope(), plan, steps.nearDays()).stream()
                .map(Inspection::matter)
                .toList();
        return lines.of(reader, ui, matters.list(reader.scope(), ids), units);
    }

    /** Why the last step was refused, in words that are there. */
    private @Nullable String refused(Ui ui, @Nullable String because, @Nullable String fields) {
        if ("limit".equals(because)) {
            return ui.t("inspections.refused.limit", steps.most());
        }
        if (fields == null || fields.isBlank()) {
            return null;
        }
        List<String> missing = List.of(fields.split(",")).stream()
                .filter(name -> kind().findField(name).isPresent())
                .map(name -> ui.t("inspections.field." + name))
                .toList();
        return missing.isEmpty()
                ? null
                : ui.t("inspections.refused.missing", String.join(ui.t("matters.and"), missing));
    }
}
