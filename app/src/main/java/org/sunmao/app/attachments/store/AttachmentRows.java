package org.sunmao.app.attachments.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.attachments.Attachment;
import org.sunmao.app.attachments.Kind;
import org.sunmao.app.attachments.Owner;
import org.sunmao.app.attachments.Stored;
import org.sunmao.app.attachments.check.Inspector.Looked;
import org.sunmao.app.database.WorkerDatabase;

/** The statements behind {@link StoredAttachments} and {@link LooseEnd}. */
final class AttachmentRows {

    private static final String COLUMNS =
            "k.id, k.name, k.kind, k.sha256, k.size, k.by_person, k.at, k.erased_at is not null";

    private final WorkerDatabase worker;

    AttachmentRows(WorkerDatabase worker) {
        this.worker = worker;
    }

    private JdbcClient client() {
        return worker.client();
    }

    /** Keeps a content, or finds it kept; the row is locked, so that nobody forgets it in between. */
    Attachment add(Looked looked, String sha256, String by) {
        client().sql("""
                        insert into attachments.content (sha256, bytes) values (?, ?)
                        on conflict (sha256) do update set stored_at = content.stored_at
                        """).params(sha256, looked.bytes()).update();
        return client().sql("insert into attachments.kept as k (sha256, content, kind, name, size, by_person)"
                        + " values (:hash, :hash, :kind, :name, :size, :by) returning " + COLUMNS)
                .param("hash", sha256)
                .param("kind", looked.kind().word())
                .param("name", looked.name())
                .param("size", looked.bytes().length)
                .param("by", by)
                .query(AttachmentRows::attachment)
                .single();
    }

    int countLoose(String by) {
        return client().sql("select count(*) from attachments.kept where loose_since is not null and by_person = ?")
                .param(by)
                .query(Integer.class)
                .single();
    }

    /** How many of these are the person's own and still there. */
    int lockOwn(String by, Collection<Long> ids) {
        return client().sql(
                        "select id from attachments.kept where id = any (?) and by_person = ? and erased_at is null for update")
                .params(ids.toArray(Long[]::new), by)
                .query(Long.class)
                .list()
                .size();
    }

    void refer(Owner owner, long id, String by) {
        client().sql("""
                        insert into attachments.reference (kept_id, room, reference, by_person) values (?, ?, ?, ?)
                        on conflict do nothing
                        """).params(id, owner.room(), owner.reference(), by).update();
        client().sql("update attachments.kept set loose_since = null where id = ?")
                .param(id)
                .update();
    }

    boolean unrefer(Owner owner, long id) {
        client().sql("select id from attachments.kept where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        boolean ended =
                client().sql("delete from attachments.reference where kept_id = ? and room = ? and reference = ?")
                                .params(id, owner.room(), owner.reference())
                                .update()
                        == 1;
        client().sql("""
                        update attachments.kept k set loose_since = now() where k.id = ? and k.loose_since is null and k.erased_at is null
                            and not exists (select 1 from attachments.reference r where r.kept_id = k.id)
                        """).param(id).update();
        return ended;
    }

    List<Attachment> list(Owner owner) {
        return client().sql("select " + COLUMNS
                        + " from attachments.reference r join attachments.kept k on k.id = r.kept_id"
                        + " where r.room = ? and r.reference = ? order by k.id")
                .params(owner.room(), owner.reference())
                .query(AttachmentRows::attachment)
                .list();
    }

    Optional<Stored> find(Owner owner, long id) {
        return client().sql("select " + COLUMNS + ", c.bytes from attachments.reference r"
                        + " join attachments.kept k on k.id = r.kept_id join attachments.content c on c.sha256 = k.content"
                        + " where r.room = ? and r.reference = ? and k.id = ?")
                .params(owner.room(), owner.reference(), id)
                .query((row, n) -> new Stored(attachment(row, n), row.getBytes(9)))
                .optional();
    }

    List<Attachment> listLoose(String by, Collection<Long> ids) {
        return client().sql("select " + COLUMNS + " from attachments.kept k"
                        + " where k.id = any (?) and k.by_person = ? and k.loose_since is not null order by k.id")
                .params(ids.toArray(Long[]::new), by)
                .query(AttachmentRows::attachment)
                .list();
    }

    int erase(Owner owner) {
        int erased = client().sql("""
                        update attachments.kept k set content = null, name = '', erased_at = now(), loose_since = null
                        from attachments.reference r
                        where r.kept_id = k.id and r.room = ? and r.reference = ? and k.erased_at is null
                        """).params(owner.room(), owner.reference()).update();
        forgetContents();
        return erased;
    }

    /** Forgets what has belonged to nothing for so many days. */
    int forgetLoose(int days) {
        int forgotten = client().sql("""
                        delete from attachments.kept where id in (
                            select id from attachments.kept where loose_since < now() - make_interval(days => ?)
                            for update skip locked)
                        """).param(days).update();
        forgetContents();
        return forgotten;
    }

    /** In two steps: what is being kept again at this moment is locked and stays, and what has been since the first step is seen in the second. */
    private void forgetContents() {
        List<String> locked = client().sql("""
                        select c.sha256 from attachments.content c
                        where not exists (select 1 from attachments.kept k where k.content = c.sha256)
                        for update skip locked
                        """).query(String.class).list();
        client().sql("""
                        delete from attachments.content c where c.sha256 = any (?)
                            and not exists (select 1 from attachments.kept k where k.content = c.sha256)
                        """).param(locked.toArray(String[]::new)).update();
    }

    private static Attachment attachment(ResultSet row, int n) throws SQLException {
        return new Attachment(
                row.getLong(1),
                row.getString(2),
                Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getBoolean(8));
    }
}
