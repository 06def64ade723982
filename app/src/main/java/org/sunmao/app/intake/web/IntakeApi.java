package org.sunmao.app.intake.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.intake.ImportReport;
import org.sunmao.app.intake.ImportReport.Status;
import org.sunmao.app.intake.IntakeRights;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.store.DeliveryBook;
import org.sunmao.app.intake.store.DeliveryLine;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.search.Page;

/**
 * Bringing files in and looking into deliveries, for programs; a command on this machine that shows the token of the data is the
 * person {@code command} with the rights of the office.
 */
@RestController
@RequestMapping(path = "/api/intake", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.MANAGER})
class IntakeApi {

    private static final int DELIVERIES = 50;

    private final UploadDesk desk;
    private final DeliveryBook deliveries;
    private final DeliveryPages pages;
    private final Derivations derivations;

    IntakeApi(UploadDesk desk, DeliveryBook deliveries, DeliveryPages pages, Derivations derivations) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.pages = pages;
        this.derivations = derivations;
    }

    /** A page of deliveries, newest first; {@code next} is the {@code after} of the next page. */
    record DeliveryList(
            List<DeliveryLine> deliveries, @Nullable String next) {}

    /** Why a request makes no sense. */
    record Refusal(String message) {}

    /**
     * Brings files in; answers with one report for each file, in their order.
     *
     * @param source code of the source; an unknown one founds a source
     * @param kind buildings, register, tenants, tax or places; found by the columns when it is left out
     * @param date the day that the files speak of; found in them when it is left out
     * @param mapping JSON of what the columns mean
     * @param mappingFile the same as a file
     * @param acceptSuggested whether a complete suggestion of what the columns mean may be taken
     * @param wait whether to answer only when the conclusions are up to date
     * @param more whether another call follows at once, so that nothing is derived yet
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    List<ImportReport> bringIn(
            Reader reader,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable MultipartFile mappingFile,
            @RequestParam(defaultValue = "false") boolean acceptSuggested,
            @RequestParam(defaultValue = "false") boolean wait,
            @RequestParam(defaultValue = "false") boolean more,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> file)
            throws IOException {
        String json = mappingFile == null ? mapping : new String(mappingFile.getBytes(), StandardCharsets.UTF_8);
        var wish = new UploadDesk.Wish(code(source), kind(kind), date, read(json), acceptSuggested);
        if (!new IntakeRights(reader).mayUse(wish.source())) {
            throw new AccessDeniedException("another's source");
        }
        if (file == null || file.isEmpty()) {
            throw new IllegalArgumentException("no file was sent; send it as the part 'file'");
        }
        var reports = new ArrayList<ImportReport>();
        for (MultipartFile one : file) {
            reports.add(Objects.requireNonNull(desk.receive(reader, wish, one).report()));
        }
        derive(reports, wait, more);
        return reports;
    }

    /** What waits for the conclusions gets them even when nothing new came: an earlier call may have left them for this one. */
    private void derive(List<ImportReport> reports, boolean wait, boolean more) {
        if (wait) {
            derivations.runNow(Progress.UNWATCHED);
        } else if (!more && reports.stream().anyMatch(report -> report.status() == Status.IMPORTED)) {
            derivations.request("intake.api");
        }
    }

    private static String code(@Nullable String source) {
        return SourceCodes.read(source)
                .orElseThrow(() -> new IllegalArgumentException(
                        "source: a code of 2 to 40 letters a to z, digits and hyphens is needed, found '" + source
                                + "'"));
    }

    private static @Nullable SourceKind kind(@Nullable String kind) {
        if (kind == null || kind.isBlank()) {
            return null;
        }
        return SourceKind.findByCode(kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        "kind: one of buildings, register, tenants, tax, places is needed, found '" + kind + "'"));
    }

    private static @Nullable ColumnMapping read(@Nullable String json) {
        return json == null || json.isBlank() ? null : ColumnMapping.fromJson(json);
    }

    @GetMapping("/deliveries")
    DeliveryList list(
            Reader reader,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String after) {
        var rights = new IntakeRights(reader);
        Page<DeliveryLine> page = deliveries.page(rights, source, after, DELIVERIES);
        return new DeliveryList(page.rows(), page.next());
    }

    @GetMapping("/deliveries/{id}")
    DeliveryPage one(Reader reader, @PathVariable long id) {
        return pages.page(reader, id, null);
    }

    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Refusal refuse(IllegalArgumentException senseless) {
        return new Refusal(String.valueOf(senseless.getMessage()));
    }
}
