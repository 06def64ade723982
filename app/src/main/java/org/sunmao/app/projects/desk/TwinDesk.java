package org.sunmao.app.projects.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Outcome.Result;
import org.sunmao.app.matters.desk.MatterJoining;
import org.sunmao.app.projects.rules.Typed;

/** What the office decides where two teams reported one investor. */
@Component
public class TwinDesk {

    /** The first report counts and the later project goes on with it; both stand, as different projects; it is another investor. */
    public static final List<String> WORDS = List.of("first", "both", "other");

    private static final int LONGEST_WHY = 500;

    private final WorkerDatabase database;
    private final MatterJoining joining;
    private final Audit audit;

    TwinDesk(WorkerDatabase database, MatterJoining joining, Audit audit) {
        this.database = database;
        this.joining = joining;
        this.audit = audit;
    }

    /**
     * Decides, once.
     *
     * @param later the project that was reported later
     * @param earlier the other one
     * @param seen the moves of the later one that was looked at
     */
    public Outcome decide(Reader reader, Matter later, Matter earlier, String word, int seen, String why) {
        if (!reader.is(Role.OFFICE)) {
            return Outcome.of(Result.NOT_YOURS);
        }
        Optional<String> reason = Typed.line(why, LONGEST_WHY);
        if (reason.isEmpty()) {
            return Outcome.of(Result.NO_REASON);
        }
        if (!WORDS.contains(word)) {
            return new Outcome(Result.UNREADABLE, List.of("twin-word"));
        }
        return Objects.requireNonNull(
                database.inTransaction(() -> decideLocked(reader, later, earlier, word, seen, reason.get())));
    }

    private Outcome decideLocked(Reader reader, Matter later, Matter earlier, String word, int seen, String why) {
        boolean open = database.client()
                .sql("select 1 from projects.twin where matter_id = ? and earlier_id = ? and word = 'open' for update")
                .params(later.id(), earlier.id())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!open) {
            return Outcome.of(Result.TOO_LATE);
        }
        if (word.equals("first")) {
            Outcome merged = joining.merge(reader, later, earlier, seen, why);
            if (!merged.done()) {
                return merged;
            }
        }
        database.client()
                .sql(
                        "update projects.twin set word = ?, said = ?, by_person = ?, at = now() where matter_id = ? and earlier_id = ?")
                .params(word, why, reader.username(), later.id(), earlier.id())
                .update();
        audit.record(AuditEntry.of(reader, "projects.decide-twin")
                .about("matter", Long.toString(later.id()))
                .changed(Map.of("word", "open"), Map.of("word", word, "why", why)));
        return Outcome.of(Result.DONE);
    }
}
