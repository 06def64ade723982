package org.sunmao.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Probabilistic linkage in SQL on DuckDB, after Fellegi and Sunter (1969) and the documented structure of Splink: columns normalised by
 * hand, pairs from several equalities, levels per field, weights log2(m/u), the best link of every row. Written for this project.
 *
 * <p>Its m and u are counted by the truth, so it stands near what it can reach at all.
 */
public final class SqlLinker implements AutoCloseable {

    private final SqlModel model;
    private final Connection connection;

    /** An empty database in memory that uses so many threads. */
    public SqlLinker(SqlModel model, int threads) {
        this.model = model;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            execute("set threads to " + threads);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A row of the list, the row of the register that fits it best, and log2 of how much better than chance.
     *
     * @param left id in the list
     * @param right id in the register
     */
    public record Link(String left, String right, double weight) {}

    /**
     * Whether true pairs were compared, and how many pairs were.
     *
     * @param recall the share of the true pairs that was
     * @param pairsPerRow pairs for each row of the list
     */
    public record Blocking(double recall, double pairsPerRow) {}

    /** Reads and normalises both files: {@code id,name,addr,legal,phone,code}. */
    public void load(Path register, Path list) {
        script("load", Map.of("register", quoted(register), "list", quoted(list)));
    }

    /** Brings pairs together. */
    public void block() {
        script("block", Map.of("more", model.blocking));
    }

    /** Compares the pairs, level by level. */
    public void compare() {
        script("compare", Map.of("more", model.comparisons));
    }

    /** Counts the weights by the truth: lines of list id, tab, register id. */
    public void train(Path truth) {
        execute("create table truth as select column0 as l, column1 as r from read_csv('" + quoted(truth)
                + "', header = false, delim = '\t', all_varchar = true)");
        script("train", Map.of("fields", String.join(", ", model.fields())));
    }

    /** Scores the pairs and keeps the best of each row. */
    public void score() {
        String sum = model.fields().stream()
                .map(f -> "coalesce(w_" + f + ".weight, 0)")
                .collect(Collectors.joining(" + "));
        String joins = model.fields().stream()
                .map(f -> "left join weights w_%1$s on w_%1$s.field = '%1$s' and w_%1$s.level = c.%1$s".formatted(f))
                .collect(Collectors.joining(" "));
        script("score", Map.of("sum", sum, "joins", joins));
    }

    /** The best link of every row that has a pair at all. */
    public List<Link> best() {
        return query(
                "select l, r, weight from best order by weight desc, l",
                row -> new Link(row.getString(1), row.getString(2), row.getDouble(3)));
    }

    /** How well the equalities did, by the truth of {@link #train}. */
    public Blocking blocking() {
        return query("""
                        select (select count(*) from pairs join truth using (l, r)) / (select count(*) from truth),
                            (select count(*) from pairs) / (select count(*) from l)""", row -> new Blocking(row.getDouble(1), row.getDouble(2)))
                .get(0);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(Path file) {
        return file.toString().replace("'", "''");
    }

    private void script(String name, Map<String, String> values) {
        String script = resource(name + ".sql");
        for (var value : values.entrySet()) {
            script = script.replace("${" + value.getKey() + "}", value.getValue());
        }
        for (String statement : script.split(";\\R")) {
            execute(statement);
        }
    }

    private static String resource(String name) {
        try (InputStream in = SqlLinker.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reading<T> reading) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reading.of(rows));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
