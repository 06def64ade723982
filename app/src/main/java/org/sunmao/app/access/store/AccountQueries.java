package org.sunmao.app.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.access.Accounts.AccountState;
import org.sunmao.app.access.Accounts.File;
import org.sunmao.app.access.Accounts.Granted;
import org.sunmao.app.access.Accounts.Line;
import org.sunmao.app.access.Accounts.Page;
import org.sunmao.app.access.Accounts.Query;
import org.sunmao.app.access.GrantKind;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;

/** What administrators read of accounts: the list, by account name, and one file. */
final class AccountQueries {

    private static final String LINE = """
            select p.id, p.username, p.display_name, p.role, p.disabled, p.last_signed_in, p.created_at, p.password_changed_at,
                p.must_change, p.demonstration, f.locked_until,
                exists (select from access.second_factor s where s.person_id = p.id) as second_factor
            from access.person p
            left join access.sign_in_failure f on f.username = p.username and f.locked_until > now()
            """;

    private final WorkerDatabase worker;

    AccountQueries(WorkerDatabase worker) {
        this.worker = worker;
    }

    Page list(Query query) {
        boolean backwards = !query.before().isEmpty();
        var found = new ArrayList<>(filtered(
                        query,
                        LINE + condition(query)
                                + (backwards
                                        ? " and p.username < :edge order by p.username desc"
                                        : " and p.username > :edge order by p.username")
                                + " limit " + (query.limit() + 1))
                .param("edge", backwards ? query.before() : query.after())
                .query((row, n) -> line(row))
                .list());
        boolean more = found.size() > query.limit();
        if (more) {
            found.remove(found.size() - 1);
        }
        if (backwards) {
            Collections.reverse(found);
        }
        long total = filtered(query, "select count(*) from (" + LINE + condition(query) + ") counted")
                .query(Long.class)
                .single();
        boolean isBefore = backwards ? more : !query.after().isEmpty();
        boolean isAfter = backwards || more;
        return new Page(
                List.copyOf(found),
                isBefore && !found.isEmpty() ? found.get(0).username() : null,
                isAfter && !found.isEmpty() ? found.get(found.size() - 1).username() : null,
                total);
    }

    private static String condition(Query query) {
        var sql = new StringBuilder(" where (:words = '' or strpos(p.username, lower(:words)) > 0"
                + " or strpos(lower(p.display_name), lower(:words)) > 0)");
        if (query.role() != null) {
            sql.append(" and p.role = :role");
        }
        if (query.state() != null) {
            sql.append(" and ").append(condition(query.state()));
        }
        return sql.toString();
    }

    private static String condition(AccountState state) {
        return switch (state) {
            case ACTIVE -> "not p.disabled and f.locked_until is null";
            case DISABLED -> "p.disabled";
            case LOCKED -> "f.locked_until is not null";
            case WITHOUT_ROLE -> "p.role is null";
        };
    }

    private JdbcClient.StatementSpec filtered(Query query, String sql) {
        var statement = worker.client().sql(sql).param("words", query.words().strip());
        return query.role() == null
                ? statement
                : statement.param("role", query.role().word());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                role(row.getString("role")),
                row.getBoolean("disabled"),
                Times.find(row, "locked_until"),
                row.getBoolean("second_factor"),
                Times.find(row, "last_signed_in"));
    }

    private static @Nullable Role role(@Nullable String word) {
        return word == null ? null : Role.find(word).orElseThrow();
    }

    Optional<File> find(long id) {
        List<Granted> grants = grants(id);
        return worker.client()
                .sql(LINE + " where p.id = ?")
                .param(id)
                .query((row, n) -> new File(
                        line(row),
                        Times.at(row, "created_at"),
                        Times.at(row, "password_changed_at"),
                        row.getBoolean("must_change"),
                        row.getBoolean("demonstration"),
                        grants))
                .optional();
    }

    private List<Granted> grants(long id) {
        return worker.client()
                .sql("select * from access.person_grant where person_id = ? order by scope_kind, scope_ref")
                .param(id)
                .query((row, n) -> new Granted(
                        new GrantSpec(
                                GrantKind.valueOf(row.getString("scope_kind").toUpperCase(Locale.ROOT)),
                                row.getString("scope_ref")),
                        row.getString("granted_by"),
                        Times.at(row, "granted_at"),
                        row.getObject("expires_on", LocalDate.class)))
                .list();
    }
}
