package org.sunmao.app.intake.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.intake.FilePreview;
import org.sunmao.app.intake.FilePreviews;
import org.sunmao.app.intake.ImportReport;
import org.sunmao.app.intake.ImportReport.Status;
import org.sunmao.app.intake.IntakeRights;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.store.StagedUpload;
import org.sunmao.app.intake.store.Staging;
import org.sunmao.app.jobs.Derivations;

/** Files on their way in: sent, looked at, confirmed column by column, or thrown away again. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.MANAGER})
class UploadController {

    private final UploadDesk desk;
    private final Staging staging;
    private final FilePreviews previews;
    private final Derivations derivations;

    UploadController(UploadDesk desk, Staging staging, FilePreviews previews, Derivations derivations) {
        this.desk = desk;
        this.staging = staging;
        this.previews = previews;
        this.derivations = derivations;
    }

    /** The upload form as it was sent. */
    record Form(
            @Nullable String source,
            @Nullable String newSource,
            @Nullable String kind,
            @Nullable String date) {}

    @PostMapping("/intake/uploads")
    String upload(Reader reader, Form form, @RequestParam(required = false) MultipartFile @Nullable [] file)
            throws IOException {
        boolean fresh = form.newSource() != null && !form.newSource().isBlank();
        Optional<String> code = SourceCodes.read(fresh ? form.newSource() : form.source());
        if (code.isEmpty()) {
            return "redirect:/intake?refused=" + (fresh ? "source-code" : "no-source");
        }
        if (!new IntakeRights(reader).mayUse(code.get())) {
            throw new AccessDeniedException("another's source");
        }
        List<MultipartFile> sent = Arrays.stream(file == null ? new MultipartFile[0] : file)
                .filter(one -> !one.isEmpty() || isGiven(one.getOriginalFilename()))
                .toList();
        if (sent.isEmpty()) {
            return "redirect:/intake?refused=no-file";
        }
        if (isGiven(form.date()) && day(form.date()) == null) {
            return "redirect:/intake?refused=date";
        }
        SourceKind kind =
                SourceKind.findByCode(form.kind() == null ? "" : form.kind()).orElse(null);
        var wish = new UploadDesk.Wish(code.get(), kind, day(form.date()), null, false);
        return answer(receive(reader, wish, sent));
    }

    private List<StagedUpload> receive(Reader reader, UploadDesk.Wish wish, List<MultipartFile> sent)
            throws IOException {
        var told = new ArrayList<StagedUpload>();
        for (MultipartFile one : sent) {
            told.add(desk.receive(reader, wish, one));
        }
        if (told.stream().anyMatch(upload -> is(upload, Status.IMPORTED))) {
            derivations.request("intake.upload");
        }
        return told;
    }

    private static boolean is(StagedUpload upload, Status status) {
        ImportReport report = upload.report();
        return report != null && report.status() == status;
    }

    /** One file leads to what came of it; several to a list. */
    private static String answer(List<StagedUpload> told) {
        if (told.size() > 1) {
            return "redirect:/intake/uploads?t="
                    + String.join("&t=", told.stream().map(StagedUpload::token).toList());
        }
        return answer(told.get(0));
    }

    private static String answer(StagedUpload upload) {
        ImportReport report = upload.report();
        if (report == null || report.delivery() == null) {
            return "redirect:/intake/uploads/" + upload.token();
        }
        String said = report.status() == Status.ALREADY_HERE ? "already-here" : "imported";
        return "redirect:/intake/deliveries/" + report.delivery() + "?said=" + said;
    }

    /** What came of several files, each by itself. */
    @GetMapping("/intake/uploads")
    String uploads(Reader reader, Model model, @RequestParam(name = "t", required = false) @Nullable List<String> t) {
        List<StagedUpload> uploads = (t == null ? List.<String>of() : t)
                .stream().flatMap(token -> find(reader, token).stream()).toList();
        if (uploads.isEmpty()) {
            return "redirect:/intake";
        }
        model.addAttribute("uploads", uploads);
        return "intake/uploads";
    }

    /** One file: what is to be said about its columns, or why it was refused. */
    @GetMapping("/intake/uploads/{token}")
    String upload(
            Reader reader,
            Model model,
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String kind) {
        StagedUpload upload = get(reader, token);
        if (is(upload, Status.NEEDS_CONFIRMATION) && staging.holdsFile(upload)) {
            FilePreview preview = preview(upload, kind);
            return mapping(model, upload, preview, MappingForm.suggested(preview), null);
        }
        model.addAttribute("uploads", List.of(upload));
        return "intake/uploads";
    }

    private FilePreview preview(StagedUpload upload, @Nullable String kind) {
        String wanted = kind != null && !kind.isBlank() ? kind : upload.kind();
        return previews.of(
                staging.file(upload),
                upload.fileName(),
                upload.source(),
                SourceKind.findByCode(wanted == null ? "" : wanted).orElse(null));
    }

    private static String mapping(
            Model model, StagedUpload upload, FilePreview preview, List<SheetGroup> groups, @Nullable String refused) {
        model.addAttribute(
                "page",
                new MappingPage(
                        upload,
                        preview.kind(),
                        preview.kindKnown(),
                        upload.date() != null ? upload.date() : preview.dataDate(),
                        groups,
                        Field.listByKind(preview.kind()),
                        refused));
        return "intake/mapping";
    }

    /** A person has said what the columns mean. */
    @PostMapping("/intake/uploads/{token}")
    String confirm(Reader reader, Model model, @PathVariable String token, @RequestParam Map<String, String> form) {
        StagedUpload upload = get(reader, token);
        if (!staging.holdsFile(upload)) {
            return "redirect:/intake/uploads/" + token;
        }
        StagedUpload dated = upload.withDate(day(form.get("date")));
        FilePreview preview = preview(dated, form.get("kind"));
        List<SheetGroup> groups = MappingForm.filled(preview, form);
        Map<Integer, ColumnMapping> chosen = MappingForm.chosen(groups);
        if (chosen.isEmpty()) {
            return mapping(model, dated, preview, groups, "intake.mapping.refused.no-sheet");
        }
        if (groups.stream().anyMatch(group -> group.used() && !group.mapping().complete())) {
            return mapping(model, dated, preview, groups, "intake.mapping.refused.incomplete");
        }
        if (groups.stream().anyMatch(group -> group.used() && group.contradictsItself())) {
            return mapping(model, dated, preview, groups, "intake.mapping.refused.coordinates");
        }
        StagedUpload told = desk.confirm(reader, dated, chosen);
        if (is(told, Status.IMPORTED)) {
            derivations.request("intake.upload");
        }
        return answer(told);
    }

    /** Nothing shall come of this file. */
    @PostMapping("/intake/uploads/{token}/discard")
    String discard(Reader reader, @PathVariable String token) {
        staging.discard(get(reader, token));
        return "redirect:/intake";
    }

    private StagedUpload get(Reader reader, String token) {
        return find(reader, token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The file of this name, if the reader sent it, or is of the office. */
    private Optional<StagedUpload> find(Reader reader, String token) {
        var rights = new IntakeRights(reader);
        return staging.find(token)
                .filter(upload -> rights.all()
                        || rights.mayUse(upload.source()) && upload.by().equals(reader.username()));
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
