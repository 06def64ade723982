package org.sunmao.app.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.intake.ImportReport;
import org.sunmao.app.intake.ImportReport.Status;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.store.FileNames;
import org.sunmao.app.intake.store.StagedUpload;
import org.sunmao.app.intake.store.Staging;

/** Takes files from people and from the command line: keeps them aside, hands them to intake, remembers what was said of them. */
@Component
class UploadDesk {

    private final Staging staging;
    private final Intake intake;
    private final Audit audit;
    private final UploadLimits limits;

    UploadDesk(Staging staging, Intake intake, Audit audit, UploadLimits limits) {
        this.staging = staging;
        this.intake = intake;
        this.audit = audit;
        this.limits = limits;
    }

    /**
     * What the sender says of a file.
     *
     * @param mapping what its columns mean, null for what the source remembers
     * @param acceptSuggested whether a complete suggestion may be taken without asking
     */
    record Wish(
            String source,
            @Nullable SourceKind kind,
            @Nullable LocalDate date,
            @Nullable ColumnMapping mapping,
            boolean acceptSuggested) {}

    /**
     * Keeps the file and brings it in, if nobody has to be asked first. Ask the sender's right to the source before.
     *
     * @throws org.springframework.web.multipart.MaxUploadSizeExceededException if it is larger than the sender's may be
     */
    StagedUpload receive(Reader sender, Wish wish, MultipartFile file) throws IOException {
        limits.check(sender, file);
        SourceKind kind = wish.kind();
        var upload = new StagedUpload(
                staging.newToken(),
                wish.source(),
                kind == null ? null : kind.code(),
                wish.date(),
                FileNames.clean(file.getOriginalFilename()),
                sender.username(),
                Instant.now(),
                null);
        try (InputStream bytes = file.getInputStream()) {
            staging.keep(upload, bytes);
        }
        return bringIn(
                sender,
                upload,
                request(upload).withMapping(wish.mapping()).acceptingSuggestions(wish.acceptSuggested()));
    }

    /** Brings a kept file in with what a person said its columns mean, by the index of the sheet. */
    StagedUpload confirm(Reader sender, StagedUpload upload, Map<Integer, ColumnMapping> sheets) {
        return bringIn(sender, upload, request(upload).withSheets(sheets));
    }

    private ImportRequest request(StagedUpload upload) {
        String kind = upload.kind();
        return ImportRequest.of(upload.source(), staging.file(upload), upload.by())
                .withFileName(upload.fileName())
                .withKind(kind == null ? null : SourceKind.findByCode(kind).orElse(null))
                .withDataDate(upload.date());
    }

    private StagedUpload bringIn(Reader sender, StagedUpload upload, ImportRequest request) {
        ImportReport report = intake.importFile(request);
        Long delivery = report.delivery();
        audit.record(
                sender,
                "intake.upload",
                "delivery",
                delivery == null ? "" : delivery.toString(),
                Map.of(
                        "source",
                        upload.source(),
                        "file",
                        upload.fileName(),
                        "status",
                        report.status().name()));
        StagedUpload told = upload.withReport(report);
        staging.save(told);
        if (report.status() != Status.NEEDS_CONFIRMATION) {
            staging.discardFile(told);
        }
        return told;
    }
}
