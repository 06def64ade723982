package org.sunmao.benchmarks.peers;

import java.nio.file.Path;
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
    private final Duck duck;

    /** An empty database in memory that uses so many threads. */
    public SqlLinker(SqlModel model, int threads) {
        this.model = model;
        this.duck = new Duck(threads);
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
        duck.resource("load.sql", Map.of("register", Duck.quoted(register), "list", Duck.quoted(list)));
    }

    /** Brings pairs together. */
    public void block() {
        duck.resource("block.sql", Map.of("more", model.blocking));
    }

    /** Compares the pairs, level by level. */
    public void compare() {
        duck.resource("compare.sql", Map.of("more", model.comparisons));
    }

    /** Counts the weights by the truth: lines of list id, tab, register id. */
    public void train(Path truth) {
        duck.execute("create table truth as select column0 as l, column1 as r from read_csv('" + Duck.quoted(truth)
                + "', header = false, delim = '\t', all_varchar = true)");
        duck.resource("train.sql", Map.of("fields", String.join(", ", model.fields())));
    }

    /** Scores the pairs and keeps the best of each row. */
    public void score() {
        duck.resource("score.sql", Map.of("sum", sum(model.fields()), "joins", joins(model.fields())));
    }

    /** The weight of a pair: of each field that of the level it has. */
    static String sum(List<String> fields) {
        return fields.stream().map(f -> "coalesce(w_" + f + ".weight, 0)").collect(Collectors.joining(" + "));
    }

    /** What {@link #sum} needs beside the compared pairs, which are called c. */
    static String joins(List<String> fields) {
        return fields.stream()
                .map(f -> "left join weights w_%1$s on w_%1$s.field = '%1$s' and w_%1$s.level = c.%1$s".formatted(f))
                .collect(Collectors.joining(" "));
    }

    /** The best link of every row that has a pair at all. */
    public List<Link> best() {
        return duck.query(
                "select l, r, weight from best order by weight desc, l",
                row -> new Link(row.getString(1), row.getString(2), row.getDouble(3)));
    }

    /** How well the equalities did, by the truth of {@link #train}. */
    public Blocking blocking() {
        return duck.query("""
                        select (select count(*) from pairs join truth using (l, r)) / (select count(*) from truth),
                            (select count(*) from pairs) / (select count(*) from l)""", row -> new Blocking(row.getDouble(1), row.getDouble(2)))
                .get(0);
    }

    @Override
    public void close() {
        duck.close();
    }
}
