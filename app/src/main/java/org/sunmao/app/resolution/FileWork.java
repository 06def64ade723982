package org.sunmao.app.resolution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;

/** Words about whole files and units, each with its line in the record, both or neither. Whether the reader sees the files is asked before. */
@Component
public class FileWork {

    private final WorkerDatabase database;
    private final FileDecisions files;
    private final UnitDecisions units;
    private final Audit audit;

    FileWork(WorkerDatabase database, FileDecisions files, UnitDecisions units, Audit audit) {
        this.database = database;
        this.files = files;
        this.units = units;
        this.audit = audit;
    }

    /** Two files are one, or some mentions of a file are another. */
    public Decisions.Outcome say(Reader reader, String kind, FileDecisions.Word word) {
        var said = new LinkedHashMap<String, Object>();
        if (word.other() != null) {
            said.put("same-as", letter(kind) + word.other());
        } else {
            said.put("mentions", word.mentions());
        }
        return recorded(
                reader,
                word.other() == null ? "resolution.split" : "resolution.merge",
                kind,
                letter(kind) + word.subject(),
                said,
                () -> files.record(word));
    }

    private static String letter(String kind) {
        return kind.equals("building") ? "B" : "E";
    }

    /** One unit is another one of its building. */
    public Decisions.Outcome mergeUnits(Reader reader, long unit, long other, String why) {
        return recorded(
                reader,
                "resolution.merge",
                "unit",
                Long.toString(unit),
                Map.of("same-as", other),
                () -> units.merge(unit, other, reader.username(), why));
    }

    /** What these mentions and sources say of a unit they say of another one of its building. */
    public Decisions.Outcome splitUnit(
            Reader reader, long unit, String label, List<Long> mentions, List<Integer> sources, String why) {
        return recorded(
                reader,
                "resolution.split",
                "unit",
                Long.toString(unit),
                Map.of("label", label, "mentions", mentions, "sources", sources),
                () -> units.split(unit, label, mentions, sources, reader.username(), why));
    }

    private Decisions.Outcome recorded(
            Reader reader,
            String action,
            String kind,
            String id,
            Map<String, ?> said,
            Supplier<Decisions.Outcome> decision) {
        return database.inTransaction(() -> {
            Decisions.Outcome outcome = decision.get();
            var line = AuditEntry.of(reader, action).about(kind, id);
            if (outcome instanceof Decisions.Recorded made) {
                var after = new LinkedHashMap<String, Object>(said);
                after.put("decision", made.decisionId());
                audit.record(line.changed(Map.of(), after)
                        .with(Map.of("decision", made.decisionId(), "mentions", made.mentions())));
            } else {
                audit.record(line.as(AuditEntry.Result.REFUSED)
                        .with(Map.of("why", ((Decisions.Refused) outcome).why().word())));
            }
            return outcome;
        });
    }
}
