package org.sunmao.app.proposals.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.proposals.Draft;
import org.sunmao.app.proposals.DraftText;
import org.sunmao.app.proposals.Signature;

/** Drafts and who was asked to sign them. What is written is written within the caller's transaction. */
@Component
public class DraftBook {

    private static final int MOST = 100;

    private final WebDatabase web;
    private final WorkerDatabase worker;

    DraftBook(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** A draft that the reader writes, or was asked to sign. */
    public Optional<Draft> find(Scope scope, long id) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select * from proposals.draft where id = ?")
                        .param(id)
                        .query(DraftBook::read)
                        .optional());
    }

    /** Those that are still written and the reader writes or was asked to sign, the newest first, at most 100. */
    public List<Draft> list(Scope scope) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(
                                "select * from proposals.draft where state = 'writing' order by changed_at desc, id desc limit "
                                        + MOST)
                        .query(DraftBook::read)
                        .list());
    }

    /** As it stands, locked until the end of the caller's transaction. */
    public Draft lock(long id) {
        return worker.client()
                .sql("select * from proposals.draft where id = ? for update")
                .param(id)
                .query(DraftBook::read)
                .single();
    }

    private static Draft read(ResultSet row, int n) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getString("author"),
                row.getString("title"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("analysis"),
                row.getString("advice"),
                row.getObject("from_matter", Long.class),
                row.getString("about_kind"),
                row.getObject("about_ref", Long.class),
                row.getBoolean("text_public"),
                row.getBoolean("reply_public"),
                row.getBoolean("name_public"),
                row.getString("state"),
                row.getObject("matter_id", Long.class),
                instant(row, "changed_at"),
                row.getBoolean("on_paper"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    /** Who was asked to sign, in the order in which they were. */
    public List<Signature> signatures(Scope scope, long draft) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select * from proposals.signature where draft_id = ? order by id")
                        .param(draft)
                        .query(DraftBook::readSignature)
                        .list());
    }

    /** The same, whoever reads. */
    public List<Signature> signatures(long draft) {
        return worker.client()
                .sql("select * from proposals.signature where draft_id = ? order by id")
                .param(draft)
                .query(DraftBook::readSignature)
                .list();
    }

    private static Signature readSignature(ResultSet row, int n) throws SQLException {
        return new Signature(
                row.getLong("id"),
                row.getString("account"),
                row.getObject("until_on", LocalDate.class),
                row.getString("answer"),
                row.getString("hash"),
                row.getBoolean("name_public"));
    }

    /** Begins a draft; answers its id. */
    public long begin(String author, DraftText said) {
        return begin(author, said, false);
    }

    /** Begins one that was handed in on paper; answers its id. */
    public long beginOnPaper(String author, DraftText said) {
        return begin(author, said, true);
    }

    private long begin(String author, DraftText said, boolean onPaper) {
        long id = worker.client()
                .sql(
                        "insert into proposals.draft (author, from_matter, on_paper) values (?, cast(? as bigint), ?) returning id")
                .param(author)
                .param(said.fromMatter())
                .param(onPaper)
                .query(Long.class)
                .single();
        save(id, said);
        return id;
    }

    /** Keeps what is said of a draft that is being written. */
    public void save(long draft, DraftText said) {
        worker.client()
                .sql("""
                        update proposals.draft set title = :title, subject = :subject, body = :body, analysis = :analysis, advice = :advice,
                            about_kind = cast(:kind as text), about_ref = cast(:ref as bigint), text_public = :text, reply_public = :reply,
                            name_public = :name, changed_at = now()
                        where id = :id and state = 'writing'
                        """)
                .param("title", said.title())
                .param("subject", said.subject())
                .param("body", said.body())
                .param("analysis", said.analysis())
                .param("advice", said.advice())
                .param("kind", said.aboutKind())
                .param("ref", said.aboutRef())
                .param("text", said.textPublic())
                .param("reply", said.replyPublic())
                .param("name", said.namePublic())
                .param("id", draft)
                .update();
    }

    /** Asks somebody to sign until a day; false where that account was asked already and has not declined. */
    public boolean invite(long draft, String account, LocalDate until) {
        boolean asked = worker.client()
                        .sql(
                                "insert into proposals.signature (draft_id, account, until_on) values (?, ?, ?) on conflict do nothing")
                        .params(draft, account, until)
                        .update()
                > 0;
        if (asked) {
            worker.client()
                    .sql(
                            "update proposals.draft set people = array_append(people, ?) where id = ? and not people @> array[cast(? as text)]")
                    .params(account, draft, account)
                    .update();
        }
        return asked;
    }

    /** Somebody signs the text of this hash. */
    public void sign(long signature, String hash, boolean namePublic) {
        worker.client()
                .sql(
                        "update proposals.signature set answer = 'signed', hash = ?, name_public = ?, answered_at = now() where id = ?")
                .params(hash, namePublic, signature)
                .update();
    }

    /** Somebody does not sign, or is no longer asked: whoever it is no longer reads the draft. */
    public void end(long draft, Signature signature, String answer) {
        worker.client()
                .sql("update proposals.signature set answer = ?, hash = null, answered_at = now() where id = ?")
                .params(answer, signature.id())
                .update();
        worker.client()
                .sql("update proposals.draft set people = array_remove(people, ?) where id = ?")
                .params(signature.account(), draft)
                .update();
    }

    /** Signatures that wait though their day has passed, with their drafts: not answered, or of a text that is no longer there. */
    public List<Long> listOver(LocalDate today) {
        return worker.client().sql("""
                        select distinct s.draft_id from proposals.signature s join proposals.draft d on d.id = s.draft_id
                        where s.until_on < ? and (s.answer is null or s.answer = 'signed') and d.state = 'writing' order by 1
                        """).param(today).query(Long.class).list();
    }

    /** A draft is over: it was submitted as this matter, or given up. */
    public void finish(long draft, @Nullable Long matter) {
        worker.client()
                .sql(
                        "update proposals.draft set state = ?, matter_id = cast(? as bigint), changed_at = now() where id = ?")
                .param(matter == null ? "dropped" : "submitted")
                .param(matter)
                .param(draft)
                .update();
    }
}
