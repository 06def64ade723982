package org.sunmao.app.month.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.evidence.Sources;
import org.sunmao.app.intake.ToldLists;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.month.LineState;
import org.sunmao.app.month.Sheet;
import org.sunmao.app.month.SheetLine;
import org.sunmao.app.month.rules.SheetRows;
import tools.jackson.databind.json.JsonMapper;

/** Sends a list that somebody has gone through: from then on it is a delivery, whole for its building and day. */
@Component
public class Sending {

    private final WorkerDatabase worker;
    private final Sheets sheets;
    private final Sources sources;
    private final ToldLists lists;
    private final Derivations derivations;
    private final Audit audit;
    private final JsonMapper json;

    Sending(
            WorkerDatabase worker,
            Sheets sheets,
            Sources sources,
            ToldLists lists,
            Derivations derivations,
            Audit audit,
            JsonMapper json) {
        this.worker = worker;
        this.sheets = sheets;
        this.sources = sources;
        this.lists = lists;
        this.derivations = derivations;
        this.audit = audit;
        this.json = json;
    }

    /** What came of it. */
    public enum Outcome {
        SENT,
        /** Nothing is open; it was sent already. */
        NOTHING,
        /** Something was said that whoever sends has not seen. */
        NOT_SEEN,
        /** Of some rows nothing was said. */
        NOT_TOLD,
        /** The list would say nothing at all. */
        EMPTY,
        /** A list of that day, or a newer one, has come otherwise; this one is put away, its words are kept. */
        OVERTAKEN
    }

    /**
     * Sends the open list of a building. Delivery, list and the line in the record are one transaction.
     *
     * @param seen number of the newest word that the sender has seen
     */
    public Outcome send(Reader reader, long building, long seen) {
        Outcome outcome = Objects.requireNonNull(worker.inTransaction(() -> sendLocked(reader, building, seen)));
        if (outcome == Outcome.SENT) {
            derivations.request("month.list");
        }
        return outcome;
    }

    private Outcome sendLocked(Reader reader, long building, long seen) {
        Optional<Long> locked = worker.client()
                .sql("select id from month.sheet where building_id = ? and state = 'open' for update")
                .param(building)
                .query(Long.class)
                .optional();
        Sheet sheet = locked.flatMap(any -> sheets.openToSend(building)).orElse(null);
        if (sheet == null) {
            return Outcome.NOTHING;
        }
        if (sheets.overtaken(sheet)) {
            audit.record(AuditEntry.of(reader, "month.put-away")
                    .about("building", "B" + building)
                    .changed(Map.of("state", "open"), Map.of("state", "overtaken")));
            return Outcome.OVERTAKEN;
        }
        if (sheet.newest() != seen) {
            return Outcome.NOT_SEEN;
        }
        if (sheet.count(LineState.OPEN) > 0) {
            return Outcome.NOT_TOLD;
        }
        var rows = SheetRows.of(sheet);
        if (rows.isEmpty()) {
            return Outcome.EMPTY;
        }
        Source source = sources.find(sheet.source()).orElseThrow();
        long delivery = lists.keep(new ToldLists.Told(
                source,
                sheet.day(),
                true,
                sheet.building() + " " + sheet.day() + " 月度清单.json",
                reader.username(),
                words(sheet, reader),
                rows));
        worker.client()
                .sql("""
                        update month.sheet set state = 'sent', sent_by = ?, sent_at = now(), delivery_id = ?,
                            confirmed = ?, changed = ?, gone = ?, added = ? where id = ?
                        """)
                .params(reader.username(), delivery, sheet.count(LineState.CONFIRMED), sheet.count(LineState.CHANGED))
                .params(sheet.count(LineState.GONE), sheet.count(LineState.ADDED), sheet.id())
                .update();
        audit.record(AuditEntry.of(reader, "month.send")
                .about("building", "B" + building)
                .changed(Map.of("state", "open"), Map.of("state", "sent", "delivery", delivery))
                .with(counts(sheet)));
        return Outcome.SENT;
    }

    private static Map<String, Object> counts(Sheet sheet) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("rows", sheet.rows());
        for (LineState state : List.of(LineState.CONFIRMED, LineState.CHANGED, LineState.GONE, LineState.ADDED)) {
            counts.put(state.word(), sheet.count(state));
        }
        return counts;
    }

    /** The words as they were said, row by row, with who and when: what stands where others have their workbook. */
    private byte[] words(Sheet sheet, Reader reader) {
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        for (SheetLine line : sheet.lines()) {
            var said = new LinkedHashMap<String, @Nullable Object>();
            said.put("row", line.n());
            said.put("payload", line.payload());
            said.put("state", line.state().word());
            var typed = new LinkedHashMap<String, String>();
            line.typed().forEach((field, text) -> typed.put(field.code(), text));
            if (!typed.isEmpty()) {
                said.put("typed", typed);
            }
            if (line.goneOn() != null) {
                said.put("gone-on", line.goneOn().toString());
            }
            said.put("by", line.by());
            said.put("at", line.at() == null ? null : line.at().toString());
            lines.add(said);
        }
        var whole = new LinkedHashMap<String, Object>();
        whole.put("list", sheet.id());
        whole.put("building", "B" + sheet.buildingId());
        whole.put("day", sheet.day().toString());
        whole.put("sent-by", reader.username());
        whole.put("lines", lines);
        return json.writeValueAsString(whole).getBytes(StandardCharsets.UTF_8);
    }
}
