package org.sunmao.app.proposals.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.proposals.Paper;

/** What was taken down from paper. What is written is written within the caller's transaction. */
@Component
public class PaperBook {

    private final WebDatabase web;
    private final WorkerDatabase worker;

    PaperBook(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** What is known of a draft that is on paper and the reader sees. */
    public Optional<Paper> find(Scope scope, long draft) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select * from proposals.paper where draft_id = ?")
                        .param(draft)
                        .query(PaperBook::read)
                        .optional());
    }

    /** Of the draft that became this proposal, for those who see that draft. */
    public Optional<Paper> findOf(Scope scope, long matter) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(
                                "select p.* from proposals.paper p join proposals.draft d on d.id = p.draft_id where d.matter_id = ?")
                        .param(matter)
                        .query(PaperBook::read)
                        .optional());
    }

    /** As it stands, whoever asks. */
    public Optional<Paper> get(long draft) {
        return worker.client()
                .sql("select * from proposals.paper where draft_id = ?")
                .param(draft)
                .query(PaperBook::read)
                .optional();
    }

    private static Paper read(ResultSet row, int n) throws SQLException {
        return new Paper(
                row.getLong("draft_id"),
                Objects.requireNonNull(row.getObject("received_on", LocalDate.class)),
                row.getString("reference"),
                row.getString("registered_by"),
                Objects.requireNonNull(row.getObject("until_on", LocalDate.class)),
                row.getString("answer"),
                row.getString("hash"),
                row.getString("why"));
    }

    /** Keeps that a draft was taken down. */
    public void keep(long draft, LocalDate received, String reference, String by, LocalDate until) {
        worker.client()
                .sql(
                        "insert into proposals.paper (draft_id, received_on, reference, registered_by, until_on) values (?, ?, ?, ?, ?)")
                .params(draft, received, reference, by, until)
                .update();
    }

    /** The text is another now: the member is asked anew, until this day. */
    public void askAgain(long draft, LocalDate until) {
        worker.client()
                .sql(
                        "update proposals.paper set answer = null, hash = null, answered_at = null, until_on = ? where draft_id = ?")
                .params(until, draft)
                .update();
    }

    /** What the member says of it. */
    public void answer(long draft, String answer, @Nullable String hash, String why) {
        worker.client()
                .sql(
                        "update proposals.paper set answer = ?, hash = cast(? as text), why = ?, answered_at = now() where draft_id = ?")
                .param(answer)
                .param(hash)
                .param(why)
                .param(draft)
                .update();
    }
}
