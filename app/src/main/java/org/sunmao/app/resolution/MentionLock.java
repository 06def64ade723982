package org.sunmao.app.resolution;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets one transaction at a time decide or claim the mentions of one source with one name: a word about all of them and a word about one never
 * pass each other unseen. Whoever holds it takes no other of its kind, so nobody waits in a circle.
 */
final class MentionLock {

    private MentionLock() {}

    /** Waits for the lock of this mention's name and holds it to the end of the transaction; what is read afterwards is up to date. */
    static void hold(JdbcClient client, long mentionId) {
        client.sql("""
                        select pg_advisory_xact_lock(hashtextextended(
                            'resolution.mention:' || m.source_id || ':' || m.kind || ':' || coalesce(m.fields ->> 'name', m.id::text), 0))
                        from resolution.mention m where m.id = ?
                        """).param(mentionId).query(row -> {});
    }
}
