package org.sunmao.app.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.evidence.StoredFiles;
import org.sunmao.app.intake.IntakeRights;
import org.sunmao.app.intake.files.ErrorCopies;
import org.sunmao.app.intake.store.DeliveryLine;
import org.sunmao.app.intake.store.FileNames;
import org.sunmao.app.intake.store.RowBook;
import org.sunmao.app.shell.Ui;

/** Hands files out again: as they came, or with a column that says what is wrong in which row. Every download is recorded. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.MANAGER})
class DownloadController {

    private final DeliveryPages pages;
    private final StoredFiles files;
    private final RowBook rows;
    private final Audit audit;

    DownloadController(DeliveryPages pages, StoredFiles files, RowBook rows, Audit audit) {
        this.pages = pages;
        this.files = files;
        this.rows = rows;
        this.audit = audit;
    }

    @GetMapping("/intake/deliveries/{id}/file")
    void original(Reader reader, @PathVariable long id, HttpServletResponse response) throws IOException {
        if (!mayHave(reader, id, response)) {
            return;
        }
        DeliveryLine delivery = open(reader, id, "intake.download");
        attach(response, delivery.fileName());
        response.setContentLengthLong(delivery.byteSize());
        files.copyTo(delivery.sha256(), response.getOutputStream());
    }

    @GetMapping("/intake/deliveries/{id}/errors")
    void withErrors(Reader reader, Ui ui, @PathVariable long id, HttpServletResponse response) throws IOException {
        if (!mayHave(reader, id, response)) {
            return;
        }
        DeliveryLine delivery = open(reader, id, "intake.download-errors");
        if (delivery.singleRows()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String ending = delivery.format().equals("CSV") ? ".csv" : ".xlsx";
        Path copy = Files.createTempFile("sunmao-errors", "");
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                files.copyTo(delivery.sha256(), out);
            }
            attach(response, FileNames.stem(delivery.fileName()) + ui.t("intake.errors.file-suffix") + ending);
            ErrorCopies.write(copy, delivery.fileName(), messages(reader, ui, id), response.getOutputStream());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /**
     * What was erased is gone for everybody. A file has no masks. Those whose own source it is get their own data back; all others need a purpose that opens personal data, and
     * are led to where it is stated.
     */
    private boolean mayHave(Reader reader, long id, HttpServletResponse response) throws IOException {
        boolean foreign = new IntakeRights(reader).all();
        if (files.isErased(pages.get(reader, id).sha256())) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        if (foreign && !reader.scope().personalPlain()) {
            response.sendRedirect("/purpose?back=/intake/deliveries/" + id);
            return false;
        }
        return true;
    }

    /** Whoever may not see the rows of a tax source may not have its file either. */
    private DeliveryLine open(Reader reader, long id, String action) {
        DeliveryLine delivery = pages.get(reader, id);
        if (!new IntakeRights(reader).seesRows(delivery.secrecy())) {
            throw new AccessDeniedException("the rows of this source are withheld");
        }
        audit.record(reader, action, "delivery", Long.toString(id), Map.of("sha256", delivery.sha256()));
        return delivery;
    }

    private Map<Integer, Map<Integer, String>> messages(Reader reader, Ui ui, long id) {
        var bySheet = new HashMap<Integer, Map<Integer, String>>();
        rows.forEachIssue(reader.scope(), id, issue -> {
            String severity = ui.t(issue.refused() ? "intake.severity.refused" : "intake.severity.warning");
            String text = ui.t("intake.errors.line", severity, Words.what(ui, issue), Words.next(ui, issue));
            bySheet.computeIfAbsent(issue.sheet(), any -> new HashMap<>())
                    .merge(issue.rowNumber(), text, (before, more) -> before + "\n" + more);
        });
        return bySheet;
    }

    private static void attach(HttpServletResponse response, String name) {
        response.setContentType("application/octet-stream");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
