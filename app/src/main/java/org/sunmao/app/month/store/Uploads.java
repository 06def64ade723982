package org.sunmao.app.month.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.ImportReport;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.intake.ListPreviews;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.month.rules.Difference;
import org.sunmao.linkage.text.Folding;
import tools.jackson.databind.json.JsonMapper;

/** Workbooks that a manager uploads to see first what differs, and sends then. */
@Component
public class Uploads {

    /** The largest workbook, in bytes. */
    public static final int MOST_BYTES = 20 << 20;

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final BaseLists bases;
    private final ListPreviews previews;
    private final Intake intake;
    private final Derivations derivations;
    private final Audit audit;
    private final SheetReading reading;

    Uploads(
            WebDatabase web,
            WorkerDatabase worker,
            BaseLists bases,
            ListPreviews previews,
            Intake intake,
            Derivations derivations,
            Audit audit,
            JsonMapper json) {
        this.web = web;
        this.worker = worker;
        this.bases = bases;
        this.previews = previews;
        this.intake = intake;
        this.derivations = derivations;
        this.audit = audit;
        this.reading = new SheetReading(json);
    }

    /**
     * A workbook.
     *
     * @param day the day that it will speak of
     * @param state waiting, sent or discarded
     */
    public record Upload(
            long id,
            long buildingId,
            String building,
            int sourceId,
            String source,
            LocalDate day,
            String fileName,
            String state,
            @Nullable Long delivery) {

        public boolean waiting() {
            return state.equals("waiting");
        }
    }

    /**
     * What a workbook says otherwise than the newest list of the building.
     *
     * @param problem code of why it cannot be read; null where it can
     * @param unclear sheets of which nobody has said what the columns mean
     * @param difference of this building's rows
     * @param rows this building's rows
     * @param refused rows that would be refused, with sheet, row, column, found and expected
     * @param others rows of other buildings that the source knows, by the name written
     * @param strangers rows whose building is not known, by the name written; empty where none is written
     */
    public record Compared(
            @Nullable String problem,
            List<String> unclear,
            Difference difference,
            int rows,
            List<Refused> refused,
            Map<String, Integer> others,
            Map<String, Integer> strangers) {

        /** Whether it can be sent as it is. */
        public boolean sendable() {
            return problem == null && unclear.isEmpty() && rows > 0;
        }
    }

    /** A row that would be refused. */
    public record Refused(String sheet, int row, String column, String code, String found, String expected) {}

    /** Keeps a workbook until somebody has looked at it; answers with its number. */
    public long keep(Scope scope, Sheets.Place place, LocalDate day, String fileName, byte[] bytes) {
        return web.write(
                scope,
                jdbc -> jdbc.sql("""
                        insert into month.upload (building_id, source_id, day, file_name, bytes, by_person)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                        .params(place.building(), place.source(), day, fileName, bytes, scope.person())
                        .query(Long.class)
                        .single());
    }

    /** An upload that the reader's scope opens. */
    public Optional<Upload> find(Scope scope, long id) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("""
                        select u.id, u.building_id, b.name, u.source_id, s.code, u.day, u.file_name, u.state, u.delivery_id
                        from month.upload u join places.building b on b.id = u.building_id
                        join evidence.source s on s.id = u.source_id where u.id = ?
                        """)
                        .param(id)
                        .query((row, n) -> new Upload(
                                row.getLong("id"),
                                row.getLong("building_id"),
                                row.getString("name"),
                                row.getInt("source_id"),
                                row.getString("code"),
                                row.getObject("day", LocalDate.class),
                                row.getString("file_name"),
                                row.getString("state"),
                                row.getObject("delivery_id", Long.class)))
                        .optional());
    }

    /** Holds a waiting workbook against the newest list. */
    public Compared compare(Upload upload) {
        return inFile(upload, file -> compare(upload, previews.read(file, upload.fileName(), upload.source())));
    }

    private Compared compare(Upload upload, ListPreviews.Preview preview) {
        Map<String, Long> names = names(upload);
        var own = new ArrayList<Difference.Row>();
        var refused = new ArrayList<Refused>();
        var others = new TreeMap<String, Integer>();
        var strangers = new TreeMap<String, Integer>();
        for (ListPreviews.Row row : preview.rows()) {
            if (row.refused()) {
                row.issues().stream()
                        .findFirst()
                        .ifPresent(issue -> refused.add(new Refused(
                                row.sheet(),
                                row.rowNumber(),
                                issue.column(),
                                issue.code(),
                                issue.found(),
                                issue.expected())));
                continue;
            }
            String name = row.fields().getOrDefault(Field.BUILDING_NAME, "");
            Long building = names.get(Folding.fold(name));
            if (building == null) {
                strangers.merge(name, 1, Integer::sum);
            } else if (building == upload.buildingId()) {
                own.add(shown(row.fields()));
            } else {
                others.merge(name, 1, Integer::sum);
            }
        }
        return new Compared(
                preview.problem(),
                preview.unclear(),
                Difference.of(before(upload), own),
                own.size(),
                refused,
                others,
                strangers);
    }

    /** How the source, or the list of buildings, calls the buildings that the source speaks of. */
    private Map<String, Long> names(Upload upload) {
        var names = new HashMap<String, Long>();
        worker.client().sql("""
                        select distinct p.fields ->> 'building-name' as name, l.subject_id from evidence.payload p
                        join resolution.payload_mention pb on pb.payload_id = p.id and pb.kind = 'building'
                        join resolution.link l on l.mention_id = pb.mention_id and l.until_at is null and l.subject_id is not null
                        where p.source_id = ? and p.fields ->> 'building-name' is not null
                        """).param(upload.sourceId()).query(row -> {
            names.put(Folding.fold(row.getString(1)), row.getLong(2));
        });
        names.put(Folding.fold(upload.building()), upload.buildingId());
        return names;
    }

    private List<Difference.Row> before(Upload upload) {
        BaseLists.Base base = bases.find(upload.buildingId(), upload.sourceId());
        var fields = new HashMap<Long, String>();
        worker.client()
                .sql("select id, fields::text from evidence.payload where id = any (?)")
                .param(base.payloads().toArray(Long[]::new))
                .query(row -> {
                    fields.put(row.getLong(1), row.getString(2));
                });
        return base.payloads().stream()
                .map(id -> shown(reading.fields(fields.get(id))))
                .toList();
    }

    /** Without what names the building: it may be written otherwise, and is the same. */
    private static Difference.Row shown(Map<Field, String> fields) {
        Set<Field> hidden = new HashSet<>(Set.of(
                Field.BUILDING_NAME,
                Field.BUILDING_CODE,
                Field.ADDRESS,
                Field.STREET,
                Field.DISTRICT,
                Field.CITY,
                Field.PROVINCE));
        var shown = new TreeMap<>(fields);
        shown.keySet().removeAll(hidden);
        return new Difference.Row(shown);
    }

    /** Takes the workbook in, as it came; the report says what became of it. */
    public ImportReport send(Reader reader, Upload upload) {
        ImportReport report = inFile(
                upload,
                file -> intake.importFile(ImportRequest.of(upload.source(), file, reader.username())
                        .withFileName(upload.fileName())
                        .withKind(SourceKind.TENANTS)
                        .withDataDate(upload.day())));
        if (report.delivery() != null) {
            end(upload, "sent", report.delivery());
            audit.record(AuditEntry.of(reader, "month.send-upload")
                    .about("building", "B" + upload.buildingId())
                    .changed(Map.of("state", "waiting"), Map.of("state", "sent", "delivery", report.delivery())));
            derivations.request("month.upload");
        }
        return report;
    }

    /** Nothing shall come of it; false where something has. */
    public boolean discard(Reader reader, Upload upload) {
        if (!end(upload, "discarded", null)) {
            return false;
        }
        audit.record(AuditEntry.of(reader, "month.discard-upload")
                .about("building", "B" + upload.buildingId())
                .changed(Map.of("state", "waiting"), Map.of("state", "discarded")));
        return true;
    }

    private boolean end(Upload upload, String state, @Nullable Long delivery) {
        return worker.client()
                        .sql(
                                "update month.upload set state = ?, bytes = null, delivery_id = ? where id = ? and state = 'waiting'")
                        .param(state)
                        .param(delivery)
                        .param(upload.id())
                        .update()
                == 1;
    }

    private <T> T inFile(Upload upload, Function<Path, T> work) {
        byte[] bytes = worker.client()
                .sql("select bytes from month.upload where id = ? and state = 'waiting'")
                .param(upload.id())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("upload " + upload.id() + " does not wait any more"));
        Path file = null;
        try {
            file = Files.createTempFile("sunmao-month", ".upload");
            Files.write(file, bytes);
            return Objects.requireNonNull(work.apply(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            delete(file);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
