package org.sunmao.app.resolution;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/**
 * A person's word about a mention. It outranks the machine, is never changed and never erased: undoing is one more decision. Nothing
 * moves until the conclusions are derived again.
 */
@Component
public class Decisions {

    private final WorkerDatabase database;

    Decisions(WorkerDatabase database) {
        this.database = database;
    }

    /** What became of a decision. */
    public sealed interface Outcome {}

    /** It was recorded under this number. */
    public record Recorded(long decisionId) implements Outcome {}

    /** It was refused, and nothing was recorded. */
    public record Refused(Refusal why) implements Outcome {}

    /** Why a decision was refused; {@code resolution.refusal.<word>} says it. */
    public enum Refusal {
        NO_SUCH_MENTION,
        NO_SUCH_SUBJECT,
        /** A mention of an enterprise cannot be a building, nor the other way round. */
        OTHER_KIND,
        NO_SUCH_DECISION,
        ALREADY_UNDONE,
        /** To take back an undoing, decide again. */
        IS_AN_UNDO;

        /** The word in message keys. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** The mention speaks of this subject. */
    public Outcome link(long mentionId, long subjectId, String by, String why) {
        return about("link", mentionId, subjectId, by, why);
    }

    /** The mention does not speak of this subject. */
    public Outcome reject(long mentionId, long subjectId, String by, String why) {
        return about("not", mentionId, subjectId, by, why);
    }

    /** The mention speaks of something of its own, which no candidate is. */
    public Outcome separate(long mentionId, String by, String why) {
        return database.inTransaction(
                () -> kindOf("resolution.mention", mentionId).isEmpty()
                        ? new Refused(Refusal.NO_SUCH_MENTION)
                        : record("new", mentionId, null, by, why));
    }

    /** A decision is taken back; whatever stood before it stands again. */
    public Outcome undo(long decisionId, String by, String why) {
        return database.inTransaction(() -> {
            Optional<String> kind = kindOf("resolution.decision", decisionId);
            if (kind.isEmpty()) {
                return new Refused(Refusal.NO_SUCH_DECISION);
            }
            return kind.get().equals("undo") ? new Refused(Refusal.IS_AN_UNDO) : takeBack(decisionId, by, why);
        });
    }

    private Outcome takeBack(long decisionId, String by, String why) {
        Optional<Long> id = database.client()
                .sql("""
                        insert into resolution.decision (kind, mention_id, undoes, by_person, why)
                        select 'undo', d.mention_id, d.id, ?, ? from resolution.decision d where d.id = ?
                        on conflict (undoes) do nothing returning id
                        """)
                .params(by, why, decisionId)
                .query(Long.class)
                .optional();
        return id.<Outcome>map(Recorded::new).orElseGet(() -> new Refused(Refusal.ALREADY_UNDONE));
    }

    private Outcome about(String decision, long mentionId, long subjectId, String by, String why) {
        return database.inTransaction(() -> {
            Optional<String> mention = kindOf("resolution.mention", mentionId);
            Optional<String> subject = kindOf("resolution.identity", subjectId);
            if (mention.isEmpty() || subject.isEmpty()) {
                return new Refused(mention.isEmpty() ? Refusal.NO_SUCH_MENTION : Refusal.NO_SUCH_SUBJECT);
            }
            return mention.equals(subject)
                    ? record(decision, mentionId, subjectId, by, why)
                    : new Refused(Refusal.OTHER_KIND);
        });
    }

    private Optional<String> kindOf(String table, long id) {
        return database.client()
                .sql("select kind from " + table + " where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    private Recorded record(String decision, long mentionId, @Nullable Long subjectId, String by, String why) {
        long id = database.client()
                .sql("""
                        insert into resolution.decision (kind, mention_id, subject_id, by_person, why)
                        values (:kind, :mention, :subject, :by, :why) returning id
                        """)
                .param("kind", decision)
                .param("mention", mentionId)
                .param("subject", subjectId)
                .param("by", by)
                .param("why", why)
                .query(Long.class)
                .single();
        return new Recorded(id);
    }
}
