package org.sunmao.app.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.Deliveries;
import org.sunmao.app.evidence.DeliveryWriter;
import org.sunmao.app.evidence.Layout;
import org.sunmao.app.evidence.NewDelivery;
import org.sunmao.app.evidence.RowCounts;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.evidence.Sources;
import org.sunmao.app.evidence.StoredFiles;
import org.sunmao.app.intake.ImportReport.Note;
import org.sunmao.app.intake.ImportReport.Status;
import org.sunmao.app.intake.fields.DataDates;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.files.FileNote;
import org.sunmao.app.intake.files.SourceFile;
import org.sunmao.app.intake.files.SourceFiles;
import org.sunmao.app.intake.files.UnreadableFileException;
import org.sunmao.app.jobs.WorkLock;
import org.sunmao.app.resolution.MentionWriter;
import org.sunmao.app.resolution.Mentions;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in files. A delivery is one transaction: either all of it is here, refused rows included, or nothing. Afterwards
 * {@link org.sunmao.app.jobs.Derivations} must be asked to bring the conclusions up to date.
 */
@Component
public class Intake {

    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");

    private final WorkerDatabase database;
    private final WorkLock lock;
    private final Sources sources;
    private final Deliveries deliveries;
    private final StoredFiles files;
    private final Mentions mentions;
    private final SheetPlanner planner;
    private final JsonMapper json;
    private final List<SourceAdvice> advice;

    Intake(
            WorkerDatabase database,
            WorkLock lock,
            Sources sources,
            Deliveries deliveries,
            StoredFiles files,
            Mentions mentions,
            SheetPlanner planner,
            JsonMapper json,
            List<SourceAdvice> advice) {
        this.database = database;
        this.lock = lock;
        this.sources = sources;
        this.deliveries = deliveries;
        this.files = files;
        this.mentions = mentions;
        this.planner = planner;
        this.json = json;
        this.advice = List.copyOf(advice);
    }

    /** Takes the file in, or says why not. Throws only when the database or the disk fails. */
    public ImportReport importFile(ImportRequest request) {
        String sha256 = StoredFiles.digestOf(request.file());
        try (SourceFile file = SourceFiles.open(request.file(), request.fileName())) {
            return Objects.requireNonNull(database.inTransaction(() -> {
                lock.acquire();
                return importOpened(request, file, sha256);
            }));
        } catch (UnreadableFileException unreadable) {
            return refused(request, "", new Note(unreadable.code(), unreadable.parameters()));
        }
    }

    private ImportReport importOpened(ImportRequest request, SourceFile file, String sha256) {
        Optional<Source> known = sources.find(request.sourceCode());
        Optional<Long> before = known.flatMap(source -> deliveries.findActive(source, sha256));
        if (before.isPresent()) {
            return outcome(request, Status.ALREADY_HERE, known.orElseThrow().kind(), before.get(), List.of());
        }
        List<SheetPlan> plans = planner.plan(file, request, known);
        List<SheetPlan> readable = plans.stream().filter(SheetPlan::readable).toList();
        String kind = readable.isEmpty() ? "" : readable.get(0).mapping().kind().code();
        if (known.isPresent() && !readable.isEmpty() && !known.get().kind().equals(kind)) {
            return refused(
                    request,
                    kind,
                    new Note(
                            "source.other-kind",
                            Map.of("found", kind, "expected", known.get().kind())));
        }
        if (readable.isEmpty() || readable.stream().anyMatch(plan -> !plan.confirmed())) {
            return outcome(request, Status.NEEDS_CONFIRMATION, kind, null, plans);
        }
        Source source =
                sources.getOrRecord(described(request, readable.get(0).mapping().kind()));
        return store(request, file, sha256, source, plans);
    }

    private static Source described(ImportRequest request, SourceKind kind) {
        Source description = request.description();
        return description != null ? description : SourceDefaults.of(request.sourceCode(), kind);
    }

    private ImportReport store(
            ImportRequest request, SourceFile file, String sha256, Source source, List<SheetPlan> plans) {
        var notes = new ArrayList<Note>();
        file.notes().forEach(note -> notes.add(note(note)));
        advice.forEach(each -> notes.addAll(each.about(source)));
        LocalDate date = dataDate(request, plans, notes);
        files.keep(request.file(), sha256);
        Boolean full = request.fullSnapshot();
        DeliveryWriter delivery = deliveries.open(new NewDelivery(
                source,
                sha256,
                request.fileName(),
                file.format().name(),
                file.charset() == null ? null : file.charset().name(),
                date,
                full == null ? source.fullSnapshot() : full,
                request.deliveredBy()));
        MentionWriter mentioned = mentions.open(source);
        var problems = new SheetImport.Problems();
        for (SheetPlan plan : plans) {
            if (plan.readable()) {
                sheet(request, source, plan, delivery, mentioned, problems).run();
            } else {
                notes.add(new Note(
                        "sheet.passed-over", Map.of("sheet", plan.sheet().name())));
            }
        }
        RowCounts counts = delivery.close(json.writeValueAsString(notes));
        mentioned.close();
        mentions.markDirty(delivery.deliveryId());
        return new ImportReport(
                Status.IMPORTED,
                source.code(),
                source.kind(),
                request.fileName(),
                delivery.deliveryId(),
                date,
                counts.good() + counts.refused(),
                counts.good(),
                counts.refused(),
                problems.counts,
                problems.first,
                notes,
                plans.stream().map(SheetPlan::reading).toList());
    }

    private SheetImport sheet(
            ImportRequest request,
            Source source,
            SheetPlan plan,
            DeliveryWriter delivery,
            MentionWriter mentioned,
            SheetImport.Problems problems) {
        Layout layout = deliveries.recordLayout(
                source, plan.sheet().headers(), plan.mapping().toJson(), request.deliveredBy());
        boolean namesBuilding = plan.mapping().columns().containsValue(Field.BUILDING_NAME);
        String building = plan.mapping().kind() == SourceKind.TENANTS && !namesBuilding
                ? BuildingContext.find(plan.sheet(), request.fileName()).orElse(null)
                : null;
        return new SheetImport(plan, layout, delivery, mentioned, json, building, problems);
    }

    private static LocalDate dataDate(ImportRequest request, List<SheetPlan> plans, List<Note> notes) {
        LocalDate told = request.dataDate();
        if (told != null) {
            return told;
        }
        List<String> titles = plans.stream()
                .flatMap(plan -> plan.sheet().titleLines().stream())
                .toList();
        return DataDates.find(request.fileName(), titles).orElseGet(() -> {
            LocalDate today = LocalDate.now(DISTRICT_TIME);
            notes.add(new Note("date.assumed", Map.of("date", today.toString())));
            return today;
        });
    }

    private static Note note(FileNote note) {
        return new Note(
                note.code(),
                Map.of(
                        "row", Integer.toString(note.rowNumber()),
                        "column", note.column() == null ? "" : note.column(),
                        "found", note.found(),
                        "expected", note.expected()));
    }

    private static ImportReport refused(ImportRequest request, String kind, Note why) {
        return new ImportReport(
                Status.REFUSED,
                request.sourceCode(),
                kind,
                request.fileName(),
                null,
                null,
                0,
                0,
                0,
                Map.of(),
                List.of(),
                List.of(why),
                List.of());
    }

    private static ImportReport outcome(
            ImportRequest request, Status status, String kind, @Nullable Long delivery, List<SheetPlan> plans) {
        return new ImportReport(
                status,
                request.sourceCode(),
                kind.toLowerCase(Locale.ROOT),
                request.fileName(),
                delivery,
                null,
                0,
                0,
                0,
                Map.of(),
                List.of(),
                List.of(),
                plans.stream().map(SheetPlan::reading).toList());
    }
}
