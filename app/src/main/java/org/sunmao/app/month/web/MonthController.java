package org.sunmao.app.month.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.month.LineState;
import org.sunmao.app.month.MonthRules;
import org.sunmao.app.month.Sheet;
import org.sunmao.app.month.SheetLine;
import org.sunmao.app.month.store.OwnBuildings;
import org.sunmao.app.month.store.Sending;
import org.sunmao.app.month.store.Sheets;

/** A manager goes through the list of a building and sends it. */
@Controller
@Allowed(Role.MANAGER)
class MonthController {

    static final String ID = "B[1-9][0-9]{0,17}";

    private final OwnBuildings buildings;
    private final Sheets sheets;
    private final Sending sending;
    private final MonthRules rules;
    private final Audit audit;

    MonthController(OwnBuildings buildings, Sheets sheets, Sending sending, MonthRules rules, Audit audit) {
        this.buildings = buildings;
        this.sheets = sheets;
        this.sending = sending;
        this.rules = rules;
        this.audit = audit;
    }

    @GetMapping("/month")
    String own(Reader reader, Model model, @RequestParam(defaultValue = "") String said) {
        model.addAttribute("buildings", buildings.list(reader.scope(), rules.asked()));
        model.addAttribute("month", rules.asked());
        model.addAttribute("due", rules.due(rules.asked()));
        model.addAttribute("late", rules.lateBy(rules.asked(), null));
        model.addAttribute("said", said.matches("[a-z-]{1,20}") ? said : "");
        return "month/index";
    }

    /** Begins the list of a building; whoever finds one open goes on with it. */
    @PostMapping("/month/{building:" + ID + "}/begin")
    String begin(@PathVariable String building, Reader reader) {
        Sheets.Place place = sheets.place(reader.scope(), id(building)).orElse(null);
        if (place == null) {
            requireOwn(reader, building);
            return "redirect:/month?said=no-source";
        }
        long sheet = sheets.begin(reader.scope(), place);
        if (sheet > 0) {
            audit.record(AuditEntry.of(reader, "month.begin")
                    .about("building", building)
                    .changed(null, Map.of("list", sheet)));
        }
        return "redirect:/month/" + building;
    }

    /** The list, and what was sent of the building before. */
    @GetMapping("/month/{building:" + ID + "}")
    String sheet(
            @PathVariable String building,
            Reader reader,
            Model model,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String said) {
        Sheet sheet = sheets.open(reader.scope(), id(building)).orElse(null);
        model.addAttribute("said", said.matches("[a-z-]{1,20}") ? said : "");
        if (sheet == null) {
            model.addAttribute("own", own(reader, building));
            model.addAttribute("sent", sheets.sent(reader.scope(), id(building)));
            return "month/sent";
        }
        return page(model, sheet, show.equals("open"), LineForm.none(), 0, LineForm.none(), null);
    }

    private String page(
            Model model, Sheet sheet, boolean only, LineForm added, int faulty, LineForm form, @Nullable String by) {
        List<RowView> rows = sheet.lines().stream()
                .filter(line -> line.payload() != null || line.state() != LineState.DROPPED || line.n() == faulty)
                .filter(line -> !only || line.state() == LineState.OPEN || line.n() == faulty)
                .map(line -> line.n() == faulty ? RowView.of(sheet, line, form, by) : RowView.of(sheet, line))
                .toList();
        model.addAttribute("page", SheetPage.of(sheet, rows, only, added));
        model.addAttribute("said", model.getAttribute("said") == null ? "" : model.getAttribute("said"));
        return "month/sheet";
    }

    /** Everything of which nothing was said is as it was. */
    @PostMapping("/month/{building:" + ID + "}/confirm")
    String confirm(@PathVariable String building, Reader reader) {
        Sheet sheet = open(reader, building);
        int rows = sheets.confirmRest(reader.scope(), sheet.id());
        audit.record(AuditEntry.of(reader, "month.confirm")
                .about("building", building)
                .changed(Map.of("open", sheet.count(LineState.OPEN)), Map.of("confirmed", rows)));
        return "redirect:/month/" + building + "?said=confirmed";
    }

    /** Something is said of a row; from a script only the row comes back. */
    @PostMapping("/month/{building:" + ID + "}/lines/{line:[1-9][0-9]{0,5}}")
    String say(
            @PathVariable String building,
            @PathVariable int line,
            @RequestParam Map<String, String> asked,
            Reader reader,
            HttpServletRequest request,
            Model model) {
        Sheet sheet = open(reader, building);
        SheetLine before = line(sheet, line);
        LineForm form = LineForm.read(sheet, before, asked);
        int seen = number(asked.getOrDefault("seen", ""));
        boolean kept = form.good()
                && sheets.say(reader.scope(), sheet.id(), line, seen, form.state(), form.typed(), form.goneOn());
        if (kept) {
            audit.record(AuditEntry.of(reader, "month.say")
                    .about("building", building)
                    .changed(said(before), said(form))
                    .with(Map.of("list", sheet.id(), "row", line)));
        }
        Sheet now = sheets.open(reader.scope(), id(building)).orElse(null);
        if (now == null) {
            return "redirect:/month/" + building + "?said=meanwhile";
        }
        boolean meanwhile = form.good() && !kept;
        String by = meanwhile ? Objects.requireNonNullElse(line(now, line).by(), "") : null;
        if (request.getHeader("HX-Request") == null) {
            return kept
                    ? "redirect:/month/" + building + "#row-" + line
                    : page(model, now, false, LineForm.none(), line, form, by);
        }
        SheetLine after = line(now, line);
        model.addAttribute("page", SheetPage.of(now, List.of(), false, LineForm.none()));
        model.addAttribute("row", kept ? RowView.of(now, after) : RowView.of(now, after, form, by));
        return "month/said";
    }

    private static Map<String, Object> said(SheetLine line) {
        return Map.of("state", line.state().word());
    }

    private static Map<String, Object> said(LineForm form) {
        var said = new LinkedHashMap<String, Object>();
        said.put("state", form.state().word());
        if (!form.typed().isEmpty()) {
            said.put(
                    "fields",
                    form.typed().keySet().stream().map(field -> field.code()).toList());
        }
        return said;
    }

    /** A tenant has moved in. */
    @PostMapping("/month/{building:" + ID + "}/lines")
    String add(@PathVariable String building, @RequestParam Map<String, String> asked, Reader reader, Model model) {
        Sheet sheet = open(reader, building);
        Map<String, String> units = sheet.lines().stream()
                .map(SheetLine::units)
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElse(Map.of());
        LineForm form = LineForm.added(asked, units);
        if (!form.good()) {
            return page(model, sheet, false, form, 0, LineForm.none(), null);
        }
        int n;
        try {
            n = sheets.add(reader.scope(), sheet.id(), form.typed());
        } catch (DuplicateKeyException sentMeanwhile) {
            return "redirect:/month/" + building + "?said=meanwhile";
        }
        audit.record(AuditEntry.of(reader, "month.add")
                .about("building", building)
                .changed(null, said(form))
                .with(Map.of("list", sheet.id(), "row", n)));
        return "redirect:/month/" + building + "?said=added#row-" + n;
    }

    /** The list becomes a delivery. */
    @PostMapping("/month/{building:" + ID + "}/send")
    String send(@PathVariable String building, @RequestParam(defaultValue = "") String seen, Reader reader) {
        requireOwn(reader, building);
        if (sheets.place(reader.scope(), id(building)).isEmpty()) {
            return "redirect:/month?said=no-source";
        }
        return switch (sending.send(reader, id(building), seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : -1)) {
            case SENT -> "redirect:/month/" + building + "?said=sent";
            case NOTHING -> "redirect:/month/" + building + "?said=nothing-open";
            case NOT_SEEN -> "redirect:/month/" + building + "?said=not-seen";
            case NOT_TOLD -> "redirect:/month/" + building + "?said=not-told&show=open";
            case OVERTAKEN -> "redirect:/month/" + building + "?said=overtaken";
            case EMPTY -> "redirect:/month/" + building + "?said=empty";
        };
    }

    private Sheet open(Reader reader, String building) {
        requireOwn(reader, building);
        return sheets.open(reader.scope(), id(building))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private OwnBuildings.Own own(Reader reader, String building) {
        return buildings.list(reader.scope(), rules.asked()).stream()
                .filter(each -> each.id() == id(building))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void requireOwn(Reader reader, String building) {
        if (!reader.scope().buildings().contains(id(building))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static SheetLine line(Sheet sheet, int n) {
        return sheet.lines().stream()
                .filter(each -> each.n() == n)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static long id(String building) {
        return Long.parseLong(building.substring(1));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
