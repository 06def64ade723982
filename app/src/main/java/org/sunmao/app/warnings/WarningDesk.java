package org.sunmao.app.warnings;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;

/**
 * Deals with warnings. Whoever calls has found the warning within the reader's scope and asked the reader's role. Of two who act on the same state one
 * is told that he came too late, and nothing of his is kept.
 */
@Component
public class WarningDesk {

    /** What is said of a warning. */
    public enum Word {
        TAKEN,
        NOTE,
        POSTPONED,
        DONE,
        DISMISSED,
        REOPENED;

        /** The word in the database and in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of it; {@code warnings.outcome.<word>} says it. */
    public enum Outcome {
        SAID,
        /** Somebody else acted, or it changed, meanwhile. */
        TOO_LATE,
        /** A word without the reason or the day that belongs to it, or that does not fit the state. */
        INCOMPLETE;

        /** The word in message keys and addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Set<Word> WITH_REASON = Set.of(Word.NOTE, Word.DISMISSED);

    private final WorkerDatabase database;
    private final Audit audit;

    WarningDesk(WorkerDatabase database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Says a word.
     *
     * @param seen the moves of the state that was looked at
     * @param note the reason; a note and a dismissal have one
     * @param until until when it is postponed; a later day than today
     */
    public Outcome say(
            Reader reader,
            Warning warning,
            Word word,
            int seen,
            String note,
            @Nullable LocalDate until,
            LocalDate today) {
        boolean postponed = word == Word.POSTPONED;
        if (WITH_REASON.contains(word) && note.isBlank()
                || postponed != (until != null)
                || until != null && !until.isAfter(today)
                || !warning.holds()) {
            return Outcome.INCOMPLETE;
        }
        return Objects.requireNonNull(database.inTransaction(() -> {
            int moved = database.client()
                    .sql("""
                            update warnings.warning set moves = moves + 1,
                                state = case :word when 'note' then state when 'reopened' then 'open' else :word end,
                                taken_by = case :word when 'taken' then :person when 'reopened' then null else taken_by end,
                                until_on = case :word when 'note' then until_on else cast(:until as date) end
                            where id = :id and moves = :seen and holds
                            """)
                    .param("word", word.word())
                    .param("person", reader.username())
                    .param("until", until)
                    .param("id", warning.id())
                    .param("seen", seen)
                    .update();
            if (moved == 0) {
                return Outcome.TOO_LATE;
            }
            database.client()
                    .sql("""
                            insert into warnings.event (warning_id, event, on_day, level, facts, by_person, note, until_on)
                            select id, :word, :day, level, facts, :person, :note, cast(:until as date) from warnings.warning where id = :id
                            """)
                    .param("word", word.word())
                    .param("day", today)
                    .param("person", reader.username())
                    .param("note", note)
                    .param("until", until)
                    .param("id", warning.id())
                    .update();
            audit.record(AuditEntry.of(reader, "warnings.say")
                    .about("warning", Long.toString(warning.id()))
                    .changed(
                            Map.of("state", warning.state()),
                            Map.of("state", state(word, warning), "word", word.word(), "rule", warning.rule())));
            return Outcome.SAID;
        }));
    }

    private static String state(Word word, Warning warning) {
        return switch (word) {
            case NOTE -> warning.state();
            case REOPENED -> "open";
            default -> word.word();
        };
    }
}
