package org.sunmao.app.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** One COPY … FROM STDIN over the connection of the current transaction. */
final class CopyIn {

    private static final Pattern TABLE = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)?");
    private static final int CHUNK_CHARS = 1 << 16;

    private final DataSource pool;
    private final String table;
    private final String columns;
    private final int width;
    private final Map<String, Boolean> refusals;

    /** @param refusals by table, what was found out before about this pool */
    CopyIn(DataSource pool, String table, List<String> columns, Map<String, Boolean> refusals) {
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalArgumentException("not a table name: " + table);
        }
        this.pool = pool;
        this.table = table;
        this.columns = quoted(columns);
        this.width = columns.size();
        this.refusals = refusals;
    }

    private static String quoted(List<String> columns) {
        return columns.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').collect(Collectors.joining(","));
    }

    long write(Iterable<@Nullable Object[]> rows) {
        Connection connection = DataSourceUtils.getConnection(pool);
        try {
            return rowSecurityRefusesCopy(connection)
                    ? writeByDetour(connection, rows)
                    : write(connection, table, rows);
        } catch (SQLException e) {
            throw translated(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, pool);
        }
    }

    private RuntimeException translated(SQLException e) {
        var known = new SQLExceptionSubclassTranslator().translate("copy", table, e);
        return known != null ? known : new UncategorizedSQLException("copy", table, e);
    }

    /** A worker that somebody else's server does not allow to bypass row-level security may insert, but not COPY. */
    private boolean rowSecurityRefusesCopy(Connection connection) throws SQLException {
        Boolean known = refusals.get(table);
        if (known != null) {
            return known;
        }
        boolean refuses = asks(connection);
        refusals.put(table, refuses);
        return refuses;
    }

    private boolean asks(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select row_security_active(?)")) {
            statement.setString(1, table);
            var result = statement.executeQuery();
            return result.next() && result.getBoolean(1);
        }
    }

    private long writeByDetour(Connection connection, Iterable<@Nullable Object[]> rows) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary table copy_in on commit drop as select " + columns + " from " + table
                    + " with no data");
            write(connection, "pg_temp.copy_in", rows);
            long written = statement.executeLargeUpdate(
                    "insert into " + table + " (" + columns + ") select " + columns + " from pg_temp.copy_in");
            statement.execute("drop table pg_temp.copy_in");
            return written;
        }
    }

    private long write(Connection connection, String target, Iterable<@Nullable Object[]> rows) throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " (" + columns + ") from stdin");
        try {
            var chunk = new StringBuilder(CHUNK_CHARS + 1024);
            for (@Nullable Object[] row : rows) {
                append(chunk, row);
                if (chunk.length() >= CHUNK_CHARS) {
                    send(copy, chunk);
                }
            }
            send(copy, chunk);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(org.postgresql.copy.CopyIn copy, StringBuilder chunk) throws SQLException {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }

    private void append(StringBuilder chunk, @Nullable Object[] row) {
        if (row.length != width) {
            throw new IllegalArgumentException("a row of " + row.length + " values for " + width + " columns");
        }
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                chunk.append('\t');
            }
            CopyText.append(chunk, row[i]);
        }
        chunk.append('\n');
    }
}
