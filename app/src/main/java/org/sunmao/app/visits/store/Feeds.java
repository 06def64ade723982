package org.sunmao.app.visits.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;

/**
 * The secret addresses under which calendars of others read somebody's visits. A key of 256 bits by chance is kept as its hash alone; what it opens is
 * what its owner may see at the moment of reading.
 */
@Component
public class Feeds {

    private static final int KEY_BYTES = 32;

    private final WorkerDatabase worker;
    private final People people;
    private final Audit audit;
    private final SecureRandom chance = new SecureRandom();

    Feeds(WorkerDatabase worker, People people, Audit audit) {
        this.worker = worker;
        this.people = people;
        this.audit = audit;
    }

    /** Makes a new key, with which the one before ends; it can never be seen again. */
    public String renew(Reader owner) {
        byte[] bytes = new byte[KEY_BYTES];
        chance.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        worker.doInTransaction(() -> {
            worker.client().sql("""
                            insert into visits.feed (person_id, key_hash) values (?, ?)
                            on conflict (person_id) do update set key_hash = excluded.key_hash, made_at = now(), read_at = null
                            """).params(owner.personId(), hash(key)).update();
            audit.record(AuditEntry.of(owner, "visits.feed-made"));
        });
        return key;
    }

    /** The key ends; false where there is none. */
    public boolean revoke(Reader owner) {
        return Boolean.TRUE.equals(worker.inTransaction(() -> {
            boolean ended = worker.client()
                            .sql("delete from visits.feed where person_id = ?")
                            .param(owner.personId())
                            .update()
                    == 1;
            if (ended) {
                audit.record(AuditEntry.of(owner, "visits.feed-ended"));
            }
            return ended;
        }));
    }

    /** Since when somebody has a key. */
    public Optional<Instant> findMade(Reader owner) {
        return worker.client()
                .sql("select made_at from visits.feed where person_id = ?")
                .param(owner.personId())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Whose key it is, with role and grants as they are now; empty where it is none, or its owner may not sign in. */
    public Optional<Reader> findReader(String key) {
        Optional<Long> person = worker.client()
                .sql("update visits.feed set read_at = now() where key_hash = ? returning person_id")
                .param(hash(key))
                .query(Long.class)
                .optional();
        return person.flatMap(people::findReader);
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
