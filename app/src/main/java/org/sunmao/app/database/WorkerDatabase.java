package org.sunmao.app.database;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database as the worker role sees it: every row, for intake, linking and deriving. Nothing that a person asked for is read
 * here; that is what {@link WebDatabase} is for.
 */
public final class WorkerDatabase {

    private final DataSource pool;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final Map<String, Boolean> refusals = new ConcurrentHashMap<>();

    /** Uses this pool, whose connections must belong to the worker role. */
    public WorkerDatabase(DataSource pool) {
        this.pool = pool;
        this.client = JdbcClient.create(pool);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /** A client that takes part in the current transaction, or commits each statement by itself where there is none. */
    public JdbcClient client() {
        return client;
    }

    /** The pool itself, for what JdbcClient cannot do. */
    public DataSource dataSource() {
        return pool;
    }

    /** Runs the work in one transaction, or in the current one; whatever it throws rolls everything back. */
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /** As {@link #inTransaction}, for work without a result. */
    public void doInTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Does the work in one transaction, answers, and takes back whatever the work changed. */
    public <T extends @Nullable Object> T takenBack(Supplier<T> work) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    /**
     * Writes rows with COPY, inside the current transaction or one of its own.
     *
     * @param table schema-qualified name in lower case, such as {@code evidence.row}
     * @param columns the columns that each row fills, in this order
     * @param rows values as JDBC would take them: strings, numbers, booleans, java.time, UUID, byte[] (bytea), enums (by name),
     *     collections and object arrays (as a PostgreSQL array); null is NULL
     * @return how many rows were written
     * @throws IllegalArgumentException when a row has another length, or a text holds the character U+0000
     */
    public long copyIn(String table, List<String> columns, Iterable<@Nullable Object[]> rows) {
        Long copied = inTransaction(() -> new CopyIn(pool, table, columns, refusals).write(rows));
        return Objects.requireNonNull(copied);
    }
}
