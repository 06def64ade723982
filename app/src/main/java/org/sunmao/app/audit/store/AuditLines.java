package org.sunmao.app.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** Lines of the record, newest first; the database opens them to auditors and to nobody else. */
@Component
public class AuditLines {

    private static final int CHUNK = 2_000;

    private final WebDatabase web;

    AuditLines(WebDatabase web) {
        this.web = web;
    }

    /** Lines that the filter keeps, the newest first, of those older than {@code before} where that is given. */
    public List<AuditLine> list(Scope scope, AuditFilter filter, @Nullable Long before, int most) {
        return web.read(scope, client -> page(client, filter, before, most));
    }

    /** Hands lines over, the newest first, until there are none left or the taker takes no more. */
    public void forEach(Scope scope, AuditFilter filter, Predicate<AuditLine> taker) {
        Long before = null;
        while (true) {
            List<AuditLine> lines = list(scope, filter, before, CHUNK);
            for (AuditLine line : lines) {
                if (!taker.test(line)) {
                    return;
                }
            }
            if (lines.size() < CHUNK) {
                return;
            }
            before = lines.get(lines.size() - 1).id();
        }
    }

    private static List<AuditLine> page(JdbcClient client, AuditFilter filter, @Nullable Long before, int most) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        add(conditions, values, "username = ?", filter.person());
        add(conditions, values, "object_kind = ?", filter.kind());
        add(conditions, values, "object_id = ?", filter.object());
        add(conditions, values, "starts_with(action, ?)", filter.action());
        add(conditions, values, "result = ?", filter.result());
        add(conditions, values, "strpos(purpose, ?) > 0", filter.purpose());
        add(conditions, values, "at >= ?", time(filter.begins()));
        add(conditions, values, "at < ?", time(filter.ends()));
        add(conditions, values, "id < ?", before);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        values.add(most);
        return client.sql("select * from access.audit_line" + where + " order by id desc limit ?")
                .params(values)
                .query((row, n) -> line(row))
                .list();
    }

    private static void add(List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** The line of this number. */
    public Optional<AuditLine> find(Scope scope, long id) {
        return web.read(
                scope,
                client -> client.sql("select * from access.audit_line where id = ?")
                        .param(id)
                        .query((row, n) -> line(row))
                        .optional());
    }

    /** The end of the chain, the oldest line that is kept, and how many lines await their seal. */
    public ChainEnds ends(Scope scope) {
        return web.read(scope, client -> {
            Optional<AuditLine> last = client.sql(
                            "select * from access.audit_line where seq is not null order by seq desc limit 1")
                    .query((row, n) -> line(row))
                    .optional();
            Optional<AuditLine> oldest = client.sql("select * from access.audit_line order by id limit 1")
                    .query((row, n) -> line(row))
                    .optional();
            Optional<AuditLine> verified = client.sql(
                            "select * from access.audit_line where action = 'audit.verify' order by id desc limit 1")
                    .query((row, n) -> line(row))
                    .optional();
            return new ChainEnds(last.orElse(null), oldest.orElse(null), verified.orElse(null));
        });
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes("hash");
        long person = row.getLong("person_id");
        boolean nobody = row.wasNull();
        long seq = row.getLong("seq");
        boolean unsealed = row.wasNull();
        return new AuditLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                nobody ? null : person,
                row.getString("username"),
                row.getString("role"),
                row.getString("via"),
                row.getString("remote"),
                row.getString("request"),
                row.getString("purpose"),
                row.getString("action"),
                row.getString("object_kind"),
                row.getString("object_id"),
                row.getString("result"),
                row.getString("before"),
                row.getString("after"),
                row.getString("detail"),
                unsealed ? null : seq,
                hash == null ? null : HexFormat.of().formatHex(hash));
    }
}
