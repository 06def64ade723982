package org.sunmao.app.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/**
 * Who has which doubtful mention before them. A claim keeps others from being handed the same one; it is no right: it ends by itself, and
 * whoever holds none may decide what nobody else holds.
 */
@Component
public class Claims {

    /** How long a claim lasts without any sign of its holder. */
    public static final Duration LASTS = Duration.ofMinutes(5);

    /** The mention that a person looks at, and the one that is fetched ahead. */
    private static final int AT_ONCE = 2;

    private final WorkerDatabase database;

    Claims(WorkerDatabase database) {
        this.database = database;
    }

    /**
     * Claims the mention for this person, or goes on with their claim, unless somebody else holds it. Of a person's claims the two newest stay.
     *
     * @return the claim that stands now, this person's or another's; empty where the mention waits for nobody
     */
    public Optional<Claim> take(long mentionId, String by) {
        return database.inTransaction(() -> {
            MentionLock.hold(database.client(), mentionId);
            int taken = database.client()
                    .sql("""
                            insert into resolution.claim (mention_id, by_person, until_at)
                            select m.id, :by, now() + make_interval(secs => :seconds) from resolution.mention m
                            join resolution.link l on l.mention_id = m.id and l.until_at is null and l.zone = 'review'
                            where m.id = :mention and not exists (
                                select 1 from resolution.decision d where d.mention_id = m.id and
                            """ + QueueSql.STANDING + """
                            )
                            on conflict (mention_id) do update set by_person = excluded.by_person, until_at = excluded.until_at,
                                since = case when claim.by_person = excluded.by_person then claim.since else now() end
                            where claim.by_person = excluded.by_person or claim.until_at <= now()
                            """)
                    .param("by", by)
                    .param("seconds", LASTS.toSeconds())
                    .param("mention", mentionId)
                    .update();
            if (taken > 0) {
                leaveOlder(by);
            }
            return standing(mentionId);
        });
    }

    /** Whoever waits for one of these rows goes on without it. */
    private void leaveOlder(String by) {
        database.client().sql("""
                        delete from resolution.claim where mention_id in (
                            select mention_id from resolution.claim where by_person = :by
                            order by until_at desc, mention_id offset :kept for update skip locked)
                        """).param("by", by).param("kept", AT_ONCE).update();
    }

    private Optional<Claim> standing(long mentionId) {
        return database.client()
                .sql(
                        "select by_person, since, until_at from resolution.claim where mention_id = ? and until_at > now()")
                .param(mentionId)
                .query(Claims::claim)
                .optional();
    }

    /** The holder is still there: the claim lasts from now. Says whether there is a claim of theirs to go on with. */
    public boolean renew(long mentionId, String by) {
        return database.client()
                        .sql("""
                        update resolution.claim set until_at = now() + make_interval(secs => ?)
                        where mention_id = ? and by_person = ? and until_at > now()
                        """)
                        .params(LASTS.toSeconds(), mentionId, by)
                        .update()
                > 0;
    }

    /** The holder has gone on to something else. */
    public void leave(long mentionId, String by) {
        database.client()
                .sql("delete from resolution.claim where mention_id = ? and by_person = ?")
                .params(mentionId, by)
                .update();
    }

    /** Puts the mention off to the end of this person's queue, and leaves it to others. */
    public void skip(long mentionId, String by) {
        database.doInTransaction(() -> {
            database.client().sql("""
                            insert into resolution.skip (by_person, mention_id) values (?, ?)
                            on conflict (by_person, mention_id) do update set at = now()
                            """).params(by, mentionId).update();
            leave(mentionId, by);
        });
    }

    static Claim claim(ResultSet row, int n) throws SQLException {
        return new Claim(
                row.getString("by_person"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant());
    }
}
