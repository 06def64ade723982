package org.sunmao.app.requests.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.requests.desk.OrderDesk;
import org.sunmao.app.requests.desk.OrderDesk.Taken;
import org.sunmao.app.requests.store.LeftRows;
import org.sunmao.app.shell.Ui;

/** Work orders of the 12345 hotline: a file is taken in, and what could not be taken in waits here. */
@Controller
@Allowed(Role.OFFICE)
class OrderController {

    private static final long MOST_BYTES = 20_000_000;
    private static final int LONGEST_CELLS = 300;
    private static final Pattern CALLER = Pattern.compile("诉求人|来电人|反映人");

    private final OrderDesk desk;
    private final LeftRows left;
    private final Audit audit;

    OrderController(OrderDesk desk, LeftRows left, Audit audit) {
        this.desk = desk;
        this.left = left;
        this.audit = audit;
    }

    @GetMapping("/requests/import")
    String form(Reader reader, Ui ui, Model model) {
        return page(null, null, reader, ui, model);
    }

    private String page(@Nullable String refused, @Nullable Taken taken, Reader reader, Ui ui, Model model) {
        model.addAttribute("refused", refused);
        model.addAttribute("taken", taken);
        model.addAttribute(
                "rows",
                left.list(reader.scope()).stream()
                        .map(row -> line(row, reader, ui))
                        .toList());
        return "requests/import";
    }

    private static LeftLine line(LeftRows.Left row, Reader reader, Ui ui) {
        String cells = row.cells().entrySet().stream()
                .map(cell -> ui.t("matters.said", cell.getKey(), shown(cell.getKey(), cell.getValue(), reader)))
                .collect(Collectors.joining(ui.t("matters.and")));
        return new LeftLine(
                row.id(),
                ui.t("requests.import.where", row.file(), row.sheet(), row.row()),
                row.fault().column(),
                row.fault().found().isEmpty()
                        ? ui.t("requests.import.nothing")
                        : shown(row.fault().column(), row.fault().found(), reader),
                ui.t("requests.import.expected." + row.fault().expected()),
                cells.length() <= LONGEST_CELLS ? cells : cells.substring(0, LONGEST_CELLS) + "…");
    }

    /** A cell, personal data masked by what the head of its column says. */
    private static String shown(String head, String cell, Reader reader) {
        if (reader.scope().personalPlain()) {
            return cell;
        }
        return CALLER.matcher(head).find() ? Masking.personName(cell) : Masking.underHead(head, cell);
    }

    @PostMapping("/requests/import")
    String take(@RequestParam(required = false) @Nullable MultipartFile file, Reader reader, Ui ui, Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return page("no-file", null, reader, ui, model);
        }
        if (file.getSize() > MOST_BYTES) {
            return page("too-large", null, reader, ui, model);
        }
        Path kept = Files.createTempFile("sunmao-orders", ".tmp");
        try {
            file.transferTo(kept);
            Taken taken = desk.take(reader, kept, name(file.getOriginalFilename()));
            return page(taken.problem() == null ? null : "unreadable", taken, reader, ui, model);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private static String name(@Nullable String given) {
        String name =
                given == null ? "" : given.replaceAll("[\\p{Cntrl}\\\\/]", " ").strip();
        return name.isEmpty() ? "12345" : name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    /** Somebody has seen to a row that could not be taken in. */
    @PostMapping("/requests/import/rows/{row:[0-9]{1,18}}")
    String close(@PathVariable long row, Reader reader) {
        boolean closed = left.close(reader, row);
        audit.record(AuditEntry.of(reader, "requests.close-row")
                .about("row", Long.toString(row))
                .changed(Map.of("done", false), Map.of("done", closed)));
        return "redirect:/requests/import";
    }
}
