package org.sunmao.app.database;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes many rows of a table whose key may be there already: COPY into a temporary table, then one INSERT … ON CONFLICT. */
public final class Upsert {

    private final WorkerDatabase database;
    private final String table;
    private final List<String> key;
    private final List<String> columns;

    /**
     * @param table schema-qualified name
     * @param key columns of the key; must be among the columns
     * @param columns the columns that each row fills; the others take their defaults and are left alone on conflict
     */
    public Upsert(WorkerDatabase database, String table, List<String> key, List<String> columns) {
        this.database = database;
        this.table = table;
        this.key = List.copyOf(key);
        this.columns = List.copyOf(columns);
    }

    /** Writes the rows inside the current transaction. */
    public void write(Iterable<@Nullable Object[]> rows) {
        String names = String.join(", ", columns);
        database.client()
                .sql("create temporary table upsert_rows on commit drop as select " + names + " from " + table
                        + " with no data")
                .update();
        database.copyIn("upsert_rows", columns, rows);
        String changes = columns.stream()
                .filter(c -> !key.contains(c))
                .map(c -> c + " = excluded." + c)
                .collect(Collectors.joining(", "));
        database.client()
                .sql("insert into " + table + " (" + names + ") select " + names + " from upsert_rows on conflict ("
                        + String.join(", ", key) + ") do update set " + changes)
                .update();
        database.client().sql("drop table upsert_rows").update();
    }
}
