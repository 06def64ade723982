package org.sunmao.app.access.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Tokens;
import org.sunmao.app.access.rules.Secrets;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;

/** Tokens in {@code access.token}, by their hash. A token's last use is written down at most once a minute. */
@Component
class JdbcTokens implements Tokens {

    private static final int LONGEST_NAME = 60;

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final Audit audit;

    private record Found(KnownToken token, boolean unseen) {}

    JdbcTokens(WebDatabase web, WorkerDatabase worker, Audit audit) {
        this.web = web;
        this.worker = worker;
        this.audit = audit;
    }

    @Override
    public String make(Reader owner, String name, TokenScope scope, int days) {
        if (name.isBlank() || name.length() > LONGEST_NAME || days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a token has a name of 1 to 60 characters and 1 to 365 days");
        }
        String token = Secrets.newToken();
        worker.doInTransaction(() -> {
            long id = worker.client()
                    .sql("""
                            insert into access.token (person_id, name, scope, token_hash, expires_at)
                            values (?, ?, ?, ?, now() + make_interval(days => ?)) returning id
                            """)
                    .params(owner.personId(), name, scope.word(), Secrets.sha256(token), days)
                    .query(Long.class)
                    .single();
            record(owner, "access.token-made", id, Map.of("name", name, "scope", scope.word(), "days", days));
        });
        return token;
    }

    @Override
    public Optional<KnownToken> find(String shown, String address) {
        Optional<Found> found = web.read(
                Scope.none(),
                client -> client.sql("select * from access.find_token(?)")
                        .param(Secrets.sha256(shown))
                        .query((row, n) -> new Found(
                                new KnownToken(
                                        row.getLong("token_id"),
                                        row.getLong("person_id"),
                                        row.getString("username"),
                                        TokenScope.find(row.getString("scope")).orElseThrow()),
                                row.getBoolean("unseen")))
                        .optional());
        found.filter(Found::unseen)
                .ifPresent(used -> worker.client()
                        .sql("update access.token set last_used_at = now(), last_used_from = ? where id = ?")
                        .params(address, used.token().id())
                        .update());
        return found.map(Found::token);
    }

    @Override
    public List<TokenLine> list(long personId) {
        return worker.client()
                .sql("""
                        select * from access.token
                        where person_id = ? and coalesce(revoked_at, expires_at) > now() - interval '90 days'
                        order by created_at desc, id desc limit 200
                        """)
                .param(personId)
                .query((row, n) -> new TokenLine(
                        row.getLong("id"),
                        row.getString("name"),
                        TokenScope.find(row.getString("scope")).orElseThrow(),
                        Times.at(row, "created_at"),
                        Times.at(row, "expires_at"),
                        Times.find(row, "last_used_at"),
                        row.getString("last_used_from"),
                        Times.find(row, "revoked_at")))
                .list();
    }

    @Override
    public boolean revoke(Reader owner, long tokenId) {
        return Boolean.TRUE.equals(worker.inTransaction(() -> {
            int revoked = worker.client()
                    .sql(
                            "update access.token set revoked_at = now() where id = ? and person_id = ? and revoked_at is null")
                    .params(tokenId, owner.personId())
                    .update();
            if (revoked > 0) {
                record(owner, "access.token-revoked", tokenId, Map.of());
            }
            return revoked > 0;
        }));
    }

    private void record(Reader owner, String action, long id, Map<String, ?> detail) {
        audit.record(owner, action, "token", Long.toString(id), detail);
    }
}
