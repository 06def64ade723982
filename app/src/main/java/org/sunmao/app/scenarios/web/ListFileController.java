package org.sunmao.app.scenarios.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Rows;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.desk.ImportDesk;
import org.sunmao.app.scenarios.desk.ImportDesk.Taken;
import org.sunmao.app.scenarios.store.ItemBook;
import org.sunmao.app.shell.Ui;

/** Both lists as files: taken in, and handed out in the same columns. */
@Controller
@Allowed({Role.OFFICE, Role.INVESTMENT})
class ListFileController {

    private static final long MOST_BYTES = 20_000_000;
    private static final int MOST_ROWS = 5_000;
    private static final int LONGEST_NAME = 200;
    private static final int SHOWN_FAULTS = 200;
    private static final int SHOWN_TEXT = 60;
    private static final int LONGEST_OWNER = 80;

    private final ImportDesk desk;
    private final ItemBook items;
    private final Exports exports;

    ListFileController(ImportDesk desk, ItemBook items, Exports exports) {
        this.desk = desk;
        this.items = items;
        this.exports = exports;
    }

    @GetMapping("/scenarios/import")
    String form(@RequestParam(defaultValue = "opportunity") String sort, Ui ui, Model model) {
        return page(sort(sort), null, null, "", ui, model);
    }

    private static Sort sort(String word) {
        return Sort.find(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(Sort sort, @Nullable String refused, @Nullable Taken taken, String owner, Ui ui, Model model) {
        model.addAttribute("owner", owner);
        model.addAttribute("opportunity", sort == Sort.OPPORTUNITY);
        model.addAttribute("sort", sort.word());
        model.addAttribute("refused", refused == null ? null : ui.t("scenarios.import.refused." + refused));
        model.addAttribute("taken", taken == null ? null : ui.t("scenarios.import.taken", taken.taken(), taken.left()));
        model.addAttribute("whole", taken != null && taken.left() == 0);
        model.addAttribute(
                "unknown",
                taken == null || taken.unknown().isEmpty()
                        ? null
                        : ui.t(
                                "scenarios.import.unknown",
                                Masking.text(String.join(ui.t("matters.and"), taken.unknown()))));
        var faults = new ArrayList<ImportFault>();
        if (taken != null) {
            taken.faults().stream()
                    .limit(SHOWN_FAULTS)
                    .forEach(each -> faults.add(new ImportFault(
                            ui.t("scenarios.import.where", each.sheet(), Integer.toString(each.row())),
                            each.column(),
                            Masking.underHead(each.column(), Names.found(ui, each.fault())),
                            Names.expected(ui, each.fault()))));
        }
        model.addAttribute("faults", faults);
        model.addAttribute("notes", taken == null ? List.of() : notes(taken, ui));
        model.addAttribute(
                "columns",
                Columns.of(sort).stream()
                        .map(column -> column.needed()
                                ? column.heads().get(0) + " *"
                                : column.heads().get(0))
                        .toList());
        return "scenarios/import";
    }

    private static List<ImportFault> notes(Taken taken, Ui ui) {
        return taken.notes().stream()
                .limit(SHOWN_FAULTS)
                .map(each -> new ImportFault(
                        ui.t("scenarios.import.where", each.sheet(), Integer.toString(each.row())),
                        each.note().head(),
                        Masking.underHead(
                                each.note().head(), shortened(each.note().found())),
                        ui.t(
                                "scenarios.note." + each.note().word(),
                                said(each.note().said(), ui))))
                .toList();
    }

    private static Object[] said(List<String> words, Ui ui) {
        return words.stream()
                .map(word -> word.matches("(field|mode|funding)\\.[a-z]+") ? ui.t("scenarios." + word) : word)
                .toArray();
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_TEXT ? text : text.substring(0, SHOWN_TEXT) + "…";
    }

    @PostMapping("/scenarios/import")
    String take(
            @RequestParam(defaultValue = "opportunity") String sort,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Reader reader,
            Ui ui,
            Model model)
            throws IOException {
        Sort of = sort(sort);
        String whose = owner.strip().replace("\u0000", "");
        if (whose.length() > LONGEST_OWNER) {
            return page(of, "owner", null, whose, ui, model);
        }
        if (file == null || file.isEmpty()) {
            return page(of, "no-file", null, whose, ui, model);
        }
        if (file.getSize() > MOST_BYTES) {
            return page(of, "too-large", null, whose, ui, model);
        }
        Path kept = Files.createTempFile("sunmao-scenarios", ".tmp");
        try {
            file.transferTo(kept);
            Taken taken = desk.take(reader, of, kept, name(file.getOriginalFilename()), whose, Names.codes(ui));
            String problem = taken.problem();
            return page(
                    of,
                    problem == null ? null : List.of("no-list", "too-many").contains(problem) ? problem : "unreadable",
                    problem == null || problem.equals("too-many") ? taken : null,
                    whose,
                    ui,
                    model);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private static String name(@Nullable String given) {
        String name =
                given == null ? "" : given.replaceAll("[\\p{Cntrl}\\\\/]", " ").strip();
        return name.isEmpty()
                ? "list"
                : name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    /** The list in the columns in which it is taken in; contacts only for whoever may read them. */
    @GetMapping("/scenarios/export.xlsx")
    void export(
            @RequestParam(defaultValue = "opportunity") String sort,
            @RequestParam(defaultValue = "") String state,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        Sort of = sort(sort);
        String known = state.matches("[a-z]{1,20}") ? state : "";
        List<Item> found =
                items.list(reader.scope(), new ItemBook.Query(of, known, "", "", 0), Long.MAX_VALUE, MOST_ROWS);
        String title = ui.t("scenarios.export." + of.word());
        boolean plain = reader.scope().personalPlain();
        var rows = found.stream().map(item -> row(ui, item, plain)).toList();
        var columns = Columns.of(of).stream()
                .map(column -> new org.sunmao.app.exports.Column(
                        column.heads().get(0),
                        column.longest() > 200
                                ? org.sunmao.app.exports.Column.Kind.LONG_TEXT
                                : org.sunmao.app.exports.Column.Kind.TEXT))
                .toList();
        exports.send(
                reader,
                ui,
                new Export(
                        "scenarios.export",
                        "",
                        "",
                        Map.of("sort", of.word(), "state", known),
                        title,
                        new Head(
                                title,
                                List.of(new Head.Line(
                                        ui.t("scenarios.export.contacts"),
                                        ui.t(plain ? "scenarios.export.plain" : "scenarios.export.left-out"))),
                                List.of()),
                        List.of(new Sheet(title, columns, Rows.of(rows), MOST_ROWS))),
                response);
    }

    private static List<String> row(Ui ui, Item item, boolean plain) {
        return Columns.of(item.sort()).stream()
                .map(column -> {
                    String text = item.text(column.name());
                    return switch (column.type()) {
                        case FIELD -> Names.of(ui, "field", text);
                        case MODE -> Names.of(ui, "mode", text);
                        case FUNDING -> Names.of(ui, "funding", text);
                        case PERSON, PHONE, MORE -> plain ? text : "";
                        default -> text;
                    };
                })
                .toList();
    }
}
