package org.sunmao.benchmarks.peers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@link SqlLinker} for lists about anything, and for doubles in one list: a script, written by hand for the very lists, makes the
 * table {@code compared} of them, with the ids {@code l} and {@code r} and a column of levels for each field.
 */
public final class SqlTables implements AutoCloseable {

    /** Far below any threshold, in bits. */
    private static final int FLOOR = -10;

    private final Duck duck;

    /** An empty database in memory that uses so many threads. */
    public SqlTables(int threads) {
        duck = new Duck(threads);
    }

    /**
     * Reads, blocks and compares.
     *
     * @param script with <code>${left}</code>, <code>${right}</code> for the files and <code>${once}</code> for the condition that keeps a pair within one
     *     list from coming twice
     * @param right null where doubles are looked for in the left list
     */
    public void compare(String script, Path left, @Nullable Path right) {
        duck.script(
                script,
                Map.of(
                        "left", Duck.quoted(left),
                        "right", Duck.quoted(right == null ? left : right),
                        "once", right == null ? "l.id < r.id" : "true"));
    }

    /** Counts the weights by the truth: lines of left id, tab, right id. */
    public void train(Path truth) {
        duck.execute("create table truth as select column0 as l, column1 as r from read_csv('" + Duck.quoted(truth)
                + "', header = false, delim = '\t', all_varchar = true)");
        duck.resource("train.sql", Map.of("fields", String.join(", ", fields())));
    }

    /** Every pair that is not hopeless. */
    public List<SqlLinker.Link> links() {
        List<String> fields = fields();
        return duck.query(
                "select * from (select c.l, c.r, %s as weight from compared c %s) where weight > %d"
                        .formatted(SqlLinker.sum(fields), SqlLinker.joins(fields), FLOOR),
                row -> new SqlLinker.Link(row.getString(1), row.getString(2), row.getDouble(3)));
    }

    private List<String> fields() {
        return duck.query(
                "select column_name from duckdb_columns() where table_name = 'compared' and column_name not in ('l', 'r')"
                        + " order by column_index",
                row -> row.getString(1));
    }

    @Override
    public void close() {
        duck.close();
    }
}
