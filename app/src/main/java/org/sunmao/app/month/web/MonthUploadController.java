package org.sunmao.app.month.web;

import java.io.IOException;
import java.util.Map;
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
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.intake.ImportReport;
import org.sunmao.app.month.store.Sheets;
import org.sunmao.app.month.store.Uploads;

/** A workbook instead of a list: what differs is shown before it is sent. */
@Controller
@Allowed(Role.MANAGER)
class MonthUploadController {

    private static final String NUMBER = "[1-9][0-9]{0,17}";

    private final Sheets sheets;
    private final Uploads uploads;
    private final Audit audit;

    MonthUploadController(Sheets sheets, Uploads uploads, Audit audit) {
        this.sheets = sheets;
        this.uploads = uploads;
        this.audit = audit;
    }

    @PostMapping("/month/{building:" + MonthController.ID + "}/uploads")
    String upload(
            @PathVariable String building, @RequestParam(required = false) @Nullable MultipartFile file, Reader reader)
            throws IOException {
        Sheets.Place place = sheets.place(reader.scope(), MonthController.id(building))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (file == null || file.isEmpty() || file.getSize() > Uploads.MOST_BYTES) {
            return "redirect:/month/" + building + "?said="
                    + (file == null || file.isEmpty() ? "no-file" : "too-large");
        }
        long id = uploads.keep(
                reader.scope(), place, sheets.nextDay(place), name(file.getOriginalFilename()), file.getBytes());
        audit.record(AuditEntry.of(reader, "month.upload")
                .about("building", building)
                .changed(null, Map.of("upload", id, "bytes", file.getSize())));
        return "redirect:/month/uploads/" + id;
    }

    private static String name(@Nullable String given) {
        String name =
                given == null ? "" : given.replaceAll("[\\p{Cntrl}\\\\/]", " ").strip();
        return name.isEmpty() ? "list" : name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    @GetMapping("/month/uploads/{upload:" + NUMBER + "}")
    String look(@PathVariable long upload, Reader reader, Model model, @RequestParam(defaultValue = "") String said) {
        Uploads.Upload waits = get(reader, upload);
        model.addAttribute("upload", waits);
        model.addAttribute("said", said.matches("[a-z-]{1,20}") ? said : "");
        model.addAttribute("page", waits.waiting() ? UploadPage.of(uploads.compare(waits), reader.scope()) : null);
        return "month/upload";
    }

    private Uploads.Upload get(Reader reader, long id) {
        return uploads.find(reader.scope(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** It is sent, or nothing shall come of it. */
    @PostMapping("/month/uploads/{upload:" + NUMBER + "}")
    String send(@PathVariable long upload, @RequestParam(name = "do", defaultValue = "") String what, Reader reader) {
        Uploads.Upload waits = get(reader, upload);
        String building = "B" + waits.buildingId();
        if (!waits.waiting()) {
            return "redirect:/month/uploads/" + upload;
        }
        if (what.equals("discard")) {
            uploads.discard(reader, waits);
            return "redirect:/month/" + building;
        }
        if (!uploads.compare(waits).sendable()) {
            return "redirect:/month/uploads/" + upload + "?said=not-sendable";
        }
        ImportReport report = uploads.send(reader, waits);
        return report.delivery() == null
                ? "redirect:/month/uploads/" + upload + "?said=not-sendable"
                : "redirect:/intake/deliveries/" + report.delivery() + "?said="
                        + (report.status() == ImportReport.Status.ALREADY_HERE ? "already-here" : "imported");
    }
}
