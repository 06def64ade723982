package org.sunmao.app.database;

import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunmao.app.foundation.Scope;

/**
 * The database as the web role sees it: only the rows that the reader's scope opens. Each call is one transaction, and the scope
 * holds to its end and no longer. Without a scope the policies of the tables open nothing.
 *
 * <p>A call inside another joins its transaction when both have the same scope. Another scope, or writing inside a reading call,
 * is a mistake of the caller and refused.
 */
public final class WebDatabase {

    private final JdbcClient client;
    private final TransactionTemplate reading;
    private final TransactionTemplate readingOneState;
    private final TransactionTemplate writing;
    private final ThreadLocal<@Nullable Call> current = new ThreadLocal<>();

    private record Call(Scope scope, boolean writes) {}

    /** Uses this pool, whose connections must belong to the web role. */
    public WebDatabase(DataSource pool) {
        var transactions = new DataSourceTransactionManager(pool);
        this.client = JdbcClient.create(pool);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.readingOneState = new TransactionTemplate(transactions);
        this.readingOneState.setReadOnly(true);
        this.readingOneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.writing = new TransactionTemplate(transactions);
    }

    /** Asks something in a read-only transaction; a statement that writes fails. */
    public <T extends @Nullable Object> T read(Scope scope, Function<JdbcClient, T> work) {
        return call(reading, new Call(scope, false), work);
    }

    /**
     * As {@link #read}, and every statement sees the state of the first: for answers of many pages, which a derivation that ends
     * between two of them must not mix.
     */
    public <T extends @Nullable Object> T readOneState(Scope scope, Function<JdbcClient, T> work) {
        return call(readingOneState, new Call(scope, false), work);
    }

    /** Changes something in one transaction; whatever the work throws rolls everything back. */
    public <T extends @Nullable Object> T write(Scope scope, Function<JdbcClient, T> work) {
        if (scope.clocks().areSet()) {
            throw new IllegalStateException("the past cannot be changed");
        }
        return call(writing, new Call(scope, true), work);
    }

    private <T extends @Nullable Object> T call(TransactionTemplate kind, Call call, Function<JdbcClient, T> work) {
        Call outer = current.get();
        if (outer != null) {
            refuseUnlessWithin(outer, call);
            return work.apply(client);
        }
        current.set(call);
        try {
            return kind.execute(status -> {
                ScopeSettings.apply(client, call.scope());
                return work.apply(client);
            });
        } finally {
            current.remove();
        }
    }

    private static void refuseUnlessWithin(Call outer, Call inner) {
        if (!outer.scope().equals(inner.scope())) {
            throw new IllegalStateException("a call with another scope inside a call");
        }
        if (inner.writes() && !outer.writes()) {
            throw new IllegalStateException("writing inside a reading call");
        }
    }
}
