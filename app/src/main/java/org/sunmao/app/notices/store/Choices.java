package org.sunmao.app.notices.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.rules.Secrets;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.shell.Language;

/** How each wants to be told, and where mails go: an address counts once its owner has followed a link that was sent there. */
@Component
public class Choices {

    /** Links that somebody may ask for on one day: mails to strangers are no service of ours. */
    static final int MOST_ASKED = 5;

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}");
    private static final int LONGEST = 254;

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final Audit audit;

    Choices(WebDatabase web, WorkerDatabase worker, Audit audit) {
        this.web = web;
        this.worker = worker;
        this.audit = audit;
    }

    /**
     * Where somebody's mails go.
     *
     * @param email the confirmed address
     * @param pending one that waits to be confirmed
     * @param pendingUntil until when its link holds; null while the link was not sent yet
     */
    public record Where(
            Language language,
            @Nullable String email,
            @Nullable String pending,
            @Nullable Instant pendingUntil) {}

    /** What became of a request for a link. */
    public enum Asked {
        SENT,
        /** It is no address. */
        WRONG,
        /** It was asked too often today. */
        TOO_OFTEN
    }

    /** The reader's choices by topic; a topic that is not in it is told on the page. */
    public Map<String, Way> ways(Scope scope) {
        var ways = new TreeMap<String, Way>();
        web.read(
                        scope,
                        sql -> sql.sql("select topic, way from notices.choice")
                                .query((row, n) -> Map.entry(
                                        row.getString(1),
                                        Way.find(row.getString(2)).orElseThrow()))
                                .list())
                .forEach(each -> ways.put(each.getKey(), each.getValue()));
        return ways;
    }

    /** Where the reader's mails go. */
    public Where where(Reader reader) {
        return worker.client()
                .sql("select language, email, pending, token_until from notices.address where person_id = ?")
                .param(reader.personId())
                .query((row, n) -> new Where(
                        row.getString(1).equals("en") ? Language.EN : Language.ZH,
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4) == null ? null : row.getTimestamp(4).toInstant()))
                .optional()
                .orElse(new Where(Language.ZH, null, null, null));
    }

    /** Writes the reader's choices. */
    public void choose(Reader reader, Map<String, Way> ways, Language language) {
        worker.doInTransaction(() -> {
            Map<String, Way> before = ways(reader.scope());
            ways.forEach((topic, way) -> worker.client()
                    .sql("""
                            insert into notices.choice (person_id, account, topic, way) values (?, ?, ?, ?)
                            on conflict (person_id, topic) do update set way = excluded.way
                            """)
                    .params(reader.personId(), reader.username(), topic, way.word())
                    .update());
            worker.client()
                    .sql("""
                            insert into notices.address (person_id, account, language) values (?, ?, ?)
                            on conflict (person_id) do update set language = excluded.language
                            """)
                    .params(reader.personId(), reader.username(), language.word())
                    .update();
            audit.record(AuditEntry.of(reader, "notices.choices").changed(words(before), words(ways)));
        });
    }

    private static Map<String, String> words(Map<String, Way> ways) {
        var words = new TreeMap<String, String>();
        ways.forEach((topic, way) -> words.put(topic, way.word()));
        return words;
    }

    /** Asks for a link to this address; the one before counts until it was followed. */
    public Asked ask(Reader reader, String email) {
        if (email.length() > LONGEST || !EMAIL.matcher(email).matches()) {
            return Asked.WRONG;
        }
        return worker.inTransaction(() -> {
            boolean asked = worker.client()
                            .sql("""
                            insert into notices.address as a (person_id, account, pending, asked_on, asked) values (:person, :account, :email, current_date, 1)
                            on conflict (person_id) do update set pending = :email, token_hash = null, token_until = null,
                                asked = case when a.asked_on = current_date then a.asked + 1 else 1 end, asked_on = current_date
                                where a.asked_on is distinct from current_date or a.asked < :most
                            """)
                            .param("person", reader.personId())
                            .param("account", reader.username())
                            .param("email", email)
                            .param("most", MOST_ASKED)
                            .update()
                    == 1;
            if (asked) {
                worker.client()
                        .sql("insert into notices.mail (person_id, kind) values (?, 'confirm')")
                        .param(reader.personId())
                        .update();
                audit.record(AuditEntry.of(reader, "notices.address").with(Map.of("asked", masked(email))));
            }
            return asked ? Asked.SENT : Asked.TOO_OFTEN;
        });
    }

    /** From now on no mails go anywhere. */
    public void forget(Reader reader) {
        worker.doInTransaction(() -> {
            worker.client().sql("""
                            update notices.address set email = null, confirmed_at = null, pending = null, token_hash = null, token_until = null
                            where person_id = ?
                            """).param(reader.personId()).update();
            audit.record(AuditEntry.of(reader, "notices.address").with(Map.of("asked", "")));
        });
    }

    /** The reader has followed the link: the address counts. False where the link is not this reader's, was used or is too old. */
    public boolean confirm(Reader reader, String token) {
        return Boolean.TRUE.equals(worker.inTransaction(() -> {
            Optional<String> email = worker.client()
                    .sql("""
                            update notices.address set email = pending, confirmed_at = now(), pending = null, token_hash = null, token_until = null
                            where person_id = ? and token_hash = ? and token_until > now() and pending is not null
                            returning email
                            """)
                    .params(reader.personId(), Secrets.sha256(token))
                    .query(String.class)
                    .optional();
            email.ifPresent(sure ->
                    audit.record(AuditEntry.of(reader, "notices.confirmed").with(Map.of("address", masked(sure)))));
            return email.isPresent();
        }));
    }

    /** Enough for its owner to know it again: the first letter and the domain. */
    public static String masked(String email) {
        int at = email.indexOf('@');
        return at < 1 ? "" : email.charAt(0) + "***" + email.substring(at);
    }
}
