package org.sunmao.app.awards.desk;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.awards.Application;
import org.sunmao.app.awards.Notice;
import org.sunmao.app.awards.store.ApplicationBook;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.MatterTime;

/** Takes what anybody has against a notice while it runs, and keeps what was found of it. */
@Component
public class ObjectionDesk {

    private static final int LONGEST = 2000;
    private static final int LONGEST_CONTACT = 120;
    private static final int LONGEST_ANSWER = 1000;

    /** More of one notice are read by nobody; whoever comes after them calls the department. */
    private static final int MOST = 100;

    private final WorkerDatabase database;
    private final ApplicationBook book;
    private final MatterTime time;
    private final Audit audit;

    ObjectionDesk(WorkerDatabase database, ApplicationBook book, MatterTime time, Audit audit) {
        this.database = database;
        this.book = book;
        this.time = time;
        this.audit = audit;
    }

    /** Takes an objection; empty where it was taken, else why not: {@code over}, {@code words}, {@code contact} or {@code full}. */
    public Optional<String> object(Reader reader, long notice, String words, String contact) {
        Optional<Notice> found = book.findPublic(notice);
        if (found.isEmpty() || !found.get().runs(time.today())) {
            return Optional.of("over");
        }
        if (words.isBlank() || words.strip().length() > LONGEST) {
            return Optional.of("words");
        }
        if (contact.strip().length() > LONGEST_CONTACT) {
            return Optional.of("contact");
        }
        boolean taken = Boolean.TRUE.equals(database.inTransaction(() -> write(reader, notice, words, contact)));
        return taken ? Optional.empty() : Optional.of("full");
    }

    private boolean write(Reader reader, long notice, String words, String contact) {
        @Nullable
        Long id = database.client()
                .sql("""
                        insert into awards.objection (notice_id, words, contact, by_person)
                        select n.id, :words, :contact, cast(:by as text) from awards.notice n
                        where n.id = :notice and n.ended_at is null
                            and (select count(*) from awards.objection o where o.notice_id = n.id) < :most
                        returning id
                        """)
                .param("words", words.strip())
                .param("contact", contact.strip())
                .param("by", reader.signedIn() ? reader.username() : null)
                .param("notice", notice)
                .param("most", MOST)
                .query(Long.class)
                .optional()
                .orElse(null);
        if (id != null) {
            audit.record(AuditEntry.of(reader, "awards.object").about("notice", Long.toString(notice)));
        }
        return id != null;
    }

    /**
     * Says what was found of an objection.
     *
     * @param word upheld or dismissed
     * @return false where it is none of the application's, was answered before, or the answer is missing
     */
    public boolean answer(Reader reader, Application application, long objection, String word, String answer) {
        if (!word.equals("upheld") && !word.equals("dismissed")
                || answer.isBlank()
                || answer.strip().length() > LONGEST_ANSWER) {
            return false;
        }
        return Objects.requireNonNullElse(
                database.inTransaction(() -> {
                    int changed = database.client()
                            .sql("""
                                    update awards.objection o set state = ?, answer = ?, answered_by = ?, answered_at = now()
                                    from awards.notice n
                                    where o.id = ? and o.state = 'open' and n.id = o.notice_id and n.matter_id = ?
                                    """)
                            .params(word, answer.strip(), reader.username(), objection, application.matter())
                            .update();
                    if (changed == 1) {
                        audit.record(AuditEntry.of(reader, "awards.answer-objection")
                                .about("matter", Long.toString(application.matter()))
                                .changed(java.util.Map.of("state", "open"), java.util.Map.of("state", word)));
                    }
                    return changed == 1;
                }),
                false);
    }
}
