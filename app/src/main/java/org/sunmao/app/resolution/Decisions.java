package org.sunmao.app.resolution;

import java.sql.Types;
import java.util.List;
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

    /**
     * It was recorded.
     *
     * @param decisionId its number; of several made by one word the first
     * @param mentions how many mentions it is about
     */
    public record Recorded(long decisionId, int mentions) implements Outcome {}

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
        IS_AN_UNDO,
        /** Somebody's word about the mention stands; it would have to be taken back first. */
        DECIDED_ALREADY,
        /** Somebody else has the mention before them. */
        HELD,
        /** A word about all mentions of a name needs a reason. */
        NO_REASON,
        /** Another number of mentions waits than the clerk was shown. */
        OTHERS_CHANGED,
        /** A word about a whole file or a unit needs a reason. */
        WHY_MISSING,
        /** The file has other mentions than when it was looked at. */
        FILE_CHANGED,
        /** A file, or a unit, is itself already. */
        SAME_FILE,
        /** Both files have a valid credit code, and these differ: a code names one enterprise. */
        TWO_CODES,
        /** Nothing was chosen that would be taken out. */
        NOTHING_CHOSEN,
        /** Everything was chosen, so that nothing would stay. */
        ALL_CHOSEN,
        /** The mention that founded the file keeps its id; the others can be taken out. */
        ANCHOR_STAYS,
        /** What was chosen founds no file: rows of meters and calls speak of others' files only. */
        NOTHING_FOUNDS,
        /** Two units of different buildings. */
        OTHER_BUILDING,
        /** The other unit has no name. */
        NO_NAME,
        /** A person's word says that these two are one; it would have to be taken back first. */
        MERGED;

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
        return isMerged(mentionId, subjectId)
                ? new Refused(Refusal.MERGED)
                : about("not", mentionId, subjectId, by, why);
    }

    private boolean isMerged(long mentionId, long subjectId) {
        return database.client()
                .sql("""
                        select exists (select 1 from resolution.decision d
                            where d.kind = 'merge' and d.mention_id = :mention and :subject in (d.subject_id, d.other_id)
                                and not exists (select 1 from resolution.decision u where u.undoes = d.id))
                        """)
                .param("mention", mentionId)
                .param("subject", subjectId)
                .query(Boolean.class)
                .single();
    }

    /** The mention speaks of something of its own, which no candidate is. */
    public Outcome separate(long mentionId, String by, String why) {
        return database.inTransaction(() -> {
            MentionLock.hold(database.client(), mentionId);
            Optional<Refusal> missing = missing(mentionId);
            return missing.isPresent() ? new Refused(missing.get()) : record("new", mentionId, null, by, why);
        });
    }

    /**
     * A clerk's word, about one mention or all of its name. Unlike {@link #link} and {@link #separate} it passes over nobody: it is refused where
     * somebody's word stands, or somebody else has the mention before them. Their claims end with it.
     */
    Outcome settle(Verdict verdict) {
        return database.inTransaction(() -> {
            MentionLock.hold(database.client(), verdict.mentionId());
            Optional<Refusal> refusal = refusal(verdict);
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
            List<Long> others = verdict.allOfName() > 0 ? others(verdict.mentionId()) : List.of();
            if (verdict.allOfName() > 0 && others.size() + 1 != verdict.allOfName()) {
                return new Refused(Refusal.OTHERS_CHANGED);
            }
            return record(verdict, others);
        });
    }

    private Optional<Refusal> refusal(Verdict verdict) {
        long mention = verdict.mentionId();
        Optional<Refusal> impossible =
                verdict.subjectId() == null ? missing(mention) : impossible(mention, verdict.subjectId());
        if (impossible.isPresent()) {
            return impossible;
        }
        if (verdict.allOfName() > 0 && verdict.why().isEmpty()) {
            return Optional.of(Refusal.NO_REASON);
        }
        return isSettled(mention)
                ? Optional.of(Refusal.DECIDED_ALREADY)
                : isHeld(mention, verdict.by()) ? Optional.of(Refusal.HELD) : Optional.empty();
    }

    private boolean isSettled(long mentionId) {
        return database.client()
                .sql("select exists (select 1 from resolution.decision d where d.mention_id = ? and" + QueueSql.STANDING
                        + ")")
                .param(mentionId)
                .query(Boolean.class)
                .single();
    }

    private boolean isHeld(long mentionId, String by) {
        return database.client()
                .sql(
                        "select exists (select 1 from resolution.claim where mention_id = ? and by_person <> ? and until_at > now())")
                .params(mentionId, by)
                .query(Boolean.class)
                .single();
    }

    /** The other mentions of the same source and name that wait and that nobody has decided. */
    private List<Long> others(long mentionId) {
        return database.client()
                .sql("""
                        select o.id from resolution.mention m
                        join resolution.mention o on o.name_key = m.name_key and o.fields ->> 'name' = m.fields ->> 'name' and o.source_id = m.source_id
                            and o.kind = m.kind and o.id <> m.id
                        join resolution.link l on l.mention_id = o.id and l.until_at is null and l.zone = 'review'
                        where m.id = ? and not exists (
                            select 1 from resolution.decision d where d.mention_id = o.id and
                        """ + QueueSql.STANDING + ") order by o.id")
                .param(mentionId)
                .query(Long.class)
                .list();
    }

    private Recorded record(Verdict verdict, List<Long> others) {
        Long subject = verdict.subjectId();
        long first = record(subject == null ? "new" : "link", verdict.mentionId(), subject, verdict.by(), verdict.why())
                .decisionId();
        Long[] rest = others.toArray(Long[]::new);
        database.client()
                .sql("""
                        insert into resolution.decision (kind, mention_id, subject_id, beside, by_person, why, act)
                        select case when cast(:subject as bigint) is null then 'same' else 'link' end, o, :subject,
                            case when cast(:subject as bigint) is null then cast(:mention as bigint) end, :by, :why, :act
                        from unnest(cast(:others as bigint[])) o order by o
                        """)
                .param("subject", subject, Types.BIGINT)
                .param("mention", verdict.mentionId())
                .param("by", verdict.by())
                .param("why", verdict.why())
                .param("act", first)
                .param("others", rest)
                .update();
        for (String table : List.of("claim", "skip")) {
            database.client()
                    .sql("delete from resolution." + table
                            + " where mention_id = :mention or mention_id = any (cast(:others as bigint[]))")
                    .param("mention", verdict.mentionId())
                    .param("others", rest)
                    .update();
        }
        return new Recorded(first, others.size() + 1);
    }

    /**
     * Takes back whatever still stands of the act that this decision is part of.
     *
     * @return how many decisions were taken back, with the number of the first undoing
     */
    Outcome undoAct(long decisionId, String by, String why) {
        return database.inTransaction(() -> {
            if (!hold(decisionId)) {
                return new Refused(Refusal.NO_SUCH_DECISION);
            }
            List<Long> standing = database.client()
                    .sql("""
                            select d.id from resolution.decision d join resolution.decision asked on asked.id = ?
                            where (d.id = coalesce(asked.act, asked.id) or d.act = coalesce(asked.act, asked.id)) and d.kind <> 'undo'
                                and not exists (select 1 from resolution.decision u where u.undoes = d.id)
                            order by d.id
                            """)
                    .param(decisionId)
                    .query(Long.class)
                    .list();
            if (standing.isEmpty()) {
                return undo(decisionId, by, why);
            }
            long first = 0;
            for (long decision : standing) {
                long id = takeBack(decision, by, why, first == 0 ? null : Long.valueOf(first));
                first = first == 0 ? id : first;
            }
            return new Recorded(first, standing.size());
        });
    }

    private long takeBack(long decisionId, String by, String why, @Nullable Long act) {
        return database.client()
                .sql("""
                        insert into resolution.decision (kind, mention_id, undoes, by_person, why, act)
                        select 'undo', d.mention_id, d.id, :by, :why, :act from resolution.decision d where d.id = :id returning id
                        """)
                .param("by", by)
                .param("why", why)
                .param("act", act, Types.BIGINT)
                .param("id", decisionId)
                .query(Long.class)
                .single();
    }

    /** A decision is taken back; whatever stood before it stands again. */
    public Outcome undo(long decisionId, String by, String why) {
        return database.inTransaction(() -> {
            if (!hold(decisionId)) {
                return new Refused(Refusal.NO_SUCH_DECISION);
            }
            return kindOf("resolution.decision", decisionId).orElseThrow().equals("undo")
                    ? new Refused(Refusal.IS_AN_UNDO)
                    : takeBack(decisionId, by, why);
        });
    }

    /** Takes the lock of the mention that this decision is about; false where there is no such decision. */
    private boolean hold(long decisionId) {
        List<Optional<Long>> found = database.client()
                .sql("select mention_id from resolution.decision where id = ?")
                .param(decisionId)
                .query((row, n) -> Optional.ofNullable(row.getObject("mention_id", Long.class)))
                .list();
        found.stream().flatMap(Optional::stream).forEach(id -> MentionLock.hold(database.client(), id));
        return !found.isEmpty();
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
        return id.<Outcome>map(made -> new Recorded(made, 1)).orElseGet(() -> new Refused(Refusal.ALREADY_UNDONE));
    }

    private Outcome about(String decision, long mentionId, long subjectId, String by, String why) {
        return database.inTransaction(() -> {
            MentionLock.hold(database.client(), mentionId);
            Optional<Refusal> impossible = impossible(mentionId, subjectId);
            return impossible.isPresent()
                    ? new Refused(impossible.get())
                    : record(decision, mentionId, subjectId, by, why);
        });
    }

    private Optional<Refusal> missing(long mentionId) {
        return kindOf("resolution.mention", mentionId).isEmpty()
                ? Optional.of(Refusal.NO_SUCH_MENTION)
                : Optional.empty();
    }

    private Optional<Refusal> impossible(long mentionId, long subjectId) {
        Optional<String> mention = kindOf("resolution.mention", mentionId);
        Optional<String> subject = kindOf("resolution.identity", subjectId);
        if (mention.isEmpty() || subject.isEmpty()) {
            return Optional.of(mention.isEmpty() ? Refusal.NO_SUCH_MENTION : Refusal.NO_SUCH_SUBJECT);
        }
        return mention.equals(subject) ? Optional.empty() : Optional.of(Refusal.OTHER_KIND);
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
        return new Recorded(id, 1);
    }
}
