package org.sunmao.app.corrections.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.corrections.Correction;
import org.sunmao.app.corrections.store.CorrectionBook;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.evidence.Sources;
import org.sunmao.app.intake.SourceDefaults;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.rows.RowDoor;
import org.sunmao.app.intake.rows.RowRequest;
import org.sunmao.app.shell.Formats;
import tools.jackson.databind.json.JsonMapper;

/** Decides corrections: an accepted one becomes a row of the source of enterprises' own statements, and nothing else is written into a file. */
@Component
class CorrectionDesk {

    /** EnterpriseClaims knows this source: what an enterprise says of itself goes before what others say, where its own word counts. */
    static final String SOURCE = "statements";

    private final CorrectionBook book;
    private final RowDoor door;
    private final Sources sources;
    private final WorkerDatabase worker;
    private final Audit audit;
    private final JsonMapper json;

    CorrectionDesk(
            CorrectionBook book, RowDoor door, Sources sources, WorkerDatabase worker, Audit audit, JsonMapper json) {
        this.book = book;
        this.door = door;
        this.sources = sources;
        this.worker = worker;
        this.audit = audit;
        this.json = json;
    }

    private static final class TooLateException extends RuntimeException {}

    /**
     * Brings the statement in and closes the correction in one transaction.
     *
     * @return false where somebody else has decided meanwhile; then nothing was brought in
     * @throws IllegalArgumentException where the statement cannot be read as a row, saying why
     */
    boolean accept(Reader reader, Correction correction, Enterprise enterprise) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("enterprise-name", enterprise.name());
        if (enterprise.code() != null) {
            row.put("credit-code", enterprise.code());
        }
        // Of a source of this kind only the newest row counts, so each says everything that was accepted.
        row.putAll(book.accepted(enterprise.id()));
        row.put(correction.attribute(), correction.wanted());
        byte[] body = json.writeValueAsString(row).getBytes(StandardCharsets.UTF_8);
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        try {
            door.take(new RowRequest(source(), body, LocalDate.now(Formats.ZONE), reader.username(), answer -> {
                // The thread that keeps the rows writes the line of this request.
                RequestContextHolder.setRequestAttributes(request);
                try {
                    close(reader, correction, "accepted", null, answer.delivery());
                } finally {
                    RequestContextHolder.resetRequestAttributes();
                }
            }));
            return true;
        } catch (TooLateException decided) {
            return false;
        }
    }

    /** Closes a correction without evidence. */
    boolean close(Reader reader, Correction correction, String state, String reason) {
        try {
            worker.doInTransaction(() -> close(reader, correction, state, reason, null));
            return true;
        } catch (TooLateException decided) {
            return false;
        }
    }

    private void close(
            Reader reader, Correction correction, String state, @Nullable String reason, @Nullable Long delivery) {
        if (!book.decide(correction.id(), state, reader.username(), reason, delivery)) {
            throw new TooLateException();
        }
        Map<String, String> before = Map.of("state", correction.state());
        Map<String, String> after = new LinkedHashMap<>(Map.of("state", state));
        if (delivery != null) {
            after.put("delivery", delivery.toString());
        }
        audit.record(AuditEntry.of(reader, state.equals("accepted") ? "corrections.accept" : "corrections.close")
                .about("correction", Long.toString(correction.id()))
                .changed(before, after)
                .with(Map.of("enterprise", "E" + correction.enterpriseId(), "attribute", correction.attribute())));
    }

    private Source source() {
        return sources.getOrRecord(SourceDefaults.describe(
                SOURCE, SourceKind.LISTS, "企业自报（校核纠错）", "Enterprises’ own statements", "企业", "Enterprises", false));
    }
}
